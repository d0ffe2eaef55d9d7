import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { mergePatch } from './merge-patch.ts'

/** RFC 7396, appendix A: original, patch, result. */
const table = [
  ['{"a":"b"}', '{"a":"c"}', '{"a":"c"}'],
  ['{"a":"b"}', '{"b":"c"}', '{"a":"b","b":"c"}'],
  ['{"a":"b"}', '{"a":null}', '{}'],
  ['{"a":"b","b":"c"}', '{"a":null}', '{"b":"c"}'],
  ['{"a":["b"]}', '{"a":"c"}', '{"a":"c"}'],
  ['{"a":"c"}', '{"a":["b"]}', '{"a":["b"]}'],
  ['{"a":{"b":"c"}}', '{"a":{"b":"d","c":null}}', '{"a":{"b":"d"}}'],
  ['{"a":[{"b":"c"}]}', '{"a":[1]}', '{"a":[1]}'],
  ['["a","b"]', '["c","d"]', '["c","d"]'],
  ['{"a":"b"}', '["c"]', '["c"]'],
  ['{"a":"foo"}', 'null', 'null'],
  ['{"a":"foo"}', '"bar"', '"bar"'],
  ['{"e":null}', '{"a":1}', '{"e":null,"a":1}'],
  ['[1,2]', '{"a":"b","c":null}', '{"a":"b"}'],
  ['{}', '{"a":{"bb":{"ccc":null}}}', '{"a":{"bb":{}}}'],
] as const

test('the appendix of RFC 7396', () => {
  for (const [original, patch, result] of table) {
    assert.deepEqual(mergePatch(JSON.parse(original), JSON.parse(patch)), JSON.parse(result), `${original} ${patch}`)
  }
})

test("the example of RFC 7396's section 3", () => {
  const original = {
    title: 'Goodbye!',
    author: { givenName: 'John', familyName: 'Doe' },
    tags: ['example', 'sample'],
    content: 'This will be unchanged',
  }
  const patch = { title: 'Hello!', phoneNumber: '+01-123-456-7890', author: { familyName: null }, tags: ['example'] }
  assert.deepEqual(mergePatch(original, patch), {
    title: 'Hello!',
    author: { givenName: 'John' },
    tags: ['example'],
    content: 'This will be unchanged',
    phoneNumber: '+01-123-456-7890',
  })
})

test('an array is never merged by an id in its items', () => {
  const before = { assessmentResults: [{ assessmentId: 'a-1', status: 'COMPLETED' }, { assessmentId: 'a-2' }] }
  const after = mergePatch(before, { assessmentResults: [{ assessmentId: 'a-2', status: 'COMPLETED' }] })
  assert.deepEqual(after, { assessmentResults: [{ assessmentId: 'a-2', status: 'COMPLETED' }] })
})

test('a member called __proto__ stays a member and reaches no prototype', () => {
  const patch = JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}')
  const merged = mergePatch({ a: 1 }, patch) as Record<string, unknown>
  assert.equal(Object.getPrototypeOf(merged), Object.prototype)
  assert.equal(({} as Record<string, unknown>).polluted, undefined)
  assert.equal(
    JSON.stringify(merged),
    '{"a":1,"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
  )
  const removed = mergePatch(merged, JSON.parse('{"__proto__":null}'))
  assert.equal(Object.hasOwn(removed as object, '__proto__'), false)
})

test('depth does not end in a stack overflow', () => {
  const depth = 100_000
  const deep = JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`)
  let merged = mergePatch(mergePatch({}, deep), deep)
  let levels = 0
  while (typeof merged === 'object' && merged !== null) {
    merged = (merged as { a: unknown }).a
    levels++
  }
  assert.equal(levels, depth)
})

/** Few names, so that target and patch meet in the same members at every level. */
const key = fc.constantFrom('a', 'b', '__proto__', 'toString')
const tree = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, fc.constantFrom(null, 1, 'x', [null]), tie('object')),
  object: fc.array(fc.tuple(key, tie('value')), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
})).value

test('applying a patch twice is applying it once', () => {
  fc.assert(
    fc.property(tree, tree, (target, patch) => {
      const once = mergePatch(target, patch)
      assert.deepEqual(mergePatch(once, patch), once)
    }),
  )
})

test('neither argument is changed', () => {
  fc.assert(
    fc.property(tree, tree, (target, patch) => {
      const [targetBefore, patchBefore] = [JSON.stringify(target), JSON.stringify(patch)]
      mergePatch(target, patch)
      assert.deepEqual([JSON.stringify(target), JSON.stringify(patch)], [targetBefore, patchBefore])
    }),
  )
})

/** The RFC's own pseudocode, as a second opinion. */
function byTheBook(target: unknown, patch: unknown): unknown {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return patch
  const into = new Map<string, unknown>(
    typeof target === 'object' && target !== null && !Array.isArray(target) ? Object.entries(target) : [],
  )
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) into.delete(key)
    else into.set(key, byTheBook(into.get(key), value))
  }
  return Object.fromEntries(into)
}

test("the outcome is that of the RFC's pseudocode", () => {
  fc.assert(
    fc.property(tree, tree, (target, patch) => assert.deepEqual(mergePatch(target, patch), byTheBook(target, patch))),
  )
})
