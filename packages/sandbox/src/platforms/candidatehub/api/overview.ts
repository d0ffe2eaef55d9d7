import type { Overview, TransactionState } from '../api-types.ts'
import type { Deps } from '../deps.ts'
import { readSettings } from '../settings.ts'

const states: TransactionState[] = ['waiting', 'delivered', 'refused', 'lost', 'reported', 'token_reused']

/** Counts of everything, for the first page. */
export function overview({ store, origin }: Deps): Overview {
  const count = (table: string) =>
    store.get<{ count: number }>(`SELECT COUNT(*) AS count FROM candidatehub_${table}`)!.count
  return {
    clients: count('clients'),
    sources: count('sources'),
    transactions: Object.fromEntries(states.map((state) => [state, 0])) as Overview['transactions'],
    sendIns: count('send_ins'),
    prepopulations: count('prepopulations'),
    runs: count('runs'),
    settings: readSettings(store),
    apiBaseUrl: origin(),
  }
}
