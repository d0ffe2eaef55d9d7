import type { Selectable } from 'kysely'
import type { DocumentKind } from '../../model/application.ts'
import { formatInstant } from '../../model/instant.ts'
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

/** A document by itself. It never changes, so its version stays 1. */
export interface DocumentRecord extends ApplicationDocument, Versioned {
  applicationId: string
}

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

export function presentDocument(row: Row & { application_id: string; created_at: number }): DocumentRecord {
  const createdAt = formatInstant(row.created_at)
  return {
    ...presentApplicationDocument(row),
    applicationId: row.application_id,
    createdAt,
    updatedAt: createdAt,
    version: 1,
  }
}
