import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { leavesOutcomeUnknown, nextReportTry, reportOutcome } from './report.ts'
import { receiveReport } from './report-receiver.ts'
import { checkReportTemplate, DEFAULT_REPORT_TEMPLATE, type ReportFacts, renderReport } from './report-template.ts'
import { checkReportUrl, parseAllowedHost, redactReportUrl } from './report-url.ts'

const facts: ReportFacts = {
  outcome: 'imported',
  transactionId: 'T-7f31',
  clientId: 'orchardstaff',
  candidateId: 'C-90210',
}
const metaInfo = { hub_transaction_id: 'T-7f31', hub_client_id: 'orchardstaff', hub_candidate_id: 'C-90210' }

test('the default report of contract 4.3, for success and for failure', () => {
  assert.deepEqual(JSON.parse(renderReport(DEFAULT_REPORT_TEMPLATE, facts)), {
    success: 1,
    message: 'Candidate imported',
    meta_info: metaInfo,
  })
  const failed = { ...facts, outcome: 'import_failed' as const }
  assert.deepEqual(JSON.parse(renderReport(DEFAULT_REPORT_TEMPLATE, { ...failed, message: 'No such branch' })), {
    success: 0,
    message: 'No such branch',
    error: 'No such branch',
    meta_info: metaInfo,
  })
  assert.equal(JSON.parse(renderReport(DEFAULT_REPORT_TEMPLATE, failed)).error, 'Candidate could not be imported')
  assert.deepEqual(checkReportTemplate(DEFAULT_REPORT_TEMPLATE), { ok: true, template: DEFAULT_REPORT_TEMPLATE })
})

test('a template of its own: values keep their type alone, and become text amid text', () => {
  const checked = checkReportTemplate(
    '{"ok":"{{ succeeded }}","text":"{{outcome}}: {{message}} ({{success}})","list":["{{error}}",1,null],"fixed":true}',
  )
  assert.ok(checked.ok)
  assert.deepEqual(JSON.parse(renderReport(checked.template, facts)), {
    ok: true,
    text: 'imported: Candidate imported (1)',
    list: [1, null],
    fixed: true,
  })
})

test('templates that cannot be meant are refused in words', () => {
  const deep = JSON.parse(`${'{"a":'.repeat(20)}1${'}'.repeat(20)}`)
  for (const [template, words] of [
    ['{"success": {{success}}}', /JSON object/],
    ['[]', /JSON object/],
    [null, /JSON object/],
    [{ who: '{{candidate}}' }, /no placeholder \{\{candidate\}\}/],
    [{ who: '{{constructor}}' }, /no placeholder/],
    [{ who: '{{ candidate.email }}' }, /a placeholder is/],
    [{ who: '{{success' }, /a placeholder is/],
    [deep, /levels deep/],
    [{ long: 'x'.repeat(20_000) }, /at most/],
    [`{"long":"${'x'.repeat(20_000)}"}`, /JSON object/],
  ] as const) {
    const checked = checkReportTemplate(template)
    assert.ok(!checked.ok)
    assert.match(checked.faults.join('; '), words)
  }
})

test('no value is ever taken for a placeholder, a key or JSON', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('{{hub_client_id}}', '$&', '","x":"', '__proto__'),
  )
  const template = { alone: '{{hub_transaction_id}}', amid: '<{{hub_candidate_id}}|{{hub_transaction_id}}>' }
  fc.assert(
    fc.property(value, value, (transactionId, candidateId) => {
      const rendered = JSON.parse(renderReport(template, { ...facts, transactionId, candidateId }))
      assert.deepEqual(rendered, { alone: transactionId, amid: `<${candidateId}|${transactionId}>` })
    }),
  )
})

test('a template without placeholders comes out as it is, __proto__ included', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })), (template) => {
      const text = JSON.stringify(template)
      fc.pre(!text.includes('{{')) // in JSON's own grammar no object opens right after another
      assert.equal(renderReport(JSON.parse(text), facts), text)
    }),
  )
  const proto = '{"__proto__":{"success":"{{success}}"}}'
  assert.equal(renderReport(JSON.parse(proto), facts), '{"__proto__":{"success":1}}')
})

test('a report holds no more of a message than a short text', () => {
  const body = JSON.parse(renderReport(DEFAULT_REPORT_TEMPLATE, { ...facts, message: 'x'.repeat(10_000) }))
  assert.equal(body.message.length, 500)
})

test('every result of a try, by contract 4.3', () => {
  for (const status of [200, 201, 204, 299]) assert.equal(reportOutcome(status, false), 'done')
  for (const result of ['no_response', 429, 500, 502, 503, 599] as const) {
    assert.equal(reportOutcome(result, false), 'retry')
    assert.equal(reportOutcome(result, true), 'retry')
  }
  for (const status of [404, 409, 410]) {
    assert.equal(reportOutcome(status, false), 'refused')
    assert.equal(reportOutcome(status, true), 'presumed')
  }
  for (const status of [301, 302, 304, 400, 401, 403, 408, 422]) {
    assert.equal(reportOutcome(status, false), 'refused')
    assert.equal(reportOutcome(status, true), 'refused')
  }
  const unknown = ['no_response', 200, 404, 429, 500, 502, 503, 504] as const
  assert.deepEqual(unknown.filter(leavesOutcomeUnknown), ['no_response', 502, 504])
})

test('waits of 1, 5, 30 minutes and more, until 24 hours are over', () => {
  const minutes: number[] = []
  let nowMs = 1_000
  for (let tries = 1; ; tries++) {
    const next = nextReportTry({ tries, firstTryMs: 1_000, nowMs })
    if (next === null) break
    minutes.push((next - nowMs) / 60_000)
    nowMs = next
  }
  assert.deepEqual(minutes, [1, 5, 30, 60, 120, 240, 480, 480])
  assert.equal(nextReportTry({ tries: 1, firstTryMs: 0, nowMs: 0 }, 600), 600_000)
  assert.equal(nextReportTry({ tries: 3, firstTryMs: 0, nowMs: 0 }, 600), 1_800_000)
  assert.equal(nextReportTry({ tries: 1, firstTryMs: 0, nowMs: 0 }, 90_000), null)
})

test('a report goes to an allowed host only, by http or https, without a user name', () => {
  const check = (url: unknown, hosts = ['candidatehub.adcourier.com', 'localhost:7070', '[::1]']) => {
    const result = checkReportUrl(url, hosts)
    return result.ok ? result.href : result.reason
  }
  assert.equal(check('http://candidatehub.adcourier.com/report/t'), 'http://candidatehub.adcourier.com/report/t')
  assert.equal(
    check('HTTPS://CandidateHub.AdCourier.com:8443/report/t'),
    'https://candidatehub.adcourier.com:8443/report/t',
  )
  assert.equal(check('http://localhost:7070/r/1'), 'http://localhost:7070/r/1')
  assert.equal(check('http://[0:0::1]:99/r'), 'http://[::1]:99/r')
  for (const [url, reason] of [
    [undefined, 'missing'],
    [' ', 'missing'],
    [{}, 'missing'],
    ['report/1', 'unreadable'],
    ['http://', 'unreadable'],
    [`http://candidatehub.adcourier.com/${'x'.repeat(5000)}`, 'unreadable'],
    ['ftp://candidatehub.adcourier.com/report/1', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['http://user@candidatehub.adcourier.com/report/1', 'userinfo'],
    ['http://:p@candidatehub.adcourier.com/report/1', 'userinfo'],
    ['http://candidatehub.adcourier.com@evil.example/report/1', 'userinfo'],
    ['http://candidatehub.adcourier.com.evil.example/report/1', 'host'],
    ['http://evil.example/candidatehub.adcourier.com', 'host'],
    ['http://evil.example\\@candidatehub.adcourier.com/x', 'host'],
    ['http://candidatehub.adcourier.com./report/1', 'host'],
    ['http://localhost/r/1', 'host'],
    ['http://localhost:7071/r/1', 'host'],
    ['http://169.254.169.254/latest/', 'host'],
    ['http://2130706433/', 'host'],
  ] as const) {
    assert.equal(check(url), reason, String(url))
  }
  assert.equal(check('http://candidatehub.adcourier.com/report/1', []), 'host')
  assert.equal(check('https://a.example/r', ['a.example:443']), 'https://a.example/r')
  assert.equal(check('http://a.example/r', ['a.example:443']), 'host')
})

test('an entry of the allow-list is a host with or without a port, nothing else', () => {
  assert.deepEqual(parseAllowedHost(' Bücher.example '), { hostname: 'xn--bcher-kva.example' })
  assert.deepEqual(parseAllowedHost('a.example:80'), { hostname: 'a.example', port: 80 })
  for (const entry of [
    '',
    '*',
    'http://a.example',
    'a.example/',
    'a.example:',
    'a.example:0',
    'a.example:65536',
    'u@a.example',
    'a b',
    '::1',
  ]) {
    assert.equal(
      entry === '*' ? parseAllowedHost(entry)?.hostname : parseAllowedHost(entry),
      entry === '*' ? '*' : null,
      entry,
    )
  }
})

test('a token is never shown', () => {
  assert.equal(
    redactReportUrl('http://candidatehub.adcourier.com/report/ott-5b1c'),
    'http://candidatehub.adcourier.com/report/***',
  )
  const token = fc.stringMatching(/^[A-Za-z0-9_-]{8,40}$/)
  fc.assert(
    fc.property(token, fc.constantFrom('', '/', '//', '?x=1', '#x'), (secret, tail) => {
      for (const url of [
        `https://h.example:8443/a/${secret}${tail}`,
        `https://${secret}@h.example/a/b?${secret}#${secret}`,
      ]) {
        const shown = redactReportUrl(url)
        assert.ok(!shown.includes(secret) && shown.includes('h.example'))
      }
    }),
  )
  assert.equal(redactReportUrl('not a url'), '(unreadable URL)')
  assert.equal(redactReportUrl('mailto:someone@example.org'), '(unreadable URL)')
  assert.equal(redactReportUrl('http://h.example'), 'http://h.example/')
})

test('the sandbox takes a report once', () => {
  const body = renderReport(DEFAULT_REPORT_TEMPLATE, facts)
  assert.deepEqual(receiveReport('unused', body), {
    status: 200,
    body: { success: 1 },
    consumed: true,
    outcome: 'imported',
  })
  assert.equal(receiveReport('unused', '{"success":false}').outcome, 'import_failed')
  assert.equal(receiveReport('unused', '{"done":"yes"}').outcome, 'unclear')
  assert.deepEqual(receiveReport('used', body), {
    status: 410,
    body: { success: 0, error: 'report token already used' },
    consumed: false,
  })
  assert.equal(receiveReport('unknown', body).status, 404)
  for (const odd of ['', 'success=1', '[]', 'null']) {
    const receipt = receiveReport('unused', odd)
    assert.deepEqual([receipt.status, receipt.consumed], [400, false])
  }
})
