import type { Selectable } from 'kysely'
import type { EventType } from '../../../model/event.ts'
import type { ConsentTable } from '../../account-tables.ts'
import { instanceRead, type Tx, write } from '../../interface.ts'
import { type ConnectionRecord, presentConnection } from '../../records/connection.ts'
import type { ConnectionTable } from '../../schema.ts'
import { dropIssuedClients } from '../connections/drop-issued-clients.ts'
import { emitEvents } from '../events/emit-events.ts'
import { findRow } from '../find-row.ts'
import { resumeCalls } from '../outbox/resume-calls.ts'
import { companyKey } from './begin-consent.ts'

export interface SettledConsent {
  id: string
  /** A word for how the exchange ended. */
  outcome: string
  /**
   * What becomes of what we issued: `activate` once the platform has taken it, `delete` after a refusal, `keep` where
   * nobody knows.
   */
  issued: 'activate' | 'delete' | 'keep'
  /** What the platform gave us, sealed; with `activate`. */
  credentials: string | null
  /** For the event. */
  presentation: Pick<ConnectionRecord, 'settings' | 'urls'>
  now: number
}

/** Writes down how an exchange ended, and tells the user's system of the connection. Done once: the first ending counts. */
export const settleConsent = write(async (tx, tenant, args: SettledConsent): Promise<Selectable<ConsentTable>> => {
  const consent = await findRow(tx, 'consent', tenant, args.id)
  await tx.dialect.lockKey(tx.db, companyKey(tenant, consent.registration_id, consent.company_id))
  // One that was given up as unknown may still turn out well.
  const isOpen = consent.state === 'exchanging' || (consent.outcome === 'unknown' && args.issued === 'activate')
  if (!isOpen) return consent
  const connectionId = consent.connection_id!
  const client = await tx.db
    .selectFrom('issued_client')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('client_id', '=', consent.client_id!)
    .executeTakeFirst()
  const connection = await tx.db
    .selectFrom('connection')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('id', '=', connectionId)
    .executeTakeFirst()
  const change = async (type: EventType | null, set: Partial<Selectable<ConnectionTable>>) => {
    const columns = { ...set, version: connection!.version + 1, updated_at: args.now }
    const row = { ...connection!, ...columns }
    await tx.db.updateTable('connection').set(columns).where('tenant', '=', tenant).where('id', '=', row.id).execute()
    if (type === null) return
    const data = JSON.stringify(presentConnection(row, args.presentation))
    await emitEvents(tx, tenant, [
      { type, timestamp: args.now, connectionId: row.id, recordId: row.id, messageId: null, data },
    ])
  }
  if (client && connection) {
    if (args.issued === 'activate') {
      await change('connection.created', {
        status: 'active',
        external_ref: consent.external_ref,
        credentials: args.credentials!,
        previous_credentials: null,
        previous_valid_until: null,
        issued_client_id: client.client_id,
        issued_secret_hash: client.secret_hash,
      })
      await dropIssuedClients(tx, tenant, connectionId)
      await resumeCalls(tx, tenant, { connectionId }, args.now)
    } else if (args.issued === 'keep') {
      // One that did not work before has nothing new to tell.
      const event = consent.status_before === 'disconnected' ? null : 'connection.disconnected'
      await change(event, { status: 'disconnected', external_ref: consent.external_ref })
    } else {
      await tx.db.deleteFrom('issued_client').where('client_id', '=', client.client_id).execute()
      await takeBack(tx, tenant, connection, consent.status_before, args.now)
    }
  }
  await tx.db
    .updateTable('consent')
    .set({ state: 'done', outcome: args.outcome })
    .where('tenant', '=', tenant)
    .where('id', '=', args.id)
    .execute()
  tx.wake('connections')
  return findRow(tx, 'consent', tenant, args.id)
})

/** After a refusal, things stand as before: what the exchange made goes, unless another one has come to need it. */
async function takeBack(
  tx: Tx,
  tenant: string,
  connection: Selectable<ConnectionTable>,
  statusBefore: string | null,
  now: number,
): Promise<void> {
  const { id, status } = connection
  if (status !== 'disconnected' || (statusBefore !== null && statusBefore !== 'disabled')) return
  const of = (table: 'issued_client' | 'message' | 'consent') =>
    tx.db.selectFrom(table).select('tenant').where('tenant', '=', tenant).where('connection_id', '=', id)
  if (await of('issued_client').limit(1).executeTakeFirst()) return
  if (statusBefore === 'disabled') {
    await tx.db
      .updateTable('connection')
      .set({ status: 'disabled', version: connection.version + 1, updated_at: now })
      .where('tenant', '=', tenant)
      .where('id', '=', id)
      .execute()
    return
  }
  const wasUsed =
    (await of('message').limit(1).executeTakeFirst()) ??
    (await of('consent').where('outcome', 'in', ['integrated', 'unknown']).limit(1).executeTakeFirst())
  if (wasUsed) return
  await tx.db.deleteFrom('access_token').where('tenant', '=', tenant).where('connection_id', '=', id).execute()
  await tx.db.deleteFrom('connection').where('tenant', '=', tenant).where('id', '=', id).execute()
}

/** Exchanges that began before then and have no outcome: their process died. */
export const listStaleConsents = instanceRead(async (tx, { before }: { before: number }) => {
  const rows = await tx.db
    .selectFrom('consent')
    .select(['tenant', 'id', 'registration_id as registrationId', 'connection_id as connectionId'])
    .where('state', '=', 'exchanging')
    .where('decided_at', '<', before)
    .limit(100)
    .execute()
  return rows.map((row) => ({ ...row, connectionId: row.connectionId! }))
})
