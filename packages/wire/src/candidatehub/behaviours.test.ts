import assert from 'node:assert/strict'
import { test } from 'node:test'
import Value from 'typebox/value'
import { BEHAVIOURS, type BehaviourContext, type PlannedRequest } from './behaviours.ts'
import { readCoordinates } from './coordinates.ts'
import { readDate } from './dates.ts'
import { readDocuments } from './documents.ts'
import { hmac } from './hmac.test-data.ts'
import { parseImportBody } from './import-body.ts'
import { importDedupeKey, readImportEnvelope } from './import-envelope.ts'
import { ImportMessage } from './import-message.ts'
import { readParsedCv } from './parsed-cv.ts'
import { checkReportUrl } from './report-url.ts'
import type { JsonObject } from './values.ts'
import { verifyImport } from './verify.ts'

const client = { clientId: 'orchardstaff', apiKey: 'orchard-demo-key', secret: 's3cr3t-Orchard/01' }
const nowMs = 1767225600123

function context(): BehaviourContext {
  let count = 0
  return {
    hmac,
    nowMs,
    uniqueId: () => `u${++count}`,
    client,
    otherClientId: 'pearstaff',
    sourceId: 'orchard-board',
    jobReference: 'WH-1042',
    reportUrl: (kind) => `http://hub.test/report/${kind}`,
    largeFileBytes: 100_000,
  }
}

const build = (id: string) => BEHAVIOURS.find((behaviour) => behaviour.id === id)!.build(context())
const message = (request: PlannedRequest) => JSON.parse(request.body) as { [key: string]: JsonObject }
const only = (id: string) => {
  const requests = build(id)
  assert.equal(requests.length, 1)
  return message(requests[0]!)
}
const candidateOf = (id: string) => only(id).candidate!

/** A receiver by the contract, out of the functions here: which applications are kept. */
function receive(requests: PlannedRequest[]): { accepted: number; applications: Set<string>; reports: Set<string> } {
  const result = { accepted: 0, applications: new Set<string>(), reports: new Set<string>() }
  for (const request of requests) {
    const parsed = parseImportBody(request.body)
    const envelope = readImportEnvelope(parsed.ok ? parsed.value : undefined)
    if (!envelope.ok || envelope.ids.clientId !== client.clientId) continue
    const verification = verifyImport(hmac, envelope.authentication, {
      apiKey: client.apiKey,
      secrets: [client.secret],
      nowMs,
      windowSeconds: 300,
      windowMode: 'enforce',
    })
    if (!verification.ok) continue
    result.accepted++
    result.applications.add(importDedupeKey(envelope.ids))
    const report = checkReportUrl(envelope.reportUrl, ['hub.test'])
    if (report.ok) result.reports.add(report.href)
  }
  return result
}

test('a receiver made of these functions meets every expectation', () => {
  for (const { id, expects, build } of BEHAVIOURS) {
    const requests = build(context())
    const { accepted, applications, reports } = receive(requests)
    assert.equal(accepted, expects.answer === 'accepted' ? requests.length : 0, id)
    assert.equal(applications.size, expects.applications, id)
    assert.equal(reports.size === 0, expects.report === 'withheld', id)
    assert.equal(expects.status, expects.answer === 'refused' ? 401 : undefined, id)
  }
})

test('ids are unique, titles and expectations are sentences for people, building is repeatable', () => {
  assert.equal(new Set(BEHAVIOURS.map(({ id }) => id)).size, BEHAVIOURS.length)
  for (const behaviour of BEHAVIOURS) {
    assert.match(behaviour.id, /^[a-z0-9_]+$/)
    assert.ok(behaviour.title.length > 5 && behaviour.expects.says.endsWith('.'))
    assert.deepEqual(behaviour.build(context()), behaviour.build(context()))
    for (const request of behaviour.build(context())) {
      assert.equal(request.headers['content-type'], 'application/json')
      const { meta_info } = message(request)
      assert.equal(meta_info!.hub_candidate_id, request.ids.candidateId)
    }
  }
})

test('a plain import is the documented payload, exactly', () => {
  assert.ok(Value.Check(ImportMessage, only('valid_signed')))
  assert.deepEqual(Object.keys(only('valid_signed')), ['meta_info', 'candidate', 'context', 'authentication'])
})

test('each behaviour of the signature is what it says', () => {
  const authentication = (id: string) => only(id).authentication as JsonObject
  assert.equal('authentication' in only('authentication_omitted'), false)
  assert.equal(authentication('time_number').time, nowMs)
  assert.equal(authentication('time_seconds').time, '1767225600')
  assert.equal(authentication('time_stale').time, String(nowMs - 3_600_000))
  assert.equal(authentication('time_ahead').time, String(nowMs + 3_600_000))
  assert.match(authentication('signature_upper_case').signature as string, /^[0-9A-F]{64}$/)
  assert.notEqual(authentication('signature_wrong').signature, authentication('valid_signed').signature)
  const changed = only('body_changed_after_signing')
  assert.deepEqual(changed.authentication, authentication('valid_signed'))
  assert.equal(changed.candidate!.name, 'Somebody Else')
  const [first, second] = build('signature_shared').map(message)
  assert.deepEqual(first!.authentication, second!.authentication)
  assert.notEqual(first!.meta_info!.hub_candidate_id, second!.meta_info!.hub_candidate_id)
  assert.equal(only('client_foreign').meta_info!.hub_client_id, 'pearstaff')
})

test('repeats are the same delivery, in turn or at once, with one body or several', () => {
  for (const [id, steps, bodies] of [
    ['repeat_identical', 4, 1],
    ['repeat_changed', 4, 4],
    ['repeat_identical_at_once', 1, 1],
    ['repeat_changed_at_once', 1, 4],
  ] as const) {
    const requests = build(id)
    assert.equal(new Set(requests.map(({ step }) => step)).size, steps, id)
    assert.equal(new Set(requests.map(({ body }) => body)).size, bodies, id)
    assert.equal(new Set(requests.map(({ ids }) => importDedupeKey(ids))).size, 1, id)
  }
  const [first, second] = build('transaction_shared')
  assert.equal(first!.ids.transactionId, second!.ids.transactionId)
  assert.notEqual(first!.ids.candidateId, second!.ids.candidateId)
})

test('each behaviour of the content is what it says', () => {
  assert.equal('context' in only('context_absent'), false)
  assert.notEqual(only('job_unknown').context!.job_id, 'WH-1042')
  assert.ok(String(only('job_unknown').context!.job_id).length <= 20)
  assert.equal(only('schema_version_2').meta_info!.hub_schema_version, 2)
  assert.deepEqual(Object.keys(candidateOf('name_only')), ['name', 'email', 'documents'])
  assert.equal(candidateOf('fields_null').location_city, null)
  assert.equal(candidateOf('fields_empty').location_city, '')
  const garbage = candidateOf('coordinates_garbage')
  assert.equal(readCoordinates(garbage.location_latitude, garbage.location_longitude).outcome, 'dropped')
  assert.equal(readDate(candidateOf('date_before_1970').current_job_startdate).value, '1944-08-08')
  const malformed = candidateOf('date_malformed')
  assert.equal(readDate(malformed.current_job_startdate).outcome, 'dropped')
  assert.equal(readDate(malformed.current_job_enddate).outcome, 'dropped')
  assert.equal(candidateOf('names_non_ascii').name, 'Zoë Ångström 李')
  const unheard = only('unknown_keys')
  const { meta_info, candidate, context, authentication } = unheard
  const nodes = [
    unheard,
    meta_info,
    candidate,
    context,
    authentication,
    (unheard.candidate!.documents as JsonObject[])[0]!,
  ]
  for (const node of nodes) assert.ok('x_unheard_of' in node!)
})

test('each behaviour of the documents is what it says', () => {
  const read = (id: string) => readDocuments(candidateOf(id).documents)
  const text = (bytes: Uint8Array | null | undefined) => new TextDecoder().decode(bytes!)
  const content = (id: string) => (candidateOf(id).documents as { content: string }[])[0]!.content
  assert.deepEqual(candidateOf('documents_none').documents, [])
  assert.deepEqual(
    read('documents_two_cvs').documents.map(({ kind, primary }) => [kind, primary]),
    [
      ['resume', true],
      ['resume', false],
    ],
  )
  assert.deepEqual(
    read('document_type_unknown').documents.map(({ kind }) => kind),
    ['resume', 'other'],
  )
  assert.match(content('base64_wrapped'), /\n {8}\S/)
  assert.equal(text(read('base64_wrapped').documents[0]!.bytes), 'Warehouse team leader. '.repeat(30))
  assert.equal(content('base64_unpadded'), 'Zm91cg')
  assert.equal(text(read('base64_unpadded').documents[0]!.bytes), 'four')
  assert.deepEqual([read('base64_empty').documents, read('base64_empty').skipped.length], [[], 1])
  assert.equal(read('base64_broken').documents[0]!.bytes, null)
  const parsed = read('parsed_cv_not_json').documents.find(({ kind }) => kind === 'parsed_resume')!
  assert.equal(readParsedCv(parsed.bytes).ok, false)
  const tagged = read('tagged_cv_dtd').documents.find(({ kind }) => kind === 'tagged_resume')!
  assert.match(text(tagged.bytes), /<!DOCTYPE resume \[.*SYSTEM "http:\/\/entity\.invalid\//)
  const [climbing] = candidateOf('filename_climbing').documents as { filename: string }[]
  assert.match(climbing!.filename, /^\.\.\/\.\.\//)
  assert.equal(read('filename_climbing').documents[0]!.filename, 'mara.txt')
  assert.equal(read('body_large').documents[0]!.bytes!.length, 100_000)
})

test('each behaviour of the report is what it says', () => {
  const url = (id: string) => new URL(only(id).meta_info!.import_process_report_url as string)
  assert.equal(url('report_foreign_host').hostname, 'reports.example.net')
  assert.equal(url('report_private_address').hostname, '10.0.0.1')
  assert.equal(url('report_redirecting').pathname, '/report/redirecting')
  assert.equal(url('report_recovering').pathname, '/report/failing_then_recovering')
})
