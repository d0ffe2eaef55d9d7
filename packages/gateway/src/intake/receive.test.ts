import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import test, { type TestContext } from 'node:test'
import type { Accepted } from '../store/operations/messages/accept-messages.ts'
import { createBodyBudget } from './body.ts'
import type { Reached, Reception } from './interface.ts'
import { createReceiver, type ReceiverDeps } from './receive.ts'

const answer = (status: number) => ({ status, body: `{"status":${status}}` })

const reached = {
  registration: { tenant: 'ten_1', id: 'reg_1', platform: 'snagajob', status: 'active' },
  connection: { id: 'con_1', status: 'active' },
} as Reached

const reception: Reception = {
  platform: 'snagajob',
  kind: 'application',
  accepted: answer(200),
  refusals: {
    unknown_url: answer(404),
    disabled: answer(403),
    body_too_large: answer(413),
    body_incomplete: answer(400),
    unsupported_encoding: answer(415),
    overloaded: answer(503),
  },
  judge: () => ({ accepted: { connection: reached.connection!, dedupeKey: 'key', checks: [] } }),
}

/** A receiver behind real HTTP; what it reports, and when it is done with a request. */
async function listen(t: TestContext, deps: Pick<ReceiverDeps, 'directory' | 'queue' | 'budget'>) {
  const reports: string[] = []
  const report = (what: string) => () => void reports.push(what)
  const receive = createReceiver({
    ...deps,
    pressure: { taken() {}, answered() {} } as unknown as ReceiverDeps['pressure'],
    keepBytes: async (_tenant, { length }) => ({ sha256: 'hash', size: length, inRow: true, letGo() {} }),
    ids: { newId: () => 'msg_1' },
    now: () => 0,
    maxBody: 1000,
    backlogFull: () => false,
    firstTenant: 'ten_1',
    observer: {
      accepted: report('accepted'),
      duplicate: report('duplicate'),
      rejected: report('rejected'),
      failed: report('failed'),
    },
    patienceMs: 1,
  })
  const done = Promise.withResolvers<void>()
  const server = createServer((request, response) => {
    receive(reception, request, response, 'token').then(done.resolve, done.reject)
  })
  t.after(() => server.close())
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const post = async () => (await fetch(url, { method: 'POST', body: 'body' })).status
  return { post, reports, done: done.promise }
}

test('who waits too long for the commit is told to try again, and what is committed then stays so', async (t) => {
  const budget = createBodyBudget(1000)
  const commit = Promise.withResolvers<Accepted>()
  const queue = { commit: () => commit.promise }
  const directory = { find: async () => reached } as unknown as ReceiverDeps['directory']
  const { post, reports, done } = await listen(t, { directory, queue, budget })

  assert.equal(await post(), 503)
  assert.deepEqual(reports, ['failed'])
  assert.equal(budget.used(), 4, 'its bytes are still held')
  commit.resolve({ outcome: 'stored' })
  await done
  assert.deepEqual(reports, ['failed', 'accepted'])
  assert.equal(budget.used(), 0)
})

test('who waits too long for the connection to be found is told to try again, and nothing comes of it later', async (t) => {
  const budget = createBodyBudget(1000)
  const found = Promise.withResolvers<Reached | null>()
  const queue = { commit: () => assert.fail('nothing is committed') }
  const directory = { find: () => found.promise } as unknown as ReceiverDeps['directory']
  const { post, reports, done } = await listen(t, { directory, queue, budget })

  assert.equal(await post(), 503)
  found.resolve(reached)
  await done
  assert.deepEqual(reports, ['failed'])
  assert.equal(budget.used(), 0)
})
