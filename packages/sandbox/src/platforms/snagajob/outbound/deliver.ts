import { formatRfc1123, signInbound } from '@gangway/wire/snagajob'
import type { BadWire, OutboundResult } from '../../../exchanges/send.ts'
import type { PlatformContext } from '../../../platform.ts'
import { hmac, randomSecret } from '../../../random.ts'
import type { ApplicationState } from '../api-types.ts'
import { type Faults, faultsOf } from '../faults.ts'
import { findPartner } from '../partners.ts'
import { readSettings } from '../settings.ts'

export type Deliveries = {
  /** Sends an application once, or twice where the fault dial says so, and plans the next try where one is due. */
  deliver(applicationId: string): Promise<void>
  /** Takes up the tries that were planned. */
  start(): void
}

/** How long after a failed try the next one comes. Our convention: Snagajob's is not documented (N7). */
const retryDelaysMs = [2000, 10_000, 30_000, 120_000]

type Row = {
  id: string
  partner_id: number
  post_url: string
  body: Uint8Array
  state: ApplicationState
  next_try_at: number | null
}

/** Sends applications to partners: signed anew for each try, over the same bytes and the same id (contract 4, 5.1). */
export function openDeliveries(context: PlatformContext): Deliveries {
  const { store, now, setTimer, background } = context

  const find = (id: string) =>
    store.get<Row>(
      'SELECT id, partner_id, post_url, body, state, next_try_at FROM snagajob_applications WHERE id = ?',
      id,
    )

  const tries = (id: string) =>
    store.get<{ count: number }>('SELECT COUNT(*) AS count FROM snagajob_attempts WHERE application_id = ?', id)!.count

  async function attempt(row: Row, faults: Faults): Promise<OutboundResult> {
    const number = tries(row.id) + 1
    const partner = findPartner(store, row.partner_id)!
    const body = new Uint8Array(row.body)
    const date = formatRfc1123(now() - faults.lateMinutes * 60_000)
    const secret = faults.wrongSecret ? randomSecret(context.random) : (partner.applicationSecret ?? partner.apiSecret)
    const signature = signInbound(hmac, secret, { body, date })
    const wrong = describe(faults, number)
    const at = now()
    const result = await context.send({
      purpose: 'application',
      subject: `application:${row.id}`,
      method: 'POST',
      url: row.post_url,
      headers: [
        ['Content-Type', 'application/json'],
        ['X-SAJ-Date', date],
        ['X-SAJ-Signature', signature],
      ],
      body: faults.reserialised ? reserialised(body) : body,
      // cut after the body goes out slowly still needs the time for it
      timeoutMs: faults.slow ? 30_000 : 10_000,
      allowLoopbackHttp: readSettings(store).allowLoopbackHttp,
      ...badWireOf(faults, number),
      notes: [
        { ok: null, text: `try ${number}, signed over ${body.length} bytes of body and the date` },
        ...wrong.map((text) => ({ ok: false, text: `on purpose: ${text}` })),
      ],
    })
    store.run(
      `INSERT INTO snagajob_attempts (application_id, number, at, exchange_id, outcome, status, faults)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      row.id,
      number,
      at,
      result.exchangeId,
      result.ok ? `answered ${result.status}` : result.message,
      result.ok ? result.status : null,
      JSON.stringify(wrong),
    )
    return result
  }

  function conclude(row: Row, result: OutboundResult, faults: Faults): void {
    const status = result.ok ? result.status : 0
    const number = tries(row.id)
    const delay = faults.retry === 'never' ? undefined : retryDelaysMs[number - 1]
    if (status >= 200 && status < 300) setState(row.id, 'delivered', null)
    else if (row.state === 'delivered') return
    else if (result.ok && status < 500) setState(row.id, 'refused', null)
    else if (delay === undefined) setState(row.id, 'lost', null)
    else {
      setState(row.id, 'waiting', now() + delay)
      plan(row.id, delay)
    }
  }

  function setState(id: string, state: ApplicationState, nextTryAt: number | null): void {
    store.run('UPDATE snagajob_applications SET state = ?, next_try_at = ? WHERE id = ?', state, nextTryAt, id)
  }

  function plan(id: string, delay: number): void {
    setTimer(delay, () => {
      if (find(id)?.state !== 'waiting') return
      background(deliver(id), 'an application could not be sent')
    })
  }

  async function deliver(id: string): Promise<void> {
    const row = find(id)
    if (!row) return
    const faults = faultsOf(context.faults.values())
    const result = await attempt(row, faults)
    conclude(row, result, faults)
    if (!faults.duplicate || tries(id) > 1) return
    await attempt(row, faults)
  }

  return {
    deliver,
    start: () => {
      for (const { id, next_try_at: at } of store.all<{ id: string; next_try_at: number | null }>(
        `SELECT id, next_try_at FROM snagajob_applications WHERE state = 'waiting'`,
      )) {
        plan(id, Math.max((at ?? 0) - now(), 0))
      }
    },
  }
}

function badWireOf({ slow, connection }: Faults, number: number): { badWire?: BadWire } {
  const badWire: BadWire = {
    ...(slow && { slow: { pieces: 8, pauseMs: 700 } }),
    ...(connection !== 'whole' && number === 1 && { cut: connection }),
  }
  return Object.keys(badWire).length > 0 ? { badWire } : {}
}

/** The faults that touch this try, in words. */
function describe(faults: Faults, number: number): string[] {
  return [
    faults.lateMinutes > 0 && `the date lies ${faults.lateMinutes} minutes back`,
    faults.wrongSecret && 'signed with a wrong secret',
    faults.reserialised && 'the body was re-serialised after it was signed',
    faults.slow && 'the body trickles in',
    faults.connection !== 'whole' && number === 1 && 'the connection breaks',
    faults.duplicate && number === 2 && 'delivered a second time',
  ].filter((text) => text !== false)
}

/** What a proxy makes of JSON that it reads and writes again. */
function reserialised(body: Uint8Array): Uint8Array {
  try {
    return Buffer.from(JSON.stringify(JSON.parse(Buffer.from(body).toString()), null, 2))
  } catch {
    return Buffer.concat([body, Buffer.from('\n')]) // not JSON, so there is nothing to write anew
  }
}
