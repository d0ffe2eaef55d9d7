import type { Generated } from 'kysely'

/** See `Database` in `schema.ts`. */
export interface DocumentContentTable {
  position: Generated<number>
  xid: Generated<string>
  tenant: string
  sha256: string
  text_status: string
  text_reason: string | null
  characters: number | null
  truncated: number | null
  scan_status: string
  scan_signature: string | null
  /** Why the scanner gave no verdict. */
  scan_detail: string | null
  scanned_at: number | null
  due_at: number | null
  lease: string | null
  tries: Generated<number>
  indexed_to: number | null
  version: number
  created_at: number
  updated_at: number
  text: string | null
  /** Folded, with a space between them. */
  words: string | null
}
