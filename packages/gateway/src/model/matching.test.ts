import assert from 'node:assert/strict'
import test from 'node:test'
import { emailTrait, identityOf, likenessOf, traitsOf } from './matching.ts'

test('a candidate is known by the e-mail and the last name, whatever their case and accents', () => {
  const mira = identityOf({ emails: ['Mira@Example.org'], lastName: 'Núñez' })
  assert.equal(mira, identityOf({ emails: ['mira@example.org'], lastName: 'NUNEZ', firstName: 'M.' }))
  assert.notEqual(mira, identityOf({ emails: ['mira@example.org'], lastName: 'Reed' }))
  assert.notEqual(mira, identityOf({ emails: ['m@example.org'], lastName: 'Núñez' }))
})

test('who lacks either is known by nothing', () => {
  for (const snapshot of [{}, { emails: ['a@b.example'] }, { lastName: 'Reed' }, { emails: [' '], lastName: 'Reed' }]) {
    assert.equal(identityOf(snapshot), null)
  }
})

test('candidates look alike by each e-mail, and by each telephone with each way of writing the name', () => {
  const traits = traitsOf({
    fullName: 'Okafor, Mira',
    firstName: 'Mira',
    lastName: 'Okafor',
    emails: ['A@x.example', 'b@x.example', 'a@X.example'],
    phones: [
      { type: 'primary', number: '+1 (828) 555-0142' },
      { type: 'mobile', number: '828 555 0142' },
      { type: 'mobile', number: '12' },
    ],
  })
  assert.deepEqual(traits, [
    'same_email a@x.example',
    'same_email b@x.example',
    'same_name_and_phone okafor, mira\n8285550142',
    'same_name_and_phone mira okafor\n8285550142',
  ])
  assert.deepEqual([...new Set(traits.map(likenessOf))], ['same_email', 'same_name_and_phone'])
  assert.equal(emailTrait('A@x.example'), traits[0])
})

test('a telephone without a name, or a name without one, is no likeness', () => {
  assert.deepEqual(traitsOf({ phones: [{ type: 'primary', number: '8285550142' }], lastName: 'Okafor' }), [])
  assert.deepEqual(traitsOf({ fullName: 'Mira Okafor', address: { postalCode: '28801' } }), [])
})

test('no key is longer than an index takes, however wide its characters', () => {
  const wide = '\u{1f600}'.repeat(240)
  const snapshot = {
    fullName: wide,
    lastName: wide,
    emails: [wide],
    phones: [{ type: 'primary', number: '1'.repeat(9) }],
  }
  for (const key of [identityOf(snapshot), ...traitsOf(snapshot)]) {
    if (key !== null) assert.ok(Buffer.byteLength(key) < 2000)
  }
  assert.equal(identityOf(snapshot), null)
})
