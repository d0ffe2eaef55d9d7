import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { accepted, REFUSALS, type RefusalCode, refused } from './answers.ts'
import { classifyAnswer } from './classify-answer.ts'

const codes = Object.keys(REFUSALS) as RefusalCode[]
const classify = ({ status, headers, body }: ReturnType<typeof accepted>) =>
  classifyAnswer(status, headers['content-type'], JSON.stringify(body))

test('the documented success answer, word for word', () => {
  assert.deepEqual(accepted(), {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: { success: 1, message: 'Candidate Received for processing' },
  })
})

test('status and success always agree, in every answer that can be given', () => {
  assert.deepEqual(classify(accepted()), {
    verdict: 'accepted',
    warnings: [],
    success: 'yes',
    message: 'Candidate Received for processing',
    retry: false,
  })
  for (const code of codes) {
    const answer = refused(code, 30)
    const { verdict, warnings, retry } = classify(answer)
    assert.deepEqual([verdict, warnings], ['refused', []], code)
    assert.equal(retry, REFUSALS[code].retry, code)
    assert.ok('error' in answer.body && answer.body.error === answer.body.message)
    assert.equal(answer.headers['retry-after'], retry ? '30' : undefined)
  }
})

test('the statuses of contract 2', () => {
  const statuses: [number, RefusalCode[]][] = [
    [400, ['not_json', 'not_an_object', 'meta_info_missing', 'candidate_missing']],
    [
      401,
      [
        'authentication_missing',
        'authentication_malformed',
        'identity_unknown',
        'secret_missing',
        'signature_malformed',
        'signature_mismatch',
        'time_malformed',
        'time_outside_window',
      ],
    ],
    [413, ['body_too_large']],
    [422, ['ids_missing', 'candidate_unusable']],
    [503, ['unavailable']],
  ]
  for (const [status, listed] of statuses) for (const code of listed) assert.equal(refused(code).status, status, code)
  assert.equal(refused('unavailable', 1.2).headers['retry-after'], '2')
  assert.equal(refused('unavailable').headers['retry-after'], undefined)
})

test('an unknown key and a wrong signature read alike', () => {
  assert.deepEqual(refused('identity_unknown'), refused('signature_mismatch'))
  assert.deepEqual(refused('secret_missing'), refused('signature_mismatch'))
})

test('answers that a hub may read either way are warned of', () => {
  const json = 'application/json'
  const cases: [number, string | null, string, string, RegExp | null][] = [
    [200, json, '{"success":1}', 'accepted', null],
    [201, `${json}; charset=utf-8`, '{"success":1,"id":"ours"}', 'accepted', null],
    [200, 'Application/JSON', '{"success":1}', 'accepted', null],
    [200, json, '{"success":true}', 'contract_warning', /success is true/],
    [200, json, '{"success":"1"}', 'contract_warning', /the text "1"/],
    [200, json, '{"success":[[1]]}', 'contract_warning', /no plain value/],
    [200, json, '{"success":0}', 'contract_warning', /says yes, success says no/],
    [200, json, '{"message":"fine"}', 'contract_warning', /success is missing/],
    [200, json, 'OK', 'contract_warning', /not a JSON object/],
    [200, json, '[{"success":1}]', 'contract_warning', /not a JSON object/],
    [200, 'text/html', '{"success":1}', 'contract_warning', /content type/],
    [200, 'application/jsonp', '{"success":1}', 'contract_warning', /content type/],
    [200, null, '{"success":1}', 'contract_warning', /content type/],
    [204, null, '', 'contract_warning', /not a JSON object/],
    [302, json, '{"success":1}', 'contract_warning', /redirect/],
    [401, json, '{"success":1}', 'contract_warning', /status says no, success says yes/],
    [401, json, '{"success":0,"error":"no"}', 'refused', null],
    [502, 'text/html', '<h1>Bad gateway</h1>', 'refused', /not a JSON object/],
    [0, json, '{"success":0}', 'contract_warning', /none of HTTP/],
  ]
  for (const [status, type, body, verdict, words] of cases) {
    const answer = classifyAnswer(status, type, body)
    assert.equal(answer.verdict, verdict, `${status} ${body}`)
    if (words) assert.match(answer.warnings.join('; '), words)
    else assert.deepEqual(answer.warnings, [])
    assert.equal(answer.retry, status === 502)
    const said = /^\{"success":(1|true|"1")[,}]/.test(body) ? 'yes' : body.startsWith('{"success":0') ? 'no' : undefined
    assert.equal(answer.success, said, body)
  }
})

test('accepted is never said without a 2xx and the number 1, whatever the body', () => {
  const body = fc.oneof(
    fc.json(),
    fc.constantFrom(1, 0, true, '1', null).map((success) => JSON.stringify({ success })),
  )
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 599 }), body, (status, text) => {
      const { verdict } = classifyAnswer(status, 'application/json', text)
      const yes = status >= 200 && status < 300 && JSON.parse(text)?.success === 1
      assert.equal(verdict === 'accepted', yes)
    }),
  )
})
