import { type RawBuilder, sql } from 'kysely'
import { read } from '../../interface.ts'
import type { Cursor } from '../../page.ts'
import type { StoredMessage } from '../messages/find-stored-message.ts'
import { carries, type Sought } from './carries.ts'

/** Messages that no record leads to: refused ones, repeats that differ, and those whose projection fails. */
export const unlinkedKinds = ['rejected', 'duplicate', 'failed'] as const
export type UnlinkedKind = (typeof unlinkedKinds)[number]

export interface SearchedMessages {
  /** Those that carry the person. Their bodies are not among it. */
  found: string[]
  /** Those whose bodies lie in the document store: they are to be looked into there. */
  elsewhere: { id: string; connectionId: string | null; blob: string }[]
  /** Where to go on; null at the end. */
  next: Cursor | null
}

/** Of each at most so many bytes: bodies in rows are 100 KB at most. */
const atOnce = 50

type Row = Pick<StoredMessage, 'id' | 'connectionId' | 'bytes' | 'blob'> & { xid: string; position: number }

/** Looks through a part of the messages of one kind for the person, as far as their bodies are kept. */
export const searchMessages = read(
  async (tx, tenant, args: { kind: UnlinkedKind; sought: Sought; after: Cursor | null }): Promise<SearchedMessages> => {
    const { kind, sought, after } = args
    const table = { rejected: 'refused_body', duplicate: 'm', failed: 'message_work' }[kind]
    const behind = after ? tx.dialect.beside(table, '>', after) : sql`1 = 1`
    const { rows } = await sql<Row>`
      select ${sql.ref(table)}.xid as xid, ${sql.ref(table)}.position as position, m.id, m.connection_id as "connectionId", b.bytes, b.blob
      from ${sources[kind]} join message_body b on b.tenant = m.tenant and b.message_id = m.id
      where ${sql.ref(table)}.tenant = ${tenant} and ${conditions[kind]} and m.erased_at is null and ${behind}
      order by ${sql.ref(table)}.xid, ${sql.ref(table)}.position limit ${atOnce}`.execute(tx.db)
    const exact = kind !== 'rejected'
    const found = rows.filter(
      ({ bytes, connectionId }) =>
        bytes !== null && carries(Buffer.from(bytes).toString('utf8'), sought, { exact, connectionId }),
    )
    const last = rows.at(-1)
    return {
      found: found.map(({ id }) => id),
      elsewhere: rows.flatMap(({ id, connectionId, blob }) => (blob === null ? [] : [{ id, connectionId, blob }])),
      next: last && rows.length === atOnce ? { xid: String(last.xid), position: last.position } : null,
    }
  },
)

const ofMessage = (table: string) =>
  sql`${sql.table(table)} join message m on m.tenant = ${sql.ref(`${table}.tenant`)} and m.id = ${sql.ref(`${table}.message_id`)}`

const sources: Record<UnlinkedKind, RawBuilder<unknown>> = {
  rejected: ofMessage('refused_body'),
  duplicate: sql`message m`,
  failed: ofMessage('message_work'),
}

const conditions: Record<UnlinkedKind, RawBuilder<unknown>> = {
  rejected: sql`m.verdict = 'rejected'`,
  // In the words of the index of the few unusual ones.
  duplicate: sql`m.verdict = 'duplicate' and m.verdict <> 'accepted'`,
  failed: sql`message_work.error is not null and m.verdict = 'accepted'`,
}
