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
  /** Credentials that we issue, sealed: part of the result, so that a repeat of the request can show them again. Not kept in the row. */
  sealedIssued?: string
  now: number
}

/** `conflict` where the registration has a connection with this `remoteId`; `not_found` where there is no registration. */
export const createConnection = write(async (tx, tenant, args: NewConnection) => {
  const registration = await findRow(tx, 'registration', tenant, args.registrationId)
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
  const connection = await findRow(tx, 'connection', tenant, args.id)
  return { connection, registration, sealedIssued: args.sealedIssued }
})
