import { type RawBuilder, sql } from 'kysely'
import pg from 'pg'

const mark = '/* prepared */'

/**
 * Stands at the beginning of a statement that runs often and whose text is always the same: each connection then plans
 * it once. Planning a long statement takes the server about as long as running it for a group of thirty messages. The
 * plan stays while tables fill: only for inserts, and in transactions of writes (`transaction.ts`), where that is no matter.
 */
export const prepared: RawBuilder<unknown> = sql.raw(mark)

/** Names are given out by text, so that connections and callers need not agree on them. */
const names = new Map<string, string>()
/** The server keeps each plan for as long as the connection lives. Columns without any value make texts of their own. */
const maxNames = 500

/** A connection that prepares the statements marked so. */
export class PreparingClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: handed on as they are; the many shapes are pg's own matter
  override query(...args: any[]): any {
    const [text, values, ...rest] = args
    if (typeof text !== 'string' || !text.startsWith(mark)) return super.query(...(args as [string]))
    let name = names.get(text)
    if (!name) {
      if (names.size === maxNames) return super.query(text, values, ...(rest as []))
      name = `gangway_${names.size}`
      names.set(text, name)
    }
    return super.query({ name, text, values }, ...(rest as []))
  }
}
