import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import Fastify from 'fastify'
import type { Reached } from '../../intake/interface.ts'
import type { PlatformDeps } from '../interface.ts'
import { connection, registration } from './orders.test-data.ts'
import { mountRoutes } from './routes.ts'

/** The routes over a directory that answers every URL token alike; tells by which token each request was received. */
function startRoutes(t: TestContext, find: () => Reached | null) {
  const received: string[] = []
  const deps = {
    directory: { find: async () => find(), byId: () => Promise.reject(new Error('not asked for')) },
    receive: async (reception, _request, response, urlToken) => {
      received.push(`${reception.kind} ${urlToken}`)
      response.writeHead(418).end()
    },
    report: () => {},
  } as Partial<PlatformDeps> as PlatformDeps
  const app = Fastify()
  mountRoutes(app, deps, () => assert.fail('nothing to call'))
  t.after(() => app.close())
  return {
    received,
    status: async (method: 'GET' | 'POST', path: string) =>
      (await app.inject({ method, url: `/smartrecruiters/${path}` })).statusCode,
  }
}

test('an order that comes by a URL of the registration is received by it', async (t) => {
  const { received, status } = startRoutes(t, () => ({ registration: registration(), connection: null }))
  assert.equal(await status('POST', 'url-token/orders'), 418)
  assert.equal(await status('POST', 'url-token/inline-orders'), 418)
  assert.deepEqual(received, ['order url-token', 'inline_order url-token'])
})

const nobodys: [string, Reached | null][] = [
  ['that nobody has', null],
  ["that is a connection's own", { registration: registration(), connection }],
  ["that is another platform's", { registration: { ...registration(), platform: 'snagajob' }, connection: null }],
]
for (const [what, reached] of nobodys) {
  test(`a URL token ${what} is received as nobody's, and so never names a connection`, async (t) => {
    const { received, status } = startRoutes(t, () => reached)
    await status('POST', 'url-token/orders')
    await status('POST', 'url-token/inline-orders')
    await status('POST', 'url-token/oauth/token')
    await status('GET', 'url-token/packages')
    await status('GET', 'url-token/packages/pkg-1')
    assert.deepEqual(received, ['order ', 'inline_order ', 'token ', 'packages ', 'package '])
  })
}

test('while the store does not answer, callers are asked to come again', async (t) => {
  const { received, status } = startRoutes(t, () => {
    throw new Error('the database does not answer')
  })
  assert.equal(await status('POST', 'url-token/orders'), 503)
  assert.equal(await status('POST', 'url-token/oauth/token'), 503)
  assert.equal(await status('GET', 'url-token/packages'), 503)
  assert.deepEqual(received, [])
})
