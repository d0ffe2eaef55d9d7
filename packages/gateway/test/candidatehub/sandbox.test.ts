import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { startSandbox } from '@gangway/sandbox'
import { EXAMPLE_TIME_MS } from '../../src/platforms/candidatehub/example.test-data.ts'
import { seedCandidateHub } from '../../src/sandbox/seed-candidatehub.ts'
import { type Json, startHub } from '../intake/candidatehub.fixture.ts'
import { type Home, onBothStores } from '../support/stores.ts'

/** A gateway and the sandbox that plays CandidateHub, made known to each other as `npm start` does. */
async function startBoth(t: TestContext, home: Home) {
  const hub = await startHub(t, home, { GANGWAY_ALLOW_PRIVATE_URLS: 'on' })
  const dataDir = await mkdtemp(join(tmpdir(), 'gangway-sandbox-'))
  t.after(() => rm(dataDir, { recursive: true, force: true }))
  const started = Date.now()
  const now = () => Date.now() - started + EXAMPLE_TIME_MS
  const log = { info() {}, warn() {}, error() {} }
  const sandbox = await startSandbox({ dataDir, log, now, pages: false })
  t.after(() => sandbox.stop())
  const call = async (method: string, path: string, body?: unknown): Promise<Json> => {
    const response = await fetch(`${sandbox.origin}${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    assert.ok(response.ok, `${method} ${path} answered ${response.status}`)
    return response.json()
  }
  const seeded = await seedCandidateHub.make(call, hub.v1)
  await seedCandidateHub.furnish(hub.v1, seeded)
  for (const _ of [1, 2]) await seedCandidateHub.point(call, hub.v1, seeded, { hasAccounts: true })
  const { data: clients } = await call('GET', '/api/candidatehub/clients')
  const played = (method: string, path: string, body?: unknown) => call(method, `/api/candidatehub${path}`, body)
  return {
    hub,
    ...seeded,
    client: clients[0],
    played,
    playedUntil: async (path: string, ready: (body: Json) => boolean): Promise<Json> => {
      for (let tried = 0; ; tried++) {
        const body = await played('GET', path)
        if (ready(body)) return body
        if (tried === 400) throw new Error(`${path} never got ready: ${JSON.stringify(body).slice(0, 2000)}`)
        await wait(25)
      }
    },
    /** The application that has this id of the hub's. */
    application: async (hubCandidateId: string): Promise<Json> => {
      const ready = ({ data }: Json) => data.some(({ remoteId }: Json) => remoteId === hubCandidateId)
      const { data } = await hub.eventually('/applications?limit=200', ready)
      return data.find(({ remoteId }: Json) => remoteId === hubCandidateId)
    },
  }
}

const candidate = {
  name: 'Zoë Quill',
  email: 'zoe@example.org',
  documents: [{ filename: 'z.txt', type: 'cv', content: 'Wm/Dqwo=' }],
}

onBothStores('the sandbox delivers, is reported to, and takes what is sent in', async (t, home) => {
  const both = await startBoth(t, home)
  const { hub, client, played, playedUntil, application, connectionId, registrationId } = both
  const connection = await hub.v1('GET', `/connections/${connectionId}`)
  assert.deepEqual([client.importUrl, client.parsing], [connection.urls.import, true])
  const compose = async () => played('POST', `/clients/${client.id}/transactions`, await played('GET', '/invented'))

  const sent = await compose()
  assert.deepEqual([sent.state, sent.attempts[0].warnings], ['delivered', []])
  const kept = await application(sent.hubCandidateId)
  assert.deepEqual(
    [kept.flags, kept.candidate.locale, kept.documents.map(({ kind }: Json) => kind), kept.skills.length],
    [[], 'en_gb', ['tagged_resume', 'parsed_resume'], 2],
  )
  await hub.v1('PATCH', `/applications/${kept.id}`, { status: 'imported', message: 'In the ATS as 4711' })
  const reported = await playedUntil(`/transactions/${sent.id}`, ({ state }) => state === 'reported')
  assert.deepEqual([reported.outcome, reported.reports[0].message], ['imported', 'In the ATS as 4711'])
  assert.ok(reported.reports[0].notes.every(({ ok }: Json) => ok))

  await played('PATCH', '/faults', { report: 'lost_answer', spentToken: '409' })
  const lost = await compose()
  const { id } = await application(lost.hubCandidateId)
  const changed = await hub.v1('PATCH', `/applications/${id}`, { status: 'import_failed' })
  await playedUntil(`/transactions/${lost.id}`, ({ state }) => state === 'reported')
  await played('DELETE', '/faults')
  const callId = changed.reports[0].id
  const path = `/platform-calls/${callId}`
  await hub.eventually(path, ({ attempts, nextAttemptAt }) => attempts[0]?.error && nextAttemptAt)
  await hub.v1('POST', `${path}/retry`)
  await hub.eventually(`/applications/${id}`, ({ reports }) => reports[0].status === 'presumed')
  const { state, outcome } = await played('GET', `/transactions/${lost.id}`)
  assert.deepEqual([state, outcome], ['reported', 'import_failed'])

  const body = { registrationId, clientId: client.hubClientId, candidate, context: { job_id: 'WH-1042' } }
  const sentIn = await hub.v1('POST', '/candidatehub/candidates', body)
  assert.equal(sentIn.status, 'delivered')
  const round = (await played('GET', '/transactions')).data[0]
  assert.deepEqual([round.origin, round.hubTransactionId], ['sent_in', sentIn.transactionId])
  const back = await application(round.hubCandidateId)
  assert.deepEqual([back.candidate.fullName, back.remoteJobId], ['Zoë Quill', 'WH-1042'])
  assert.equal(back.hub.transactionId, sentIn.transactionId)
  const refused = await hub.v1('POST', '/candidatehub/candidates', { ...body, clientId: 'nobody' })
  assert.deepEqual([refused.status, refused.error], ['dead', 'transaction.client_id is of no client'])
})

onBothStores('an applicant who is pushed is known at the career site', async (t, home) => {
  const { hub, client, played, registrationId } = await startBoth(t, home)
  const careerSiteUrl = 'https://careers.orchard.example/'
  await played('PATCH', `/clients/${client.id}`, { careerSiteUrl })
  const context = { job_id: 'WH-1042', job_data: { apply_url: `${careerSiteUrl}apply`, reference: 'WH-1042' } }
  const push = () => hub.v1('POST', '/candidatehub/prepopulations', { registrationId, candidate, context })
  const form = (token: string) =>
    hub.v1('GET', `/candidatehub/prepopulation?registrationId=${registrationId}&token=${encodeURIComponent(token)}`)
  const pushed = await push()
  assert.equal(pushed.accepted, true)
  const token = new URL(pushed.applicationUrl).searchParams.get('__BBPPID')!
  const found = await form(token)
  assert.deepEqual(
    [found.found, found.candidate.fullName, found.remoteJobId, found.documents[0].content],
    [true, 'Zoë Quill', 'WH-1042', 'Wm/Dqwo='],
  )
  assert.equal((await form(`${token}x`)).found, false)
  await played('PATCH', '/faults', { prepopulation: 'expired' })
  const late = new URL((await push()).applicationUrl).searchParams.get('__BBPPID')!
  assert.deepEqual(await form(late), { found: false, candidate: {}, detail: 'the hub answered 410' })
})
