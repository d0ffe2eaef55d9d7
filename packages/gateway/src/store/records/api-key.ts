import type { Selectable } from 'kysely'
import type { Scope } from '../../model/api-route.ts'
import { formatInstant, formatOptionalInstant } from '../../model/instant.ts'
import type { ApiKeyTable } from '../schema.ts'
import { withoutAbsent } from './json-column.ts'

/** An API key as it is listed: never the key itself. */
export interface ApiKeyRecord {
  id: string
  name: string
  scope: Scope
  createdAt: string
  revokedAt?: string
}

export function presentApiKey(
  row: Pick<Selectable<ApiKeyTable>, 'id' | 'name' | 'scope' | 'created_at' | 'revoked_at'>,
): ApiKeyRecord {
  return withoutAbsent({
    id: row.id,
    name: row.name,
    scope: row.scope as Scope,
    createdAt: formatInstant(row.created_at),
    revokedAt: formatOptionalInstant(row.revoked_at),
  })
}
