import type { Overview } from '../api-types.ts'
import type { Deps } from '../deps.ts'
import { readSettings } from '../settings.ts'
import { countStates } from '../transactions.ts'

/** Counts of everything, for the first page. */
export function overview(deps: Deps): Overview {
  const { store, origin } = deps
  const count = (table: string) =>
    store.get<{ count: number }>(`SELECT COUNT(*) AS count FROM candidatehub_${table}`)!.count
  return {
    clients: count('clients'),
    sources: count('sources'),
    transactions: countStates(deps),
    sendIns: count('send_ins'),
    prepopulations: count('prepopulations'),
    runs: count('runs'),
    settings: readSettings(store),
    apiBaseUrl: origin(),
  }
}
