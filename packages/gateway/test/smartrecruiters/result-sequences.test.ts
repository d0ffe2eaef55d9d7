import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Json } from '../intake/smartrecruiters.fixture.ts'
import { onBothStores } from '../support/stores.ts'
import { type Assessor, startAssessor } from './orders.fixture.ts'
import type { Mishap } from './strict-platform.fixture.ts'

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const outcome = {
  status: fc.constantFrom('pending', 'in_progress', 'completed', 'rejected', 'expired'),
  score: optional(fc.record({ raw: fc.integer({ min: 1, max: 9 }), min: fc.constant(1), max: fc.constant(9) })),
  summary: optional(fc.constantFrom('Good', 'Weak', '')),
  scoreLabel: optional(fc.constant('Hire')),
  attachments: optional(
    fc.array(fc.record({ type: fc.constantFrom('PDF_URL', 'OTHER_URL'), url: fc.webUrl() }), { maxLength: 2 }),
  ),
}
const results = fc
  .record({
    ...outcome,
    name: optional(fc.constant('Java')),
    description: optional(fc.constant('Old')),
    assessments: optional(
      fc.uniqueArray(fc.record({ assessmentId: fc.constantFrom('a-1', 'a-2'), ...outcome }), {
        selector: ({ assessmentId }) => assessmentId,
      }),
    ),
  })
  .map((result) => JSON.parse(JSON.stringify(result)) as Json)

const mishaps = fc.constantFrom<(Mishap | null)[]>(
  null,
  'cut',
  'take_and_cut',
  { status: 500 },
  { status: 429 },
  { status: 503, headers: { 'retry-after': '2' } },
)
/** A result, what its tries meet, and whether the next one is given before it has left. */
const steps = fc.array(fc.record({ result: results, mishap: mishaps, waits: fc.boolean() }), {
  minLength: 1,
  maxLength: 6,
})

/** What the platform is to hold, put down here once more. */
function expected({ status, assessments, ...rest }: Json): Json {
  const parts = assessments?.map((one: Json) => ({
    ...one,
    status: one.status.toUpperCase(),
    name: `Part ${one.assessmentId}`,
  }))
  return { ...rest, status: status.toUpperCase(), ...(parts && { assessmentResults: parts }) }
}

/** Lets everything that waits be tried, until nothing is left; the clock moves only while no try runs. */
async function settle({ clock, eventually }: Assessor): Promise<void> {
  for (;;) {
    const { data } = await eventually('/platform-calls?status=pending&limit=200', (list) =>
      list.data.every(({ nextAttemptAt }: Json) => nextAttemptAt !== undefined),
    )
    if (data.length === 0) return
    const next = Math.min(...data.map(({ nextAttemptAt }: Json) => Date.parse(nextAttemptAt)))
    clock.ahead = Math.max(clock.ahead, next - Date.now())
    // What is due is taken up by itself, and leaves the list for as long as it is tried.
  }
}

onBothStores(
  'any results, whatever becomes of their calls: in the end the platform holds the last one',
  async (t, home) => {
    const assessor = await startAssessor(t, home)
    const { platform, put, v1 } = assessor
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { minLength: 3, maxLength: 4 }), async (sequences) => {
        const orders = await Promise.all(sequences.map(() => assessor.order()))
        await Promise.all(
          orders.map(async ({ id, orderId }, index) => {
            for (const { result, mishap, waits } of sequences[index]!) {
              const path = `${orderId}/results`
              if (mishap !== null) platform.next(path, mishap)
              const before = platform.to(path).length
              assert.equal((await put(id, result)).status, 200)
              if (waits && mishap === null) {
                const isPassed = ({ resultCall }: Json) =>
                  resultCall.status !== 'pending' || platform.to(path).length > before
                await assessor.eventually(`/assessment-orders/${id}`, isPassed)
              }
            }
          }),
        )
        await settle(assessor)
        for (const [index, { id, orderId }] of orders.entries()) {
          const last = sequences[index]!.at(-1)!.result
          const held = platform.orders.get(orderId)!
          assert.deepEqual(held.result, expected(last))
          const { body } = await v1('GET', `/assessment-orders/${id}`)
          assert.deepEqual([body.result, body.resultCall.status], [last, 'delivered'])
          const isQuiet = sequences[index]!.every(({ mishap }) => mishap === null)
          const repeated = held.statuses.some((status, at) => status === held.statuses[at - 1])
          assert.ok(!isQuiet || !repeated, 'a recruiter is not told the same status twice')
        }
      }),
      { numRuns: 2, interruptAfterTimeLimit: 60_000, endOnFailure: true },
    )
  },
)
