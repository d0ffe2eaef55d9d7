import assert from 'node:assert/strict'
import { request } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { isClickSigned } from '../../src/platforms/snagajob/click-signature.ts'
import { apiSecret, call, type Json, startEmployer } from '../intake/snagajob.fixture.ts'
import { onBothStores } from '../support/stores.ts'
import { createJob, importJobs, job, lines, readFeed } from './jobs.fixture.ts'

const idsOf = ({ items }: { items: Json[] }) => items.map(({ fields }) => fields.External_Posting_ID)

onBothStores('the feed of an employer, word for word', async (t, home) => {
  const employer = await startEmployer(t, home)
  const { connection, v1 } = employer
  await createJob(employer, {
    remoteId: 'HD-2001',
    title: 'Line Cook',
    employmentTypes: ['FullTime', 'PartTime'],
    wage: '$17 - 20 per hour',
    locationName: 'Store 014',
    locationNumber: '014',
    address: { line1: '48 Biltmore Ave', city: 'Asheville', region: 'NC', postalCode: '02801' },
    primaryIndustry: 'Restaurants',
    description: '<p>Cook on the evening line.</p>',
    url: 'https://jobs.heron.example/apply?job=HD-2001&src=saj',
  })
  const host = await createJob(employer, {
    remoteId: 'HD/20 02',
    trackClicks: true,
    url: 'https://jobs.heron.example/apply?job=HD-2002',
    easyApply: true,
  })
  const questions = [{ id: 'why', type: 'textarea', question: 'Why?' }]
  await v1('PUT', `/jobs/${host.id}/questions`, questions)
  const { xml, items, faults } = await readFeed(connection.urls.feed)
  const base = connection.urls.feed.replace(/feed$/, '')
  const signature = new URL(items[1]!.fields.TrackingUrl!).searchParams.get('signature')!
  assert.equal(
    xml,
    `<?xml version='1.0' encoding='UTF-8'?>
<Postings>
  <Item>
    <Brand><![CDATA[Blue Heron Diner]]></Brand>
    <Job_Title><![CDATA[Line Cook]]></Job_Title>
    <Employment_Type><![CDATA[FullTime,PartTime]]></Employment_Type>
    <Wage><![CDATA[$17 - 20 per hour]]></Wage>
    <Location_Name><![CDATA[Store 014]]></Location_Name>
    <Address_Line_1><![CDATA[48 Biltmore Ave]]></Address_Line_1>
    <City><![CDATA[Asheville]]></City>
    <State><![CDATA[NC]]></State>
    <Zip><![CDATA[02801]]></Zip>
    <Job_Description><![CDATA[<p>Cook on the evening line.</p>]]></Job_Description>
    <Primary_Industry><![CDATA[Restaurants]]></Primary_Industry>
    <URL><![CDATA[https://jobs.heron.example/apply?job=HD-2001&src=saj]]></URL>
    <External_Posting_ID><![CDATA[HD-2001]]></External_Posting_ID>
    <Location_Number><![CDATA[014]]></Location_Number>
  </Item>
  <Item>
    <Brand><![CDATA[Blue Heron Diner]]></Brand>
    <Job_Title><![CDATA[Host]]></Job_Title>
    <City><![CDATA[Asheville]]></City>
    <State><![CDATA[NC]]></State>
    <Job_Description><![CDATA[<p>Greet guests &amp; manage the wait list.</p>]]></Job_Description>
    <External_Posting_ID><![CDATA[HD/20 02]]></External_Posting_ID>
    <PostUrl><![CDATA[${connection.urls.applications}]]></PostUrl>
    <ScreeningQuestionsUrl><![CDATA[${base}questions/HD%2F20%2002]]></ScreeningQuestionsUrl>
    <TrackingUrl><![CDATA[${base}clicks/HD%2F20%2002?signature=${signature}]]></TrackingUrl>
  </Item>
</Postings>
`,
  )
  assert.deepEqual(faults, [])
  const urlToken = base.split('/').at(-2)!
  assert.ok(isClickSigned({ urlToken, remoteId: 'HD/20 02', signature, apiSecrets: [apiSecret] }))
  assert.deepEqual((await call(items[1]!.fields.ScreeningQuestionsUrl!, 'GET')).body, questions)
})

onBothStores('who has a copy is told so, until anything changes that the feed is made from', async (t, home) => {
  const employer = await startEmployer(t, home)
  const { connection, registration, v1 } = employer
  const { feed } = connection.urls
  const seen = new Set<string>()
  const unchanged = async () => {
    const first = await call(feed, 'GET')
    assert.equal(first.status, 200)
    assert.match(first.headers.get('content-type')!, /^application\/xml/)
    const etag = first.headers.get('etag')!
    const repeat = await call(feed, 'GET', undefined, { 'if-none-match': `"x", ${etag}` })
    assert.equal(repeat.status, 304)
    assert.equal(repeat.bytes.length, 0)
    assert.equal(repeat.headers.get('etag'), etag)
    const since = first.headers.get('last-modified')!
    assert.ok(Math.abs(Date.parse(since) - Date.now()) < 60_000)
    assert.equal((await call(feed, 'GET', undefined, { 'if-modified-since': since })).status, 304)
    const earlier = new Date(Date.parse(since) - 1000).toUTCString()
    assert.equal((await call(feed, 'GET', undefined, { 'if-modified-since': earlier })).status, 200)
    return etag
  }
  /** The feed has another tag than ever before after `change`, which is answered with 2xx. */
  const changes = async (change: () => Promise<{ status: number }>) => {
    const before = await call(feed, 'HEAD')
    const { status } = await change()
    assert.ok(status < 300, String(status))
    const since = { 'if-modified-since': before.headers.get('last-modified')! }
    assert.equal((await call(feed, 'GET', undefined, since)).status, 200)
    const etag = await unchanged()
    assert.ok(!seen.has(etag))
    seen.add(etag)
  }
  seen.add(await unchanged())
  await changes(() => v1('POST', '/jobs', job(employer)))
  const { id } = (await v1('GET', '/jobs')).body.data[0]
  await changes(() => v1('PATCH', `/jobs/${id}`, { title: 'Lead host' }))
  await changes(() => v1('PUT', `/jobs/${id}/questions`, [{ id: 'a', type: 'textarea', question: 'Why?' }]))
  await changes(() => v1('PUT', `/jobs/${id}/questions`, []))
  await changes(() => importJobs(employer, lines([job(employer)])))
  await changes(() => v1('DELETE', `/jobs/${id}`))
  await changes(() => v1('PATCH', `/jobs/${id}`, { status: 'open' }))
  await changes(() => v1('PATCH', `/connections/${connection.id}`, { name: 'Heron' }))
  const settings = (value: object) => v1('PATCH', `/registrations/${registration.id}`, { settings: value })
  await changes(() => settings({ campaignElements: { Campaign: '=spring' } }))
  await changes(() => settings({ urlBesidePostUrl: true }))
  await changes(() => v1('PATCH', `/registrations/${registration.id}`, { credentials: { apiSecret: 'another' } }))
  // What no feed shows changes none.
  const etag = await unchanged()
  assert.equal((await importJobs(employer, lines([job(employer)]))).body.unchanged, 1)
  await v1('PUT', `/jobs/${id}/questions`, [])
  await settings({ clickTimeOffsetSeconds: 60 })
  assert.equal(await unchanged(), etag)
})

onBothStores('the feed is sent in gzip to those who take it, and asked for without its body', async (t, home) => {
  const employer = await startEmployer(t, home)
  const { feed } = employer.connection.urls
  await createJob(employer)
  const { xml } = await readFeed(feed)
  const zipped = await new Promise<{ encoding: unknown; bytes: Buffer }>((resolve, reject) => {
    request(feed, { headers: { 'accept-encoding': 'br, gzip' } }, async (response) => {
      const bytes = Buffer.concat(await response.toArray())
      resolve({ encoding: response.headers['content-encoding'], bytes })
    })
      .on('error', reject)
      .end()
  })
  assert.equal(zipped.encoding, 'gzip')
  assert.equal(gunzipSync(zipped.bytes).toString(), xml)
  const head = await call(feed, 'HEAD')
  assert.equal(head.status, 200)
  assert.equal(head.bytes.length, 0)
  const whole = await call(feed, 'GET')
  for (const name of ['etag', 'last-modified', 'content-type', 'vary', 'cache-control']) {
    assert.equal(head.headers.get(name), whole.headers.get(name), name)
  }
  const etag = head.headers.get('etag')!
  assert.equal((await call(feed, 'HEAD', undefined, { 'if-none-match': etag })).status, 304)
})

onBothStores(
  'other methods, unknown and disabled addresses are refused in one shape, and put on record',
  async (t, home) => {
    const employer = await startEmployer(t, home, { aggregate: true })
    const { connection, registration, v1 } = employer
    const { feed, questions } = connection.urls
    await createJob(employer)
    const refused = async (url: string, status: number, method = 'GET') => {
      const answer = await call(url, method, method === 'GET' ? undefined : 'x')
      assert.equal(answer.status, status, `${method} ${url}`)
      assert.deepEqual(Object.keys(answer.body), ['status', 'code', 'message'])
      return answer
    }
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const answer = await refused(feed, 405, method)
      assert.equal(answer.headers.get('allow'), 'GET, HEAD')
      await refused(questions.replace('{jobId}', 'HD-2002'), 405, method)
    }
    const nobodys = feed.replace(/[\w-]{22}\/feed/, `${'A'.repeat(22)}/feed`)
    await refused(nobodys, 404)
    await refused(questions.replace('{jobId}', 'nothing'), 404)
    await refused(questions.replace('{jobId}', '%00'), 404)
    await refused(registration.urls.feed.replace('/feed', '/questions/HD-2002'), 404)
    const settings = { aggregate: false }
    await v1('PATCH', `/registrations/${registration.id}`, { settings })
    await refused(registration.urls.feed, 404)
    await v1('DELETE', `/connections/${connection.id}`)
    await refused(feed, 403)
    await refused(questions.replace('{jobId}', 'HD-2002'), 403)
    const { body } = await v1('GET', '/messages?verdict=rejected&limit=200')
    const found = body.data.map(({ kind, reason }: Json) => `${kind} ${reason}`)
    assert.deepEqual(
      new Set(found),
      new Set(['feed unknown_url', 'questions unknown_url', 'feed disabled', 'questions disabled']),
    )
  },
)

onBothStores(
  'the aggregate feed holds the jobs of all connections in use, and says whose they are',
  async (t, home) => {
    const employer = await startEmployer(t, home, {
      aggregate: true,
      aggregateElements: {
        Employer_Account: 'connection.remoteId',
        Employer_Name: 'connection.name',
        Source: '=Gang & way',
      },
      campaignElements: { Campaign_Id: 'job.campaignRemoteId' },
    })
    const { connection, registration, v1 } = employer
    const account = { registrationId: registration.id, name: 'Sawtooth ]]> Hardware', remoteId: 'acct-sawtooth' }
    const other = (await v1('POST', '/connections', account)).body
    await createJob(employer)
    await createJob(employer, { connectionId: other.id, remoteId: 'SH-77', campaignRemoteId: 'cmp-spring' })
    const whole = await readFeed(registration.urls.feed)
    assert.deepEqual(idsOf(whole), ['HD-2002', 'SH-77'])
    assert.deepEqual(
      whole.items.map(({ fields }) => fields.PostUrl),
      [connection.urls.applications, other.urls.applications],
    )
    const named = whole.xml.match(/<(Employer_\w+|Source|Campaign_Id)>.*/g)!
    assert.deepEqual(named, [
      '<Employer_Account><![CDATA[acct-heron]]></Employer_Account>',
      '<Employer_Name><![CDATA[Blue Heron Diner]]></Employer_Name>',
      '<Source><![CDATA[Gang & way]]></Source>',
      '<Employer_Account><![CDATA[acct-sawtooth]]></Employer_Account>',
      '<Employer_Name><![CDATA[Sawtooth ]]]]><![CDATA[> Hardware]]></Employer_Name>',
      '<Source><![CDATA[Gang & way]]></Source>',
      '<Campaign_Id><![CDATA[cmp-spring]]></Campaign_Id>',
    ])
    const single = await readFeed(other.urls.feed)
    assert.deepEqual(idsOf(single), ['SH-77'])
    assert.doesNotMatch(single.xml, /Employer_|Source/)
    assert.match(single.xml, /<Campaign_Id>/)
    const { headers } = await call(registration.urls.feed, 'GET')
    await v1('DELETE', `/connections/${other.id}`)
    const without = await readFeed(registration.urls.feed)
    assert.deepEqual(idsOf(without), ['HD-2002'])
    const again = await call(registration.urls.feed, 'GET', undefined, { 'if-none-match': headers.get('etag')! })
    assert.equal(again.status, 200)
  },
)

onBothStores('elements that were not recovered are named by settings, and checked', async (t, home) => {
  const { registration, v1 } = await startEmployer(t, home)
  const wrong: object[] = [
    { aggregateElements: { City: 'connection.name' } },
    { aggregateElements: { 'a b': 'connection.name' } },
    { aggregateElements: { Account: 'connection.secret' } },
    { aggregateElements: { Account: '' } },
    { campaignElements: { Campaign: '=' } },
    { campaignElements: { '1st': '=x' } },
    { campaignElements: [] },
  ]
  for (const settings of wrong) {
    const refused = await v1('PATCH', `/registrations/${registration.id}`, { settings })
    assert.equal(refused.status, 422, JSON.stringify(settings))
    assert.equal(refused.body.errors[0].pointer.split('/')[2], Object.keys(settings)[0])
  }
  const change = (settings: object) => v1('PATCH', `/registrations/${registration.id}`, { settings })
  assert.equal((await change({ aggregateElements: { Account: 'connection.remoteId' } })).status, 200)
  const twice = await change({ campaignElements: { Account: 'job.campaignRemoteId' } })
  assert.equal(twice.status, 422)
  assert.deepEqual(twice.body.errors, [
    { pointer: '/settings', detail: 'Account stands in aggregateElements and in campaignElements' },
  ])
})

onBothStores('a feed of many pages holds every open job once, in order', async (t, home) => {
  const employer = await startEmployer(t, home)
  const ids = Array.from({ length: 2500 }, (_, at) => `J-${at}`)
  await importJobs(
    employer,
    lines(ids.map((remoteId, at) => job(employer, { remoteId, description: 'x'.repeat(at % 50 === 0 ? 20_000 : 10) }))),
  )
  assert.deepEqual(idsOf(await readFeed(employer.connection.urls.feed)), ids)
})

onBothStores('a reader that goes away in the middle leaves nothing behind', async (t, home) => {
  const employer = await startEmployer(t, home)
  const rows = Array.from({ length: 400 }, (_, at) =>
    job(employer, { remoteId: `J-${at}`, description: 'x'.repeat(20_000) }),
  )
  await importJobs(employer, lines(rows))
  const { feed } = employer.connection.urls
  // More than may read at once, were those who left still counted.
  for (let reader = 0; reader < 20; reader++) {
    await new Promise<void>((resolve, reject) => {
      const asked = request(feed, (response) => {
        response.once('data', () => asked.destroy())
        response.on('error', () => {})
        response.on('close', resolve)
      })
      asked.on('error', reject)
      asked.end()
    })
  }
  assert.equal((await readFeed(feed)).items.length, 400)
})
