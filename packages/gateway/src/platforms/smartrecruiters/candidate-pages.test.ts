import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import Fastify from 'fastify'
import type { PlatformDeps } from '../interface.ts'
import { mountCandidatePages } from './candidate-pages.ts'

const token = 'T'.repeat(32)
const content = { candidateUrl: 'https://tests.example/take/1', completedCallbackUrl: 'https://jobs.example/done' }

interface World {
  /** Whether the order's message is there. */
  message: boolean
  /** Whether the order is. */
  projected: boolean
  /** Makes the order of the message; by default at once. */
  project(): void
  reported: unknown[]
}

/** The pages over a store of one order, which is not projected yet. */
function startPages(t: TestContext, change: Partial<World> = {}) {
  const project = () => {
    world.projected = true
  }
  const world: World = { message: true, projected: false, project, reported: [], ...change }
  const deps = {
    store: {
      findOrderByToken: async () => (world.projected ? { tenant: 'ten_1', id: 'ord_1', content } : null),
      findMessageByOrderToken: async () => (world.message ? { tenant: 'ten_1', id: 'msg_1' } : null),
    },
    projectNow: async (id: string) => {
      assert.equal(id, 'msg_1')
      world.project()
    },
    report: (error: unknown) => world.reported.push(error),
  } as unknown as PlatformDeps
  const app = Fastify()
  mountCandidatePages(app, deps, async () => undefined)
  t.after(() => app.close())
  return { world, get: (path: string) => app.inject({ method: 'GET', url: path }) }
}

test('an order that is not projected yet is projected for the candidate who follows its link', async (t) => {
  const { get } = startPages(t)
  const answer = await get(`/go/${token}`)
  assert.deepEqual([answer.statusCode, answer.headers.location], [303, content.candidateUrl])
  assert.equal(answer.body, '')
})

test('so is one whose candidate comes back', async (t) => {
  const answer = await startPages(t).get(`/return/${token}`)
  assert.deepEqual([answer.statusCode, answer.headers.location], [303, content.completedCallbackUrl])
})

test('while another process projects the order, the candidate waits for it', async (t) => {
  const { get, world } = startPages(t, {
    project: () => void setImmediate(() => Object.assign(world, { projected: true })),
  })
  assert.equal((await get(`/go/${token}`)).statusCode, 303)
})

test('where projection does not come about, the candidate is asked to reload', async (t) => {
  const answer = await startPages(t, { project: () => {} }).get(`/go/${token}`)
  assert.deepEqual([answer.statusCode, answer.headers['retry-after']], [503, '5'])
  assert.match(answer.body, /<h1>One moment, please<\/h1>/)
})

test('a token that nobody has is projected for nobody', async (t) => {
  const { get } = startPages(t, { message: false, project: () => assert.fail('nothing to project') })
  for (const unknown of [token, 'short', `${token}x`, 'ü'.repeat(32)]) {
    assert.equal((await get(`/go/${encodeURIComponent(unknown)}`)).statusCode, 404)
  }
})

test('where our own store fails, the candidate gets a page and the log the error', async (t) => {
  const failure = new Error('the database does not answer')
  const { get, world } = startPages(t, {
    project: () => {
      throw failure
    },
  })
  const answer = await get(`/go/${token}`)
  assert.equal(answer.statusCode, 503)
  assert.match(answer.headers['content-type'] as string, /^text\/html/)
  assert.deepEqual(world.reported, [failure])
})
