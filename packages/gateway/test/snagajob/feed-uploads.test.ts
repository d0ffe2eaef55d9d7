import assert from 'node:assert/strict'
import { call, type Json } from '../intake/snagajob.fixture.ts'
import { onBothStores } from '../support/stores.ts'
import { only, outboundSignature, type Partner, presign, startPartner, store } from './counterpart.fixture.ts'

const uploadsOf = ({ connection }: Partner) => `/connections/${connection.id}/feed-uploads`

async function feedOf({ connection }: Partner): Promise<string> {
  return (await call(connection.urls.feed, 'GET')).bytes.toString()
}

async function addJob({ v1, connection }: Partner, remoteId: string): Promise<void> {
  const job = {
    connectionId: connection.id,
    remoteId,
    title: 'Host',
    brand: 'Blue Heron Diner',
    description: '<p>Greet ]]> guests. 👋</p>',
    address: { city: 'Asheville', region: 'NC' },
    easyApply: true,
  }
  const { status, bytes } = await v1('POST', '/jobs', job)
  assert.equal(status, 201, bytes.toString())
}

onBothStores(
  'a feed is uploaded with a presigned form, signed, its file last, of a length known before',
  async (t, home) => {
    const partner = await startPartner(t, home)
    const { v1, counterpart } = partner
    await addJob(partner, 'HD-2002')
    const asked = await v1('POST', uploadsOf(partner))
    assert.equal(asked.status, 201)
    assert.match(asked.body.id, /^upl_/)
    assert.equal(asked.body.status, 'pending')
    const upload = await only(partner, uploadsOf(partner), 'delivered')
    assert.equal(upload.id, asked.body.id)

    const [form] = counterpart.to(presign.single)
    assert.equal(form!.method, 'POST')
    assert.equal(form!.body.length, 0)
    assert.equal(form!.headers['x-saj-partner'], 'HeronAts')
    assert.equal(form!.headers['x-saj-partneraccount'], 'acct-heron')
    assert.equal(form!.headers['x-saj-account'], undefined)
    assert.equal(form!.headers['x-saj-apikey'], 'key-1')
    assert.equal(form!.headers['x-saj-signature'], outboundSignature(form!))

    const [sent] = counterpart.to(store)
    assert.deepEqual(
      Object.keys(sent!.headers).filter((name) => name.startsWith('x-saj')),
      [],
    )
    assert.equal(Number(sent!.headers['content-length']), sent!.body.length)
    assert.deepEqual(sent!.parts!.slice(0, -1), [
      ['policy', 'cG9s"aWN5'],
      ['success_action_status', '201'],
      ['key', 'inbox/PP_41001_00000000000001.xml'],
      ['x-amz-signature', 'abc'],
      ['extra', 'a\r\nb'],
    ])
    const [name, text] = sent!.parts!.at(-1)!
    assert.equal(name, 'file')
    assert.equal(text, await feedOf(partner))
    assert.ok(text.includes('<External_Posting_ID><![CDATA[HD-2002]]>'))

    assert.equal(upload.size, Buffer.byteLength(text))
    assert.equal(upload.objectKey, 'inbox/PP_41001_00000000000001.xml')
    // The upload's end is told a moment before its attempt is on record.
    let { body: platformCall } = await v1('GET', `/platform-calls/${upload.platformCallId}`)
    while (platformCall.status === 'pending') {
      platformCall = (await v1('GET', `/platform-calls/${upload.platformCallId}`)).body
    }
    assert.equal(platformCall.attempts.length, 1)
    assert.equal(platformCall.attempts[0].response.status, 201)
    assert.equal(platformCall.kind, 'feed_upload')
    assert.equal(platformCall.recordId, upload.id)
  },
)

onBothStores('an employer on its own is named by its account', async (t, home) => {
  const partner = await startPartner(t, home, { credentials: { apiKey: null }, settings: { sendApiKey: false } })
  await partner.v1('POST', uploadsOf(partner))
  await only(partner, uploadsOf(partner), 'delivered')
  const [form] = partner.counterpart.to(presign.single)
  assert.equal(form!.headers['x-saj-account'], 'acct-heron')
  assert.equal(form!.headers['x-saj-partner'], undefined)
  assert.equal(form!.headers['x-saj-apikey'], undefined)
})

onBothStores('a form that has run out is replaced once, whether the answer is 401 or 403', async (t, home) => {
  const partner = await startPartner(t, home)
  const { counterpart, v1 } = partner
  for (const [at, status] of [401, 403].entries()) {
    counterpart.next(store, { status, body: '<Error/>' })
    await v1('POST', uploadsOf(partner))
    await partner.eventually(
      uploadsOf(partner),
      ({ data }: Json) => data.length === at + 1 && data[0].status === 'delivered',
    )
    assert.equal(counterpart.to(presign.single).length, 2 * (at + 1))
    assert.equal(counterpart.files.length, at + 1)
  }
  assert.equal(counterpart.files[0]!.key, 'inbox/PP_41001_00000000000002.xml')
  // Two forms and no more: then it is for later.
  counterpart.next(store, { status: 403 }, { status: 403 })
  await v1('POST', uploadsOf(partner))
  const { data } = await partner.eventually(uploadsOf(partner), ({ data }: Json) => data[0].attempts[0]?.error)
  assert.match(data[0].attempts[0].error, /the form was refused/)
  assert.equal(data[0].attempts[0].response.status, 403)
  assert.equal(data[0].status, 'pending')
})

onBothStores('where the answer to an upload is lost, the same form is used once more', async (t, home) => {
  const partner = await startPartner(t, home)
  const { counterpart } = partner
  counterpart.next(store, 'take_and_cut')
  await partner.v1('POST', uploadsOf(partner))
  await only(partner, uploadsOf(partner), 'delivered')
  assert.equal(counterpart.to(presign.single).length, 1)
  assert.deepEqual(
    counterpart.files.map(({ key }) => key),
    ['inbox/PP_41001_00000000000001.xml', 'inbox/PP_41001_00000000000001.xml'],
  )
})

onBothStores('a failure is seen with its step, tried again, and can be sent again by hand', async (t, home) => {
  const partner = await startPartner(t, home)
  const { counterpart, v1 } = partner
  counterpart.next(
    presign.single,
    { status: 500, body: 'out of order' },
    { status: 200, body: '{"url":"https://x.example"}' },
  )
  await v1('POST', uploadsOf(partner))
  const first = await partner.eventually(uploadsOf(partner), ({ data }: Json) => data[0].attempts[0]?.response)
  assert.equal(first.data[0].attempts[0].response.status, 500)
  assert.equal(first.data[0].attempts[0].error, 'no form was given')
  assert.ok(first.data[0].nextAttemptAt)
  await v1('POST', `/platform-calls/${first.data[0].platformCallId}/retry`)
  const second = await partner.eventually(uploadsOf(partner), ({ data }: Json) => data[0].attempts[1]?.error)
  assert.equal(second.data[0].attempts[1].error, 'the form cannot be used: fields is not an object')
  await v1('POST', `/platform-calls/${first.data[0].platformCallId}/retry`)
  await only(partner, uploadsOf(partner), 'delivered')
})

onBothStores('what Snagajob refuses for good is given up, with the reason', async (t, home) => {
  const partner = await startPartner(t, home)
  partner.counterpart.next(presign.single, { status: 400, body: '{"message":"X-SAJ-PartnerAccount"}' })
  await partner.v1('POST', uploadsOf(partner))
  const upload = await only(partner, uploadsOf(partner), 'failed')
  assert.equal(upload.reason, 'refused')
  assert.match(upload.attempts[0].response.body, /X-SAJ-PartnerAccount/)
})

onBothStores('the bulk form is for registrations with an aggregate feed and a partner key', async (t, home) => {
  const partner = await startPartner(t, home, { settings: { aggregate: true } })
  const { v1, counterpart, registrationPath } = partner
  await addJob(partner, 'HD-2002')
  const asked = await v1('POST', `${registrationPath}/feed-uploads`)
  assert.equal(asked.status, 201)
  assert.equal(asked.body.kind, 'bulk')
  await only(partner, `${registrationPath}/feed-uploads`, 'delivered')
  const [form] = counterpart.to(presign.bulk)
  assert.equal(form!.headers['x-saj-partner'], 'HeronAts')
  assert.equal(form!.headers['x-saj-partneraccount'], undefined)
  const { body: registration } = await v1('GET', registrationPath)
  assert.equal(counterpart.files[0]!.text, (await call(registration.urls.feed, 'GET')).bytes.toString())

  await v1('PATCH', registrationPath, { credentials: { partner: null } })
  const refused = await v1('POST', `${registrationPath}/feed-uploads`)
  assert.equal(refused.status, 409)
  assert.equal(refused.body.code, 'invalid_state')
  await v1('PATCH', registrationPath, { settings: { aggregate: false } })
  assert.equal((await v1('POST', `${registrationPath}/feed-uploads`)).status, 409)
})

onBothStores('feeds are uploaded by the clock once that is set, and not before they have a job', async (t, home) => {
  const partner = await startPartner(t, home)
  const { v1, clock, registrationPath } = partner
  const list = async () => (await v1('GET', uploadsOf(partner))).body.data
  const asked = async () => (await v1('POST', uploadsOf(partner))).body.id
  await v1('PATCH', registrationPath, { settings: { feedUploadEveryHours: 24 } })
  await addJob(partner, 'HD-2002')
  await v1('PATCH', registrationPath, { name: 'Told' })
  const { data } = await partner.eventually(uploadsOf(partner), ({ data }: Json) => data[0]?.status === 'delivered')
  assert.equal(data[0].cause, 'schedule')
  // One that was asked for counts: the next is due a day later.
  clock.ahead += 20 * 3_600_000
  const id = await asked()
  await partner.eventually(uploadsOf(partner), ({ data }: Json) => data[0].id === id && data[0].status === 'delivered')
  clock.ahead += 23 * 3_600_000
  await v1('PATCH', registrationPath, { name: 'Told again' })
  assert.equal((await list()).length, 2)
  clock.ahead += 2 * 3_600_000
  await v1('PATCH', registrationPath, { name: 'And again' })
  const third = await partner.eventually(uploadsOf(partner), ({ data }: Json) => data.length === 3)
  assert.equal(third.data[0].cause, 'schedule')
})

onBothStores('uploads of others, of other platforms and of disabled connections are not made', async (t, home) => {
  const partner = await startPartner(t, home)
  const { v1 } = partner
  const other = await v1('POST', '/registrations', {
    platform: 'candidatehub',
    name: 'Hub',
    credentials: { apiKey: 'a-key-of-the-hub' },
  })
  assert.equal((await v1('POST', `/registrations/${other.body.id}/feed-uploads`)).status, 404)
  assert.equal((await v1('GET', `/registrations/${other.body.id}/disposition-uploads`)).status, 404)
  assert.equal((await v1('POST', '/connections/con_00000000000000000000000000/feed-uploads')).status, 404)
  await v1('DELETE', `/connections/${partner.connection.id}`)
  assert.equal((await v1('POST', uploadsOf(partner))).status, 409)
  assert.deepEqual((await v1('GET', uploadsOf(partner))).body, { data: [], nextCursor: null })
})
