import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readPackageQuery, writePackageQuery } from './package-query.ts'
import { isOfferedFor, isPackageId, packageListAnswer, readPackage, readPackageList, writePackage } from './packages.ts'

const java = {
  id: 'pkg-1',
  type: 'SKILL_TEST',
  name: 'Java',
  description: '…',
  assessments: [{ id: 'a-1', type: 'SKILL_TEST', name: 'Java core', description: '…' }],
} as const

test('a package has exactly the members of contract 2.2', () => {
  const given = { ...java, candidateUrlTemplate: 'https://x', assessments: [{ ...java.assessments[0], extra: 1 }] }
  assert.deepEqual(writePackage(given), java)
  assert.deepEqual(writePackage({ id: 'p', type: 'VIDEO_INTERVIEW', name: 'n' }), {
    id: 'p',
    type: 'VIDEO_INTERVIEW',
    name: 'n',
    description: '',
    assessments: [],
  })
})

test('an empty catalogue is 204 without a body, and 200 with an empty array is accepted too (row 25)', () => {
  assert.deepEqual(packageListAnswer([]), { status: 204 })
  assert.deepEqual(packageListAnswer([java]), { status: 200, body: [java] })
  const nothing = { ok: true, packages: [], faults: [] }
  assert.deepEqual(readPackageList({ status: 204 }, 'strict'), nothing)
  assert.deepEqual(readPackageList({ status: 200, body: [] }, 'strict'), nothing)
})

test('another status or no array is no list', () => {
  for (const answer of [
    { status: 404 },
    { status: 201, body: [] },
    { status: 200 },
    { status: 200, body: { data: [] } },
  ]) {
    assert.equal(readPackageList(answer, 'lenient').ok, false)
  }
})

test('what is written is read, strictly and without a warning', () => {
  assert.deepEqual(readPackageList({ status: 200, body: [java] }, 'strict'), { ok: true, packages: [java], faults: [] })
})

test('one bad package does not hide the others', () => {
  const reading = readPackageList(
    {
      status: 200,
      body: [
        { ...java, type: 'SKILLS_TEST' },
        { ...java, id: 'pkg-2' },
      ],
    },
    'lenient',
  )
  assert.ok(reading.ok)
  assert.deepEqual(
    reading.packages.map(({ id }) => id),
    ['pkg-2'],
  )
  assert.deepEqual(
    reading.faults.map(({ pointer }) => pointer),
    ['/0/type'],
  )
})

test('strict wants all five members, lenient fills what can be filled', () => {
  const bare = { id: 7, type: 'skill test', assessments: [{}] }
  const strict = readPackage(bare, 'strict')
  assert.ok(!strict.ok && strict.faults.some(({ pointer }) => pointer === '/description'))
  assert.deepEqual(readPackage(bare, 'lenient'), {
    ok: true,
    package: { id: '7', type: 'SKILL_TEST', name: '7', description: '', assessments: [] },
    warnings: [],
  })
  assert.equal(readPackage({ ...java, assessments: [{}] }, 'strict').ok, false)
})

test('an assessment without a name is legal and warned of', () => {
  const reading = readPackage({ ...java, assessments: [{ id: 'a', type: 'SKILL_TEST', description: '' }] }, 'strict')
  assert.ok(reading.ok)
  assert.deepEqual(
    reading.warnings.map(({ pointer }) => pointer),
    ['/assessments/0/name'],
  )
  assert.equal('name' in reading.package.assessments[0]!, false)
})

test('ids', () => {
  for (const id of ['pkg-1', 'A.b_c', 'x'.repeat(64), '0']) assert.ok(isPackageId(id), id)
  for (const id of ['', '.', '..', 'a b', 'a/b', 'ä', 'x'.repeat(65), 'a\n']) assert.ok(!isPackageId(id), id)
})

test('inline packages show in the application phase only', () => {
  assert.ok(isOfferedFor('inline', 'INLINE_ASSESSMENT') && isOfferedFor('manual', 'SKILL_TEST'))
  assert.ok(!isOfferedFor('manual', 'INLINE_ASSESSMENT') && !isOfferedFor('inline', 'SKILL_TEST'))
})

test('no package makes the reader throw', () => {
  fc.assert(
    fc.property(fc.anything(), fc.constantFrom('strict', 'lenient'), (value, mode) => {
      assert.equal(typeof readPackage(value, mode).ok, 'boolean')
      assert.equal(readPackageList({ status: 200, body: [value] }, mode).ok, true)
    }),
  )
})

test('the query of contract 2.1', () => {
  const query = new URLSearchParams(
    'country-code=US&region-abbr=CA&city=San+Jos%C3%A9&address=&postal-code=95101&remote=false&seniority=senior&country-code=DE',
  )
  const expected = {
    countryCode: 'US',
    regionAbbr: 'CA',
    city: 'San José',
    postalCode: '95101',
    remote: false,
    fields: { seniority: 'senior' },
  }
  assert.deepEqual(readPackageQuery(query), expected)
  assert.deepEqual(readPackageQuery(query, ['level']).fields, {})
  assert.deepEqual(readPackageQuery(writePackageQuery(expected)), expected)
  assert.equal(readPackageQuery(new URLSearchParams('remote=TRUE')).remote, true)
  assert.equal('remote' in readPackageQuery(new URLSearchParams('remote=maybe')), false)
})

test('a field called __proto__ stays a field', () => {
  const { fields } = readPackageQuery(new URLSearchParams('__proto__=x'))
  assert.deepEqual(Object.entries(fields), [['__proto__', 'x']])
  assert.equal(Object.getPrototypeOf(fields), Object.prototype)
})
