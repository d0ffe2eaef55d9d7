import { type Caller, type Scope, scopes } from '../model/api-route.ts'
import { scopeOfRole } from '../model/operator.ts'
import { Problem } from '../model/problems.ts'
import { constantTimeEqual, hashToken } from '../secrets/hash-token.ts'
import type { ApiDeps } from './deps.ts'

type AuthDeps = Pick<ApiDeps, 'store' | 'adminKeyHash' | 'firstTenant' | 'operators'>

/** What is asked of a request's headers. */
export interface Credentials {
  authorization?: string
  cookie?: string
  tenantHeader?: string | string[]
}

/** Header fields are at most this long in sum; a key is far shorter. */
const maxKeyLength = 1024

/**
 * Who the key belongs to, and whom it acts for (model section 5); without a key, which operator is signed in by the cookie.
 * Throws the problems `unauthenticated`, and `not_found` for a tenant that does not exist or is not the caller's.
 */
export async function authenticate(deps: AuthDeps, given: Credentials): Promise<Caller> {
  const { authorization, cookie, tenantHeader } = given
  if (authorization === undefined && cookie !== undefined) return authenticateSession(deps, cookie, tenantHeader)
  const key = keyOf(authorization)
  if (!key || key.length > maxKeyLength) throw unauthenticated()
  const hash = hashToken(key)
  if (constantTimeEqual(hash, deps.adminKeyHash)) {
    const tenant = await actingFor(deps, tenantHeader)
    return { tenant, scope: 'admin', instanceAdmin: true, actor: { type: 'instance_admin' } }
  }
  const found = await deps.store.findApiKey({ hash })
  if (!found) throw unauthenticated()
  requireOwnTenant(found.tenant, tenantHeader)
  return { tenant: found.tenant, scope: found.scope, instanceAdmin: false, actor: { type: 'api_key', id: found.id } }
}

/** GANGWAY_ADMIN_KEY is any text: it may hold blanks, and what is not ASCII comes as bytes of UTF-8, one in each character. */
function keyOf(authorization: string | undefined): string | undefined {
  const key = /^Bearer (.*)$/i.exec(authorization ?? '')?.[1]
  return key && Buffer.from(key, 'latin1').toString('utf8').trim()
}

/**
 * An operator is never the instance admin, not even an admin of the first tenant: whoever may see its applicants need not
 * be able to make tenants, nor to act for them.
 */
async function authenticateSession(
  { operators }: AuthDeps,
  cookie: string,
  tenantHeader: Credentials['tenantHeader'],
): Promise<Caller> {
  const session = await operators.find(cookie)
  if (!session) throw unauthenticated()
  const { tenant, operator } = session
  requireOwnTenant(tenant, tenantHeader)
  const actor = { type: 'operator', id: operator.id } as const
  return { tenant, scope: scopeOfRole[operator.role], instanceAdmin: false, actor, session }
}

function requireOwnTenant(tenant: string, header: Credentials['tenantHeader']): void {
  if (header !== undefined && header !== tenant) throw new Problem('not_found', 'There is no such tenant')
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
    const detail = caller.session
      ? `This needs a role of scope \`${needed}\`; yours, ${caller.session.operator.role}, has \`${caller.scope}\``
      : `This needs a key of scope \`${needed}\`; this key has \`${caller.scope}\``
    throw new Problem('insufficient_scope', detail)
  }
}

function unauthenticated(): Problem {
  return new Problem('unauthenticated', undefined, { headers: { 'www-authenticate': 'Bearer realm="Gangway"' } })
}
