import { type Scope, scopes } from '../model/api-route.ts'
import { Problem } from '../model/problems.ts'
import { constantTimeEqual, hashToken } from '../secrets/hash-token.ts'
import type { ApiDeps } from './deps.ts'

/** Who calls. */
export interface Caller {
  tenant: string
  scope: Scope
  instanceAdmin: boolean
}

type AuthDeps = Pick<ApiDeps, 'store' | 'adminKeyHash' | 'firstTenant'>

/** Header fields are at most this long in sum; a key is far shorter. */
const maxKeyLength = 1024

/**
 * Who the key belongs to, and whom it acts for (model section 5). Throws the problems `unauthenticated`, and `not_found`
 * for a tenant that does not exist or is not the key's.
 */
export async function authenticate(
  deps: AuthDeps,
  authorization: string | undefined,
  tenantHeader: string | string[] | undefined,
): Promise<Caller> {
  const key = /^Bearer +([\x21-\x7e]+) *$/i.exec(authorization ?? '')?.[1]
  if (!key || key.length > maxKeyLength) throw unauthenticated()
  const hash = hashToken(key)
  if (constantTimeEqual(hash, deps.adminKeyHash)) {
    const tenant = await actingFor(deps, tenantHeader)
    return { tenant, scope: 'admin', instanceAdmin: true }
  }
  const found = await deps.store.findApiKey({ hash })
  if (!found) throw unauthenticated()
  if (tenantHeader !== undefined && tenantHeader !== found.tenant)
    throw new Problem('not_found', 'There is no such tenant')
  return { tenant: found.tenant, scope: found.scope, instanceAdmin: false }
}

async function actingFor(deps: AuthDeps, tenantHeader: string | string[] | undefined): Promise<string> {
  if (tenantHeader === undefined || tenantHeader === deps.firstTenant) return deps.firstTenant
  const known = typeof tenantHeader === 'string' && (await deps.store.findTenant({ id: tenantHeader }))
  if (!known) throw new Problem('not_found', 'There is no such tenant')
  return known.id
}

/** Throws `insufficient_scope` unless the caller's scope includes the one needed. */
export function requireScope(caller: Caller, needed: Scope, instanceAdmin = false): void {
  if (instanceAdmin && !caller.instanceAdmin) throw new Problem('instance_admin_required')
  if (scopes.indexOf(caller.scope) < scopes.indexOf(needed)) {
    throw new Problem('insufficient_scope', `This needs a key of scope \`${needed}\`; this key has \`${caller.scope}\``)
  }
}

function unauthenticated(): Problem {
  return new Problem('unauthenticated', undefined, { headers: { 'www-authenticate': 'Bearer realm="Gangway"' } })
}
