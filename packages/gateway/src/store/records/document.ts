import type { Selectable } from 'kysely'
import type { DocumentKind } from '../../model/application.ts'
import type { ScanStatus, TextReason, TextStatus } from '../../model/document.ts'
import { formatInstant } from '../../model/instant.ts'
import type { DocumentContentTable } from '../document-content-table.ts'
import type { DocumentTable } from '../schema.ts'
import { withoutAbsent } from './json-column.ts'
import type { Versioned } from './versioned.ts'

/** A document as an application lists it (model section 2, `documents`). `size` is in bytes. */
export interface ApplicationDocument {
  id: string
  kind: DocumentKind
  filename?: string
  /** The platform's own word for the kind, where it is none of ours. */
  sourceValue?: string
  /** What the bytes are. */
  contentType: string
  /** What the platform said they were. */
  declaredContentType?: string
  size: number
  sha256: string
}

/** A document by itself. Its bytes never change; what is known of them does. */
export interface DocumentRecord extends ApplicationDocument, Versioned {
  applicationId: string
  text: {
    status: TextStatus
    reason?: TextReason
    /** UTF-16 units of the text that is kept. */
    characters?: number
    /** Whether the document holds more text than is kept. */
    truncated?: boolean
  }
  scan: {
    status: ScanStatus
    /** What the scanner found. */
    signature?: string
    /** Why it is still pending, where the scanner said something about it. */
    detail?: string
    scannedAt?: string
  }
}

/** What is known of a document's bytes, as it is read for showing. */
export type ContentRow = Pick<
  Selectable<DocumentContentTable>,
  | 'text_status'
  | 'text_reason'
  | 'characters'
  | 'truncated'
  | 'scan_status'
  | 'scan_signature'
  | 'scan_detail'
  | 'scanned_at'
  | 'version'
  | 'updated_at'
>

type Row = Pick<
  Selectable<DocumentTable>,
  'id' | 'kind' | 'filename' | 'source_value' | 'content_type' | 'declared_content_type' | 'size' | 'sha256'
>

export function presentApplicationDocument(row: Row): ApplicationDocument {
  return withoutAbsent({
    id: row.id,
    kind: row.kind as DocumentKind,
    filename: row.filename ?? undefined,
    sourceValue: row.source_value ?? undefined,
    contentType: row.content_type,
    declaredContentType: row.declared_content_type ?? undefined,
    size: row.size,
    sha256: row.sha256,
  })
}

export function presentDocument(
  row: Row & { application_id: string; created_at: number },
  content: ContentRow | null,
): DocumentRecord {
  return {
    ...presentApplicationDocument(row),
    applicationId: row.application_id,
    text: presentText(content),
    scan: presentScan(content),
    createdAt: formatInstant(row.created_at),
    updatedAt: formatInstant(Math.max(row.created_at, content?.updated_at ?? 0)),
    version: content?.version ?? 1,
  }
}

function presentText(content: ContentRow | null): DocumentRecord['text'] {
  const { text_status, text_reason, characters, truncated } = content ?? {}
  return withoutAbsent({
    status: (text_status ?? 'pending') as TextStatus,
    reason: (text_reason ?? undefined) as TextReason | undefined,
    characters: characters ?? undefined,
    truncated: typeof truncated === 'number' ? truncated === 1 : undefined,
  })
}

function presentScan(content: ContentRow | null): DocumentRecord['scan'] {
  const { scan_status, scan_signature, scan_detail, scanned_at } = content ?? {}
  return withoutAbsent({
    status: (scan_status ?? 'pending') as ScanStatus,
    signature: scan_signature ?? undefined,
    detail: scan_detail ?? undefined,
    scannedAt: typeof scanned_at === 'number' ? formatInstant(scanned_at) : undefined,
  })
}
