import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { encodeHex, utf8 } from '../../text/index.ts'
import { diagnoseOutbound } from './diagnose.ts'
import { signInbound } from './inbound.ts'
import { type OutboundRequest, outboundStringToSign, outboundTarget, signOutbound, verifyOutbound } from './outbound.ts'
import { call, hmac, secret } from './vectors.test-data.ts'

const { verb, path, query, body, date, dateMs, signature } = call
const request: OutboundRequest = { verb, path, query, body, date }
const verify = (changes: Partial<Parameters<typeof verifyOutbound>[0]> = {}) =>
  verifyOutbound({ hmac, secrets: [secret], ...request, basePath: '/api', signature, nowMs: dateMs, ...changes })
const sign = (changes: Partial<OutboundRequest>) => signOutbound(hmac, secret, { ...request, ...changes })

const withoutQuestionMark = '7sdbeRJtqEOMFPnVpPi9pP+JpFA='
const withBasePath = 'DWcig+35Ya0M5vxatmQ0hTZefHE='

test('the published vector', () => {
  const parts = outboundStringToSign(request)
  assert.equal(
    Buffer.concat(parts).toString(),
    'POST/v1/public-api/validate-authorization?;;Mon, 31 Oct 2022 20:23:10 GMT',
  )
  assert.equal(Buffer.concat(parts).length, 73)
  assert.equal(encodeHex(hmac('sha1', utf8(secret), parts)), 'e6163dcc123389486b02a7c421f4ac401e0775d5')
  assert.equal(sign({}), signature)
  const verification = verify()
  assert.equal(verification.ok && verification.signedPath, 'without_base_path')
})

test('the derived vectors', () => {
  const click = '334c870a-8049-4f4f-a7f3-d75119dd4ab8'
  assert.equal(sign({ path: '/v1/presigned-s3-posting-post' }), '6Jueom8uZ6vB6WApdDQzMHPUNZI=')
  assert.equal(sign({ path: '/v1/presigned-s3-bulk-posting-post' }), 'Z2iiSdzOqTBeFy04rdHinu38RDc=')
  assert.equal(sign({ path: '/v1/presigned-s3-disposition-post' }), '8lzT6xrnGaXCd3vK+/U/HxViiK4=')
  const completed = { path: '/v1/applications/completed' }
  assert.equal(
    sign({ ...completed, verb: 'GET', query: `ApplyClickId=${click}&ts=1667247790` }),
    'ATRDcdHQPeT5LYkUnt4lx9nyf6M=',
  )
  assert.equal(
    sign({ ...completed, body: utf8(`{"completedApplications":[{"applyClickId":"${click}","ts":1667247790}]}`) }),
    '/gn9adQBcQFjH1b2GnlXdEHy5A8=',
  )
})

test('a string without the question mark does not verify', () => {
  const parts = [utf8(`POST${path};;${date}`)]
  assert.equal(hmac('sha1', utf8(secret), parts).toBase64(), withoutQuestionMark)
  assert.equal(verify({ signature: withoutQuestionMark }).ok, false)
  assert.equal(verify({ signature: withoutQuestionMark, lenientPath: true }).ok, false)
})

test('U1: the path with its base verifies only where that is allowed, and the reading is told', () => {
  assert.equal(sign({ path: `/api${path}` }), withBasePath)
  assert.equal(verify({ signature: withBasePath }).ok, false)
  const lenient = verify({ signature: withBasePath, lenientPath: true })
  assert.equal(lenient.ok && lenient.signedPath, 'with_base_path')
  const usual = verify({ lenientPath: true })
  assert.equal(usual.ok && usual.signedPath, 'without_base_path')
})

test('U1: the client signs either reading', () => {
  const base = 'https://developers.snagajob.com/api'
  const url = `${base}/v1/applications/completed?ApplyClickId=a%20b&Cost=2.5`
  const target = outboundTarget(url, base, 'without_base_path')
  assert.deepEqual(target, { path: '/v1/applications/completed', query: 'ApplyClickId=a%20b&Cost=2.5' })
  assert.equal(outboundTarget(url, `${base}/`, 'with_base_path').path, '/api/v1/applications/completed')
  assert.deepEqual(outboundTarget('http://127.0.0.1:9/v1/x', 'http://127.0.0.1:9', 'without_base_path'), {
    path: '/v1/x',
    query: '',
  })
  assert.throws(() => outboundTarget('https://elsewhere.example/api/v1/x', base, 'without_base_path'), TypeError)
  assert.throws(() => outboundTarget('https://developers.snagajob.com/apiv1', base, 'without_base_path'), TypeError)
})

test('U2: neither direction verifies as the other', () => {
  const inbound = signInbound(hmac, secret, { body, date })
  assert.equal(verify({ signature: inbound }).ok, false)
  assert.equal(verify({ signature: inbound, lenientPath: true }).ok, false)
})

test('the diagnosis names what went wrong', () => {
  const diagnose = (text: string | Uint8Array[], changes: Partial<OutboundRequest> = {}) => {
    const parts = typeof text === 'string' ? [utf8(text)] : text
    const signature = hmac('sha1', utf8(secret), parts).toBase64()
    return diagnoseOutbound({ hmac, secrets: [secret], ...request, ...changes, basePath: '/api', signature })?.code
  }
  const json = utf8('{"name": "Spring hosts"}')
  assert.equal(diagnose(`POST${path};;${date}`), 'no_question_mark')
  assert.equal(diagnose(`POST/api${path}?;;${date}`), 'base_path_signed')
  assert.equal(diagnose(`POST${path}?;${date}`), 'one_semicolon')
  assert.equal(diagnose(`POST${path}?{"name": "Spring hosts"};${date}`, { body: json }), 'one_semicolon')
  assert.equal(diagnose(`post${path}?;;${date}`), 'verb_lower_case')
  assert.equal(diagnose(`POST ${path}?;;${date}`), 'space_after_verb')
  assert.equal(diagnose(`POST${path}?;;${date}`, { query: 'a=1' }), 'query_not_signed')
  assert.equal(diagnose(`POST${path}?;;${date}`, { body: json }), 'body_not_signed')
  assert.equal(diagnose(`{"name": "Spring hosts"};${date}`, { body: json }), 'inbound_string')
  assert.equal(diagnose(`POST${path}?;{"name":"Spring hosts"};${date}`, { body: json }), 'body_respelt')
  assert.equal(diagnose('anything else'), undefined)
})

test('missing headers and stale dates are refused with a reason', () => {
  const reason = (changes: Parameters<typeof verify>[0]) => {
    const verification = verify(changes)
    return verification.ok ? null : verification.reason
  }
  assert.equal(reason({ signature: undefined }), 'signature_missing')
  assert.equal(reason({ date: undefined }), 'date_missing')
  assert.equal(reason({ nowMs: dateMs + 900_000 }), null)
  assert.equal(reason({ nowMs: dateMs + 901_000 }), 'date_too_old')
  assert.equal(reason({ secrets: [] }), 'secret_missing')
  assert.equal(reason({ signature: withBasePath, lenientPath: true, nowMs: dateMs + 901_000 }), 'date_too_old')
})

test('what was signed verifies, and a change anywhere does not', () => {
  const text = fc.stringMatching(/^[a-z0-9/=&%]{0,20}$/)
  fc.assert(
    fc.property(
      fc.constantFrom('GET', 'POST'),
      text,
      text,
      fc.uint8Array({ maxLength: 50 }),
      (verb, tail, query, body) => {
        const signed = { verb, path: `/v1/${tail}`, query, body }
        const signature = sign(signed)
        assert.equal(verify({ ...signed, signature }).ok, true)
        assert.equal(verify({ ...signed, signature, verb: verb === 'GET' ? 'POST' : 'GET' }).ok, false)
        assert.equal(verify({ ...signed, signature, path: `/v1/${tail}x` }).ok, false)
        assert.equal(verify({ ...signed, signature, query: `${query}x` }).ok, false)
        assert.equal(verify({ ...signed, signature, body: new Uint8Array([...body, 32]) }).ok, false)
      },
    ),
  )
})
