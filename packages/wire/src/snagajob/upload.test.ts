import assert from 'node:assert/strict'
import { test } from 'node:test'
import { authorizeCall, callHeaders, identityFaults } from './call-headers.ts'
import { signOutbound } from './signature/index.ts'
import { hmac, secret } from './signature/vectors.test-data.ts'
import {
  formExpired,
  needsNewForm,
  presignPaths,
  readPresignedForm,
  uploadKey,
  uploadOrderFault,
  uploadParts,
} from './upload.ts'

/** Contract 2.1. */
const documented = {
  url: 'https://examplebucket.s3.amazonaws.com',
  fileUrl: 'https://examplebucket.s3.amazonaws.com/inbox/PP_41001_20240305141530.xml',
  fields: {
    key: 'inbox/PP_41001_20240305141530.xml',
    policy: '<base64 policy>',
    success_action_status: '201',
    'x-amz-algorithm': 'AWS4-HMAC-SHA256',
    'x-amz-date': '20240305T141530Z',
  },
}

test('the documented form is read, and uploaded with the file last and its fields unchanged', () => {
  const reading = readPresignedForm(documented)
  assert.deepEqual(reading, { ok: true, form: documented })
  const parts = uploadParts(documented, 'the file')
  assert.deepEqual(parts, [...Object.entries(documented.fields), ['file', 'the file']])
  assert.equal(uploadOrderFault(parts.map(([name]) => name)), null)
})

test('members of fields that are not known today are copied all the same', () => {
  const value = JSON.parse('{"url": "https://a.example", "fields": {"__proto__": "x", "new-field": ""}}')
  const reading = readPresignedForm(value)
  assert.ok(reading.ok)
  assert.deepEqual(uploadParts(reading.form, 1), [
    ['__proto__', 'x'],
    ['new-field', ''],
    ['file', 1],
  ])
})

test('what is no form', () => {
  const others = [
    null,
    'x',
    [],
    {},
    { ...documented, url: 'inbox' },
    { ...documented, fields: null },
    { ...documented, fields: ['key'] },
    { ...documented, fields: { key: 1 } },
    { ...documented, fields: { file: 'x' } },
  ]
  for (const value of others) assert.equal(readPresignedForm(value).ok, false, JSON.stringify(value))
})

test('the order of an upload as received', () => {
  assert.equal(uploadOrderFault(['file']), null)
  for (const names of [[], ['key'], ['file', 'key'], ['key', 'file', 'file']]) {
    assert.notEqual(uploadOrderFault(names), null, names.join())
  }
})

test('a form lives 5 minutes, and either refusal asks for a new one', () => {
  assert.equal(formExpired(1000, 301_000), false)
  assert.equal(formExpired(1000, 301_001), true)
  assert.deepEqual([200, 201, 401, 403, 500].filter(needsNewForm), [401, 403])
})

test('the key has the shape of the samples', () => {
  const ms = Date.UTC(2024, 2, 5, 14, 15, 30, 999)
  assert.equal(uploadKey('inbox', '41001', ms, 'xml'), documented.fields.key)
  assert.equal(uploadKey('inbox', 'GenericAts', ms, 'csv'), 'inbox/PP_GenericAts_20240305141530.csv')
})

test('the presign paths are those of the signed vectors', () => {
  const date = 'Mon, 31 Oct 2022 20:23:10 GMT'
  const sign = (path: string) =>
    signOutbound(hmac, secret, { verb: 'POST', path, query: '', body: new Uint8Array(), date })
  assert.equal(sign(presignPaths.single), '6Jueom8uZ6vB6WApdDQzMHPUNZI=')
  assert.equal(sign(presignPaths.bulk), 'Z2iiSdzOqTBeFy04rdHinu38RDc=')
  assert.equal(sign(presignPaths.disposition), '8lzT6xrnGaXCd3vK+/U/HxViiK4=')
})

test('the header sets of each kind of call', () => {
  const rest = { date: 'D', signature: 'S' }
  const both = { 'X-SAJ-Date': 'D', 'X-SAJ-Signature': 'S' }
  assert.deepEqual(callHeaders({ identity: { account: 'A' }, ...rest }), { 'X-SAJ-Account': 'A', ...both })
  assert.deepEqual(callHeaders({ identity: { partner: 'P', partnerAccount: 'A' }, ...rest, apiKey: 'K' }), {
    'X-SAJ-Partner': 'P',
    'X-SAJ-PartnerAccount': 'A',
    'X-SAJ-ApiKey': 'K',
    ...both,
  })
  assert.deepEqual(callHeaders({ identity: { partner: 'P' }, ...rest }), { 'X-SAJ-Partner': 'P', ...both })
  assert.deepEqual(callHeaders(rest), both)
})

test('identity headers as received', () => {
  const faults = (kind: Parameters<typeof identityFaults>[0], headers: Record<string, string>) =>
    identityFaults(kind, headers).map(({ severity, header }) => `${severity} ${header}`)
  const account = { 'x-saj-account': 'A' }
  const partner = { 'x-saj-partner': 'P' }
  const partnerAccount = { ...partner, 'x-saj-partneraccount': 'A' }
  for (const kind of ['single', 'campaign'] as const) {
    assert.deepEqual(faults(kind, account), [])
    assert.deepEqual(faults(kind, partnerAccount), [])
    assert.deepEqual(faults(kind, partner), ['error X-SAJ-PartnerAccount'])
    assert.deepEqual(faults(kind, {}), ['error X-SAJ-Account'])
  }
  assert.deepEqual(faults('bulk', partner), [])
  assert.deepEqual(faults('bulk', account), ['error X-SAJ-Partner'])
  assert.deepEqual(faults('disposition', partner), [])
  assert.deepEqual(faults('disposition', account), ['warning X-SAJ-Account'])
  assert.deepEqual(faults('disposition', {}), ['error X-SAJ-Partner'])
})

test('U4: who is let in', () => {
  for (const call of ['single', 'bulk', 'disposition', 'campaign', 'completed'] as const) {
    const ok = (apiKey: 'absent' | 'right' | 'wrong', signatureOk: boolean) =>
      authorizeCall({ call, apiKey, signatureOk }).ok
    assert.equal(ok('wrong', true), false)
    assert.equal(ok('wrong', false), false)
    assert.equal(ok('absent', true), true)
    assert.equal(ok('right', true), true)
    assert.equal(ok('absent', false), false)
    assert.equal(ok('right', false), call === 'completed')
  }
})
