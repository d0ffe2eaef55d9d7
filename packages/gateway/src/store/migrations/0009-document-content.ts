import type { ColumnTypes } from './types.ts'

/** What is in documents: read once for the same bytes of a tenant, however many applications they came with. */
export const documentContent = (t: ColumnTypes): string[] => [
  // `due_at` is null where nothing is left to do. `indexed_to`: the applications up to this position are found by the words.
  `CREATE TABLE document_content (
    ${t.position}, tenant TEXT NOT NULL, sha256 TEXT NOT NULL,
    text_status TEXT NOT NULL, text_reason TEXT, characters ${t.int}, truncated ${t.int},
    scan_status TEXT NOT NULL, scan_signature TEXT, scan_detail TEXT, scanned_at ${t.int},
    due_at ${t.int}, lease TEXT, tries ${t.int} NOT NULL DEFAULT 0, indexed_to ${t.int},
    version ${t.int} NOT NULL, created_at ${t.int} NOT NULL, updated_at ${t.int} NOT NULL,
    text TEXT, words TEXT,
    UNIQUE (tenant, sha256))`,
  `CREATE INDEX document_content_due ON document_content (due_at, position) WHERE due_at IS NOT NULL`,
  `CREATE INDEX document_content_lease ON document_content (lease) WHERE lease IS NOT NULL`,
  `CREATE INDEX document_hash ON document (tenant, sha256)`,
  `INSERT INTO document_content (tenant, sha256, text_status, scan_status, due_at, version, created_at, updated_at)
    SELECT tenant, sha256, 'pending', 'pending', min(created_at), 1, min(created_at), min(created_at)
    FROM document GROUP BY tenant, sha256`,
]
