import type { Store } from './interface.ts'

/**
 * Opens the store: the PostgreSQL at `databaseUrl` where given, else the embedded SQLite in `dataDir`. PostgreSQL is
 * waited for `databaseTimeout` seconds, 30 unless given.
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
    return openPostgres(options.databaseUrl, (options.databaseTimeout ?? 30) * 1000, options.report)
  }
  const { openSqlite } = await import('./dialects/sqlite/open.ts')
  return openSqlite(options.dataDir, options.report)
}
