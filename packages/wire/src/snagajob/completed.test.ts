import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { utf8 } from '../text/index.ts'
import {
  COMPLETED_PATH,
  type CompletedApplication,
  clickIdOf,
  completedBodies,
  completedQuery,
  readCompletedBody,
  readCompletedQuery,
  redirectUrl,
} from './completed.ts'
import { signOutbound } from './signature/index.ts'
import { hmac, secret } from './signature/vectors.test-data.ts'

const applyClickId = '334c870a-8049-4f4f-a7f3-d75119dd4ab8'
const full: CompletedApplication = { applyClickId, ts: 1_709_647_200, cost: 2.5, partnerGuid: 'HD-CONV-1' }

test('both forms are those of the signed vectors', () => {
  const event = { applyClickId, ts: 1_667_247_790 }
  const date = 'Mon, 31 Oct 2022 20:23:10 GMT'
  const request = { path: COMPLETED_PATH, query: '', body: new Uint8Array(), date }
  const get = signOutbound(hmac, secret, { ...request, verb: 'GET', query: completedQuery(event) })
  assert.equal(get, 'ATRDcdHQPeT5LYkUnt4lx9nyf6M=')
  const body = utf8(JSON.stringify(completedBodies([event])[0]))
  assert.equal(signOutbound(hmac, secret, { ...request, verb: 'POST', body }), '/gn9adQBcQFjH1b2GnlXdEHy5A8=')
})

test('the query names are capitalised as listed', () => {
  assert.equal(completedQuery(full), `ApplyClickId=${applyClickId}&ts=1709647200&Cost=2.5&PartnerGuid=HD-CONV-1`)
})

test('batches stay below 5,000 and lose nothing', () => {
  assert.deepEqual(completedBodies([]), [])
  const events = Array.from({ length: 10_000 }, (_, i) => ({ applyClickId: `c${i}`, ts: i }))
  const bodies = completedBodies(events)
  assert.deepEqual(
    bodies.map(({ completedApplications }) => completedApplications.length),
    [4999, 4999, 2],
  )
  assert.deepEqual(
    bodies.flatMap(({ completedApplications }) => completedApplications),
    events,
  )
  const tooMany = readCompletedBody({ completedApplications: events.slice(0, 5001) })
  assert.equal(tooMany.ok, false)
  assert.equal(readCompletedBody({ completedApplications: events.slice(0, 5000) }).ok, true)
})

const body = (...completedApplications: unknown[]) => readCompletedBody({ completedApplications })

test('the older edition’s name and types are taken with a warning (U16)', () => {
  const reading = body({ applyLeadId: applyClickId, ts: 1, cost: '2.50', partnerGuid: 'g' })
  assert.ok(reading.ok)
  assert.deepEqual(reading.events, [{ applyClickId, ts: 1, cost: 2.5, partnerGuid: 'g' }])
  assert.deepEqual(
    reading.warnings.map(({ pointer }) => pointer),
    ['/completedApplications/0/applyLeadId', '/completedApplications/0/cost'],
  )
  const milliseconds = body({ applyClickId, ts: 1_709_647_200_000 })
  assert.equal(milliseconds.ok && milliseconds.warnings.length, 1)
  assert.deepEqual(body({ applyClickId, ts: null, cost: null }), { ok: true, events: [{ applyClickId }], warnings: [] })
})

test('faults, each with its place', () => {
  const pointers = (reading: ReturnType<typeof body>) =>
    reading.ok ? [] : reading.faults.map(({ pointer }) => pointer)
  for (const value of [null, [], 'x', {}, { completedApplications: {} }]) {
    assert.deepEqual(pointers(readCompletedBody(value)), ['/completedApplications'])
  }
  assert.deepEqual(pointers(body(full, null, {}, { applyClickId: 5 })), [
    '/completedApplications/1/applyClickId',
    '/completedApplications/2/applyClickId',
    '/completedApplications/3/applyClickId',
  ])
  assert.deepEqual(pointers(body({ applyClickId, ts: '5', cost: 'much', partnerGuid: 1 })), [
    '/completedApplications/0/ts',
    '/completedApplications/0/cost',
    '/completedApplications/0/partnerGuid',
  ])
})

test('a query is read without regard to case', () => {
  const expected = { ok: true, events: [full], warnings: [] }
  assert.deepEqual(readCompletedQuery(completedQuery(full)), expected)
  assert.deepEqual(readCompletedQuery(completedQuery(full).toLowerCase().replace('hd-conv', 'HD-CONV')), expected)
  assert.equal(readCompletedQuery('').ok, false)
  assert.equal(readCompletedQuery('ApplyClickId=a&ts=noon').ok, false)
  assert.deepEqual(readCompletedQuery('ApplyClickId=a&constructor=b'), {
    ok: true,
    events: [{ applyClickId: 'a' }],
    warnings: [],
  })
})

test('what is written is read back, either way', () => {
  const text = fc.string({ minLength: 1 }).filter((value) => value.isWellFormed())
  const event = fc.record(
    { applyClickId: text, ts: fc.nat(2e9), cost: fc.nat(10_000).map((cents) => cents / 100), partnerGuid: text },
    { requiredKeys: ['applyClickId'], noNullPrototype: true },
  )
  fc.assert(
    fc.property(event, (sent) => {
      assert.deepEqual(readCompletedQuery(completedQuery(sent)), { ok: true, events: [sent], warnings: [] })
      const wire = JSON.parse(JSON.stringify(completedBodies([sent])[0]))
      assert.deepEqual(readCompletedBody(wire), { ok: true, events: [sent], warnings: [] })
    }),
  )
})

test('the redirect has the published shape, and its click id is found', () => {
  const ids = { applyLeadId: 'G', applyIntentEventId: 'E', clickId: 'G', postingId: '502840248' }
  const published = 'https://ats.com?&applyleadid=G&applyintenteventid=E&clickid=G&postingid=502840248'
  assert.equal(redirectUrl('https://ats.com', ids), published)
  assert.equal(clickIdOf(new URL(published).search), 'G')
  const own = redirectUrl('https://jobs.heron.example/apply?job=HD-2001', ids)
  assert.equal(new URL(own).searchParams.get('job'), 'HD-2001')
  assert.equal(clickIdOf('job=1&ApplyLeadId=G2'), 'G2')
  assert.equal(clickIdOf('clickid=&job=1'), null)
})
