import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { packTables, unpackTables } from './tables.ts'

const travelled = (value: unknown) => unpackTables(structuredClone(packTables(value)))

test('Rows of one shape travel as columns and come out as they went in', () => {
  const rows = [1, 2, 3].map((n) => ({ id: `msg_${n}`, size: n, blob: null, bytes: new Uint8Array([n]) }))
  assert.deepEqual(packTables(rows).tables, [''])
  assert.deepEqual(travelled(rows), rows)
  const batch = { messages: rows, packed: new Uint8Array(3), now: 1 }
  assert.deepEqual(packTables(batch).tables, ['messages'])
  assert.deepEqual(travelled(batch), batch)
  assert.equal(batch.messages, rows, 'the caller keeps what it has')
})

test('Rows of different shapes, members in another order, and rows of nothing stay as they are', () => {
  const lists = [
    [{ a: 1 }, { a: 1, b: 2 }, { a: 3 }],
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
      { a: 1, b: 2 },
    ],
    [{ a: 1 }, null, { a: 1 }],
    [{ a: 1 }, [1], { a: 1 }],
    [{}, {}, {}],
  ]
  for (const list of lists) {
    assert.equal(packTables(list).tables, undefined)
    assert.deepEqual(travelled(list), list)
  }
  const hostile = [1, 2, 3].map(() => JSON.parse('{"__proto__": {"a": 1}, "b": 2}'))
  assert.equal(packTables(hostile).tables, undefined)
})

test('Whatever can travel comes out as it went in', () => {
  const row = fc.record({ a: fc.jsonValue(), b: fc.jsonValue() })
  const rows = fc.array(row, { minLength: 0, maxLength: 6 })
  const value = fc.oneof(rows, fc.jsonValue(), fc.record({ first: rows, second: rows, other: fc.jsonValue() }))
  fc.assert(fc.property(value, (sent) => assert.deepEqual(travelled(sent), structuredClone(sent))))
})
