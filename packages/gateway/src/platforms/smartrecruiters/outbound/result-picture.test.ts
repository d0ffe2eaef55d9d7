import assert from 'node:assert/strict'
import test from 'node:test'
import { mergePatch } from '@gangway/wire/smartrecruiters'
import fc from 'fast-check'
import { assessmentStatuses, type OrderResult } from '../../../model/index.ts'
import type { ResultWork } from '../../../store/results.ts'
import { planResult } from './result-picture.ts'

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 })
const score = fc.record({ raw: fc.integer({ min: 0, max: 9 }), min: fc.constant(0), max: fc.constant(10) })
const attachments = fc.array(
  fc.record({
    type: fc.constant('PDF_URL' as const),
    url: fc.constantFrom('https://p.example/1', 'https://p.example/2'),
  }),
  { maxLength: 2 },
)
const outcome = {
  status: fc.constantFrom(...assessmentStatuses),
  score: optional(score),
  summary: optional(fc.constantFrom('', 'Good', 'Weak')),
  attachments: optional(attachments),
}
const results = fc
  .record({
    ...outcome,
    name: optional(fc.constant('Java')),
    sentAt: optional(fc.constant('2026-08-28T20:36:28.618Z')),
    assessments: optional(
      fc.uniqueArray(fc.record({ assessmentId: fc.constantFrom('a-1', 'a-2'), ...outcome }), {
        selector: ({ assessmentId }) => assessmentId,
      }),
    ),
  })
  .map((result) => JSON.parse(JSON.stringify(result)) as OrderResult)

/** What becomes of a try: `lost` ones were taken, `broken` ones not, and of neither do we hear. */
const tries = fc.constantFrom('taken', 'refused', 'lost', 'broken')

const fresh = (): ResultWork => ({
  remoteId: 'o',
  result: { status: 'pending' },
  revision: 0,
  sentRevision: null,
  sent: null,
  unsure: null,
  attachmentUrls: {},
  assessments: null,
})

/** One try, as the kind of the outbox makes it. */
function attempt(work: ResultWork, platform: unknown, ending: string): { work: ResultWork; platform: unknown } {
  const plan = planResult(work, 'current')
  assert.ok('send' in plan)
  if (plan.send === null) return { work, platform }
  const after = ending === 'taken' || ending === 'lost' ? mergePatch(platform, plan.send) : platform
  if (ending === 'taken') {
    return {
      work: { ...work, sent: JSON.stringify(plan.picture), sentRevision: work.revision, unsure: null },
      platform: after,
    }
  }
  return { work: ending === 'refused' ? work : { ...work, unsure: plan.members }, platform: after }
}

test('whatever becomes of tries, one that is taken leaves the newest result with the platform, and nothing else', () => {
  const steps = fc.array(fc.tuple(optional(results), tries), { maxLength: 12 })
  fc.assert(
    fc.property(steps, results, (before, last) => {
      let state = { work: fresh(), platform: {} as unknown }
      for (const [result, ending] of before) {
        if (result) state.work = { ...state.work, result, revision: state.work.revision + 1 }
        state = attempt(state.work, state.platform, ending)
      }
      state.work = { ...state.work, result: last, revision: state.work.revision + 1 }
      const { work, platform } = attempt(state.work, state.platform, 'taken')
      const whole = attempt({ ...fresh(), result: last }, {}, 'taken')
      assert.deepEqual(platform, whole.platform)
      assert.deepEqual(planResult(work, 'current'), { send: null }, 'nothing is told twice')
    }),
    { numRuns: 500 },
  )
})

test('a status is told again only where it is not known whether it was taken', () => {
  const plan = (work: Partial<ResultWork>) => {
    const made = planResult({ ...fresh(), result: { status: 'completed', summary: 'Good' }, ...work }, 'current')
    return 'send' in made ? made.send : made
  }
  assert.deepEqual(plan({}), { status: 'COMPLETED', summary: 'Good' })
  const sent = JSON.stringify({ status: 'COMPLETED', name: 'Java' })
  assert.deepEqual(plan({ sent }), { summary: 'Good', name: null })
  assert.deepEqual(plan({ sent, unsure: ['scoreLabel'] }), {
    status: 'COMPLETED',
    summary: 'Good',
    name: null,
    scoreLabel: null,
  })
})

test('an attachment without a URL yet keeps the result back; a package that changed does not', () => {
  const attachments = [{ type: 'PDF_URL' as const, attachmentId: 'att_1' }]
  const work = { ...fresh(), result: { status: 'completed' as const, attachments } }
  assert.deepEqual(planResult(work, 'current'), { waits: true })
  const uploaded = planResult({ ...work, attachmentUrls: { att_1: 'https://sr.example/f' } }, 'current')
  assert.deepEqual('send' in uploaded && uploaded.send, {
    status: 'COMPLETED',
    attachments: [{ type: 'PDF_URL', url: 'https://sr.example/f' }],
  })
  const assessments = [{ assessmentId: 'a-old', status: 'completed' as const }]
  const old = planResult({ ...fresh(), result: { status: 'completed', assessments }, assessments: [] }, 'current')
  assert.ok('send' in old && old.send)
})

test('the guide of 2020 has another name for the date', () => {
  const result: OrderResult = { status: 'pending', sentAt: '2026-08-28T20:36:28.618Z' }
  const plan = planResult({ ...fresh(), result }, 'seed')
  assert.deepEqual('send' in plan && plan.send, { status: 'PENDING', assessmentDate: '2026-08-28T20:36:28.618Z' })
})
