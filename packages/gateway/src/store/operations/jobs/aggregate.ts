import { sql } from 'kysely'
import { StoreFault, type Tx } from '../../interface.ts'

/** Whether the jobs of all the registration's connections go out in one feed, where a `remoteId` stands for one job. */
export function isAggregate(registration: { settings: string }): boolean {
  return (JSON.parse(registration.settings) as { aggregate?: unknown }).aggregate === true
}

/** Those of the registrations whose jobs go out in one feed. */
export async function aggregateRegistrations(tx: Tx, tenant: string, ids: string[]): Promise<Set<string>> {
  const rows = await tx.db
    .selectFrom('registration')
    .select(['id', 'settings'])
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('id', ids))
    .execute()
  return new Set(rows.filter(isAggregate).map(({ id }) => id))
}

/** Whose the `remoteId`s are among the jobs of these registrations: from `registration remoteId` to connections. */
export async function findOwners(
  tx: Tx,
  tenant: string,
  registrationIds: string[],
  remoteIds: string[],
): Promise<Map<string, string[]>> {
  if (registrationIds.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('job')
    .select(['registration_id', 'remote_id', 'connection_id'])
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('registration_id', registrationIds))
    .where(tx.dialect.anyOf('remote_id', remoteIds))
    .execute()
  const owners = new Map<string, string[]>()
  for (const row of rows) {
    const key = ownerKey(row.registration_id, row.remote_id)
    owners.set(key, [...(owners.get(key) ?? []), row.connection_id])
  }
  return owners
}

export const ownerKey = (registrationId: string, remoteId: string): string => `${registrationId} ${remoteId}`

/** `conflict` where two jobs of the registration have the same `remoteId`, so that one feed cannot hold both. */
export async function assertUniqueRemoteIds(tx: Tx, tenant: string, registrationId: string): Promise<void> {
  const { rows } = await sql<{ remote_id: string }>`select remote_id from job
    where tenant = ${tenant} and registration_id = ${registrationId}
    group by remote_id having count(*) > 1 limit 1`.execute(tx.db)
  if (rows[0]) throw new StoreFault('conflict', `Several jobs have the remoteId ${rows[0].remote_id}`)
}
