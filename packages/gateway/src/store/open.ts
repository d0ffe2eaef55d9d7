import type { Store } from './interface.ts'

/** How long a statement of PostgreSQL may take. Seconds. */
export const defaultDatabaseTimeout = 30

/**
 * Opens the store: the PostgreSQL at `databaseUrl` where given, else the embedded SQLite in `dataDir`. PostgreSQL is
 * waited for `databaseTimeout` seconds.
 * `report` hears of broken database connections, which are made again by themselves, and of other faults beside the calls.
 */
export async function openStore(options: {
  databaseUrl?: string
  databaseTimeout?: number
  dataDir: string
  report: (error: Error) => void
}): Promise<Store> {
  if (options.databaseUrl) {
    const { openPostgres } = await import('./dialects/postgres/open.ts')
    return openPostgres(options.databaseUrl, (options.databaseTimeout ?? defaultDatabaseTimeout) * 1000, options.report)
  }
  const { openSqlite } = await import('./dialects/sqlite/open.ts')
  return openSqlite(options.dataDir, options.report)
}
