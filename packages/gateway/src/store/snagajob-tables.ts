import type { Positioned, Versioned } from './schema.ts'

export interface UploadTable extends Positioned, Versioned {
  tenant: string
  id: string
  kind: string
  registration_id: string
  connection_id: string | null
  cause: string
  item_id: string
  row_count: number | null
  size: number | null
  sha256: string | null
  object_key: string | null
  accepted_at: number | null
}

export interface DispositionTable extends Positioned {
  tenant: string
  registration_id: string
  connection_id: string
  application_id: string
  apply_id: string | null
  application_status: string
  status: string | null
  reason: string | null
  changed_at: number
  upload_id: string | null
  created_at: number
}

export interface ClickCompletionTable {
  tenant: string
  registration_id: string
  apply_click_id: string
  partner_guid: string
  item_id: string
  created_at: number
}

export interface ClickTable extends Positioned {
  tenant: string
  id: string
  registration_id: string
  connection_id: string | null
  job_id: string | null
  remote_job_id: string | null
  remote_id: string | null
  dedupe_key: string
  source: string
  clicked_at: number | null
  content: string
  received_at: number
}

export interface CampaignTable extends Positioned, Versioned {
  tenant: string
  id: string
  registration_id: string
  connection_id: string
  name: string
  content: string
  item_id: string
  answer_status: number | null
  answer: string | null
}
