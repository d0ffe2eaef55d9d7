import type { ApplicationState, Fate, Overview } from '../api-types.ts'
import type { Deps } from '../deps.ts'
import { readSettings } from '../settings.ts'

/** Counts of everything, for the first page. */
export function overview({ store, origin }: Deps): Overview {
  const count = (table: string) => store.get<{ count: number }>(`SELECT COUNT(*) AS count FROM ${table}`)!.count
  const by = <Key extends string>(table: string, column: string, keys: readonly Key[]) => {
    const rows = store.all<{ key: Key; count: number }>(
      `SELECT ${column} AS key, COUNT(*) AS count FROM ${table} GROUP BY ${column}`,
    )
    return Object.fromEntries(keys.map((key) => [key, rows.find((row) => row.key === key)?.count ?? 0])) as Record<
      Key,
      number
    >
  }
  return {
    partners: count('snagajob_partners'),
    postings: by<Fate>('snagajob_postings', 'fate', ['posted', 'refused', 'closed']),
    applications: by<ApplicationState>('snagajob_applications', 'state', ['delivered', 'refused', 'waiting', 'lost']),
    workers: count('snagajob_workers'),
    dispositions: count('snagajob_dispositions'),
    settings: readSettings(store),
    apiBaseUrl: `${origin()}/api`,
  }
}
