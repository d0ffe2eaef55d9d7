import assert from 'node:assert/strict'
import test from 'node:test'
import { isPackageId, readPackage } from '@gangway/wire/smartrecruiters'
import fc from 'fast-check'
import { readAnswer } from './live-packages.ts'

const java = { id: 'java', type: 'SKILL_TEST', name: 'Java', description: 'In depth', assessments: [] }

test('packages are read by either name of their id, with what may be left out', () => {
  const { id: _, ...unnamed } = java
  assert.deepEqual(readAnswer({ data: [java] }), [java])
  assert.deepEqual(readAnswer({ data: [{ ...unnamed, remoteId: 'java' }] }), [java])
  assert.deepEqual(readAnswer({ data: [{ id: 'java', type: 'SKILL_TEST', name: 'Java' }] }), [
    { ...java, description: '' },
  ])
  assert.deepEqual(readAnswer({ data: [] }), [])
})

test('what is no package is left out, and one id is one package', () => {
  const odd = [null, 1, [], {}, { ...java, id: 'a b' }, { ...java, id: '..' }, { ...java, type: 'JAVA' }]
  assert.deepEqual(readAnswer({ data: [...odd, java, { ...java, name: 'Again' }] }), [java])
})

test('an answer without a list is none', () => {
  for (const answer of [undefined, null, [], [java], {}, { data: java }, { packages: [java] }, 'data', 7]) {
    assert.equal(readAnswer(answer), undefined)
  }
})

test('whatever is answered, what the platform is shown are packages in the published shape', () => {
  const item = fc.oneof(
    fc.anything(),
    fc.record({ id: fc.anything(), type: fc.anything(), name: fc.anything(), assessments: fc.anything() }),
    fc.record({
      remoteId: fc.oneof(fc.string(), fc.constantFrom('java', '.', 'A-1')),
      type: fc.constantFrom('SKILL_TEST', 'skill_test', 'x'),
      name: fc.string(),
      description: fc.option(fc.string()),
      assessments: fc.array(fc.oneof(fc.anything(), fc.constant({ id: 'a', type: 'SKILL_TEST', description: '' }))),
    }),
  )
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.record({ data: fc.array(item) })), (answer) => {
      const packages = readAnswer(answer) ?? []
      assert.ok(packages.every((each) => readPackage(each, 'strict').ok && isPackageId(each.id)))
      assert.equal(new Set(packages.map(({ id }) => id)).size, packages.length)
    }),
  )
})
