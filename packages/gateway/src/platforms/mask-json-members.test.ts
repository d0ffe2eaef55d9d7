import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { maskJsonMembers } from './mask-json-members.ts'

const mask = (text: string) => maskJsonMembers(Buffer.from(text), (name) => (name === 'key' ? '***' : null)).toString()

test('secret members are masked wherever and however they stand', () => {
  const cases = [
    ['{"key":"s3cret","a":"key"}', '{"key":"***","a":"key"}'],
    ['{"a":[{"key" : 123 , "b":1}]}', '{"a":[{"key" : "***" , "b":1}]}'],
    ['{"\\u006bey":"s3cret"}', '{"\\u006bey":"***"}'],
    ['{"key":"a\\"b\\\\","c":"d"}', '{"key":"***","c":"d"}'],
    ['{"key":{"a":["s3cret",1]},"b":"c"}', '{"key":{"***":["***","***"]},"b":"c"}'],
    ['{"key":"s3cret', '{"key":"***"'],
    ['{"b": broken, "key": "s3cret"', '{"b": broken, "key": "***"'],
    ['{"key":null}', '{"key":"***"}'],
    ['{"é":"é","key":"é"}', '{"é":"é","key":"***"}'],
    ['["key","s3cret"]', '["key","s3cret"]'],
    ['', ''],
    ['not JSON at all', 'not JSON at all'],
  ]
  for (const [body, expected] of cases) assert.equal(mask(body!), expected)
})

test('bytes that are no text stay as they are', () => {
  const body = Buffer.from([0x7b, 0xff, 0xfe, 0x00, 0x22, 0x80])
  assert.deepEqual(
    maskJsonMembers(body, () => null),
    body,
  )
})

test('a long body takes one pass', () => {
  const body = `{"file":"${'QUJD'.repeat(1_000_000)}","key":"s3cret","slashes":"${'\\\\'.repeat(500_000)}"}`
  assert.equal(mask(body), body.replace('s3cret', '***'))
})

test('any JSON is masked to JSON that says the same but for its secrets', () => {
  const value = fc.letrec((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      fc.string({ unit: 'binary' }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom(true, false, null),
      fc.array(tie('node')),
      fc.dictionary(fc.oneof(fc.constant('key'), fc.string()), tie('node')),
    ),
  })).node
  const without = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(without)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value).map(([name, inner]) => [name, name === 'key' ? 'gone' : without(inner)]),
          )
        : value
  fc.assert(
    fc.property(value, fc.constantFrom(0, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent)
      assert.deepEqual(without(JSON.parse(mask(text))), without(JSON.parse(text)))
    }),
  )
})
