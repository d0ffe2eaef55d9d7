import assert from 'node:assert/strict'
import { request } from 'node:http'
import test from 'node:test'
import type { Candidate, Feed, Upload } from '../src/platforms/snagajob/api-types.ts'
import type { Seeded } from '../src/platforms/snagajob/seed.ts'
import { type TestSandbox, testSandbox, until } from './support/sandbox.ts'
import { callSnagajob, feedOf, partnerHeaders, postings } from './support/snagajob.ts'

type Form = { url: string; fileUrl: string; fields: Record<string, string> }

async function seeded(sandbox: TestSandbox, settings: object = {}): Promise<Seeded> {
  const input = { seedKey: 'k', name: 'Generic Ats', settings, accounts: [{ partnerAccount: 'acct-heron' }] }
  return (await sandbox.seed('snagajob', input)) as Seeded
}

async function askForm(sandbox: TestSandbox, partner: Seeded, kind: 'posting' | 'bulk-posting' | 'disposition') {
  const path = `/v1/presigned-s3-${kind}-post`
  const headers = kind === 'posting' ? partnerHeaders(partner) : { 'X-SAJ-Partner': partner.partnerKey }
  const response = await callSnagajob(sandbox, { path, secret: partner.apiSecret, headers })
  assert.equal(response.status, 200)
  return (await response.json()) as Form
}

/** The parts in the order given; `file` as a file. */
function upload(url: string, parts: [string, string][]): Promise<Response> {
  const form = new FormData()
  for (const [name, value] of parts) {
    if (name === 'file') form.append(name, new Blob([value]), 'whatever.bin')
    else form.append(name, value)
  }
  return fetch(url, { method: 'POST', body: form })
}

const partsOf = (form: Form, file: string): [string, string][] => [...Object.entries(form.fields), ['file', file]]

async function uploadsRead(sandbox: TestSandbox, count: number): Promise<Upload[]> {
  return until(async () => {
    const { data } = await sandbox.api<{ data: Upload[] }>('GET', '/uploads')
    return data.length >= count && data.every(({ state }) => state !== 'reading') && data
  })
}

const job = {
  Brand: 'Blue Heron Diner',
  Job_Title: 'Host',
  City: 'Asheville',
  State: 'NC',
  Job_Description: 'Greet.',
  External_Posting_ID: 'HD-1',
  URL: 'https://jobs.heron.example/1',
}

test('a form has the published shape and order, and matching key and fileUrl', async (t) => {
  const sandbox = await testSandbox(t)
  const partner = await seeded(sandbox)
  const single = await askForm(sandbox, partner, 'posting')
  assert.deepEqual(Object.keys(single.fields), [
    'policy',
    'success_action_status',
    'key',
    'x-amz-algorithm',
    'x-amz-credential',
    'x-amz-signature',
    'x-amz-security-token',
    'x-amz-date',
  ])
  assert.equal(single.fields.key, `inbox/PP_${partner.accounts[0]!.id}_20260305141530.xml`)
  assert.equal(single.fileUrl, `${single.url}/${single.fields.key}`)
  assert.equal(single.fields['x-amz-date'], '20260305T141530Z')
  const disposition = await askForm(sandbox, partner, 'disposition')
  assert.equal(disposition.fields.key, `inbox/PP_${partner.partnerKey}_20260305141530.csv`)
})

test('an uploaded feed is answered 201 with a PostResponse, and its jobs are there', async (t) => {
  const sandbox = await testSandbox(t)
  const partner = await seeded(sandbox)
  const form = await askForm(sandbox, partner, 'posting')
  const response = await upload(form.url, partsOf(form, feedOf(job, { ...job, External_Posting_ID: 'HD-2', City: '' })))
  assert.equal(response.status, 201)
  const text = await response.text()
  assert.match(text, /^<\?xml version="1.0" encoding="UTF-8"\?>\n<PostResponse><Location>.*<\/Location><Bucket>/)
  assert.ok(text.includes(`<Key>${form.fields.key}</Key><ETag>"`))
  const [read] = await uploadsRead(sandbox, 1)
  assert.equal(read!.outcome, '1 posted, 1 refused, 0 closed')
  assert.deepEqual(
    (await postings(sandbox)).map(({ requisitionId, fate, accountName }) => [requisitionId, fate, accountName]),
    [
      ['HD-1', 'posted', 'acct-heron'],
      ['HD-2', 'refused', 'acct-heron'],
    ],
  )
})

test('a form is good for five minutes and not a second longer', async (t) => {
  const sandbox = await testSandbox(t)
  const partner = await seeded(sandbox)
  const form = await askForm(sandbox, partner, 'posting')
  sandbox.clock.advance(300_000)
  assert.equal((await upload(form.url, partsOf(form, feedOf(job)))).status, 201)
  sandbox.clock.advance(1)
  const late = await upload(form.url, partsOf(form, feedOf(job)))
  assert.equal(late.status, 403)
  assert.match(await late.text(), /<Error><Code>AccessDenied<\/Code><Message>.*Policy expired/)
})

test('every second form is expired where the dial says so, so that a new one is asked for', async (t) => {
  const sandbox = await testSandbox(t)
  const partner = await seeded(sandbox)
  await sandbox.api('PATCH', '/faults', { uploads: 'expired_once' })
  const statuses = []
  for (let i = 0; i < 2; i++) {
    const form = await askForm(sandbox, partner, 'posting')
    statuses.push((await upload(form.url, partsOf(form, feedOf(job)))).status)
  }
  assert.deepEqual(statuses, [403, 201])
})

test('a form that was changed, cut or added to is refused as Amazon does', async (t) => {
  const sandbox = await testSandbox(t)
  const partner = await seeded(sandbox)
  const { url, fields, fileUrl } = await askForm(sandbox, partner, 'posting')
  const changed = (change: Record<string, string>) => partsOf({ url, fileUrl, fields: { ...fields, ...change } }, 'x')
  const parts = partsOf({ url, fileUrl, fields }, 'x')
  const without = (name: string) => parts.filter(([part]) => part !== name)
  for (const [sent, status, code] of [
    [changed({ policy: 'e30=' }), 403, 'AccessDenied'],
    [changed({ 'x-amz-signature': '00' }), 403, 'SignatureDoesNotMatch'],
    [changed({ key: 'inbox/PP_1_20260305141530.xml' }), 403, 'AccessDenied'],
    [changed({ extra: '1' }), 403, 'AccessDenied'],
    [without('x-amz-security-token'), 403, 'AccessDenied'],
    [without('key'), 400, 'InvalidArgument'],
    [without('file'), 400, 'InvalidArgument'],
    [parts.toReversed(), 403, 'AccessDenied'],
  ] as const) {
    const response = await upload(url, sent as [string, string][])
    assert.equal(response.status, status, code)
    assert.match(await response.text(), new RegExp(`<Error><Code>${code}</Code>`))
  }
})

test('fields after the file are ignored, and it is said', async (t) => {
  const sandbox = await testSandbox(t)
  const partner = await seeded(sandbox)
  const form = await askForm(sandbox, partner, 'posting')
  const response = await upload(form.url, [...partsOf(form, feedOf(job)), ['late', '1']])
  assert.equal(response.status, 201)
  const [read] = await uploadsRead(sandbox, 1)
  assert.deepEqual(read!.warnings, ['parts after file were ignored'])
})

test('an upload without a Content-Length is refused', async (t) => {
  const sandbox = await testSandbox(t)
  const partner = await seeded(sandbox)
  const form = await askForm(sandbox, partner, 'posting')
  const status = await new Promise((resolve, reject) => {
    const headers = { 'content-type': 'multipart/form-data; boundary=b', 'transfer-encoding': 'chunked' }
    const call = request(form.url, { method: 'POST', headers }, (response) => resolve(response.statusCode))
    call.once('error', reject)
    call.end('--b--\r\n')
  })
  assert.equal(status, 411)
})

test('an aggregate feed gives each item to the employer that the configured element names', async (t) => {
  const sandbox = await testSandbox(t)
  const partner = await seeded(sandbox, { accountElement: 'Employer', campaignElement: 'Campaign' })
  const form = await askForm(sandbox, partner, 'bulk-posting')
  const feed = feedOf(
    { ...job, Employer: 'acct-heron', Campaign: 'cmp-1' },
    { ...job, External_Posting_ID: 'SH-1', Employer: 'acct-sawtooth' },
    { ...job, External_Posting_ID: 'X-1' },
  )
  assert.equal((await upload(form.url, partsOf(form, feed))).status, 201)
  await uploadsRead(sandbox, 1)
  assert.deepEqual(
    (await postings(sandbox)).map(({ requisitionId, accountName, campaign }) => [requisitionId, accountName, campaign]),
    [
      ['HD-1', 'acct-heron', { campaign: 'cmp-1' }],
      ['SH-1', 'acct-sawtooth', {}],
      ['X-1', null, {}],
    ],
  )
})

test('dispositions are shown candidate by candidate, with what is odd in each row', async (t) => {
  const sandbox = await testSandbox(t)
  const partner = await seeded(sandbox, { moreStatuses: ['HIRED'] })
  const rows = [
    'apply_id,disposition_timestamp,status',
    'app-1,2026-03-05T09:15:30-05:00,NEW',
    'app-1,2026-03-06T16:02:11-05:00,CONTACTED',
    'app-2,2026-03-06T17:00:00Z,HIRED',
    'app-2,2026-03-06T17:00:00Z,HIRED',
    'app-3,yesterday,INTERVIEW',
  ]
  const form = await askForm(sandbox, partner, 'disposition')
  assert.equal((await upload(form.url, partsOf(form, `${rows.join('\n')}\n`))).status, 201)
  const [read] = await uploadsRead(sandbox, 1)
  assert.equal(read!.outcome, '5 rows, 5 of them odd')
  const { data } = await sandbox.api<{ data: Candidate[] }>('GET', '/candidates')
  const byId = new Map(data.map((candidate) => [candidate.applyId, candidate]))
  assert.deepEqual(
    byId.get('app-1')!.history.map(({ status }) => status),
    ['NEW', 'CONTACTED'],
  )
  const unknown = 'apply_id is of no application that was sent to this partner'
  assert.deepEqual(
    byId.get('app-2')!.history.map(({ faults }) => faults),
    [
      [unknown, 'comes after a later one: rows are to be in the order of time'],
      [
        unknown,
        'was sent before: one row per change is expected',
        'comes after a later one: rows are to be in the order of time',
      ],
    ],
  )
  assert.deepEqual(byId.get('app-3')!.history[0]!.faults, [
    'disposition_timestamp is not an ISO 8601 time with zone',
    'status is not among the configured statuses',
    unknown,
  ])
  const again = await askForm(sandbox, partner, 'disposition')
  await upload(again.url, partsOf(again, 'apply_id,disposition_timestamp,status\n'))
  const [second] = await uploadsRead(sandbox, 2)
  assert.deepEqual(second!.warnings, ['less than an hour after the one before; they are to come at most hourly'])
})

test('a broken feed keeps what stood before the break, and closes nothing', async (t) => {
  const sandbox = await testSandbox(t)
  const partner = await seeded(sandbox)
  const send = async (feed: string, count: number) => {
    const form = await askForm(sandbox, partner, 'posting')
    assert.equal((await upload(form.url, partsOf(form, feed))).status, 201)
    await uploadsRead(sandbox, count)
  }
  const second = { ...job, External_Posting_ID: 'HD-2' }
  await send(feedOf(job, second), 1)
  await send(feedOf(job).replace('</Postings>', '<Item>'), 2)
  const { data: feeds } = await sandbox.api<{ data: Feed[] }>('GET', '/feeds')
  assert.equal(feeds[0]!.state, 'failed')
  assert.equal(feeds[0]!.faults.at(-1)!.fatal, true)
  const fates = async () => (await postings(sandbox)).map(({ requisitionId, fate }) => `${requisitionId} ${fate}`)
  assert.deepEqual(await fates(), ['HD-1 posted', 'HD-2 posted'])
  await send(feedOf(second), 3)
  assert.deepEqual(await fates(), ['HD-1 closed', 'HD-2 posted'])
})
