import type { Selectable } from 'kysely'
import type { EventType } from '../../model/event.ts'
import { formatInstant } from '../../model/instant.ts'
import type { EventTable } from '../outbox-tables.ts'
import { readJson, withoutAbsent } from './json-column.ts'

/** An event as `/v1/events` shows it (model section 4). */
export interface EventRecord {
  id: string
  type: EventType
  timestamp: string
  connectionId?: string
  /** The record as it was then. */
  data: unknown
  /** A reader who has seen this event goes on from here. */
  cursor: string
}

type Row = Pick<Selectable<EventTable>, 'id' | 'type' | 'timestamp' | 'connection_id' | 'data'>

export function presentEvent(row: Row, cursor: string): EventRecord {
  return withoutAbsent({
    id: row.id,
    type: row.type as EventType,
    timestamp: formatInstant(row.timestamp),
    connectionId: row.connection_id ?? undefined,
    data: readJson<unknown>(row.data),
    cursor,
  })
}
