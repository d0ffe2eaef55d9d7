import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fold, foldKey, foldPhone } from './fold.ts'

test('case, accents, compatibility forms and blanks make no difference', () => {
  for (const text of ['José  Núñez', 'JOSE\tNUNEZ', ' jose\u0301 nunez ']) assert.equal(fold(text), 'jose nunez')
  assert.equal(fold('ﬁ'), 'fi')
})

test('a text too long to be a name or an address is no key, nor is an empty one', () => {
  assert.equal(foldKey(' Okafor '), 'okafor')
  assert.equal(foldKey('a'.repeat(500)), 'a'.repeat(500))
  for (const text of ['', '  ', 'a'.repeat(501), 'ﷺ'.repeat(100)]) assert.equal(foldKey(text), null)
})

test('a telephone number is its last ten digits', () => {
  assert.equal(foldPhone('+1 (828) 555-0142'), foldPhone('8285550142'))
  assert.equal(foldPhone('555-01'), null)
})
