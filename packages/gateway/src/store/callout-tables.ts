import type { Positioned, Versioned } from './schema.ts'

/** The tables of what the user's system is asked, and of how platforms know us; migration 0010 says what they are for. */
export interface CalloutTable extends Positioned, Versioned {
  tenant: string
  id: string
  kind: string
  connection_ids: string | null
  url: string
  timeout_ms: number
  /** Sealed. */
  secret: string
}

export interface CalloutAnswerTable {
  tenant: string
  callout_id: string
  key: string
  /** JSON text. */
  data: string
  answered_at: number
}

export interface LivePackageTable {
  tenant: string
  connection_id: string
  remote_id: string
  /** JSON text, as the platform is shown it. */
  content: string
  seen_at: number
}

export interface PartnerConfigurationTable {
  tenant: string
  registration_id: string
  public_url: string
  put_at: number
}
