import assert from 'node:assert/strict'
import { sample } from '../../src/platforms/snagajob/application.test-data.ts'
import type { Json } from '../intake/snagajob.fixture.ts'
import { onBothStores } from '../support/stores.ts'
import { outboundSignature, type Partner, presign, startPartner, store } from './counterpart.fixture.ts'

const hour = 3_600_000
/** The counterpart is no host of Snagajob, so the hour could be shorter there: these tests keep it. */
const uploadsOf = ({ registrationPath }: Partner) => `${registrationPath}/disposition-uploads`
const head = 'apply_id,disposition_timestamp,status\n'

/** Lets an application in; answers its record. */
async function apply({ post, eventually, connection }: Partner, id: string, url = connection.urls.applications) {
  assert.equal((await post(JSON.stringify({ ...sample, id }), { url })).status, 200)
  const { data } = await eventually(`/applications?remoteId=${id}`, (found: Json) => found.data.length === 1)
  return data[0]
}

const set = async ({ v1 }: Partner, id: string, change: object) => {
  const { status, body } = await v1('PATCH', `/applications/${id}`, change)
  assert.equal(status, 200)
  return body
}

const delivered = (partner: Partner, count: number) =>
  partner.eventually(
    uploadsOf(partner),
    ({ data }: Json) => data.length === count && data.every(({ status }: Json) => status === 'delivered'),
  )

const states = async ({ v1, registrationPath }: Partner) =>
  (await v1('GET', `${registrationPath}/dispositions`)).body.data
    .map(({ applyId, disposition, state, reason }: Json) =>
      [applyId, disposition, state, reason].filter(Boolean).join(' '),
    )
    .reverse()

onBothStores(
  'changes of status become rows, each once, in the order of their times, at most one file an hour',
  async (t, home) => {
    const partner = await startPartner(t, home)
    const { counterpart, clock, v1 } = partner
    const first = await apply(partner, 'app-1')
    // Nothing was uploaded before, so the first one goes out at once.
    await delivered(partner, 1)
    const at = (ms: number) => new Date(ms).toISOString().replace(/\.\d+Z/, 'Z')
    assert.equal(counterpart.files[0]!.text, `${head}app-1,${at(Date.parse(first.receivedAt))},NEW\n`)
    const [form] = counterpart.to(presign.disposition)
    assert.equal(form!.headers['x-saj-partner'], 'HeronAts')
    assert.equal(form!.headers['x-saj-account'], undefined)
    assert.equal(form!.headers['x-saj-signature'], outboundSignature(form!))
    assert.match(counterpart.files[0]!.key, /\.csv$/)

    const second = await apply(partner, 'app,"2"')
    const contacted = await set(partner, first.id, { status: 'contacted', at: '2026-03-06T16:02:11-05:00' })
    assert.deepEqual(contacted.reports, [
      { kind: 'disposition', status: 'pending', outcome: 'CONTACTED', at: '2026-03-06T21:02:11.000Z' },
    ])
    // The same again changes nothing, and an unmapped one is passed over, and that is said.
    assert.equal((await set(partner, first.id, { status: 'contacted' })).reports, undefined)
    const reviewing = await set(partner, second.id, { status: 'reviewing' })
    assert.equal(reviewing.reports[0].status, 'skipped')
    assert.match(reviewing.reports[0].note, /dispositions/)
    const tooSoon = await v1('POST', uploadsOf(partner))
    assert.equal(tooSoon.status, 409)
    assert.match(tooSoon.body.detail, /allowed at/)
    assert.deepEqual(await states(partner), [
      'app-1 NEW delivered',
      'app,"2" NEW waiting',
      'app-1 CONTACTED waiting',
      'app,"2" skipped unmapped',
    ])
    clock.ahead += hour - 60_000
    assert.equal((await v1('POST', uploadsOf(partner))).status, 409)
    assert.equal(counterpart.files.length, 1)
    clock.ahead += 60_001
    await delivered(partner, 2)
    assert.equal(
      counterpart.files[1]!.text,
      `${head}app-1,2026-03-06T21:02:11Z,CONTACTED\n"app,""2""",${at(Date.parse(second.receivedAt))},NEW\n`,
    )
    const { data } = (await v1('GET', uploadsOf(partner))).body
    assert.deepEqual([data[0].rows, data[0].cause, data[0].kind], [2, 'schedule', 'disposition'])

    // What was accepted is not sent again, whoever asks.
    clock.ahead += 2 * hour
    const none = await v1('POST', uploadsOf(partner))
    assert.equal(none.status, 409)
    assert.match(none.body.detail, /no disposition waits/i)
    await v1('POST', `/platform-calls/${data[0].platformCallId}/retry`)
    await partner.eventually(
      `/platform-calls/${data[0].platformCallId}`,
      ({ status, attempts }: Json) => status === 'delivered' && attempts.length === 2,
    )
    assert.equal(counterpart.files.length, 2)
  },
)

onBothStores('a day without any change is told by an empty file, once there was a first one', async (t, home) => {
  const partner = await startPartner(t, home)
  const { counterpart, clock } = partner
  clock.ahead += 48 * hour
  await apply(partner, 'app-1')
  await delivered(partner, 1)
  clock.ahead += 22 * hour
  assert.equal((await partner.v1('POST', uploadsOf(partner))).status, 409)
  clock.ahead += 90 * 60_000
  await delivered(partner, 2)
  assert.equal(counterpart.files[1]!.text, head)
})

onBothStores('the table decides what a status is told as', async (t, home) => {
  const partner = await startPartner(t, home, { settings: { dispositions: { hired: 'HIRED' } } })
  const application = await apply(partner, 'app-1')
  await set(partner, application.id, { status: 'contacted' })
  await set(partner, application.id, { status: 'hired' })
  await delivered(partner, 1)
  assert.match(partner.counterpart.files[0]!.text, /^apply_id.*\napp-1,.*,HIRED\n$/)
  assert.deepEqual(await states(partner), ['app-1 skipped unmapped', 'app-1 HIRED delivered'])
})

onBothStores('rows of an upload that failed stay with it, and go when it is sent again', async (t, home) => {
  const partner = await startPartner(t, home)
  const { counterpart, v1, clock } = partner
  counterpart.next(presign.disposition, { status: 422 })
  await apply(partner, 'app-1')
  const failed = await partner.eventually(uploadsOf(partner), ({ data }: Json) => data[0]?.status === 'failed')
  // What comes later does not wait for it.
  await apply(partner, 'app-2')
  await partner.eventually(uploadsOf(partner), ({ data }: Json) => data[0].status === 'delivered')
  assert.match(counterpart.files[0]!.text, /^apply_id.*\napp-2,.*,NEW\n$/)
  // Sent again by hand, it keeps the hour.
  const { platformCallId } = failed.data[0]
  await v1('POST', `/platform-calls/${platformCallId}/retry`)
  const { attempts } = await partner.eventually(
    `/platform-calls/${platformCallId}`,
    ({ attempts }: Json) => attempts[1]?.error,
  )
  assert.match(attempts[1].error, /^not sent: the next upload is allowed at/)
  assert.equal(counterpart.files.length, 1)
  clock.ahead += hour + 1
  await v1('POST', `/platform-calls/${platformCallId}/retry`)
  await delivered(partner, 2)
  assert.match(counterpart.files[1]!.text, /^apply_id.*\napp-1,.*,NEW\n$/)
})

onBothStores('where it is not known whether a file was taken, the next try keeps the hour', async (t, home) => {
  const partner = await startPartner(t, home)
  const { counterpart } = partner
  counterpart.next(store, 'take_and_cut', 'take_and_cut')
  await apply(partner, 'app-1')
  const { data } = await partner.eventually(uploadsOf(partner), ({ data }: Json) => data[0]?.attempts[0]?.error)
  const wait = Date.parse(data[0].nextAttemptAt) - Date.parse(data[0].attempts[0].startedAt)
  assert.ok(wait >= hour, `${wait}`)
  assert.deepEqual(new Set(counterpart.files.map(({ key }) => key)).size, 1)
})

onBothStores('without a partner each account has its own file', async (t, home) => {
  const partner = await startPartner(t, home, {
    credentials: { apiKey: 'key-1' },
    settings: { dispositionUploadMinutes: 0 },
  })
  const { v1, registration, counterpart } = partner
  const { body: other } = await v1('POST', '/connections', {
    registrationId: registration.id,
    name: 'Sawtooth Hardware',
    remoteId: 'acct-sawtooth',
  })
  await apply(partner, 'app-1')
  await apply(partner, 'app-2', other.urls.applications)
  await partner.eventually(
    uploadsOf(partner),
    ({ data }: Json) => data.filter(({ status }: Json) => status === 'delivered').length === 2,
  )
  const accounts = counterpart.to(presign.disposition).map(({ headers }) => headers['x-saj-account'])
  assert.deepEqual(accounts.sort(), ['acct-heron', 'acct-sawtooth'])
  assert.equal(counterpart.to(presign.disposition)[0]!.headers['x-saj-partner'], undefined)
  assert.deepEqual(counterpart.files.map(({ text }) => text.split('\n')[1]!.split(',')[0]).sort(), ['app-1', 'app-2'])
})

onBothStores(
  'an application without an id is told of nothing; mapping a message again tells nothing twice',
  async (t, home) => {
    const partner = await startPartner(t, home)
    const { post, v1, eventually } = partner
    await post(JSON.stringify({ ...sample, id: '' }))
    await eventually('/applications?flag=missing_id', ({ data }: Json) => data.length === 1)
    const nameless = (await v1('GET', '/applications?flag=missing_id')).body.data[0]
    const skipped = await set(partner, nameless.id, { status: 'contacted' })
    assert.equal(skipped.reports[0].status, 'skipped')
    const application = await apply(partner, 'app-1')
    const again = await v1('POST', `/messages/${application.messageId}/reproject`)
    assert.equal(again.status, 200)
    await delivered(partner, 1)
    assert.deepEqual(await states(partner), ['skipped missing_id', 'app-1 NEW delivered'])
  },
)
