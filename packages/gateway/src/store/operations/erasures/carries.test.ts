import assert from 'node:assert/strict'
import test from 'node:test'
import { carries } from './carries.ts'

const byEmail = { email: 'zoe+jobs@quill.example', identities: [] }
const byIdentity = {
  email: null,
  identities: [{ connectionId: 'con_1', email: 'zoe@quill.example', lastName: 'angstrom' }],
}

test('an e-mail is found however it is written, and not inside of another', () => {
  const anywhere = (text: string) => carries(text, byEmail, { exact: false })
  for (const text of [
    'zoe+jobs@quill.example',
    'mail to Zoé+Jobs@QUILL.example.',
    '<zoe+jobs@quill.example>, and others',
    '{"email":"zoe\\u002Bjobs\\u0040quill.example"}',
    'email=zoe+jobs%40quill.example&x=1',
  ]) {
    assert.ok(anywhere(text), text)
  }
  for (const text of [
    'not-zoe+jobs@quill.example',
    'jo.zoe+jobs@quill.example',
    'zoe+jobs@quill.example.org',
    'zoe+jobs@quill.examples',
    'zoe@quill.example',
  ]) {
    assert.ok(!anywhere(text), text)
  }
})

test('what is a record of another is told from what only mentions somebody', () => {
  const exact = (text: string) => carries(text, byEmail, { exact: true })
  assert.ok(exact('{"email":"Zoe+Jobs@quill.example"}'))
  assert.ok(!exact('{"text":"ask zoe+jobs@quill.example"}'))
})

test('where one candidate is sought, the last name and the connection count too', () => {
  const own = '{"email":"zoe@quill.example","name":"Zoë Ångström"}'
  const others = '{"email":"zoe@quill.example","name":"Zoë Reed"}'
  const at = (connectionId: string | null) => ({ exact: true, connectionId })
  assert.ok(carries(own, byIdentity, at('con_1')))
  assert.ok(carries(own, byIdentity, at(null)), 'a refused message may name no connection')
  assert.ok(!carries(own, byIdentity, at('con_2')))
  assert.ok(!carries(others, byIdentity, at('con_1')))
  assert.ok(carries(others, byIdentity, { exact: true, anyName: true }))
  assert.ok(!carries(own, { email: null, identities: [] }, at('con_1')))
})
