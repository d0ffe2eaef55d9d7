import assert from 'node:assert/strict'
import { createHmac, randomBytes } from 'node:crypto'
import test from 'node:test'
import fc from 'fast-check'
import { Webhook } from 'standardwebhooks'
import { webhookBody } from '../../model/webhook-body.ts'
import { checkWebhook, type OpenFacts, type ReceivedWebhook } from './check-webhook.ts'

const newSecret = () => `whsec_${randomBytes(32).toString('base64')}`
const [secret, former, another, callout] = [newSecret(), newSecret(), newSecret(), newSecret()]
const endpointId = 'end_own'
const id = 'evt_01k9'
const sentAt = Date.parse('2026-11-21T18:00:00.000Z')
const data = '{"id":"app_1","version":1,"name":"Mírä <Okafor> / \u2028","list":[1,{"b":1,"a":[]}]}'
const body = webhookBody('application.received', sentAt, data)
const timestamp = String(sentAt / 1000)

const facts: OpenFacts = {
  signers: [
    {
      type: 'endpoint',
      id: endpointId,
      payload: 'full',
      secret,
      previousSecret: former,
      previousValidUntil: sentAt - 1,
    },
    {
      type: 'endpoint',
      id: 'end_other',
      payload: 'full',
      secret: another,
      previousSecret: null,
      previousValidUntil: null,
    },
    { type: 'callout', id: 'cou_one', payload: null, secret: callout, previousSecret: null, previousValidUntil: null },
  ],
  event: { type: 'application.received', timestamp: sentAt, data, connectionId: 'con_1', recordId: 'app_1' },
  tries: [{ endpointId, startedAt: sentAt, status: null }],
}

const keyOf = (text: string) => Buffer.from(text.slice(6), 'base64')
const digest = (key: Buffer | string, text: string | Buffer) => createHmac('sha256', key).update(text)
const signed = (text: string | Buffer, key: Buffer | string = keyOf(secret)) =>
  `v1,${digest(key, text).digest('base64')}`
const content = `${id}.${timestamp}.${body}`

const good: ReceivedWebhook & { headers: Record<string, string> } = {
  headers: { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signed(content) },
  body,
  secret,
}

/** The checks that fail, as `check: detail`. */
function faults(change: Partial<ReceivedWebhook>, known: Partial<OpenFacts> = {}, now = sentAt): string[] {
  const checks = checkWebhook({ ...good, ...change }, { ...facts, ...known }, now)
  return checks.filter(({ ok }) => !ok).map(({ check, detail }) => `${check}: ${detail}`)
}
const header = (name: string, value: string | undefined) => {
  const headers: Record<string, string> = { ...good.headers }
  delete headers[name]
  return { headers: value === undefined ? headers : { ...headers, [name]: value } }
}
const signature = (value: string) => header('webhook-signature', value)

/** Exactly one check fails, and says so. */
function one(found: string[], expected: RegExp): void {
  assert.equal(found.length, 1, found.join('\n'))
  assert.match(found[0]!, expected)
}

test('a webhook as it was sent has nothing wrong with it', () => {
  const headers = good.headers as unknown as Record<string, string>
  new Webhook(secret).sign(id, new Date(sentAt), body)
  assert.equal(headers['webhook-signature'], new Webhook(secret).sign(id, new Date(sentAt), body))
  assert.deepEqual(faults({}), [])
  assert.deepEqual(faults({ secret: undefined, endpointId }), [])
  const pairs = Object.entries(headers).map(([name, value]): [string, string] => [name.toUpperCase(), value])
  assert.deepEqual(faults({ headers: pairs }), [])
  assert.deepEqual(faults(signature(`${signed('else')} ${signed(content)}`)), [])
  const rotating = { signers: facts.signers.map((one) => ({ ...one, previousValidUntil: sentAt + 1 })) }
  const byFormer = signature(signed(content, keyOf(former)))
  assert.deepEqual(faults({ ...byFormer, secret: undefined, endpointId }, rotating), [])
})

test('headers that are missing, renamed, doubled or quoted', () => {
  const [missing, unchecked] = faults(header('webhook-id', undefined))
  assert.match(missing!, /^webhook-id: The header webhook-id is missing/)
  assert.match(unchecked!, /^signature: Without all three/)
  const renamed = { ...header('webhook-id', undefined).headers, HTTP_WEBHOOK_ID: id }
  assert.match(faults({ headers: renamed })[0]!, /but "http_webhook_id"/)
  const stripe = { ...header('webhook-signature', undefined).headers, 'Stripe-Signature': 't=1' }
  assert.match(faults({ headers: stripe })[0]!, /not a webhook of Gangway/)
  const doubled = [...Object.entries(good.headers), ['Webhook-Id', 'evt_2']] as [string, string][]
  one(faults({ headers: doubled }), /^webhook-id: .*2 times with different values/)
  one(faults(header('webhook-id', `"${id}"`)).slice(0, 1), /quotation marks/)
  one(faults(header('webhook-id', 'a.b')).slice(0, 1), /without a full stop/)
  assert.match(faults(header('webhook-timestamp', ''))[0]!, /empty/)
})

test('times in other units, and too far away', () => {
  const at = (text: string) => faults(header('webhook-timestamp', text))
  assert.match(at(`${timestamp}000`)[0]!, /^timestamp: The time is in milliseconds/)
  assert.match(at(`${timestamp}000`)[1]!, /^signature: The time was signed in seconds/)
  assert.match(at(`${timestamp}000000`)[0]!, /microseconds/)
  assert.match(at(new Date(sentAt).toISOString())[1]!, /^signature: The time was signed in seconds/)
  assert.match(at(`${timestamp}.5`)[0]!, /fraction/)
  assert.match(at('soon')[0]!, /not a number/)
  one(faults({}, {}, sentAt + 301_000), /^timestamp: .*301 seconds before now; more than 300.*say when in `at`/)
  assert.deepEqual(faults({ at: sentAt + 299_000 }, {}, sentAt + 1e9), [])
  one(faults({ at: sentAt + 400_000 }), /400 seconds before it was received/)
  one(faults({}, {}, sentAt - 301_000), /301 seconds after now.*One of the clocks/)
  const tries = [{ endpointId, startedAt: sentAt + 100_000, status: null }]
  const later = signature(signed(`${id}.${sentAt / 1000 + 100}.${body}`))
  assert.match(faults(later, { tries })[0]!, /that of another try of the same event/)
})

test('signatures that are written otherwise', () => {
  const bytes = digest(keyOf(secret), content)
  const hex = bytes.digest('hex')
  const base64 = Buffer.from(hex, 'hex').toString('base64')
  const first = (value: string) => faults(signature(value))[0]!
  assert.match(first(`v1,${hex}`), /^signature-format: .*hexadecimal/)
  assert.match(first(hex), /hexadecimal/)
  assert.match(first(`sha256=${hex}`), /hexadecimal/)
  assert.match(first(base64), /lacks its version/)
  assert.match(first(`v2,${base64}`), /"v2"/)
  assert.match(first(`v1a,${base64}`), /asymmetric/)
  assert.match(first(`v1,${base64.slice(0, 20)}`), /cut off/)
  assert.match(first('v1,***'), /no base64/)
  assert.match(first(`v1,${base64},${signed('x')}`), /separated by commas/)
  for (const value of [hex, base64]) assert.match(faults(signature(value))[1]!, /signature itself is right/)
  const urlSafe = Array.from({ length: 64 }, (_, n) => n).map((n) => {
    const changed = `${body}${' '.repeat(n)}`
    const own = digest(keyOf(secret), `${id}.${timestamp}.${changed}`).digest('base64url')
    return { changed, own }
  })
  const withMarks = urlSafe.find(({ own }) => /[-_]/.test(own))!
  const found = faults({ ...signature(`v1,${withMarks.own}`), body: withMarks.changed })
  assert.match(found[0]!, /base64 of URLs/)
})

test('secrets that were copied badly, used badly, or are of somebody else', () => {
  const withKey = (key: Buffer | string) => faults(signature(signed(content, key)))
  one(withKey(secret), /whole text of the secret/)
  one(withKey(secret.slice(6)), /without being decoded/)
  one(withKey(Buffer.from(secret, 'base64')), /decoded with its prefix/)
  one(withKey(keyOf(secret).toString('hex')), /hexadecimal text/)
  one(withKey(''), /empty key/)
  one(withKey(keyOf(another)), /secret of the endpoint end_other\. Verify with that secret/)
  one(withKey(keyOf(callout)), /secret of the callout cou_one/)
  one(withKey(keyOf(newSecret())), /No usual mistake/)
  one(
    faults({ ...signature(signed(content, keyOf(former))), secret: undefined, endpointId }),
    /this endpoint had before/,
  )
  const [rotatedOut, signedAnew] = faults({ secret: former })
  assert.match(rotatedOut!, /^secret: .*before it was rotated; nothing is signed with it/)
  assert.match(signedAnew!, /^signature: .*the secret of the endpoint end_own/)
  one(faults({ secret: `${secret}\n` }), /^secret: .*line break around it/)
  one(faults({ secret: `"${secret}"` }), /^secret: .*quotation marks/)
  one(faults({ secret: secret.slice(6) }), /^secret: .*does not begin with `whsec_`/)
  assert.match(faults({ secret: secret.slice(0, 20) })[0]!, /^secret: .*(no base64|cut off)/)
  assert.match(faults({ secret: newSecret() })[0]!, /^secret: .*none that an endpoint or callout here has/)
})

test('bodies that were changed on the way, as far as their own text tells', () => {
  // The event is not known, so that only the text given can tell.
  const unknown = { event: null, tries: [] }
  const value = JSON.parse(body)
  const changed = (text: string) => faults({ body: text }, unknown).find((fault) => fault.startsWith('signature:'))!
  assert.match(changed(JSON.stringify(value, null, 2)), /matches the same JSON written compactly/)
  assert.match(changed(`${body}\n`), /line break was added|written compactly/)
  assert.match(changed(`\uFEFF${body}`), /byte order mark/)
  assert.match(changed(Buffer.from(body).toString('latin1')), /Latin-1/)
  assert.match(changed(JSON.stringify(body)), /encoded twice/)
  assert.match(changed(''), /No usual mistake/)
  assert.match(changed(body.replace('app_1', 'app_2')), /No usual mistake/)
  // What somebody signed over a body that their program had written anew.
  const resigned = (text: string) =>
    faults(signature(signed(`${id}.${timestamp}.${text}`)), unknown).find((fault) => fault.startsWith('signature:'))!
  assert.match(resigned(JSON.stringify(value, null, 2)), /indented by two blanks/)
  assert.match(resigned(JSON.stringify(value, null, 4)), /indented by four/)
  assert.match(resigned(body.replaceAll('/', '\\/')), /PHP/)
  assert.match(resigned(body.replace('<Okafor>', '\\u003cOkafor\\u003e')), /Go writes it/)
  assert.match(resigned('{"data": 1}'), /No usual mistake/)
  assert.match(
    resigned(`${body}\n`),
    /line feed at the end of the body was cut off|written compactly, with a line feed/,
  )
  assert.match(resigned(''), /empty body was signed/)
  const sorted = JSON.stringify({ data: value.data, timestamp: value.timestamp, type: value.type })
  assert.match(faults({ body: '' })[0]!, /^body: The body is empty/)
  assert.match(faults({ body: '[1' })[0]!, /^body: The body is no JSON/)
  assert.match(faults({ body: '{}' })[0]!, /^body: .*no webhook/)
  assert.match(sorted, /^\{"data"/)
})

test('bodies that were changed on the way, by what was sent', () => {
  const value = JSON.parse(body)
  const reordered = JSON.stringify({ data: value.data, type: value.type, timestamp: value.timestamp })
  one(faults({ body: reordered }), /with members in another order/)
  one(faults({ body: JSON.stringify(value, null, 3) }), /the same, written otherwise/)
  one(faults({ body: body.replace('"b":1', '"b":2') }), /something else at \/data\/list\/1\/b/)
  const thin = { signers: facts.signers.map((one) => ({ ...one, payload: 'thin' })) }
  const thinBody = webhookBody('application.received', sentAt, '{"id":"app_1","connectionId":"con_1"}')
  const request = { ...signature(signed(`${id}.${timestamp}.${thinBody}`)), secret: undefined, endpointId }
  assert.deepEqual(faults({ ...request, body: thinBody }, thin), [])
  one(faults({ ...request, body }, thin), /something else at \/data\//)
})

test('texts that are not what is signed', () => {
  const over = (text: string) => faults(signature(signed(text)))
  one(over(body), /body alone was signed/)
  one(over(`${timestamp}.${body}`), /id was left out/)
  one(over(`${id}.${body}`), /time was left out/)
  one(over(`${timestamp}.${id}.${body}`), /wrong order/)
  one(over(`${id}${timestamp}${body}`), /full stops between/)
  one(over(`${id}.${timestamp}${body}`), /full stop before the body/)
  one(over(`${id}.${timestamp}000.${body}`), /signed in milliseconds/)
})

test('ids that were never sent, and events that come again', () => {
  one(faults({}, { event: null, tries: [] }), /^event: There is no event with this id/)
  one(faults({ secret: undefined, endpointId }, { tries: [] }), /^event: The event was never sent to end_own/)
  const tries = [
    { endpointId, startedAt: sentAt - 60_000, status: 204 },
    { endpointId, startedAt: sentAt, status: null },
  ]
  one(faults({}, { tries }), /^repeat: The event was delivered before, at 2026-11-21T17:59:00.000Z/)
  assert.deepEqual(faults({}, { tries: tries.map((one) => ({ ...one, status: 500 })) }), [])
})

test('whatever is given, the answer comes, and no secret or right signature is in it', () => {
  const text = fc.oneof(fc.string(), fc.constant(body), fc.json(), fc.constant(signed(content)))
  const headers = fc.oneof(
    fc.dictionary(fc.string(), text),
    fc.record({ 'webhook-id': text, 'webhook-timestamp': text, 'webhook-signature': text }),
  )
  const request = fc.record({ headers, body: text, secret: fc.oneof(text, fc.constant(secret)) })
  const right = signed(content).slice(3)
  const secrets = [secret, former, another, callout].map((one) => one.slice(6))
  fc.assert(
    fc.property(request, (given) => {
      const said = JSON.stringify(checkWebhook(given, facts, sentAt))
      for (const hidden of secrets) assert.ok(!said.includes(hidden))
      if (!JSON.stringify(given).includes(right)) assert.ok(!said.includes(right))
    }),
    { numRuns: 300 },
  )
})
