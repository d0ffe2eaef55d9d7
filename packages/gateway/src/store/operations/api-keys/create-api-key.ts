import type { Scope } from '../../../model/api-route.ts'
import { write } from '../../interface.ts'
import { findRow } from '../find-row.ts'

export interface NewApiKey {
  id: string
  name: string
  scope: Scope
  hash: string
  /** The key, sealed: part of the result, so that a repeat of the request can show it again. Not kept in the row. */
  sealedKey: string
  now: number
}

export const createApiKey = write(async (tx, tenant, { sealedKey, now, ...key }: NewApiKey) => {
  await tx.dialect.insertMany(tx.db, 'api_key', [{ tenant, ...key, created_at: now, revoked_at: null }])
  return { row: await findRow(tx, 'api_key', tenant, key.id), sealedKey }
})
