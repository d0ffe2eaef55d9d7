import { type RawBuilder, sql } from 'kysely'
import pg from 'pg'

const mark = '/* prepared */'

/**
 * Stands at the beginning of a statement that runs often and whose text is always the same: each connection then plans
 * it once. Planning a long statement takes the server about as long as running it for a group of thirty messages. The
 * plan stays while tables fill: only for inserts that read nothing. In transactions of writes none needs it
 * (`PreparingClient.queryAgain`).
 */
export const prepared: RawBuilder<unknown> = sql.raw(mark)

/** Names are given out by text, so that connections and callers need not agree on them. */
const names = new Map<string, string>()
/** The server keeps each plan for as long as the connection lives. Columns without any value make texts of their own. */
const maxNames = 500
/** A name is never given out twice: connections know it by its first text. */
let given = 0

/** How often texts came that have no name yet. What comes once or twice is not worth keeping. */
const seen = new Map<string, number>()
const maxSeen = 1000
const worthKeeping = 3
/** Characters. Longer ones hold lists, of which each length is a text of its own. */
const longestKept = 8000

/** A connection that prepares the statements marked so. */
export class PreparingClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: handed on as they are; the many shapes are pg's own matter
  override query(...args: any[]): any {
    const [text, values, ...rest] = args
    if (typeof text !== 'string' || !text.startsWith(mark)) return super.query(...(args as [string]))
    return super.query(named(text, values), ...(rest as []))
  }

  /**
   * As `query`; a statement that comes again and again is planned once. Only where no table is read from end to end
   * (`transaction.ts`): the plan stays while tables fill.
   */
  async queryAgain(text: string, values: readonly unknown[] = []): Promise<pg.QueryResult> {
    // What has no values may be several statements, which cannot be prepared.
    const isKept = values.length > 0 && text.length <= longestKept && (names.has(text) || comesAgain(text))
    try {
      return await super.query(isKept ? named(text, values) : { text, values: values as unknown[] })
    } catch (error) {
      if (isOutdatedPlan(error)) names.clear()
      throw error
    }
  }
}

function comesAgain(text: string): boolean {
  const times = (seen.get(text) ?? 0) + 1
  if (times >= worthKeeping) return seen.delete(text)
  if (seen.size >= maxSeen) seen.clear()
  seen.set(text, times)
  return false
}

function named(text: string, values: readonly unknown[]): pg.QueryConfig {
  const query = { text, values: values as unknown[] }
  let name = names.get(text)
  if (!name) {
    if (names.size === maxNames) return query
    name = `gangway_${given++}`
    names.set(text, name)
  }
  return { name, ...query }
}

/**
 * Whether a statement failed because its table has got other columns since it was planned: a newer Gangway was started
 * beside. From then on every connection plans anew.
 */
export const isOutdatedPlan = (error: unknown): boolean =>
  (error as { code?: string }).code === '0A000' && /cached plan/.test((error as Error).message)
