import { sql, type Updateable } from 'kysely'
import type { Instant } from '../../../model/instant.ts'
import type { CalloutTable } from '../../callout-tables.ts'
import { write } from '../../interface.ts'
import { differs } from '../change-row.ts'
import { findRow } from '../find-row.ts'
import { forgetAnswers } from './forget-answers.ts'

export interface CalloutChange {
  id: string
  url?: string
  connectionIds?: string[] | null
  timeoutMs?: number
  now: Instant
}

/** Changes what is given. Another URL is somebody else's: what the one before answered is not kept. */
export const changeCallout = write(async (tx, tenant, { id, url, connectionIds, timeoutMs, now }: CalloutChange) => {
  const before = await findRow(tx, 'callout', tenant, id)
  const set: Updateable<CalloutTable> = {}
  if (url !== undefined) set.url = url
  if (connectionIds !== undefined) set.connection_ids = connectionIds && JSON.stringify(connectionIds)
  if (timeoutMs !== undefined) set.timeout_ms = timeoutMs
  if (!differs(before, set)) return before
  const counted = { ...set, version: sql`version + 1` as never, updated_at: now }
  await tx.db.updateTable('callout').set(counted).where('tenant', '=', tenant).where('id', '=', id).execute()
  if (url !== undefined && url !== before.url) await forgetAnswers(tx, tenant, id)
  return findRow(tx, 'callout', tenant, id)
})
