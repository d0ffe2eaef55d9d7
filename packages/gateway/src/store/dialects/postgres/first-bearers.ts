import { sql } from 'kysely'
import type { Dialect, FirstBearer } from '../../interface.ts'

/**
 * See `Dialect.firstBearers`. Each pair is looked for by itself: where many have one trait, the planner takes all that is
 * asked for at once to be half of the table, and reads that.
 */
export const firstBearers: Dialect['firstBearers'] = async (db, tenant, traits, below) => {
  if (traits.length === 0) return []
  const { rows } = await sql<FirstBearer>`
    select bearer.*, newest.last from unnest(${traits.map(({ trait }) => trait)}::text[],
      ${traits.map(({ connection_id }) => connection_id)}::text[]) as given (trait, connection_id)
    cross join lateral (
      select number as last from candidate_trait of
      where of.tenant = ${tenant} and of.trait = given.trait and of.connection_id = given.connection_id
      order by of.number desc limit 1) as newest
    cross join lateral (
      select trait, connection_id, number, candidate_id from candidate_trait of
      where of.tenant = ${tenant} and of.trait = given.trait and of.connection_id = given.connection_id
        and of.number < ${below} order by of.number limit ${below}) as bearer`.execute(db)
  return rows
}
