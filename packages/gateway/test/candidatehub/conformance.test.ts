import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { startSandbox } from '@gangway/sandbox'
import { BEHAVIOURS } from '@gangway/wire/candidatehub'
import { EXAMPLE_SECRET, EXAMPLE_TIME_MS } from '../../src/platforms/candidatehub/example.test-data.ts'
import { imported, type Json, startHub } from '../intake/candidatehub.fixture.ts'
import { type Home, onBothStores } from '../support/stores.ts'

/** A gateway that reports by itself, and the sandbox's conformance kit, both at the time of the example. */
async function startBoth(t: TestContext, home: Home) {
  const clock = { aheadMs: 0 }
  const hub = await startHub(t, home, { GANGWAY_ALLOW_PRIVATE_URLS: 'on' }, clock)
  const dataDir = await mkdtemp(join(tmpdir(), 'gangway-sandbox-'))
  t.after(() => rm(dataDir, { recursive: true, force: true }))
  const log = { info() {}, warn() {}, error() {} }
  const started = Date.now()
  const now = () => Date.now() - started + EXAMPLE_TIME_MS + clock.aheadMs
  const sandbox = await startSandbox({ dataDir, log, now, pages: false })
  t.after(() => sandbox.stop())
  const settings = { report: 'on_projected', reportHosts: [new URL(sandbox.origin).host] }
  await hub.v1('PATCH', `/connections/${hub.connection.id}`, { settings })
  const runs = async (method: string, path: string, body?: object): Promise<Json> => {
    const response = await fetch(`${sandbox.origin}/api/candidatehub/conformance/runs${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return response.json()
  }
  const runUntil = async (id: number, ready: (run: Json) => boolean): Promise<Json> => {
    for (let tried = 0; ; tried++) {
      const run = await runs('GET', `/${id}`)
      if (ready(run)) return run
      if (tried === 1200) throw new Error(`The run never got ready: ${JSON.stringify(told(run))}`)
      await wait(50)
    }
  }
  return { hub, clock, runs, runUntil }
}

const told = (run: Json) =>
  run.cases
    .filter(({ verdict }: Json) => verdict !== 'pass')
    .map(({ id, verdict, findings }: Json) => [id, verdict, findings.map(({ text }: Json) => text).join(' ')])

onBothStores('the gateway passes every case of the conformance kit, and keeps what it should', async (t, home) => {
  const { hub, clock, runs, runUntil } = await startBoth(t, home)
  await hub.v1('POST', '/jobs', {
    connectionId: hub.connection.id,
    remoteId: 'WH-1042',
    title: 'Packer',
    brand: 'Orchard',
    description: 'Pack.',
    address: { city: 'Whitby', region: 'North Yorkshire' },
  })
  const receiver = {
    url: hub.connection.urls.import,
    apiKey: 'orchard-demo-key',
    clientId: 'orchardstaff',
    secret: EXAMPLE_SECRET,
  }
  const { id } = await runs('POST', '', {
    receiver,
    reports: 'required',
    reportWaitSeconds: 600,
    largeFileBytes: 3 * 1024 * 1024,
  })
  const only = (run: Json) => told(run).every(([caseId]: Json) => caseId === 'report_recovering')
  const recoveringOf = (run: Json) => run.cases.find((result: Json) => result.id === 'report_recovering')
  const tried = await runUntil(
    id,
    (run) => run.state === 'waiting_for_reports' && only(run) && recoveringOf(run).reports.length > 0,
  )
  const recovering = recoveringOf(tried)
  assert.deepEqual([recovering.verdict, recovering.reports.length, tried.verdicts.running], ['running', 1, 1])
  // its next try is planned by the clock as it stands, and comes a minute later
  const isPlanned = ({ kind, status, attempts }: Json) =>
    kind === 'candidatehub_report' && status === 'pending' && attempts.some(({ response }: Json) => response)
  await hub.eventually('/platform-calls?limit=200', ({ data }) => data.some(isPlanned))
  clock.aheadMs = 61_000
  // whatever comes in makes the outbox look at the clock
  assert.equal((await hub.send(imported({}, EXAMPLE_SECRET))).status, 200)
  const run = await runUntil(id, ({ state }) => state === 'done')
  assert.deepEqual(told(run), [])
  assert.equal(run.verdicts.pass, BEHAVIOURS.length)

  const page = await hub.v1('GET', '/applications?limit=200')
  const candidates = new Map<string, Json[]>()
  for (const application of page.data) {
    candidates.set(application.remoteId, [...(candidates.get(application.remoteId) ?? []), application])
  }
  const kept = (caseId: string): Json[] => {
    const { requests } = run.cases.find((result: Json) => result.id === caseId)
    const ids = new Set<string>(requests.map((request: Json) => request.ids.candidateId))
    return [...ids].flatMap((candidateId) => candidates.get(candidateId) ?? [])
  }
  for (const { id: caseId, expects } of run.cases) assert.equal(kept(caseId).length, expects.applications, caseId)
  const one = (caseId: string) => kept(caseId)[0]!

  assert.equal(one('body_changed_after_signing').candidate.fullName, 'Somebody Else')
  assert.equal(one('repeat_changed').candidate.fullName, 'Mara Quill')
  assert.ok(one('repeat_changed').flags.includes('body_differs'))
  const [atOnce] = kept('repeat_changed_at_once')
  const copy = /copy (\d)$/.exec(atOnce!.candidate.fullName)?.[1]
  assert.equal(atOnce!.candidate.address.city, copy ? `City ${copy}` : 'Whitby')
  const [first, second] = kept('transaction_shared')
  assert.equal(first!.hub.transactionId, second!.hub.transactionId)
  assert.deepEqual([one('context_absent').remoteJobId, one('context_absent').source.name], [undefined, undefined])
  assert.ok(one('job_unknown').flags.includes('job_unmatched'))
  assert.equal(one('valid_signed').flags.includes('job_unmatched'), false)
  assert.ok(one('schema_version_2').flags.includes('schema_version_unknown'))
  assert.deepEqual([one('name_only').candidate.firstName, one('name_only').candidate.lastName], ['Mara', 'Quill'])
  for (const caseId of ['fields_empty', 'fields_null']) {
    assert.deepEqual([one(caseId).candidate.phones, one(caseId).candidate.address], [undefined, undefined], caseId)
  }
  assert.equal(one('coordinates_garbage').candidate.address.latitude, undefined)
  assert.equal(one('date_before_1970').employment[0].startedOn, '1944-08-08')
  assert.deepEqual(
    [one('date_malformed').employment[0].startedOn, one('date_malformed').employment[0].employer],
    [undefined, 'Gull & Sons'],
  )
  assert.equal(one('names_non_ascii').candidate.lastName, 'Ångström 李')

  const files = (caseId: string): Json[] => one(caseId).documents ?? []
  const text = (document: Json): Promise<string> => hub.v1('GET', `/documents/${document.id}/content`)
  assert.deepEqual(files('documents_none'), [])
  assert.deepEqual(
    files('documents_two_cvs').map(({ kind }) => kind),
    ['resume', 'resume'],
  )
  assert.deepEqual(files('document_type_unknown').map(({ kind, sourceValue }) => [kind, sourceValue])[1], [
    'other',
    'certificate',
  ])
  assert.equal(await text(files('base64_wrapped')[0]), 'Warehouse team leader. '.repeat(30))
  assert.equal(await text(files('base64_unpadded')[0]), 'four')
  assert.deepEqual(files('base64_empty'), [])
  assert.ok(one('base64_broken').flags.includes('document_unreadable'))
  assert.equal(files('parsed_cv_not_json').at(-1).kind, 'parsed_resume')
  assert.equal(one('parsed_cv_not_json').skills, undefined)
  assert.match(await text(files('tagged_cv_dtd').at(-1)), /<!DOCTYPE resume .*&c;&outside;/)
  assert.equal(files('filename_climbing')[0].filename, 'mara.txt')
  assert.equal((await text(files('body_large')[0])).length > 3_000_000, true)

  const status = (caseId: string) => one(caseId).reports.map((report: Json) => report.status)
  assert.deepEqual(status('report_foreign_host'), ['refused'])
  assert.deepEqual(status('report_private_address'), ['refused'])
  assert.deepEqual(status('report_redirecting'), ['refused'])
  assert.deepEqual(status('report_recovering'), ['delivered'])
  assert.deepEqual(status('valid_signed'), ['delivered'])

  await hub.connect('another', 'another-secret')
  const shared = await runs('POST', '', {
    receiver: { ...receiver, url: hub.registration.urls.import },
    cases: BEHAVIOURS.filter(({ group }) => group === 'signature').map((behaviour) => behaviour.id),
    otherClientId: 'another',
    reports: 'required',
    reportWaitSeconds: 600,
  })
  const { verdicts } = await runUntil(shared.id, ({ state }) => state === 'done')
  assert.deepEqual(verdicts, { pass: 11, fail: 0, advice: 0, running: 0 }, 'at the URL of all clients')

  await hub.v1('PATCH', `/connections/${hub.connection.id}`, { settings: { signatureWindowMode: 'log' } })
  const logged = await runs('POST', '', {
    receiver,
    cases: BEHAVIOURS.filter(({ expects }) => expects.window).map((behaviour) => behaviour.id),
    signatureWindow: 'logged',
  })
  const noted = await runUntil(logged.id, ({ state }) => state === 'done')
  assert.deepEqual(noted.verdicts, { pass: 0, fail: 0, advice: 3, running: 0 }, 'with a window that is only noted')
})
