import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createLookup, createSystemResolve, DnsError, RefusedError, type Resolve } from './lookup.ts'

type Answer = { error: Error | null; addresses: unknown }

function ask(resolve: Resolve, allowPrivate: boolean, all = true): Promise<Answer> {
  const lookup = createLookup(resolve, { allowPrivate })
  return new Promise((settle) => lookup('host.test', { all }, (error, addresses) => settle({ error, addresses })))
}

const answering = (...addresses: string[]): Resolve => {
  const list = addresses.map((address) => ({ address, family: address.includes(':') ? (6 as const) : (4 as const) }))
  return () => Promise.resolve(list)
}

test('a public answer is handed on whole, or its first address where one is asked for', async () => {
  const resolve = answering('8.8.8.8', '2606:4700::1111')
  const all = await ask(resolve, false)
  assert.equal(all.error, null)
  assert.deepEqual(all.addresses, [
    { address: '8.8.8.8', family: 4 },
    { address: '2606:4700::1111', family: 6 },
  ])
  assert.deepEqual(await ask(resolve, false, false), { error: null, addresses: '8.8.8.8' })
})

test('one private address among public ones refuses the answer', async () => {
  for (const hidden of ['127.0.0.1', '169.254.169.254', '::1', '::ffff:10.0.0.1']) {
    const { error } = await ask(answering('8.8.8.8', hidden), false)
    assert.ok(error instanceof RefusedError, hidden)
    assert.equal(error.refusal.code, 'address_not_allowed')
  }
})

test('a name that changes its answer is judged anew each time', async () => {
  const answers = [answering('8.8.8.8'), answering('127.0.0.1')]
  const resolve: Resolve = (hostname) => answers.shift()!(hostname)
  assert.deepEqual((await ask(resolve, false)).addresses, [{ address: '8.8.8.8', family: 4 }])
  assert.ok((await ask(resolve, false)).error instanceof RefusedError)
})

test('what a resolver returns is no address until checked', async () => {
  const { error } = await ask(answering('0x7f.1'), true)
  assert.ok(error instanceof RefusedError)
})

test('no answer and an empty answer are faults of the name', async () => {
  assert.ok((await ask(answering(), true)).error instanceof DnsError)
  const failing: Resolve = () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }))
  const { error } = await ask(failing, true)
  assert.ok(error instanceof DnsError)
  assert.match(error.message, /ENOTFOUND/)
})

test('overlapping system lookups of one name are one lookup', async () => {
  const resolve = createSystemResolve()
  const first = resolve('localhost')
  assert.equal(resolve('localhost'), first)
  assert.ok((await first).length > 0)
  assert.notEqual(resolve('localhost'), first)
})
