import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkUrl } from './url-rules.ts'

const STRICT = { allowPrivate: false, alwaysAllowed: new Set(['http://127.0.0.1:4010']) }
const PRIVATE = { allowPrivate: true, alwaysAllowed: new Set<string>() }

function verdict(url: string, rules = STRICT, allowHttp = false): string {
  const checked = checkUrl(url, rules, allowHttp)
  return 'ok' in checked ? 'ok' : checked.code
}

test('what may be called from anywhere', () => {
  for (const url of [
    'https://hooks.example.com/in?x=1',
    'https://hooks.example.com:8443/',
    'https://intranet/',
    'https://8.8.8.8/',
    'https://[2606:4700::1111]/',
    'http://127.0.0.1:4010/anything',
  ]) {
    assert.equal(verdict(url), 'ok', url)
  }
})

test('what is refused, and why', () => {
  const refused: [string, string][] = [
    ['', 'invalid_url'],
    ['hooks.example.com', 'invalid_url'],
    ['https://', 'invalid_url'],
    ['https://exa mple.com/', 'invalid_url'],
    [`https://example.com/${'a'.repeat(9000)}`, 'invalid_url'],
    ['http://hooks.example.com/', 'scheme_not_allowed'],
    ['ftp://example.com/', 'scheme_not_allowed'],
    ['file:///etc/passwd', 'scheme_not_allowed'],
    ['javascript:alert(1)', 'scheme_not_allowed'],
    ['http://127.0.0.1:4011/', 'scheme_not_allowed'],
    ['https://127.0.0.1:4010/', 'address_not_allowed'],
    ['https://user@example.com/', 'userinfo_not_allowed'],
    ['https://user:secret@example.com/', 'userinfo_not_allowed'],
    ['http://user@127.0.0.1:4010/', 'userinfo_not_allowed'],
    ['https://example.com:25/', 'port_not_allowed'],
    ['https://example.com:0/', 'port_not_allowed'],
    ['https://example.com./', 'host_not_allowed'],
    ['https://localhost./', 'host_not_allowed'],
    ['https://localhost/', 'address_not_allowed'],
    ['https://LOCALHOST/', 'address_not_allowed'],
    ['https://api.localhost/', 'address_not_allowed'],
    ['https://127.0.0.1/', 'address_not_allowed'],
    ['https://2130706433/', 'address_not_allowed'],
    ['https://0x7f.1/', 'address_not_allowed'],
    ['https://0177.0.0.01/', 'address_not_allowed'],
    ['https://127.1/', 'address_not_allowed'],
    ['https://127.0.0.1./', 'address_not_allowed'],
    ['https://1２7.0.0.1/', 'address_not_allowed'],
    ['https://0/', 'address_not_allowed'],
    ['https://169.254.169.254/latest/meta-data', 'address_not_allowed'],
    ['https://[::1]/', 'address_not_allowed'],
    ['https://[::]/', 'address_not_allowed'],
    ['https://[::ffff:127.0.0.1]/', 'address_not_allowed'],
    ['https://[fd00::1]/', 'address_not_allowed'],
    ['https://[64:ff9b::a9fe:a9fe]/', 'address_not_allowed'],
  ]
  for (const [url, code] of refused) assert.equal(verdict(url), code, url)
})

test('http where the contract of a platform says so, still to public hosts only', () => {
  assert.equal(verdict('http://candidatehub.example/report', STRICT, true), 'ok')
  assert.equal(verdict('http://10.0.0.1/report', STRICT, true), 'address_not_allowed')
})

test('private URLs allowed: loopback, http and any port, but no link-local address and no user name', () => {
  assert.equal(verdict('http://localhost:3000/', PRIVATE), 'ok')
  assert.equal(verdict('http://127.0.0.1:6000/', PRIVATE), 'ok')
  assert.equal(verdict('http://[::1]:3000/', PRIVATE), 'ok')
  assert.equal(verdict('http://169.254.169.254/', PRIVATE), 'address_not_allowed')
  assert.equal(verdict('http://0.0.0.0/', PRIVATE), 'address_not_allowed')
  assert.equal(verdict('http://a@127.0.0.1/', PRIVATE), 'userinfo_not_allowed')
})

test('a refusal never repeats user name, path or query', () => {
  for (const url of [
    'http://host.example/p4th?t0ken',
    'https://us3r:s3cret@host.example/',
    'https://10.0.0.1/p4th?t0ken',
  ]) {
    const checked = checkUrl(url, STRICT)
    assert.ok('kind' in checked)
    assert.doesNotMatch(checked.message, /p4th|t0ken|us3r|s3cret/)
  }
})

test('every spelling of a loopback address is refused', () => {
  const spellings = fc.tuple(
    fc.integer({ min: 0, max: 0xffffff }),
    fc.constantFrom('dotted', 'decimal', 'hex', 'octal', 'short'),
  )
  fc.assert(
    fc.property(spellings, ([low, spelling]) => {
      const value = 127 * 2 ** 24 + low
      const parts = [127, low >>> 16, (low >>> 8) & 255, low & 255]
      const host = {
        dotted: parts.join('.'),
        decimal: String(value),
        hex: parts.map((part) => `0x${part.toString(16)}`).join('.'),
        octal: parts.map((part) => `0${part.toString(8)}`).join('.'),
        short: `127.${low}`,
      }[spelling]
      assert.equal(verdict(`https://${host}/`), 'address_not_allowed', host)
    }),
  )
})

test('any text gets a verdict', () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl()), (text) => assert.ok(verdict(text))))
  assert.equal(verdict(undefined as unknown as string), 'invalid_url')
  assert.equal(verdict({ toString: () => 'https://example.com/' } as unknown as string), 'invalid_url')
})
