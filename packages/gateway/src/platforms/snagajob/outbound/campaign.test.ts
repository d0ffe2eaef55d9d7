import assert from 'node:assert/strict'
import test from 'node:test'
import type { Reached } from '../../../intake/interface.ts'
import type { HttpOutcome, ItemKind, TryContext } from '../../../outbox/interface.ts'
import type { PlatformDeps } from '../../interface.ts'
import type { CallSnagajob } from './call.ts'
import { createCampaignCall } from './campaign.ts'

type Item = Parameters<ItemKind['send']>[0]

const reached = {
  registration: { status: 'active', settings: { campaignsPath: '/v1/campaigns' }, credentials: { apiSecret: 's' } },
  connection: { status: 'active', remoteId: 'acct-heron' },
} as unknown as Reached

/** Tries of one campaign, each with what the call comes to; the attempts are kept as the outbox would. */
function campaign() {
  const attempts: { number: number; outcome_known: 0 | 1; error: string | null }[] = []
  const calls: string[] = []
  let next: HttpOutcome | 'crash'
  const deps = {
    store: { listAttempts: async () => attempts, noteCampaign: async () => {} },
    directory: { byId: async () => reached },
    now: () => 0,
  } as unknown as PlatformDeps
  const call: CallSnagajob = async (_registration, { path }) => {
    calls.push(path)
    if (next === 'crash') throw new Error('the process ends here')
    return { outcome: next }
  }
  const kind = createCampaignCall(deps, call)
  return {
    calls,
    async attempt(outcome: HttpOutcome | 'crash') {
      next = outcome
      const number = attempts.length + 1
      const record: (typeof attempts)[number] = { number, outcome_known: 0, error: null }
      attempts.push(record)
      const item = { tenant: 't', id: 'cal_1', record_id: 'cmp_1', connection_id: 'con_1', payload: '{}', number }
      const hadUnknownOutcome = async () => attempts.some((one) => one.number < number && one.outcome_known === 0)
      const context = { endpoint: null, now: () => 0, hadUnknownOutcome } as TryContext
      const tried = await kind.send(item as unknown as Item, context).catch(() => null)
      if (!tried) return 'crashed'
      Object.assign(record, { outcome_known: tried.attempt.outcomeKnown ? 1 : 0, error: tried.attempt.error ?? null })
      return tried.result === 'dead' ? tried.reason : tried.result
    },
  }
}

const answered = (status: number): HttpOutcome => ({
  kind: 'response',
  status,
  headers: [],
  body: new Uint8Array(),
  truncated: false,
  durationMs: 1,
})
const lost: HttpOutcome = { kind: 'failed', code: 'reset', message: 'gone', sent: 'maybe', durationMs: 1 }
const unreached: HttpOutcome = { kind: 'failed', code: 'connect', message: 'refused', sent: 'no', durationMs: 1 }

test('a campaign whose call ended with the process is not given again before a person wants it', async () => {
  const { attempt, calls } = campaign()
  assert.equal(await attempt('crash'), 'crashed')
  assert.equal(await attempt(answered(200)), 'outcome_unknown')
  assert.equal(calls.length, 1)
  assert.equal(await attempt(answered(200)), 'done')
  assert.equal(calls.length, 2)
})

test('a lost answer ends it at once; sent again and lost again, it ends again', async () => {
  const { attempt, calls } = campaign()
  assert.equal(await attempt(lost), 'outcome_unknown')
  assert.equal(await attempt(lost), 'outcome_unknown')
  assert.equal(await attempt(answered(201)), 'done')
  assert.equal(calls.length, 3)
})

test('what certainly did not arrive is tried again', async () => {
  const { attempt, calls } = campaign()
  assert.equal(await attempt(unreached), 'retry')
  assert.equal(await attempt(answered(503)), 'retry')
  assert.equal(await attempt(answered(422)), 'refused')
  assert.equal(calls.length, 3)
})
