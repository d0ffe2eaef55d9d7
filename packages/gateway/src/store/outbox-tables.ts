import type { Generated } from 'kysely'
import type { Positioned, Versioned } from './schema.ts'

/** The tables of what is told and of all that leaves; migration 0001 says what they are for. */
export interface EventTable extends Positioned {
  tenant: string
  id: string
  type: string
  timestamp: number
  connection_id: string | null
  record_id: string | null
  message_id: string | null
  data: string
  erased_at: Generated<number | null>
}

export interface EndpointTable extends Positioned, Versioned {
  tenant: string
  id: string
  url: string
  event_types: string | null
  connection_ids: string | null
  payload: string
  status: string
  disabled_reason: string | null
  secret: string
  previous_secret: string | null
  previous_valid_until: number | null
  failing_since: number | null
}

export interface OutboxItemTable extends Positioned {
  tenant: string
  id: string
  family: string
  kind: string
  lane: string
  order_key: string | null
  limit_key: string | null
  limit_per_second: number | null
  limit_concurrent: number | null
  status: string
  reason: string | null
  due_at: number
  lease: string | null
  tries: Generated<number>
  waits: Generated<number>
  first_tried_at: number | null
  event_id: string | null
  event_type: string | null
  endpoint_id: string | null
  connection_id: string | null
  registration_id: string | null
  record_id: string | null
  payload: string | null
  created_at: number
  updated_at: number
  erased_at: Generated<number | null>
}

export interface AttemptTable {
  tenant: string
  item_id: string
  number: number
  started_at: number
  /** 0 where the other side may have acted on the try without our knowing. */
  outcome_known: Generated<number>
  duration_ms: number | null
  /** JSON text of a `StoredRequest`. */
  request: string | null
  response_status: number | null
  response_headers: string | null
  response_body: string | null
  error: string | null
}

export interface ReplayTable extends Positioned {
  tenant: string
  endpoint_id: string
  since: number
  until: number
  event_types: string | null
  status: string | null
  after_timestamp: number
  after_position: number
}
