import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addressReach, isAddressAllowed } from './address.ts'

const EXPECTED = {
  public: [
    '8.8.8.8',
    '93.184.216.34',
    '100.63.255.255',
    '100.128.0.1',
    '172.32.0.1',
    '2606:4700::1111',
    '::ffff:8.8.8.8',
  ],
  private: [
    '127.0.0.1',
    '127.255.255.254',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '100.64.0.1',
    '100.127.255.255',
    '::1',
    'fc00::1',
    'fd12:3456::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::10.0.0.1',
  ],
  never: [
    '0.0.0.0',
    '0.1.2.3',
    '169.254.169.254',
    '192.0.0.1',
    '192.0.2.1',
    '198.18.0.1',
    '198.51.100.7',
    '203.0.113.9',
    '224.0.0.1',
    '239.255.255.255',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    'fe80::1',
    'fe80::1%lo',
    'fec0::1',
    'ff02::1',
    '2001:db8::1',
    '3fff::1',
    '100::1',
    '::127.0.0.1',
    '::8.8.8.8',
    '::ffff:169.254.169.254',
    '::ffff:0:8.8.8.8',
    '64:ff9b::169.254.169.254',
    '64:ff9b:1::808:808',
    '2002:7f00:1::',
    '2002:808:808::1',
    '2001::1',
    '2001:0:4136:e378:8000:63bf:3fff:fdd2',
    '4000::1',
    '',
    'localhost',
    '127.1',
    '0x7f.0.0.1',
    '2130706433',
    '127.0.0.1.',
    '[::1]',
  ],
} as const

for (const reach of ['public', 'private', 'never'] as const) {
  test(`addresses that are ${reach}`, () => {
    for (const address of EXPECTED[reach]) assert.equal(addressReach(address), reach, address)
  })
}

test('allowPrivate admits private addresses and nothing more', () => {
  for (const address of EXPECTED.private) {
    assert.equal(isAddressAllowed(address, true), true, address)
    assert.equal(isAddressAllowed(address, false), false, address)
  }
  for (const address of EXPECTED.never) assert.equal(isAddressAllowed(address, true), false, address)
})

test('an IPv4 address inside an IPv6 one is judged like itself', () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      const reach = addressReach(address)
      assert.equal(addressReach(`::ffff:${address}`), reach)
      assert.equal(addressReach(`64:ff9b::${address}`), reach)
      assert.equal(addressReach(`::${address}`) === 'public', false)
    }),
  )
})

test('no IPv6 address outside 2000::/3 is public, unless it holds a public IPv4 one', () => {
  fc.assert(
    fc.property(fc.ipV6(), (address) => {
      const first = Number.parseInt(address.startsWith(':') ? '0' : address, 16)
      if (first >= 0x2000 && first <= 0x3fff) return
      if (addressReach(address) === 'public') assert.match(address, /^(::ffff:|(00)?64:ff9b:)/i)
    }),
  )
})
