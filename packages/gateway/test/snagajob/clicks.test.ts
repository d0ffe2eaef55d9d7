import assert from 'node:assert/strict'
import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { call, type Json } from '../intake/snagajob.fixture.ts'
import { onBothStores } from '../support/stores.ts'
import { type Partner, startPartner } from './counterpart.fixture.ts'

const eventId = '0b1f6a52-7f0e-4f5e-9a4e-1d2c3b4a5f60'
const columns = 'timestamp,user_agent,ip_address,click_cost,click_id,external_id,external_campaign_id,url'

/** Makes a job whose clicks are tracked; answers it with its TrackingUrl, as the feed has it. */
async function trackedJob({ v1, connection }: Partner, remoteId: string): Promise<{ job: Json; url: string }> {
  const { status, body: job } = await v1('POST', '/jobs', {
    connectionId: connection.id,
    remoteId,
    title: 'Host',
    brand: 'Blue Heron Diner',
    description: 'Greet guests.',
    address: { city: 'Asheville', region: 'NC' },
    url: 'https://jobs.heron.example/apply',
    trackClicks: true,
  })
  assert.equal(status, 201)
  const feed = (await call(connection.urls.feed, 'GET')).bytes.toString()
  const item = feed.split('<Item>').find((text) => text.includes(`<External_Posting_ID><![CDATA[${remoteId}]]>`))
  return { job, url: /<TrackingUrl><!\[CDATA\[(.*?)\]\]>/.exec(item!)![1]! }
}

const clicksOf = async ({ v1 }: Partner, query = '') => (await v1('GET', `/clicks${query}`)).body.data

onBothStores('a click becomes a record and an event, once', async (t, home) => {
  const partner = await startPartner(t, home)
  const { connection, registration, v1 } = partner
  const { job, url } = await trackedJob(partner, 'HD 2002/é')
  const clicked = `${url}&eventId=${eventId}&timestamp=1709647200&clickCost=22&ipAddress=1.1.1.1.1`
  for (let time = 0; time < 3; time++) {
    const answer = await call(clicked, 'GET')
    assert.equal(answer.status, 204)
    assert.equal(answer.bytes.length, 0)
  }
  assert.equal((await call(clicked.replace(eventId, 'looked-at'), 'HEAD')).status, 204)
  const [{ id, receivedAt, createdAt, updatedAt, ...click }, ...others] = await clicksOf(partner)
  assert.deepEqual(others, [])
  assert.match(id, /^clk_/)
  assert.deepEqual(click, {
    registrationId: registration.id,
    connectionId: connection.id,
    jobId: job.id,
    remoteJobId: 'HD 2002/é',
    remoteId: eventId,
    source: 'http',
    clickedAt: '2024-03-05T14:00:00.000Z',
    timestamp: '1709647200',
    cost: '22',
    ipAddress: '1.1.1.1.1',
    version: 1,
  })
  const events = (await v1('GET', '/events')).body.data.filter(({ type }: Json) => type === 'click.received')
  assert.equal(events.length, 1)
  assert.equal(events[0].connectionId, connection.id)
  assert.deepEqual(events[0].data, { id, receivedAt, createdAt, updatedAt, ...click })
  const { key } = (await v1('POST', '/api-keys', { name: 'Looks', scope: 'read_redacted' })).body
  const looked = await call(`${partner.gateway.adminOrigin}/v1/events/${events[0].id}`, 'GET', undefined, {
    authorization: `Bearer ${key}`,
  })
  assert.deepEqual(looked.body.data, { ...events[0].data, ipAddress: '[redacted]' })
  for (const [query, count] of [
    [`?connectionId=${connection.id}`, 1],
    [`?jobId=${job.id}`, 1],
    [`?remoteId=${eventId}`, 1],
    ['?remoteId=other', 0],
    ['?source=file', 0],
  ] as const) {
    assert.equal((await clicksOf(partner, query)).length, count, query)
  }
})

onBothStores(
  'odd clicks are kept and what is odd is said; the same without an id is still the same',
  async (t, home) => {
    const partner = await startPartner(t, home, { settings: { clickTimeOffsetSeconds: 14_400 } })
    const { url } = await trackedJob(partner, 'HD-2002')
    const odd = `${url}&ipAddress=::1&%C3%97tamp=1709647200000`
    for (let time = 0; time < 2; time++) assert.equal((await call(odd, 'GET')).status, 204)
    assert.equal((await call(`${url}&eventId=${'x'.repeat(600)}&timestamp=soon%00`, 'GET')).status, 204)
    assert.equal((await call(url, 'GET')).status, 204)
    const [bare, long, mangled, ...others] = await clicksOf(partner)
    assert.deepEqual(others, [])
    assert.equal(mangled.clickedAt, '2024-03-05T18:00:00.000Z')
    assert.equal(mangled.timestamp, '1709647200000')
    assert.match(mangled.warnings.join(), /no click id.*ampersand/)
    assert.equal(long.remoteId, undefined)
    assert.equal(long.timestamp, 'soon')
    assert.match(long.warnings.join(), /not a Unix epoch.*cannot be used/)
    assert.equal(bare.clickedAt, undefined)
  },
)

onBothStores('a URL that was not signed for its job is none; it is on record who called', async (t, home) => {
  const partner = await startPartner(t, home)
  const { v1, registrationPath, connection } = partner
  const { url } = await trackedJob(partner, 'HD-2002')
  const told = `&eventId=${eventId}`
  for (const wrong of [
    url.replace('HD-2002', 'HD-2003'),
    url.replace(/signature=[^&]*/, 'signature=x'),
    url.replace(/\?.*/, '?'),
    url.replace(/snagajob\/[^/]+/, 'snagajob/AAAAAAAAAAAAAAAAAAAAAA'),
  ]) {
    assert.equal((await call(wrong + told, 'GET')).status, 404)
  }
  assert.equal((await call(url + told, 'POST')).status, 405)
  assert.deepEqual(await clicksOf(partner), [])
  const { data } = (await v1('GET', '/messages?verdict=rejected')).body
  assert.deepEqual(new Set(data.map(({ kind, reason }: Json) => `${kind} ${reason}`)), new Set(['click unknown_url']))
  // A feed that was read before the secret changed holds URLs that count for as long as the secret before does.
  await v1('PATCH', registrationPath, { credentials: { apiSecret: 'another secret' } })
  assert.equal((await call(url + told, 'GET')).status, 204)
  await v1('PATCH', registrationPath, { previousValidUntil: null })
  assert.equal((await call(url + told, 'GET')).status, 404)
  await v1('DELETE', `/connections/${connection.id}`)
  assert.equal((await call(url + told, 'GET')).status, 403)
})

const postFile = ({ gateway }: Partner, text: string, query = '', headers: Record<string, string> = {}) =>
  call(`${gateway.adminOrigin}/v1/click-files${query}`, 'POST', text, {
    authorization: 'Bearer admin-key-of-the-tests-0123456789abcdef',
    'content-type': 'text/csv',
    ...headers,
  })

onBothStores('a file of clicks is read by its header, with a report for each row', async (t, home) => {
  const partner = await startPartner(t, home)
  const { v1, registration } = partner
  const { job, url } = await trackedJob(partner, 'HD-2002')
  await call(`${url}&eventId=${eventId}&timestamp=1709647200&clickCost=22&ipAddress=203.0.113.9`, 'GET')
  const file =
    'click_id;url;ip_address;user_agent;timestamp;external_id;external_campaign_id;click_cost;new_column\n' +
    `${eventId};;203.0.113.9;x;1709647200;HD-2002;;22;\n` +
    'c-2;https://jobs.heron.example/apply;2001:db8::1;"Mozilla/5.0 (X11; Linux), like; ""Gecko""";1709647201;HD-2002;cmp-spring;3.14;y\n' +
    ';;;;1709647202;NOBODY;;;\n' +
    ';;;; ;;;;\n' +
    'c-2;;;;1709647201;HD-2002;;;\n'
  const answer = await postFile(partner, file)
  assert.equal(answer.status, 200)
  const { rows, ...counts } = answer.body
  assert.deepEqual(counts, { received: 2, duplicates: 2, invalid: 0 })
  assert.deepEqual(
    rows.map(({ line, status }: Json) => [line, status]),
    [
      [2, 'duplicate'],
      [3, 'received'],
      [4, 'received'],
      [6, 'duplicate'],
    ],
  )
  assert.equal(rows[1].id, rows[3].id)
  assert.match(rows[2].warnings[0], /no click id/)
  const {
    id: _,
    receivedAt: __,
    createdAt: ___,
    updatedAt: ____,
    ...click
  } = (await clicksOf(partner, '?remoteId=c-2'))[0]
  assert.deepEqual(click, {
    registrationId: registration.id,
    connectionId: partner.connection.id,
    jobId: job.id,
    remoteJobId: 'HD-2002',
    remoteId: 'c-2',
    source: 'file',
    clickedAt: '2024-03-05T14:00:01.000Z',
    timestamp: '1709647201',
    cost: '3.14',
    ipAddress: '2001:db8::1',
    userAgent: 'Mozilla/5.0 (X11; Linux), like; "Gecko"',
    remoteCampaignId: 'cmp-spring',
    url: 'https://jobs.heron.example/apply',
    version: 1,
  })
  const events = (await v1('GET', '/events')).body.data.filter(({ type }: Json) => type === 'click.received')
  assert.equal(events.length, 3)

  // A repeat of the request gets the same report; the file once more, all of it known.
  const key = { 'idempotency-key': 'file-1' }
  const once = await postFile(partner, file, `?registrationId=${registration.id}`, key)
  assert.equal(once.body.duplicates, 4)
  assert.deepEqual((await postFile(partner, file, `?registrationId=${registration.id}`, key)).body, once.body)

  const broken = await postFile(partner, 'click_id,when\nc-9,1\n')
  assert.deepEqual(broken.body, {
    received: 0,
    duplicates: 0,
    invalid: 1,
    rows: [{ line: 1, status: 'invalid', detail: 'the header row does not name timestamp' }],
  })
  assert.equal((await postFile(partner, '{}', '', { 'content-type': 'application/json' })).status, 415)
  await v1('POST', '/registrations', { platform: 'snagajob', name: 'Second', credentials: { apiSecret: 's' } })
  const unsaid = await postFile(partner, file)
  assert.equal(unsaid.status, 400)
  assert.equal(unsaid.body.errors[0].pointer, '/registrationId')
})

onBothStores('more rows than are saved at once keep their order and their lines', async (t, home) => {
  const partner = await startPartner(t, home)
  const lines = Array.from({ length: 1203 }, (_, n) => `${1_709_647_200 + n},,,,c-${n},,,\n`)
  const { body } = await postFile(partner, `${columns}\n${lines.join('')}`)
  assert.equal(body.received, 1203)
  assert.deepEqual(
    body.rows.map(({ line }: Json) => line),
    lines.map((_, n) => n + 2),
  )
})

onBothStores(
  'files that appear in the folder are taken once they have settled, and lie in done with a report',
  async (t, home) => {
    const partner = await startPartner(t, home, { settings: { clickFolder: 'clicks' } })
    const { v1, clock, registrationPath } = partner
    const { data: tenants } = (await v1('GET', '/tenants')).body
    const folder = join(home.dataDir, 'click-files', tenants[0].id, 'clicks')
    await mkdir(folder, { recursive: true })
    const text = `${columns}\n1709647200,,203.0.113.9,10,c-1,,,\n`
    await writeFile(join(folder, 'a.csv'), text)
    await writeFile(join(folder, 'b.csv'), 'no header\n')
    await writeFile(join(folder, 'c.csv.part'), text)
    await writeFile(join(folder, '.hidden'), text)
    // Looks are prompted by a change of the registration, so that nothing has to be waited for.
    const look = () => v1('PATCH', registrationPath, { name: `Look ${clock.ahead}` })
    await look()
    await look()
    assert.deepEqual(await clicksOf(partner), [])
    clock.ahead += 61_000
    await look()
    clock.ahead += 1
    await look()
    const { data } = await partner.eventually('/clicks', ({ data }: Json) => data.length === 1)
    assert.equal(data[0].remoteId, 'c-1')
    const done = await until(async () => {
      const names = (await readdir(join(folder, 'done'))).sort()
      return names.length === 4 ? names : undefined
    })
    assert.deepEqual((await readdir(folder)).sort(), ['.hidden', 'c.csv.part', 'done'])
    assert.deepEqual(done.map((name) => name.replace(/^\d+-/, '')).sort(), [
      'a.csv',
      'a.csv.report.json',
      'b.csv',
      'b.csv.report.json',
    ])
    const report = async (name: string) =>
      JSON.parse(await readFile(join(folder, 'done', done.find((one) => one.endsWith(`${name}.report.json`))!), 'utf8'))
    const { taken: _, ...good } = await report('a.csv')
    assert.deepEqual(good, { file: 'a.csv', received: 1, duplicates: 0, invalid: 0, faults: [] })
    assert.match((await report('b.csv')).faults[0].detail, /header row/)

    // The same clicks in a new file are known.
    await writeFile(join(folder, 'a.csv'), text)
    await utimes(join(folder, 'a.csv'), new Date(), new Date(Date.now() - 120_000))
    clock.ahead += 1
    await look()
    clock.ahead += 1
    await look()
    await until(async () => (await readdir(join(folder, 'done'))).length === 6 || undefined)
    assert.equal((await clicksOf(partner)).length, 1)
  },
)

onBothStores('a folder cannot lead anywhere else', async (t, home) => {
  const partner = await startPartner(t, home)
  for (const clickFolder of ['..', '../x', '/etc', 'a/b', 'a\\b', '.', 'a\0']) {
    const { status } = await partner.v1('PATCH', partner.registrationPath, { settings: { clickFolder } })
    assert.equal(status, 422, clickFolder)
  }
})

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let tried = 0; ; tried++) {
    const found = await look().catch(() => undefined)
    if (found !== undefined) return found
    if (tried === 400) throw new Error('it never came about')
    await wait(25)
  }
}
