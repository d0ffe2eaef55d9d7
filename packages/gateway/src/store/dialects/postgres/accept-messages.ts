import { sql } from 'kysely'
import type { Dialect, Tx } from '../../interface.ts'
import { isHeld, removedTooSoon } from '../../operations/blobs/want-blob.ts'
import type { Accepted, NewMessage } from '../../operations/messages/accept-messages.ts'
import { prepared } from './prepared.ts'

/**
 * See the operation `acceptMessages`. One statement for the whole group: headers, checks and bodies travel in one
 * binary parameter and are cut out by offsets, which spares escaping them; the rest in arrays.
 */
export const acceptMessages: Dialect['acceptMessages'] = async (tx, { messages, packed }) => {
  tx.wake('messages')
  try {
    return await acceptTogether(tx, messages, packed)
  } catch (error) {
    if (messages.length === 1) return [{ outcome: 'failed', message: (error as Error).message }]
    const alone: Accepted[] = []
    for (const message of messages) {
      try {
        alone.push(...(await acceptTogether(tx, [message], packed)))
      } catch (fault) {
        alone.push({ outcome: 'failed', message: (fault as Error).message })
      }
    }
    return alone
  }
}

/** Bytes in the document store stay there until they are referred to. */
async function acceptTogether(tx: Tx, messages: NewMessage[], packed: Uint8Array): Promise<Accepted[]> {
  const large = messages.filter(({ blob }) => blob !== null)
  if (large.length === 0) return acceptAll(tx, messages, packed)
  return tx.db.transaction().execute(async (db) => {
    await lockWanted(db, large)
    return acceptAll({ ...tx, db }, messages, packed)
  })
}

async function lockWanted(db: Tx['db'], large: NewMessage[]): Promise<void> {
  const { rows } = await sql<{ tenant: string; sha256: string }>`
    select tenant, sha256 from blob
    where (tenant, sha256) in (select * from unnest(${large.map((m) => m.tenant)}::text[], ${large.map((m) => m.blob)}::text[]))
      and ${sql.raw(isHeld)}
    order by tenant, sha256 for update`.execute(db)
  const there = new Set(rows.map((row) => `${row.tenant} ${row.sha256}`))
  if (large.some((m) => !there.has(`${m.tenant} ${m.blob}`))) throw removedTooSoon()
}

async function acceptAll(tx: Tx, messages: NewMessage[], packed: Uint8Array): Promise<Accepted[]> {
  const stored = await insertNew(tx, messages, packed)
  const repeats = messages.filter((message) => !stored.has(message.id))
  const duplicates = repeats.length > 0 ? await insertDuplicates(tx, repeats, packed) : new Map<string, Accepted>()
  return messages.map((message) => duplicates.get(message.id) ?? { outcome: 'stored' })
}

/** The columns that every statement below cuts out of its parameters, as `input`. */
function input(messages: NewMessage[], packed: Uint8Array) {
  const text = (pick: (m: NewMessage) => string | null) => sql`${messages.map(pick)}::text[]`
  const whole = (pick: (m: NewMessage) => number) => sql`${messages.map(pick)}::bigint[]`
  const { bytes, spans } = pack(messages, packed)
  const span = (pick: (s: Spans) => number) => sql`${spans.map(pick)}::int[]`
  return sql`input as materialized (
    select tenant, id, connection_id, registration_id, platform, kind, verdict, reason, dedupe_key, size, sha256, answer,
      received_at, note, blob,
      convert_from(substring(p.bytes from headers_at for headers_length), 'UTF8') as headers,
      convert_from(substring(p.bytes from checks_at for checks_length), 'UTF8') as verification,
      case when body_at > 0 then substring(p.bytes from body_at for body_length) end as body
    from (select ${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)}::bytea as bytes) p,
      unnest(${text((m) => m.tenant)}, ${text((m) => m.id)}, ${text((m) => m.connectionId)}, ${text((m) => m.registrationId)},
        ${text((m) => m.platform)}, ${text((m) => m.kind)}, ${text((m) => m.verdict)}, ${text((m) => m.reason)},
        ${text((m) => m.dedupeKey)}, ${whole((m) => m.size)}, ${text((m) => m.sha256)}, ${text((m) => m.answer)},
        ${whole((m) => m.receivedAt)}, ${text((m) => m.note)}, ${text((m) => m.blob)},
        ${span((s) => s.headersAt)}, ${span((s) => s.headersLength)}, ${span((s) => s.checksAt)}, ${span((s) => s.checksLength)},
        ${span((s) => s.bodyAt)}, ${span((s) => s.bodyLength)})
      as m (tenant, id, connection_id, registration_id, platform, kind, verdict, reason, dedupe_key, size, sha256, answer,
        received_at, note, blob, headers_at, headers_length, checks_at, checks_length, body_at, body_length))`
}

interface Spans {
  headersAt: number
  headersLength: number
  checksAt: number
  checksLength: number
  bodyAt: number
  bodyLength: number
}

/** Puts headers and checks behind the bodies. Offsets count from 1, as SQL does; 0 means none. */
function pack(messages: NewMessage[], packed: Uint8Array): { bytes: Uint8Array; spans: Spans[] } {
  const encoder = new TextEncoder()
  const texts = messages.map((m) => ({ headers: encoder.encode(m.headers), checks: encoder.encode(m.verification) }))
  const extra = texts.reduce((sum, { headers, checks }) => sum + headers.length + checks.length, 0)
  const bytes = new Uint8Array(packed.length + extra)
  bytes.set(packed)
  let at = packed.length
  const spans = messages.map((m, index) => {
    const { headers, checks } = texts[index]!
    const headersAt = at + 1
    bytes.set(headers, at)
    const checksAt = headersAt + headers.length
    bytes.set(checks, at + headers.length)
    at += headers.length + checks.length
    return {
      headersAt,
      headersLength: headers.length,
      checksAt,
      checksLength: checks.length,
      bodyAt: m.body ? m.body.offset + 1 : 0,
      bodyLength: m.body?.length ?? 0,
    }
  })
  return { bytes, spans }
}

const messageColumns = sql`tenant, id, connection_id, registration_id, platform, kind, verdict, reason, dedupe_key,
  duplicate_of, headers, size, sha256, verification, intake_note, received_at`

const held = sql`held as (
      update blob set refs = refs + counted.count, wants = greatest(wants - counted.count, 0) from
        (select tenant, blob as sha256, count(*) from fresh where blob is not null group by tenant, blob) counted
      where blob.tenant = counted.tenant and blob.sha256 = counted.sha256),`

/** Stores what is new and answers the ids stored. Keys go in ascending order, so that two groups cannot deadlock. */
async function insertNew(tx: Tx, messages: NewMessage[], packed: Uint8Array): Promise<Set<string>> {
  // Nothing but inserts has the same plan however full the tables are.
  const large = messages.some(({ blob }) => blob !== null)
  const { rows } = await sql<{ id: string }>`${large ? sql`` : prepared}
    with ${input(messages, packed)},
    keyed as (
      insert into message_key (tenant, connection_id, key, message_id, answer)
      select tenant, connection_id, dedupe_key, id, answer from input
      where verdict = 'accepted' and dedupe_key is not null
      order by tenant, connection_id, dedupe_key
      on conflict do nothing returning message_id),
    fresh as (
      select * from input
      where verdict = 'rejected' or dedupe_key is null or id in (select message_id from keyed)),
    stored as (
      insert into message (${messageColumns})
      select tenant, id, connection_id, registration_id, platform, kind, verdict, reason, dedupe_key,
        null, headers, size, sha256, verification, note, received_at from fresh
      returning id),
    bodies as (
      insert into message_body (tenant, message_id, bytes, blob)
      select tenant, id, body, blob from fresh where body is not null or blob is not null),
    ${large ? held : sql``}
    refused as (
      insert into refused_body (tenant, connection_id, message_id, size, received_at)
      select tenant, coalesce(connection_id, ''), id, size, received_at from fresh
      where verdict = 'rejected' and (body is not null or blob is not null)),
    work as (
      insert into message_work (tenant, message_id, due_at)
      select tenant, id, received_at from fresh where verdict = 'accepted')
    select id from stored`.execute(tx.db)
  return new Set(rows.map((row) => row.id))
}

/** Records repeats: what they repeat has been committed by now. */
async function insertDuplicates(tx: Tx, messages: NewMessage[], packed: Uint8Array): Promise<Map<string, Accepted>> {
  const { rows } = await sql<{ id: string; of: string; answer: string | null; same_bytes: boolean }>`
    with ${input(messages, packed)},
    repeats as (
      select input.*, k.message_id as of, k.answer as first_answer,
        -- Of what was erased nothing is kept again.
        m.erased_at is not null as erased,
        m.erased_at is not null or m.sha256 is not distinct from input.sha256 as same_bytes
      from input
      join message_key k on k.tenant = input.tenant and k.connection_id = input.connection_id and k.key = input.dedupe_key
      left join message m on m.tenant = k.tenant and m.id = k.message_id
      -- A group that is tried again after its commit was lost on the way finds itself: that is no repeat.
      where k.message_id <> input.id),
    stored as (
      insert into message (${messageColumns}, erased_at)
      select tenant, id, connection_id, registration_id, platform, kind, 'duplicate', reason, dedupe_key, of,
        case when erased then '[]' else headers end, size, case when not erased then sha256 end,
        case when erased then '[]' else verification end, case when not erased then note end, received_at,
        case when erased then received_at end from repeats),
    bodies as (
      insert into message_body (tenant, message_id, bytes, blob)
      select tenant, id, body, blob from repeats where not same_bytes and (body is not null or blob is not null)),
    held as (
      update blob set refs = refs + counted.held, wants = greatest(wants - counted.wanted, 0) from
        (select tenant, blob as sha256, count(*) as wanted, count(*) filter (where not same_bytes) as held
          from repeats where blob is not null group by tenant, blob) counted
      where blob.tenant = counted.tenant and blob.sha256 = counted.sha256),
    work as (
      insert into message_work (tenant, message_id, due_at)
      select tenant, id, received_at from repeats where not same_bytes)
    select id, of, first_answer as answer, same_bytes from repeats`.execute(tx.db)
  return new Map(
    rows.map((row) => [
      row.id,
      { outcome: 'duplicate', of: row.of, answer: row.answer, sameBytes: row.same_bytes } satisfies Accepted,
    ]),
  )
}
