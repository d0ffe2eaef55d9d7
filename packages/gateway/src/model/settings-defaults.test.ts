import assert from 'node:assert/strict'
import test from 'node:test'
import Type from 'typebox'
import { withDefaults, withSettingsDefaults } from './settings-defaults.ts'

const schema = Type.Object({
  url: Type.String({ default: 'https://a.example' }),
  hosts: Type.Array(Type.String(), { default: ['a.example'] }),
  inner: Type.Object({ on: Type.Boolean({ default: true }), note: Type.Optional(Type.String()) }, { default: {} }),
})

test('defaults are filled in at any depth, and what was given stays', () => {
  assert.deepEqual(withSettingsDefaults(schema, {}), {
    url: 'https://a.example',
    hosts: ['a.example'],
    inner: { on: true },
  })
  const given = { hosts: [], inner: { on: false, note: 'x' }, later: 1 }
  assert.deepEqual(withSettingsDefaults(schema, given), { url: 'https://a.example', ...given })
})

test('neither the value nor the default is shared with the result', () => {
  const given = { inner: {} }
  const whole = withSettingsDefaults(schema, given) as { hosts: string[]; inner: object }
  whole.hosts.push('b.example')
  assert.deepEqual(given, { inner: {} })
  assert.deepEqual((withSettingsDefaults(schema, {}) as { hosts: string[] }).hosts, ['a.example'])
})

test('members of an array get their defaults, and values of a wrong type stay for the check to find', () => {
  const list = Type.Array(Type.Object({ n: Type.Integer({ default: 1 }) }))
  assert.deepEqual(withDefaults(list, [{}, { n: 2 }, 'x']), [{ n: 1 }, { n: 2 }, 'x'])
  assert.equal(withDefaults(schema, null), null)
  assert.equal(withDefaults(schema, 'x'), 'x')
})

test('a member named __proto__ stays a member', () => {
  const whole = withSettingsDefaults(schema, JSON.parse('{"__proto__": {"url": "x"}}'))
  assert.ok(Object.hasOwn(whole, '__proto__'))
  assert.equal(whole.url, 'https://a.example')
})
