import type { Selectable } from 'kysely'
import { formatInstant } from '../../../model/instant.ts'
import type { EndpointTable } from '../../outbox-tables.ts'

/** An endpoint as `/v1` and events show it (model section 4). Its secrets are never shown. */
export interface EndpointRecord {
  id: string
  url: string
  eventTypes?: string[]
  connectionIds?: string[]
  payload: string
  status: string
  disabledReason?: string
  createdAt: string
  updatedAt: string
  version: number
}

export function endpointRecord(row: Selectable<EndpointTable>): EndpointRecord {
  return {
    id: row.id,
    url: row.url,
    ...(row.event_types === null ? {} : { eventTypes: JSON.parse(row.event_types) }),
    ...(row.connection_ids === null ? {} : { connectionIds: JSON.parse(row.connection_ids) }),
    payload: row.payload,
    status: row.status,
    ...(row.disabled_reason === null ? {} : { disabledReason: row.disabled_reason }),
    createdAt: formatInstant(row.created_at),
    updatedAt: formatInstant(row.updated_at),
    version: row.version,
  }
}
