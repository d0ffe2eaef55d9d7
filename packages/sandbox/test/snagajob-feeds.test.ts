import assert from 'node:assert/strict'
import test from 'node:test'
import { gzipSync } from 'node:zlib'
import type { Feed, Posting } from '../src/platforms/snagajob/api-types.ts'
import { partnerServer } from './support/partner-server.ts'
import { testSandbox, until } from './support/sandbox.ts'
import { easyApplyJob, feedOf, postings, seedWithFeed } from './support/snagajob.ts'

test('each item of a feed has its fate and the reasons for it', async (t) => {
  const partner = await partnerServer(t)
  const sandbox = await testSandbox(t)
  const job = easyApplyJob(partner)
  const items = [
    job,
    { ...job, External_Posting_ID: 'no-city', City: '' },
    { ...job, External_Posting_ID: 'zip', Zip: '28801-1234' },
    { ...job, External_Posting_ID: 'plain', PostUrl: 'http://ats.example/applications' },
    { ...job, External_Posting_ID: 'odd', Employment_Type: 'Nightly', Job_title: 'x' },
    job,
    { ...job, External_Posting_ID: '' },
  ]
  await seedWithFeed(sandbox, partner, feedOf(...items))
  const found = (await postings(sandbox)).map(({ requisitionId, fate, faults }) => [
    requisitionId,
    fate,
    faults.map(({ field, code }) => `${field} ${code}`),
  ])
  assert.deepEqual(found, [
    ['HD-2002', 'posted', []],
    ['no-city', 'refused', ['City required']],
    ['zip', 'refused', ['Zip malformed']],
    ['plain', 'refused', ['PostUrl not_https']],
    ['odd', 'posted', ['Job_title element_unknown', 'Employment_Type unknown_value']],
    [null, 'refused', ['External_Posting_ID duplicate']],
    [null, 'refused', ['External_Posting_ID required']],
  ])
})

test('plain http on loopback is refused where the switch is off', async (t) => {
  const partner = await partnerServer(t)
  const sandbox = await testSandbox(t)
  await sandbox.api('PATCH', '/settings', { allowLoopbackHttp: false })
  await seedWithFeed(sandbox, partner, feedOf(easyApplyJob(partner)))
  const { data } = await sandbox.api<{ data: Feed[] }>('GET', '/feeds')
  assert.equal(data[0]!.state, 'failed')
  assert.equal(data[0]!.faults[0]!.code, 'address')
  assert.equal(partner.received.length, 0)
})

test('a job keeps its posting id and its city/zip mark from feed to feed; one that is missing is closed', async (t) => {
  const partner = await partnerServer(t)
  const sandbox = await testSandbox(t)
  const job = easyApplyJob(partner)
  const seeded = await seedWithFeed(sandbox, partner, feedOf(job, { ...job, External_Posting_ID: 'HD-3' }))
  const before = await postings(sandbox)
  const marked = await sandbox.api<Posting>('PATCH', `/postings/${before[0]!.id}`, { mismatch: true })
  assert.equal(marked.fate, 'refused')
  assert.equal(marked.faults.at(-1)!.code, 'city_zip_mismatch')
  partner.answers.set('/feed.xml', { body: feedOf({ ...job, Job_Title: 'Senior Host' }) })
  await sandbox.api('POST', `/accounts/${seeded.accounts[0]!.id}/read-feed`)
  const after = await postings(sandbox)
  assert.deepEqual(
    after.map(({ id, title, fate }) => [id, title, fate]),
    [
      [before[0]!.id, 'Senior Host', 'refused'],
      [before[1]!.id, 'Host', 'closed'],
    ],
  )
  assert.equal((await sandbox.api<Posting>('PATCH', `/postings/${before[0]!.id}`, { mismatch: false })).fate, 'posted')
})

test('a feed is asked for with its ETag, and read when it is packed', async (t) => {
  const partner = await partnerServer(t)
  const sandbox = await testSandbox(t)
  const feed = feedOf(easyApplyJob(partner))
  const seeded = await seedWithFeed(sandbox, partner, feed)
  partner.answers.set('/feed.xml', {
    headers: { etag: '"v2"', 'content-encoding': 'gzip' },
    body: gzipSync(feed.replace('>Host<', '>Hostess<')),
  })
  const read = () => sandbox.api<Feed>('POST', `/accounts/${seeded.accounts[0]!.id}/read-feed`)
  assert.equal((await read()).state, 'read')
  assert.equal((await postings(sandbox))[0]!.title, 'Hostess')
  partner.answers.set('/feed.xml', (request, response) => {
    response.writeHead(request.headers['if-none-match'] === '"v2"' ? 304 : 500).end()
  })
  assert.equal((await read()).state, 'unchanged')
  assert.equal((await postings(sandbox))[0]!.fate, 'posted')
  // All feeds at once; and however often nothing was new, it is one line.
  const { data } = await sandbox.api<{ data: Feed[] }>('POST', '/feeds')
  assert.deepEqual(
    data.map(({ state }) => state),
    ['unchanged'],
  )
  const { data: lines } = await sandbox.api<{ data: Feed[] }>('GET', '/feeds')
  assert.deepEqual(
    lines.map(({ state }) => state),
    ['unchanged', 'read', 'read'],
  )
})

test('a feed with a schedule is read again when it is due', async (t) => {
  const partner = await partnerServer(t)
  const sandbox = await testSandbox(t)
  const seeded = await seedWithFeed(sandbox, partner, feedOf(easyApplyJob(partner)))
  const account = { partnerAccount: 'acct-heron', feedEveryMinutes: 10 }
  await sandbox.api('PUT', `/partners/${seeded.partnerId}/accounts`, account)
  const count = async () => (await sandbox.api<{ data: Feed[] }>('GET', '/feeds')).data.length
  sandbox.clock.advance(9 * 60_000)
  assert.equal(await count(), 1)
  sandbox.clock.advance(60_000)
  await until(async () => (await count()) === 2)
})

test('an address that cannot be read, or is no XML, is a failed feed with the reason', async (t) => {
  const partner = await partnerServer(t)
  const sandbox = await testSandbox(t)
  const seeded = await seedWithFeed(sandbox, partner, feedOf(easyApplyJob(partner)))
  const read = () => sandbox.api<Feed>('POST', `/accounts/${seeded.accounts[0]!.id}/read-feed`)
  for (const [answer, code] of [
    [{ status: 500 }, 'status'],
    [{ body: '<html><p>Sign in</html>' }, 'root_unknown'],
    [{ body: '<!DOCTYPE x [<!ENTITY a "b">]><Postings/>' }, 'document_type'],
    [{ headers: { 'content-encoding': 'gzip' }, body: 'not packed' }, 'unreadable'],
  ] as const) {
    partner.answers.set('/feed.xml', answer)
    const feed = await read()
    assert.equal(feed.state, 'failed')
    assert.equal(feed.faults[0]!.code, code)
    assert.equal((await postings(sandbox))[0]!.fate, 'posted')
  }
})
