import type { Instant } from '../../../model/instant.ts'
import { write } from '../../interface.ts'
import { findRow } from '../find-row.ts'

export interface NewEndpoint {
  id: string
  url: string
  /** Null: all but those on request. */
  eventTypes: string[] | null
  /** Null: all. */
  connectionIds: string[] | null
  payload: 'full' | 'thin'
  /** Sealed. */
  secret: string
  now: Instant
}

export const createEndpoint = write(async (tx, tenant, args: NewEndpoint) => {
  await tx.dialect.insertMany(tx.db, 'endpoint', [
    {
      tenant,
      id: args.id,
      url: args.url,
      event_types: args.eventTypes && JSON.stringify(args.eventTypes),
      connection_ids: args.connectionIds && JSON.stringify(args.connectionIds),
      payload: args.payload,
      status: 'active',
      disabled_reason: null,
      secret: args.secret,
      previous_secret: null,
      previous_valid_until: null,
      failing_since: null,
      version: 1,
      created_at: args.now,
      updated_at: args.now,
    },
  ])
  return findRow(tx, 'endpoint', tenant, args.id)
})
