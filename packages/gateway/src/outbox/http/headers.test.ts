import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prepareHeaders } from './headers.ts'

function code(headers: Record<string, string>): string | undefined {
  const prepared = prepareHeaders(headers, 'Gangway')
  return Array.isArray(prepared) ? undefined : prepared.code
}

test('headers are flattened, with the user agent unless there is one', () => {
  assert.deepEqual(prepareHeaders({ 'X-A': 'b' }, 'Gangway/1'), ['X-A', 'b', 'user-agent', 'Gangway/1'])
  assert.deepEqual(prepareHeaders({ 'User-Agent': 'mine' }, 'Gangway/1'), ['User-Agent', 'mine'])
})

test('names and values that could split or reframe a request are refused', () => {
  const hostile: Record<string, string>[] = [
    { 'a b': 'c' },
    { '': 'c' },
    { 'a:': 'c' },
    { 'a\r\nb': 'c' },
    { a: 'b\r\nx: y' },
    { a: 'b\nc' },
    { a: 'b\0' },
    { a: 'ж' },
    { a: ['b'] as unknown as string },
    { a: 1 as unknown as string },
    { a: 'b'.repeat(20_000) },
    { Host: 'elsewhere.example' },
    { 'Content-Length': '1' },
    { 'Transfer-Encoding': 'chunked' },
    { Connection: 'close' },
    { 'Accept-Encoding': 'gzip' },
    { Expect: '100-continue' },
    { Upgrade: 'websocket' },
    JSON.parse('{"__proto__": {"a": "b"}}'),
  ]
  for (const headers of hostile) assert.equal(code(headers), 'invalid_header', JSON.stringify(headers).slice(0, 60))
  assert.equal(code({ a: 'tab\tand é are fine' }), undefined)
})
