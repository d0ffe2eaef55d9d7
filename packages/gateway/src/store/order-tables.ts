import type { Generated } from 'kysely'
import type { Positioned, Versioned } from './schema.ts'

/** The tables of assessments, and of what their platforms are told; migrations 0001 and 0011 say what they are for. */
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

export interface AssessmentPackageTable extends Positioned, Versioned {
  tenant: string
  id: string
  remote_id: string
  status: string
  type: string
  name: string
  description: string
  assessments: string
  connection_ids: string | null
  candidate_url_template: string | null
  visible_to: string | null
}

export interface AssessmentOrderTable extends Positioned, Versioned {
  tenant: string
  id: string
  connection_id: string
  remote_id: string
  message_id: string
  kind: string
  flags: string
  package_id: string | null
  status: string
  content: string
  token: string
  result: string | null
  received_at: number
  /** Where the candidate takes the assessment, where that was not known when the order was taken. */
  candidate_url: Generated<string | null>
  /** Of its candidate; '' without one, null where nobody looked. */
  email_fold: Generated<string | null>
}
