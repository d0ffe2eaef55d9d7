import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { outboundUrlFault } from './outbound-url.ts'

test('https anywhere; plain http only to loopback, and only where it is allowed', () => {
  for (const address of ['https://ats.example/x', 'https://127.0.0.1/x', 'https://[::1]:8443/']) {
    assert.equal(outboundUrlFault(address, false), null, address)
  }
  for (const address of ['http://127.0.0.1:8080/x', 'http://localhost/x', 'http://[::1]:1/', 'http://127.9.9.9/']) {
    assert.equal(outboundUrlFault(address, true), null, address)
    assert.match(outboundUrlFault(address, false) ?? '', /switched off/, address)
  }
  for (const address of [
    'http://ats.example/x',
    'http://127.0.0.1.example/x',
    'http://localhost.example/',
    'http://169.254.169.254/',
    'https://user:secret@ats.example/',
    'ftp://127.0.0.1/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    '//ats.example/',
    '',
  ]) {
    assert.notEqual(outboundUrlFault(address, true), null, address)
  }
})

test('an http address that passes always leads to this machine', () => {
  fc.assert(
    fc.property(fc.webUrl({ validSchemes: ['http'], withQueryParameters: true }), (address) => {
      const { hostname } = new URL(address)
      assert.equal(outboundUrlFault(address, true) === null, /^(localhost|127\..*|\[::1\])$/.test(hostname))
    }),
  )
})
