import { read } from '../../interface.ts'
import type { LiveCandidate } from './tree.ts'

/** Those of the candidates that there are, merged away or not, in no order. */
export const findCandidates = read(
  (tx, tenant, { ids }: { ids: string[] }): Promise<LiveCandidate[]> =>
    tx.db.selectFrom('candidate').selectAll().where('tenant', '=', tenant).where(tx.dialect.anyOf('id', ids)).execute(),
)
