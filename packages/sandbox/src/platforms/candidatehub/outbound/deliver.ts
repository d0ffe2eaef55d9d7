import { type AnswerVerdict, classifyAnswer } from '@gangway/wire/candidatehub'
import { type BadWire, headerOf, type OutboundResult } from '../../../exchanges/send.ts'
import type { PlatformContext } from '../../../platform.ts'
import type { DeliveryAttempt } from '../api-types.ts'
import { findClient } from '../clients.ts'
import { type Faults, faultsOf } from '../faults.ts'
import { readSettings } from '../settings.ts'
import { type DeliveryState, findRow, subjectOf, type TransactionRow } from '../transactions.ts'
import { composeTransaction } from './compose.ts'

/** What an answer amounts to; `positive`: its status says yes. */
type Verdict = AnswerVerdict & { positive: boolean }

export type Deliveries = {
  /**
   * Sends a transaction once, or twice where the fault dial says so, and plans the next try where one is due. `sameBytes`
   * sends what was sent the last time, with its time and signature.
   */
  deliver(id: number, how?: { sameBytes: boolean }): Promise<void>
  /** Takes up the tries that were planned. */
  start(): void
}

/** How long after a failed try the next one comes. Our convention: whether the hub tries again is not documented. */
const retryDelaysMs = [2000, 10_000, 30_000, 120_000]

/** Sends imports to receivers (contract 1, 3): signed anew for each try, as long as nothing else is asked for. */
export function openDeliveries(context: PlatformContext): Deliveries {
  const { store, now, setTimer, background } = context

  const tries = (id: number) =>
    store.get<{ count: number }>('SELECT COUNT(*) AS count FROM candidatehub_attempts WHERE transaction_id = ?', id)!
      .count

  async function attempt(row: TransactionRow, faults: Faults, sameBytes: boolean): Promise<Verdict | null> {
    const number = tries(row.id) + 1
    const client = findClient(store, row.client_id)!
    const composed =
      sameBytes && row.body
        ? { headers: { 'content-type': 'application/json' }, body: new Uint8Array(row.body) }
        : composeTransaction(row, client, faults, now())
    const body = Buffer.from(composed.body)
    store.run('UPDATE candidatehub_contents SET body = ? WHERE transaction_id = ?', body, row.id)
    const wrong = describe(faults, number)
    const at = now()
    const result = await context.send({
      purpose: 'import',
      subject: subjectOf(row.id),
      method: 'POST',
      url: client.importUrl ?? '',
      headers: Object.entries(composed.headers),
      body,
      // a body that trickles in needs the time for it
      timeoutMs: faults.slow ? 30_000 : 20_000,
      allowLoopbackHttp: readSettings(store).allowLoopbackHttp,
      ...badWireOf(faults, number),
      notes: [
        { ok: null, text: `try ${number}, ${sameBytes ? 'the same bytes as before' : 'signed now'}` },
        ...wrong.map((text) => ({ ok: false, text: `on purpose: ${text}` })),
      ],
    })
    const verdict = verdictOf(result)
    const { warnings = [], message } = verdict ?? {}
    store.run(
      `INSERT INTO candidatehub_attempts (transaction_id, number, at, exchange_id, verdict, status, message, warnings,
         faults) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      row.id,
      number,
      at,
      result.exchangeId,
      (verdict?.verdict ?? 'no_answer') satisfies DeliveryAttempt['verdict'],
      result.ok ? result.status : null,
      result.ok ? (message ?? `answered ${result.status}`).slice(0, 1000) : result.message,
      JSON.stringify(warnings),
      JSON.stringify(wrong),
    )
    return verdict
  }

  function conclude(row: TransactionRow, verdict: Verdict | null, faults: Faults): void {
    const delay = faults.retry === 'never' ? undefined : retryDelaysMs[tries(row.id) - 1]
    // an answer that a hub may read either way counts as it looks: by its status
    const taken = verdict?.verdict === 'accepted' || (verdict?.verdict === 'contract_warning' && verdict.positive)
    if (taken) setState(row.id, 'delivered', null)
    else if (row.delivery === 'delivered') return
    else if (verdict && !verdict.retry) setState(row.id, 'refused', null)
    else if (delay === undefined) setState(row.id, 'lost', null)
    else {
      setState(row.id, 'waiting', now() + delay)
      plan(row.id, delay)
    }
  }

  function setState(id: number, delivery: DeliveryState, nextTryAt: number | null): void {
    store.run(
      'UPDATE candidatehub_transactions SET delivery = ?, next_try_at = ? WHERE id = ?',
      delivery,
      nextTryAt,
      id,
    )
  }

  function plan(id: number, delay: number): void {
    setTimer(delay, () => {
      if (findRow(context, id)?.delivery !== 'waiting') return
      const sameBytes = faultsOf(context.faults.values()).retry === 'same_bytes'
      background(deliver(id, { sameBytes }), 'a candidate could not be sent')
    })
  }

  async function deliver(id: number, { sameBytes } = { sameBytes: false }): Promise<void> {
    const row = findRow(context, id)
    if (!row) return
    const faults = faultsOf(context.faults.values())
    conclude(row, await attempt(row, faults, sameBytes), faults)
    const again = findRow(context, id)
    if (!faults.duplicate || !again || tries(id) > 1) return
    await attempt(again, faults, true)
  }

  return {
    deliver,
    start: () => {
      for (const { id, next_try_at: at } of store.all<{ id: number; next_try_at: number | null }>(
        `SELECT id, next_try_at FROM candidatehub_transactions WHERE delivery = 'waiting'`,
      )) {
        plan(id, Math.max((at ?? 0) - now(), 0))
      }
    },
  }
}

function verdictOf(result: OutboundResult): Verdict | null {
  if (!result.ok) return null
  const text = Buffer.from(result.body).toString()
  const positive = result.status >= 200 && result.status < 300
  return { ...classifyAnswer(result.status, headerOf(result.headers, 'content-type'), text), positive }
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
    faults.lateMinutes > 0 && `the signed time lies ${faults.lateMinutes} minutes back`,
    faults.authentication === 'omitted' && 'unsigned',
    faults.authentication === 'wrong' && 'signed with another secret',
    faults.authentication === 'upper_case' && 'the signature in capitals',
    faults.slow && 'the body trickles in',
    faults.connection !== 'whole' && number === 1 && 'the connection breaks',
    faults.duplicate && number === 2 && 'delivered a second time',
  ].filter((text) => text !== false)
}
