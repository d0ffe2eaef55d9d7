import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createTracingReader } from './tracing-reader.ts'

test('what is read is kept or coerced, what nobody read is dropped, in the order of the message', () => {
  const read = createTracingReader({
    extra: { deep: [1, 2] },
    name: 'Mira',
    age: '17',
    phone: 8285550142,
    willing: 'TRUE',
    empty: '',
    nothing: null,
    list: [{ a: 'one', b: 'unread' }, 'two'],
  })
  assert.equal(read.text(['name'], 'fullName'), 'Mira')
  assert.equal(read.number(['age'], 'age'), 17)
  assert.equal(read.text(['phone'], 'phones[0].number'), '8285550142')
  assert.equal(read.boolean(['willing'], 'willing'), true)
  assert.equal(read.text(['empty'], 'empty'), undefined)
  assert.equal(read.text(['missing'], 'missing'), undefined)
  for (const { path, value } of read.items(['list'])) {
    if (typeof value === 'object') assert.equal(read.text([...path, 'a'], 'a'), 'one')
  }
  assert.deepEqual(read.finish(), [
    { from: '/extra', to: null, outcome: 'dropped', note: 'unknown field' },
    { from: '/name', to: 'fullName', outcome: 'kept' },
    { from: '/age', to: 'age', outcome: 'coerced', note: 'came as a text' },
    { from: '/phone', to: 'phones[0].number', outcome: 'coerced', note: 'came as a number' },
    { from: '/willing', to: 'willing', outcome: 'coerced', note: 'came as a text' },
    { from: '/empty', to: null, outcome: 'dropped', note: 'no value' },
    { from: '/nothing', to: null, outcome: 'dropped', note: 'no value' },
    { from: '/list/0/a', to: 'a', outcome: 'kept' },
    { from: '/list/0/b', to: null, outcome: 'dropped', note: 'unknown field' },
    { from: '/list/1', to: null, outcome: 'dropped', note: 'unknown field' },
  ])
})

test('texts come out clean, and the trace says so', () => {
  const read = createTracingReader({ a: 'M\0ira', b: 'x\ud800', c: '\0', d: ' y ', e: ['x'], f: 1e21, g: '  ' })
  assert.equal(read.text(['a'], 'a'), 'Mira')
  assert.equal(read.text(['b'], 'b'), 'x\ufffd')
  assert.equal(read.text(['c'], 'c'), undefined)
  assert.equal(read.text(['d'], 'd', { trim: true }), 'y')
  assert.equal(read.text(['e'], 'e'), undefined)
  assert.equal(read.text(['f'], 'f'), '1000000000000000000000')
  assert.equal(read.text(['g'], 'g'), '  ')
  assert.deepEqual(
    read.finish().map(({ outcome, note }) => [outcome, note]),
    [
      ['coerced', 'U+0000 removed'],
      ['coerced', 'lone surrogates replaced by U+FFFD'],
      ['dropped', 'no value'],
      ['coerced', 'blanks around it removed'],
      ['dropped', 'is not a text'],
      ['coerced', 'came as a number'],
      ['kept', undefined],
    ],
  )
})

test('one object in place of a list is read as a list of one', () => {
  const read = createTracingReader({ docs: { type: 'cv', size: 3 }, none: 'text', empty: [] })
  const [item, ...rest] = read.items(['docs'])
  assert.deepEqual([item!.path, rest], [['docs'], []])
  assert.equal(read.text([...item!.path, 'type'], 'documents[0].kind'), 'cv')
  assert.deepEqual(read.items(['none']), [])
  assert.deepEqual(read.items(['empty']), [])
  assert.deepEqual(read.finish(), [
    { from: '/docs', to: null, outcome: 'coerced', note: 'one object in place of a list' },
    { from: '/docs/type', to: 'documents[0].kind', outcome: 'kept' },
    { from: '/docs/size', to: null, outcome: 'dropped', note: 'unknown field' },
    { from: '/none', to: null, outcome: 'dropped', note: 'is not a list' },
    { from: '/empty', to: null, outcome: 'dropped', note: 'an empty list' },
  ])
})

test('a mark speaks for what is below, but for what is traced by itself', () => {
  const read = createTracingReader({ map: { a: 1, b: { c: 2 } }, '~/': 1 }, { from: '/content' })
  read.mark(['map'], 'context', 'kept')
  read.mark(['map', 'b', 'c'], null, 'dropped', 'too much')
  read.mark(['absent'], null, 'dropped')
  assert.deepEqual(read.finish(), [
    { from: '/content/map', to: 'context', outcome: 'kept' },
    { from: '/content/map/b/c', to: null, outcome: 'dropped', note: 'too much' },
    { from: '/content/~0~1', to: null, outcome: 'dropped', note: 'unknown field' },
  ])
})

test('only own members are read, and a long trace says how much it leaves out', () => {
  const value = JSON.parse(`{"__proto__": {"name": "x"}, "list": [${Array(600).fill('{"a":1,"b":2}').join()}]}`)
  const read = createTracingReader(value)
  assert.equal(read.text(['name'], 'name'), undefined)
  assert.equal(read.raw(['toString']), undefined)
  assert.equal(read.raw(['list', 'length']), undefined)
  for (const { path } of read.items(['list'])) read.number([...path, 'a'], 'a')
  const trace = read.finish()
  assert.equal(trace.length, 501)
  assert.deepEqual(trace[0], { from: '/__proto__', to: null, outcome: 'dropped', note: 'unknown field' })
  assert.equal(trace.at(-1)!.note, 'and 701 more, not listed here')
})

test('deep nesting ends in one entry', () => {
  const read = createTracingReader(JSON.parse(`{"deep":${'['.repeat(200_000)}${']'.repeat(200_000)}}`))
  assert.equal(read.text(['deep'], 'x'), undefined)
  assert.equal(read.finish().length, 1)
})

test('whatever the message and whatever is read, every leaf has an entry, its own or one above it', () => {
  const json = fc.jsonValue({ maxDepth: 4 })
  const steps = fc.array(fc.array(fc.nat(4), { maxLength: 4 }), { maxLength: 6 })
  fc.assert(
    fc.property(json, steps, (value, picks) => {
      const read = createTracingReader(value)
      for (const pick of picks) {
        const path: (string | number)[] = []
        for (const step of pick) {
          const at = read.raw(path)
          if (typeof at !== 'object' || at === null) break
          const keys = Object.keys(at)
          if (keys.length > 0) path.push(keys[step % keys.length]!)
        }
        read.text(path, 'to')
      }
      const trace = read.finish(100_000)
      const froms = new Set(trace.map(({ from }) => from))
      assert.equal(froms.size, trace.length)
      for (const leaf of leaves(value, '')) {
        const covering = [...froms].some((from) => leaf === from || leaf.startsWith(`${from}/`))
        assert.ok(covering, leaf)
      }
    }),
  )
})

function* leaves(value: unknown, at: string): Generator<string> {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) yield at
  else
    for (const [key, inner] of Object.entries(value))
      yield* leaves(inner, `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)
}
