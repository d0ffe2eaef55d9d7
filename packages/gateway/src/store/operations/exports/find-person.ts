import type { ApplicationContent } from '../../../model/application.ts'
import { read } from '../../interface.ts'
import { basesOf, type LiveCandidate } from '../candidates/tree.ts'
import { identitiesOf } from '../erasures/erase-candidate.ts'
import { ordersOf } from '../erasures/next-record.ts'
import type { ErasureWork } from '../erasures/work.ts'
import { findRow } from '../find-row.ts'

/** What erasing a candidate would find, by its ids. */
export interface FoundPerson extends Pick<ErasureWork, 'identities' | 'devices'> {
  /** The candidate that has the applications, then those that were merged into it. */
  candidates: LiveCandidate[]
  /** Oldest first. */
  applicationIds: string[]
  orderIds: string[]
}

const mostOrders = 10_000

/** Everything that leads to a person's data. `not_found` where there is no such candidate. */
export const findPerson = read(async (tx, tenant, { candidateId }: { candidateId: string }): Promise<FoundPerson> => {
  const { root_id } = await findRow(tx, 'candidate', tenant, candidateId)
  const bases = [...(await basesOf(tx, tenant, [root_id])).keys()]
  const candidates = await tx.db
    .selectFrom('candidate')
    .selectAll()
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('id', bases))
    .orderBy('position')
    .execute()
  const applications = await tx.db
    .selectFrom('application')
    .select(['id', 'content'])
    .where('tenant', '=', tenant)
    .where('candidate_id', '=', root_id)
    .orderBy('position')
    .execute()
  const identities = await identitiesOf(tx, tenant, bases)
  const orders = await ordersOf(tx, tenant, { email: null, identities }, mostOrders)
  return {
    candidates: candidates.sort((a, b) => Number(b.id === root_id) - Number(a.id === root_id)),
    applicationIds: applications.map(({ id }) => id),
    orderIds: orders.map(({ id }) => id),
    identities,
    devices: applications.flatMap(({ content }) => {
      const { ipAddress, userAgent } = (JSON.parse(content) as ApplicationContent).device ?? {}
      return ipAddress && userAgent ? [{ ipAddress, userAgent }] : []
    }),
  }
})
