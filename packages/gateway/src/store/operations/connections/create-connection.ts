import { write } from '../../interface.ts'
import { findRow } from '../find-row.ts'

export interface NewConnection {
  id: string
  registrationId: string
  platform: string
  name: string
  remoteId: string
  externalRef: string | null
  settings: string
  /** Sealed. */
  credentials: string
  issuedClientId: string | null
  issuedSecretHash: string | null
  urlToken: string
  now: number
}

/** `conflict` where the registration has a connection with this `remoteId`. */
export const createConnection = write(async (tx, tenant, args: NewConnection) => {
  await findRow(tx, 'registration', tenant, args.registrationId)
  await tx.dialect.insertMany(tx.db, 'connection', [
    {
      tenant,
      id: args.id,
      registration_id: args.registrationId,
      platform: args.platform,
      name: args.name,
      remote_id: args.remoteId,
      external_ref: args.externalRef,
      status: 'active',
      settings: args.settings,
      credentials: args.credentials,
      previous_credentials: null,
      previous_valid_until: null,
      issued_client_id: args.issuedClientId,
      issued_secret_hash: args.issuedSecretHash,
      url_token: args.urlToken,
      last_message_at: null,
      version: 1,
      created_at: args.now,
      updated_at: args.now,
    },
  ])
  tx.wake('connections')
  return findRow(tx, 'connection', tenant, args.id)
})
