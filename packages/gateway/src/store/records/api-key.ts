import type { Selectable } from 'kysely'
import type { Scope } from '../../model/api-route.ts'
import { formatOptionalInstant } from '../../model/instant.ts'
import type { ApiKeyTable } from '../schema.ts'
import { withoutAbsent } from './json-column.ts'
import { presentVersion, type Versioned } from './versioned.ts'

/** An API key as it is listed: never the key itself. */
export interface ApiKeyRecord extends Versioned {
  id: string
  name: string
  scope: Scope
  revokedAt?: string
}

export function presentApiKey(
  row: Pick<Selectable<ApiKeyTable>, 'id' | 'name' | 'scope' | 'created_at' | 'revoked_at'>,
): ApiKeyRecord {
  return withoutAbsent({
    id: row.id,
    name: row.name,
    scope: row.scope as Scope,
    revokedAt: formatOptionalInstant(row.revoked_at),
    // Being revoked is all that ever happens to a key.
    ...presentVersion({
      created_at: row.created_at,
      updated_at: row.revoked_at ?? row.created_at,
      version: row.revoked_at === null ? 1 : 2,
    }),
  })
}
