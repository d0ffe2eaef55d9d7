import { sql } from 'kysely'
import { read, type Tx } from '../../interface.ts'
import { newestFirst, oldestFirst, type Page } from '../../page.ts'
import { type EventsAbout, eventsAbout } from '../messages/traced-ids.ts'

export interface EventFilter extends EventsAbout {
  types?: string[]
  connectionId?: string
  /** For a person who looks; a reader who is to miss none goes oldest first. */
  newestFirst?: boolean
}

/**
 * Events, oldest first unless wanted otherwise. Each row's own (xid, position) is a cursor too, so that a reader who came
 * to the end goes on from the last one it has seen.
 */
export const listEvents = read((tx, tenant, args: EventFilter & { page: Page }) => {
  let query = among(tx, tenant, args).selectAll('event').where('event.tenant', '=', tenant)
  if (args.types) query = query.where(tx.dialect.anyOf('type', args.types))
  if (args.connectionId) query = query.where('event.connection_id', '=', args.connectionId)
  return args.newestFirst ? newestFirst(tx, 'event', query, args.page) : oldestFirst(tx, 'event', query, args.page)
})

/** Where few events are wanted, those first: SQLite goes through a cross join in the order written, and would else walk the list. */
function among(tx: Tx, tenant: string, about: EventsAbout) {
  const few = eventsAbout(tenant, about)
  if (!few) return tx.db.selectFrom('event')
  const join = tx.db.selectFrom(sql<{ id: string }>`(${few})`.as('few')).crossJoin('event')
  return join.whereRef('event.id', '=', 'few.id') as unknown as ReturnType<typeof tx.db.selectFrom<'event'>>
}
