import type { Insertable } from 'kysely'
import type { ClickContent, ClickSource } from '../../../model/click.ts'
import type { Instant } from '../../../model/instant.ts'
import { type Tx, write } from '../../interface.ts'
import { presentClick } from '../../records/click.ts'
import type { ClickTable } from '../../snagajob-tables.ts'
import { emitEvents } from '../events/emit-events.ts'

export interface NewClick {
  /** What a repeat is known by, within the registration. */
  dedupeKey: string
  remoteId: string | null
  remoteJobId: string | null
  clickedAt: Instant | null
  content: ClickContent
}

export interface NewClicks {
  registrationId: string
  /** Null where a file tells of all connections: then the job says which one it was. */
  connectionId: string | null
  source: ClickSource
  clicks: NewClick[]
  now: Instant
}

export interface SavedClick {
  id: string
  isNew: boolean
}

/**
 * Keeps clicks and tells of each new one; answers what became of each, in order. One that was told before, by whichever
 * way, is the record that it was then.
 */
export const saveClicks = write(async (tx, tenant, given: NewClicks): Promise<SavedClick[]> => {
  const { registrationId, clicks, now } = given
  const jobs = await jobsOf(tx, tenant, given)
  const rows = clicks.map((click): Omit<Insertable<ClickTable>, 'position' | 'xid'> => {
    const job = click.remoteJobId === null ? undefined : jobs.get(click.remoteJobId)
    return {
      tenant,
      id: tx.ids.newId('click'),
      registration_id: registrationId,
      connection_id: given.connectionId ?? job?.connection_id ?? null,
      job_id: job?.id ?? null,
      remote_job_id: click.remoteJobId,
      remote_id: click.remoteId,
      dedupe_key: click.dedupeKey,
      source: given.source,
      clicked_at: click.clickedAt,
      content: JSON.stringify(click.content),
      received_at: now,
    }
  })
  await tx.dialect.insertMany(tx.db, 'click', rows, { ignoreConflicts: true })
  const kept = await tx.db
    .selectFrom('click')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('registration_id', '=', registrationId)
    .where(
      tx.dialect.anyOf(
        'dedupe_key',
        clicks.map(({ dedupeKey }) => dedupeKey),
      ),
    )
    .execute()
  const byKey = new Map(kept.map((row) => [row.dedupe_key, row]))
  const saved = rows.map((row) => ({
    id: byKey.get(row.dedupe_key)!.id,
    isNew: byKey.get(row.dedupe_key)!.id === row.id,
  }))
  await emitEvents(
    tx,
    tenant,
    saved.flatMap(({ isNew }, at) => {
      if (!isNew) return []
      const row = byKey.get(rows[at]!.dedupe_key)!
      return [
        {
          type: 'click.received' as const,
          timestamp: now,
          connectionId: row.connection_id,
          recordId: row.id,
          messageId: null,
          data: JSON.stringify(presentClick(row)),
        },
      ]
    }),
  )
  return saved
})

/** Jobs by their `remoteId`. One that several connections of the registration have says nothing. */
async function jobsOf(tx: Tx, tenant: string, { registrationId, connectionId, clicks }: NewClicks) {
  const remoteIds = [...new Set(clicks.flatMap(({ remoteJobId }) => remoteJobId ?? []))]
  if (remoteIds.length === 0) return new Map<string, { id: string; connection_id: string }>()
  const query = tx.db
    .selectFrom('job')
    .select(['id', 'connection_id', 'remote_id'])
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('remote_id', remoteIds))
  const rows = await (connectionId === null
    ? query.where('registration_id', '=', registrationId)
    : query.where('connection_id', '=', connectionId)
  ).execute()
  const groups = Map.groupBy(rows, (row) => row.remote_id)
  return new Map([...groups].flatMap(([remoteId, group]) => (group.length === 1 ? [[remoteId, group[0]!]] : [])))
}
