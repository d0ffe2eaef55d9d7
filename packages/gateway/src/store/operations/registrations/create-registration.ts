import { write } from '../../interface.ts'
import { findRow } from '../find-row.ts'

export interface NewRegistration {
  id: string
  platform: string
  name: string
  settings: string
  /** Sealed. */
  credentials: string
  urlToken: string
  now: number
}

export const createRegistration = write(async (tx, tenant, args: NewRegistration) => {
  await tx.dialect.insertMany(tx.db, 'registration', [
    {
      tenant,
      id: args.id,
      platform: args.platform,
      name: args.name,
      status: 'active',
      settings: args.settings,
      credentials: args.credentials,
      previous_credentials: null,
      previous_valid_until: null,
      url_token: args.urlToken,
      version: 1,
      created_at: args.now,
      updated_at: args.now,
    },
  ])
  tx.wake('connections')
  return findRow(tx, 'registration', tenant, args.id)
})
