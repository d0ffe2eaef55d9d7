import assert from 'node:assert/strict'
import test from 'node:test'
import { recordedHeaders } from './headers.ts'

const recorded = (...headers: string[]) => JSON.parse(recordedHeaders(headers))

test('what is a credential in itself is not kept, whatever the header is called', () => {
  assert.deepEqual(
    recorded('Authorization', 'Bearer abc', 'Proxy-Authorization', 'Basic abc', 'Cookie', 'sid=abc; b=c'),
    [
      ['Authorization', 'Bearer ***'],
      ['Proxy-Authorization', 'Basic ***'],
      ['Cookie', '***'],
    ],
  )
  for (const name of ['X-API-Key', 'x-saj-apikey', 'X-Auth-Token', 'X-Amz-Security-Token', 'X-Client-Secret']) {
    assert.deepEqual(recorded(name, 'abc'), [[name, '***']])
  }
})

test('what a message is verified with again is kept as it came', () => {
  const headers = [
    ['X-SAJ-Signature', 'AIAvMLdPqjbNocJ4UHZpg3Axxzk='],
    ['X-SAJ-Date', 'Thu, 13 Jan 2022 17:21:07 GMT'],
    ['requester', '{"email":"r@y.example"}'],
    ['X-Tokens-Left', '3'],
  ]
  assert.deepEqual(recorded(...headers.flat()), headers)
})
