import assert from 'node:assert/strict'
import type { Json } from '../intake/smartrecruiters.fixture.ts'
import { onBothStores } from '../support/stores.ts'
import { startAssessor, told } from './orders.fixture.ts'

const completed = {
  status: 'completed',
  name: 'R&D package',
  summary: 'Strong',
  sentAt: '2026-08-28T20:36:28.618Z',
  submittedAt: '2026-08-29T11:00:00+02:00',
  score: { raw: 72, min: 0, max: 100 },
  scoreLabel: 'Recommended',
  attachments: [{ type: 'PDF_URL', url: 'https://p.example/r/abc.pdf' }],
  assessments: [
    {
      assessmentId: 'a-1',
      status: 'completed',
      startedAt: '2026-08-28T21:00:00Z',
      score: { raw: 0.285, min: 0, max: 1 },
      summary: 'Quick',
      attachments: [],
    },
  ],
}

onBothStores(
  'a result is kept whole, told as the contract has it, corrected after completion and never twice',
  async (t, home) => {
    const assessor = await startAssessor(t, home)
    const { platform, put, v1 } = assessor
    const { id, orderId } = await assessor.order()
    const held = platform.orders.get(orderId)!
    const patches = () => platform.to(`${orderId}/results`)

    const begun = await put(id, { status: 'in_progress', sentAt: '2026-08-28T20:36:28.618Z', summary: 'Begun' })
    assert.equal(begun.status, 200, begun.text)
    assert.deepEqual([begun.body.id, begun.body.status, begun.body.result.status], [id, 'in_progress', 'in_progress'])
    await told(assessor, id)
    assert.deepEqual(held.result, {
      status: 'IN_PROGRESS',
      assessmentPackageDate: '2026-08-28T20:36:28.618Z',
      summary: 'Begun',
    })
    const [first] = patches()
    assert.equal(first!.method, 'PATCH')
    assert.equal(first!.headers['content-type'], 'application/json')

    assert.equal((await put(id, completed)).status, 200)
    const order = await told(assessor, id)
    assert.deepEqual(order.result, {
      ...completed,
      submittedAt: '2026-08-29T09:00:00.000Z',
      assessments: [{ ...completed.assessments[0], startedAt: '2026-08-28T21:00:00.000Z' }],
    })
    assert.equal(order.status, 'completed')
    assert.deepEqual(held.result, {
      status: 'COMPLETED',
      name: 'R&D package',
      summary: 'Strong',
      assessmentPackageDate: '2026-08-28T20:36:28.618Z',
      submissionDate: '2026-08-29T09:00:00.000Z',
      score: { raw: 72, min: 0, max: 100 },
      scoreLabel: 'Recommended',
      attachments: [{ type: 'PDF_URL', url: 'https://p.example/r/abc.pdf' }],
      assessmentResults: [
        {
          assessmentId: 'a-1',
          name: 'Part a-1',
          status: 'COMPLETED',
          assessmentDate: '2026-08-28T21:00:00.000Z',
          score: { raw: 29, min: 0, max: 100 },
          summary: 'Quick',
          attachments: [],
        },
      ],
    })

    // Late: another part came in, the label is taken back, the same report was written anew. The status is as it was.
    const { scoreLabel: _, summary: __, ...rest } = completed
    const late = { ...rest, assessments: [...completed.assessments, { assessmentId: 'a-2', status: 'completed' }] }
    assert.equal((await put(id, late)).status, 200)
    await told(assessor, id)
    assert.deepEqual(
      Object.keys(held.result).filter((name) => /abel|summary/.test(name)),
      [],
    )
    assert.equal(held.result.assessmentResults.length, 2)
    assert.deepEqual(held.statuses, ['IN_PROGRESS', 'COMPLETED'])
    const patch: Json = JSON.parse(patches().at(-1)!.body.toString('utf8'))
    assert.deepEqual([patch.summary, patch.scoreLabel, 'status' in patch], [null, null, false])

    // What is given again changes nothing: no event, no call, no version.
    const before = (await v1('GET', `/assessment-orders/${id}`)).body
    const sent = patches().length
    const again = await put(id, late)
    assert.deepEqual([again.status, again.body.version], [200, before.version])
    const calls = (await v1('GET', `/platform-calls?recordId=${id}&kind=smartrecruiters_result`)).body.data
    assert.deepEqual(
      calls.map(({ status }: Json) => status),
      ['delivered', 'delivered', 'delivered'],
    )
    assert.equal(patches().length, sent)
    const { data: events } = (await v1('GET', '/events')).body
    const ofResults = events.filter(({ type, data }: Json) => type === 'assessment_order.updated' && data.result)
    assert.deepEqual(new Set(ofResults.map(({ data }: Json) => data.status)), new Set(['in_progress', 'completed']))
    assert.ok(ofResults.every(({ data }: Json) => data.id === id))
  },
)
