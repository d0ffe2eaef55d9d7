import type { Instant } from '../../../model/instant.ts'
import { write } from '../../interface.ts'
import { findRow } from '../find-row.ts'

export interface NewCallout {
  id: string
  kind: string
  /** Null: all. */
  connectionIds: string[] | null
  url: string
  timeoutMs: number
  /** Sealed. */
  secret: string
  now: Instant
}

export const createCallout = write(async (tx, tenant, args: NewCallout) => {
  await tx.dialect.insertMany(tx.db, 'callout', [
    {
      tenant,
      id: args.id,
      kind: args.kind,
      connection_ids: args.connectionIds && JSON.stringify(args.connectionIds),
      url: args.url,
      timeout_ms: args.timeoutMs,
      secret: args.secret,
      version: 1,
      created_at: args.now,
      updated_at: args.now,
    },
  ])
  return findRow(tx, 'callout', tenant, args.id)
})
