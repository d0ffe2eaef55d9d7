import type { Dialect } from '../../interface.ts'
import { isHeld, removedTooSoon } from '../../operations/blobs/want-blob.ts'
import type { Accepted, NewMessage } from '../../operations/messages/accept-messages.ts'
import type { CachedDatabase } from './cached-database.ts'

/** See the operation `acceptMessages`. `apart` is that of the dialect. */
export function createAcceptMessages(database: CachedDatabase, apart: () => boolean): Dialect['acceptMessages'] {
  return async (tx, { messages, packed }) => {
    tx.wake('messages')
    const one = apart() ? acceptAlone : accept
    return messages.map((message) => one(database, message, packed))
  }
}

function acceptAlone(database: CachedDatabase, message: NewMessage, packed: Uint8Array): Accepted {
  database.exec('savepoint alone')
  try {
    const accepted = accept(database, message, packed)
    database.exec('release alone')
    return accepted
  } catch (error) {
    database.exec('rollback to alone; release alone')
    return { outcome: 'failed', message: (error as Error).message }
  }
}

function accept(database: CachedDatabase, m: NewMessage, packed: Uint8Array): Accepted {
  if (m.verdict === 'rejected') {
    insertMessage(database, m, 'rejected', null)
    if (keepBody(database, m, packed)) {
      database
        .prepare(
          'insert into refused_body (tenant, connection_id, message_id, size, received_at) values (?, ?, ?, ?, ?)',
        )
        .run(m.tenant, m.connectionId ?? '', m.id, m.size, m.receivedAt)
    }
    return { outcome: 'stored' }
  }
  if (m.dedupeKey !== null) {
    const { changes } = database
      .prepare(
        'insert into message_key (tenant, connection_id, key, message_id, answer) values (?, ?, ?, ?, ?) on conflict do nothing',
      )
      .run(m.tenant, m.connectionId, m.dedupeKey, m.id, m.answer)
    if (changes === 0) return acceptDuplicate(database, m, packed)
  }
  insertMessage(database, m, 'accepted', null)
  keepBody(database, m, packed)
  insertWork(database, m)
  return { outcome: 'stored' }
}

function acceptDuplicate(database: CachedDatabase, m: NewMessage, packed: Uint8Array): Accepted {
  const first = database
    .prepare(
      `select k.message_id as of, k.answer, m.sha256, m.erased_at as erasedAt from message_key k
       left join message m on m.tenant = k.tenant and m.id = k.message_id
       where k.tenant = ? and k.connection_id = ? and k.key = ?`,
    )
    .get(m.tenant, m.connectionId, m.dedupeKey) as First
  // Of what was erased nothing is kept again.
  const isErased = first.erasedAt !== null
  const sameBytes = isErased || first.sha256 === m.sha256
  insertMessage(database, isErased ? withoutPerson(m) : m, 'duplicate', first.of, isErased ? m.receivedAt : null)
  if (sameBytes) dropWant(database, m)
  else {
    keepBody(database, m, packed)
    insertWork(database, m)
  }
  return { outcome: 'duplicate', of: first.of, answer: first.answer, sameBytes }
}

interface First {
  of: string
  answer: string | null
  sha256: string | null
  erasedAt: number | null
}

const withoutPerson = (m: NewMessage): NewMessage => ({
  ...m,
  headers: '[]',
  verification: '[]',
  note: null,
  sha256: null,
})

/** The bytes were put into the document store, and are not referred to after all. */
function dropWant(database: CachedDatabase, { tenant, blob }: NewMessage): void {
  if (blob === null) return
  database.prepare('update blob set wants = wants - 1 where tenant = ? and sha256 = ? and wants > 0').run(tenant, blob)
}

function insertMessage(
  database: CachedDatabase,
  m: NewMessage,
  verdict: string,
  duplicateOf: string | null,
  erasedAt: number | null = null,
): void {
  database
    .prepare(
      `insert into message (tenant, id, connection_id, registration_id, platform, kind, verdict, reason, dedupe_key,
       duplicate_of, headers, size, sha256, verification, intake_note, received_at, erased_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      m.tenant,
      m.id,
      m.connectionId,
      m.registrationId,
      m.platform,
      m.kind,
      verdict,
      m.reason,
      m.dedupeKey,
      duplicateOf,
      m.headers,
      m.size,
      m.sha256,
      m.verification,
      m.note,
      m.receivedAt,
      erasedAt,
    )
}

function keepBody(database: CachedDatabase, m: NewMessage, packed: Uint8Array): boolean {
  if (m.body === null && m.blob === null) return false
  const bytes = m.body && packed.subarray(m.body.offset, m.body.offset + m.body.length)
  database
    .prepare('insert into message_body (tenant, message_id, bytes, blob) values (?, ?, ?, ?)')
    .run(m.tenant, m.id, bytes, m.blob)
  if (m.blob !== null) {
    const { changes } = database
      .prepare(
        `update blob set refs = refs + 1, wants = max(wants - 1, 0)
         where tenant = ? and sha256 = ? and ${isHeld}`,
      )
      .run(m.tenant, m.blob)
    if (changes !== 1) throw removedTooSoon()
  }
  return true
}

function insertWork(database: CachedDatabase, m: NewMessage): void {
  database
    .prepare('insert into message_work (tenant, message_id, due_at) values (?, ?, ?)')
    .run(m.tenant, m.id, m.receivedAt)
}
