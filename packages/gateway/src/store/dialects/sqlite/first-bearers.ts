import type { Dialect, FirstBearer } from '../../interface.ts'
import type { CachedDatabase } from './cached-database.ts'

/**
 * See `Dialect.firstBearers`. A prepared statement for each pair, which are a few for every application that comes in. For
 * `+?` see `Dialect.unpeeked`.
 */
export function createFirstBearers(database: CachedDatabase): Dialect['firstBearers'] {
  return async (_db, tenant, traits, below) => {
    const statement = database.prepare(`select trait, connection_id, number, candidate_id,
        (select max(number) from candidate_trait where tenant = +? and trait = +? and connection_id = +?) as last
      from candidate_trait where tenant = +? and trait = +? and connection_id = +? and number < +? order by number`)
    return traits.flatMap(
      ({ trait, connection_id }) =>
        statement.all([tenant, trait, connection_id, tenant, trait, connection_id, below]) as FirstBearer[],
    )
  }
}
