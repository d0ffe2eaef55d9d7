import assert from 'node:assert/strict'
import test from 'node:test'
import { applicationWords, personWords, searchWords } from './search-words.ts'

test('words are letters and digits, with accents and case folded, each once', () => {
  assert.deepEqual(searchWords('  Zoë  ÅNGSTRÖM-Łuk, zoe! O’Brien 3rd ﬁn'), [
    'zoe',
    'angstrom',
    'łuk',
    'o',
    'brien',
    '3rd',
    'fin',
  ])
  assert.deepEqual(searchWords('王小明 Ñandú'), ['王小明', 'nandu'])
  assert.deepEqual(searchWords(' -- \'"*:&|!() '), [])
})

test('no word is too long for an index, and none is cut inside a character', () => {
  assert.deepEqual(searchWords('x'.repeat(5000)), ['x'.repeat(64)])
  assert.deepEqual(searchWords('𐐀'.repeat(70)), ['𐐨'.repeat(64)])
  assert.equal(searchWords(Array.from({ length: 500 }, (_, i) => `w${i}`).join(' ')).length, 200)
})

test("an application is found by the person's names and e-mails", () => {
  const candidate = { fullName: 'Mira Okafor', firstName: 'Mira', emails: ['mira.o@example.org'] }
  assert.deepEqual(applicationWords({ candidate }), ['mira', 'okafor', 'o', 'example', 'org'])
  assert.deepEqual(applicationWords({ candidate: {} }), [])
})

test('a candidate is found by what all that were merged into it said', () => {
  const before = Array.from({ length: 150 }, (_, at) => ({ firstName: `First${at}`, lastName: `Last${at}` }))
  assert.deepEqual(personWords([{ fullName: 'Mira Okafor' }, { fullName: 'Mira Reed' }]), ['mira', 'okafor', 'reed'])
  assert.equal(personWords(before).length, 300)
})
