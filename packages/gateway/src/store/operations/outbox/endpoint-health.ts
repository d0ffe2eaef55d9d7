import type { Instant } from '../../../model/instant.ts'
import type { Tx } from '../../interface.ts'
import { switchOff } from '../endpoints/switch-off.ts'

/** What a try says about its endpoint: `gone` is the receiver's 410. */
export type EndpointTry = 'succeeded' | 'failed' | 'gone'

/** How long an endpoint may fail without one success before it is disabled (model section 6). */
export const failingForAtMostMs = 5 * 24 * 60 * 60 * 1000

interface Reported {
  tenant: string
  endpoint: { id: string; health: EndpointTry } | null
}

/** Remembers since when endpoints fail, and disables those that are gone or failed for too long. */
export async function noteEndpointHealth(tx: Tx, tries: readonly Reported[], now: Instant): Promise<void> {
  const verdicts = new Map<string, { tenant: string; id: string; health: EndpointTry }>()
  for (const { tenant, endpoint } of tries) {
    if (!endpoint) continue
    const known = verdicts.get(`${tenant} ${endpoint.id}`)
    // One success says that the endpoint works, whatever else failed beside it; a 410 says that it asks us to stop.
    if (!known || known.health === 'failed' || endpoint.health === 'gone') {
      verdicts.set(`${tenant} ${endpoint.id}`, { tenant, ...endpoint })
    }
  }
  if (verdicts.size === 0) return
  const rows = await tx.db
    .selectFrom('endpoint')
    .select(['tenant', 'id', 'status', 'failing_since'])
    .where(tx.dialect.anyOf('tenant', [...new Set([...verdicts.values()].map(({ tenant }) => tenant))]))
    .where(tx.dialect.anyOf('id', [...new Set([...verdicts.values()].map(({ id }) => id))]))
    .orderBy('id')
    .execute()
  for (const { tenant, id, status, failing_since } of rows) {
    const health = verdicts.get(`${tenant} ${id}`)?.health
    const failingSince = health === 'succeeded' ? null : (failing_since ?? now)
    if (failingSince !== failing_since) await setFailingSince(tx, tenant, id, failingSince)
    if (status !== 'active') continue
    if (health === 'gone') await switchOff(tx, tenant, id, 'gone', now)
    else if (failingSince !== null && now - failingSince >= failingForAtMostMs) {
      await switchOff(tx, tenant, id, 'failing', now)
    }
  }
}

/** Not a change that anybody sees, so the version stays. */
async function setFailingSince(tx: Tx, tenant: string, id: string, since: Instant | null): Promise<void> {
  await tx.db
    .updateTable('endpoint')
    .set({ failing_since: since })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .execute()
}
