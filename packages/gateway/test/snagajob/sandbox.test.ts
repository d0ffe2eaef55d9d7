import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { startSandbox } from '@gangway/sandbox'
import { call, type Json, startEmployer } from '../intake/snagajob.fixture.ts'
import { type Home, onBothStores } from '../support/stores.ts'

/** A gateway and the sandbox that plays Snagajob, each knowing the other. */
async function startBoth(t: TestContext, home: Home) {
  const dataDir = await mkdtemp(join(tmpdir(), 'gangway-sandbox-'))
  t.after(() => rm(dataDir, { recursive: true, force: true }))
  const log = { info() {}, warn() {}, error() {} }
  const sandbox = await startSandbox({ dataDir, log, pages: false })
  t.after(() => sandbox.stop())
  const seeded = (await sandbox.seed('snagajob', {
    seedKey: 'test',
    name: 'Heron Ats',
    accounts: [{ partnerAccount: 'acct-heron' }],
  })) as Json
  const settings = { apiBaseUrl: seeded.apiBaseUrl, dispositionUploadMinutes: 0 }
  const employer = await startEmployer(t, home, settings, { GANGWAY_ALLOW_PRIVATE_URLS: 'on' })
  const { apiSecret, apiKey, partnerKey: partner } = seeded
  await employer.v1('PATCH', `/registrations/${employer.registration.id}`, {
    credentials: { apiSecret, apiKey, partner },
  })
  const played = async (method: string, path: string, body?: unknown): Promise<Json> => {
    const answer = await call(
      `${sandbox.origin}/api/snagajob${path}`,
      method,
      body === undefined ? undefined : JSON.stringify(body),
      {
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
    )
    assert.ok(answer.status < 300, `${path} answered ${answer.status}: ${answer.bytes}`)
    return answer.body
  }
  const playedUntil = async (path: string, ready: (body: Json) => boolean): Promise<Json> => {
    for (let tried = 0; ; tried++) {
      const body = await played('GET', path)
      if (ready(body)) return body
      if (tried === 400) throw new Error(`${path} never got ready: ${JSON.stringify(body).slice(0, 2000)}`)
      await wait(25)
    }
  }
  const { id } = employer.connection
  const addJob = async (job: object) => {
    const place = {
      brand: 'Blue Heron Diner',
      address: { city: 'Asheville', region: 'NC' },
      description: '<p>Greet.</p>',
    }
    const made = await employer.v1('POST', '/jobs', {
      connectionId: id,
      title: 'Host',
      trackClicks: true,
      ...place,
      ...job,
    })
    assert.equal(made.status, 201)
    return made.body
  }
  /** Uploads the feed; answers the sandbox's postings by the job's id. */
  const publish = async (count: number) => {
    await employer.v1('POST', `/connections/${id}/feed-uploads`)
    const { data } = await playedUntil('/postings', (found: Json) => found.data.length === count)
    return new Map<string, Json>(data.map((posting: Json) => [posting.requisitionId, posting]))
  }
  return { ...employer, sandbox, seeded, played, playedUntil, addJob, publish }
}

onBothStores('a worker applies at the sandbox, is contacted, and the sandbox hears of it', async (t, home) => {
  const { addJob, publish, played, playedUntil, v1, eventually, registration } = await startBoth(t, home)
  assert.deepEqual((await v1('POST', `/registrations/${registration.id}/verify`)).body.ok, true)
  const job = await addJob({ remoteId: 'HD-2002', easyApply: true })
  const questions = [
    { id: 'here', type: 'select', question: 'Worked here?', required: true, options: [{ value: '0', label: 'Yes' }] },
    { id: 'where', type: 'textarea', question: 'Where?', required: true, condition: { id: 'here', value: '0' } },
  ]
  assert.equal((await v1('PUT', `/jobs/${job.id}/questions`, questions)).status, 200)
  const posting = (await publish(1)).get('HD-2002')
  assert.deepEqual([posting.fate, posting.easyApply, posting.faults], ['posted', true, []])
  const set = await played('POST', `/postings/${posting.id}/questions`)
  const { invented } = await played('GET', '/workers')
  const worker = await played('POST', '/workers', invented)
  const resume = { filename: 'mira.txt', data: Buffer.from('Mira Okafor\n').toString('base64') }
  const application = await played('POST', `/postings/${posting.id}/applications`, {
    workerId: worker.id,
    questionSetId: set.id,
    answers: { here: ['0'], where: 'Downtown' },
    resume,
  })
  const { data } = await eventually(
    `/applications?remoteId=${application.id}`,
    (found: Json) => found.data.length === 1,
  )
  assert.equal(data[0].jobId, job.id)
  assert.deepEqual(data[0].flags, [])
  const changed = await v1('PATCH', `/applications/${data[0].id}`, { status: 'contacted' })
  assert.equal(changed.body.reports[0].outcome, 'CONTACTED')
  const told = await playedUntil('/candidates', (found: Json) => found.data[0]?.status === 'CONTACTED')
  assert.deepEqual(
    told.data[0].history.map(({ status, faults }: Json) => [status, faults]),
    [
      ['NEW', []],
      ['CONTACTED', []],
    ],
  )
  const isRead = ({ data }: Json) => data.every(({ state }: Json) => state !== 'reading')
  const { data: uploads } = await playedUntil('/uploads', isRead)
  // That an hour was not waited for is what the setting is for.
  const warnings = uploads.flatMap((upload: Json) => upload.warnings).filter((text: string) => !/hourly/.test(text))
  assert.deepEqual(warnings, [])
  assert.deepEqual(new Set(uploads.map(({ state }: Json) => state)), new Set(['read']))
})

onBothStores('clicks, conversions and campaigns pass between the two', async (t, home) => {
  const { addJob, publish, playedUntil, v1, eventually, registration, connection, sandbox, seeded, gateway } =
    await startBoth(t, home)
  const url = 'https://jobs.heron.example/apply?job=HD-2001'
  const job = await addJob({ remoteId: 'HD-2001', easyApply: false, url })
  const posting = (await publish(1)).get('HD-2001')
  const applyNow = await fetch(`${sandbox.origin}/snagajob/apply-now/${posting.id}`, { redirect: 'manual' })
  const landing = new URL(applyNow.headers.get('location')!)
  const clickId = landing.searchParams.get('clickid')!
  const { data: clicks } = await eventually('/clicks', ({ data }: Json) => data.length === 1)
  assert.deepEqual([clicks[0].remoteId, clicks[0].jobId, clicks[0].source], [clickId, job.id, 'http'])

  // The same click in a file, as the sandbox writes it, is known.
  const file = await call(`${sandbox.origin}/api/snagajob/partners/${seeded.partnerId}/clicks.csv`, 'GET')
  const taken = await call(`${gateway.adminOrigin}/v1/click-files`, 'POST', file.bytes, {
    authorization: 'Bearer admin-key-of-the-tests-0123456789abcdef',
    'content-type': 'text/csv',
  })
  assert.deepEqual([taken.body.received, taken.body.duplicates, taken.body.invalid], [0, 1, 0])

  await v1('POST', '/click-completions', {
    registrationId: registration.id,
    completions: [{ applyClickId: clickId, cost: 2.5, partnerGuid: 'HD-CONV-1' }],
  })
  const completed = await playedUntil('/completed', ({ data }: Json) => data.length === 1)
  const { applyClickId, partnerGuid, cost, known, came } = completed.data[0]
  assert.deepEqual([applyClickId, partnerGuid, cost, known, came], [clickId, 'HD-CONV-1', 2.5, true, 1])

  const targeting = { cities: [{ name: 'Asheville', stateProvCode: 'NC' }] }
  await v1('POST', '/campaigns', {
    connectionId: connection.id,
    name: 'Spring hosts',
    budget: 300,
    period: 1,
    targeting,
  })
  const { data: campaigns } = await playedUntil('/campaigns', ({ data }: Json) => data.length === 1)
  assert.deepEqual([campaigns[0].accountName, campaigns[0].postings, campaigns[0].warnings], ['acct-heron', 1, []])
})

onBothStores(
  'forms that have run out at the sandbox are replaced; a path it reads otherwise is found out',
  async (t, home) => {
    const { addJob, publish, played, v1, registration } = await startBoth(t, home)
    await addJob({ remoteId: 'HD-2002', easyApply: true })
    await played('PATCH', '/faults', { uploads: 'expired_once' })
    await publish(1)
    await v1('PATCH', `/registrations/${registration.id}`, { settings: { signedPath: 'with_base_path' } })
    const strict = (await v1('POST', `/registrations/${registration.id}/verify`)).body
    assert.equal(strict.ok, false)
    assert.match(strict.checks[1].detail, /without_base_path/)
    await played('PATCH', '/settings', { lenientPath: true })
    assert.equal((await v1('POST', `/registrations/${registration.id}/verify`)).body.ok, true)
  },
)
