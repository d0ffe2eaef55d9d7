import type { Positioned, Versioned } from './schema.ts'

/** The tables of what assessment orders' platforms are told; migration 0011 says what they are for. */
export interface OrderResultTable {
  tenant: string
  order_id: string
  revision: number
  sent_revision: number | null
  /** JSON text, as the platform writes it. */
  sent: string | null
  /** JSON list of names of members; null where nothing is unsure. */
  unsure: string | null
  sending: string | null
  /** The call that tells the newest result; null while that waits for attachments. */
  item_id: string | null
}

export interface AttachmentTable extends Positioned, Versioned {
  tenant: string
  id: string
  order_id: string
  type: string
  assessment_id: string | null
  filename: string
  content_type: string
  size: number
  sha256: string
  item_id: string
  url: string | null
}

export interface OrderDetailTable {
  tenant: string
  order_id: string
  kind: string
  status: string
  /** JSON text. */
  content: string | null
  item_id: string
  updated_at: number
}
