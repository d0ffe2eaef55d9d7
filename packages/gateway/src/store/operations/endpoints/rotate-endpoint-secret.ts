import { sql } from 'kysely'
import type { Instant } from '../../../model/instant.ts'
import { write } from '../../interface.ts'
import { findRow } from '../find-row.ts'

/** How long the secret before is signed with too. Milliseconds. */
export const previousSecretValidMs = 24 * 60 * 60 * 1000

/** Replaces the secret (sealed). Until the one before runs out, every webhook carries a signature with each. */
export const rotateEndpointSecret = write(async (tx, tenant, args: { id: string; secret: string; now: Instant }) => {
  await sql`update endpoint set previous_secret = secret, previous_valid_until = ${args.now + previousSecretValidMs},
      secret = ${args.secret}, version = version + 1, updated_at = ${args.now}
      where tenant = ${tenant} and id = ${args.id}`.execute(tx.db)
  return findRow(tx, 'endpoint', tenant, args.id)
})
