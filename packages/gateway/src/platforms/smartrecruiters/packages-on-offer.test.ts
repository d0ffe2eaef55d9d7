import assert from 'node:assert/strict'
import test from 'node:test'
import { isOfferedTo, isShownTo, presentPackage } from './packages-on-offer.ts'

const everybody = { fields: {} }
const berlin = { ...everybody, countryCode: 'DE', regionAbbr: 'BE', city: 'Berlin', remote: false }
const rita = { email: 'Rita@Customer.example' }

const cases: [string, Parameters<typeof isShownTo>, boolean][] = [
  ['no restriction', [null, rita, berlin], true],
  ['an empty one', [{}, rita, berlin], true],
  ['an empty list', [{ requesters: [], countries: [] }, rita, berlin], true],
  ['the requester, in any case', [{ requesters: ['rita@customer.example'] }, rita, everybody], true],
  ['another requester', [{ requesters: ['sam@customer.example'] }, rita, everybody], false],
  ['nobody named', [{ requesters: ['sam@customer.example'] }, undefined, everybody], true],
  ['the country', [{ countries: ['fr', 'de'] }, rita, berlin], true],
  ['another country', [{ countries: ['fr'] }, rita, berlin], false],
  ['a country where none is told', [{ countries: ['fr'] }, rita, everybody], true],
  ['another region', [{ regions: ['BY'] }, rita, berlin], false],
  ['the city', [{ cities: ['berlin'] }, rita, berlin], true],
  ['another city', [{ cities: ['Bremen'] }, rita, berlin], false],
  ['remote only', [{ remote: true }, rita, berlin], false],
  ['on site only', [{ remote: false }, rita, berlin], true],
  ['remote only where it is not told', [{ remote: true }, rita, everybody], true],
  ['one of two restrictions', [{ countries: ['DE'], cities: ['Bremen'] }, rita, berlin], false],
]
for (const [what, args, shown] of cases) {
  test(`${shown ? 'shown' : 'not shown'}: ${what}`, () => assert.equal(isShownTo(...args), shown))
}

test('a package is offered to the connections it names, or to all', () => {
  assert.equal(isOfferedTo({ connection_ids: null }, 'con_1'), true)
  assert.equal(isOfferedTo({ connection_ids: '["con_1"]' }, 'con_1'), true)
  assert.equal(isOfferedTo({ connection_ids: '["con_12"]' }, 'con_1'), false)
  assert.equal(isOfferedTo({ connection_ids: '[]' }, 'con_1'), false)
})

test('a package is written with exactly the members of the contract', () => {
  const assessments = [{ id: 'a-1', type: 'SKILL_TEST', name: 'Core', description: 'd' }]
  const row = { remoteId: 'pkg-1', type: 'SKILL_TEST', name: 'Java', description: 'e', assessments }
  assert.deepEqual(presentPackage(row), {
    id: 'pkg-1',
    type: 'SKILL_TEST',
    name: 'Java',
    description: 'e',
    assessments,
  })
})
