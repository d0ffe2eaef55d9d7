import { write } from '../../interface.ts'
import { findRow } from '../find-row.ts'
import { companyConnection } from './find-consent.ts'

export interface BegunConsent {
  id: string
  sessionId: string
  now: number
  /** JSON text: who grants it. */
  person: string
  externalRef: string
  /** Where the company has no connection yet, it gets this one. `credentials` is sealed. */
  connection: { id: string; name: string; settings: string; credentials: string; urlToken: string }
  /** What the platform will log in to us with. */
  client: { clientId: string; secretHash: string }
}

export type BegunResult =
  | { begun: true; connectionId: string }
  /** It was decided before, in another tab or by the same click; or its time is over. */
  | { begun: false; why: 'decided' }
  /** The company belongs to another customer of ours. */
  | { begun: false; why: 'other_customer' }

/**
 * Writes down, before the exchange of credentials, what must be found again if we never hear how it ended: a connection
 * that is `disconnected` (an active one stays so while the platform is asked), and credentials that are valid already.
 */
export const beginConsent = write(async (tx, tenant, args: BegunConsent): Promise<BegunResult> => {
  const { id, client, now } = args
  const consent = await findRow(tx, 'consent', tenant, id)
  await tx.dialect.lockKey(tx.db, companyKey(tenant, consent.registration_id, consent.company_id))
  const before = await companyConnection(tx, tenant, consent.registration_id, consent.company_id)
  if (before?.externalRef != null && before.externalRef !== args.externalRef)
    return { begun: false, why: 'other_customer' }
  const connectionId = before?.id ?? args.connection.id
  const { numUpdatedRows } = await tx.db
    .updateTable('consent')
    .set({
      state: 'exchanging',
      person: args.person,
      external_ref: args.externalRef,
      connection_id: connectionId,
      client_id: client.clientId,
      status_before: before?.status ?? null,
      decided_at: now,
    })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .where('session_id', '=', args.sessionId)
    .where('state', '=', 'open')
    .where('expires_at', '>', now)
    .executeTakeFirst()
  if (Number(numUpdatedRows) === 0) return { begun: false, why: 'decided' }
  if (!before) {
    const registration = await findRow(tx, 'registration', tenant, consent.registration_id)
    await tx.dialect.insertMany(tx.db, 'connection', [
      {
        tenant,
        id: connectionId,
        registration_id: registration.id,
        platform: registration.platform,
        name: args.connection.name,
        remote_id: consent.company_id,
        external_ref: args.externalRef,
        status: 'disconnected',
        settings: args.connection.settings,
        credentials: args.connection.credentials,
        previous_credentials: null,
        previous_valid_until: null,
        issued_client_id: null,
        issued_secret_hash: null,
        url_token: args.connection.urlToken,
        last_message_at: null,
        version: 1,
        created_at: now,
        updated_at: now,
      },
    ])
  } else if (before.status === 'disabled') {
    await tx.db
      .updateTable('connection')
      .set((eb) => ({ status: 'disconnected', version: eb('version', '+', 1), updated_at: now }))
      .where('tenant', '=', tenant)
      .where('id', '=', connectionId)
      .execute()
  }
  await tx.dialect.insertMany(tx.db, 'issued_client', [
    {
      client_id: client.clientId,
      tenant,
      connection_id: connectionId,
      secret_hash: client.secretHash,
      created_at: now,
    },
  ])
  tx.wake('connections')
  return { begun: true, connectionId }
})

/** Those who connect the same company wait for one another. */
export const companyKey = (tenant: string, registrationId: string, companyId: string) =>
  `${tenant} consent ${registrationId} ${companyId}`
