import assert from 'node:assert/strict'
import fc from 'fast-check'
import { onBothStores } from '../support/stores.ts'
import { startApi } from './support/api-server.ts'
import { bodies, listOperations, makeEveryRecord, pathOf } from './support/operations.ts'

/** Values and names that have hurt others. */
const nasty = fc.constantFrom<unknown>(
  '\0',
  '\ud800',
  '\u{1f600}'.repeat(300),
  '__proto__',
  "'; drop table application; --",
  '%',
  '2026-02-31T00:00:00Z',
  '+275760-09-13T00:00:00.001Z',
  '{"a":1}',
  '9'.repeat(40),
  -0,
  1e308,
  2 ** 53,
  Number.MIN_VALUE,
  null,
  [],
  {},
)
const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 20 }))
const value = fc.oneof(nasty, fc.jsonValue({ maxDepth: 3 }), text)
const name = fc.constantFrom(
  ...[
    'platform',
    'name',
    'credentials',
    'settings',
    'registrationId',
    'remoteId',
    'externalRef',
    'status',
    'scope',
    'url',
  ],
  ...['eventTypes', 'connectionIds', 'payload', 'type', 'description', 'assessments', 'visibleTo', 'since', 'until'],
  ...[
    'endpointId',
    'dryRun',
    'message',
    'at',
    'candidateUrlTemplate',
    'previousValidUntil',
    '__proto__',
    'constructor',
  ],
  ...['limit', 'cursor', 'after', 'wait', 'q', 'email', 'flag', 'receivedAfter', 'dedupeKey', 'reason', 'recordId', ''],
)
const body = fc.oneof(
  value,
  fc.array(fc.tuple(name, value), { maxLength: 5 }).map((members) => Object.fromEntries(members)),
)

onBothStores('nothing that can be sent is answered as a failure of ours', async (t, home) => {
  const api = await startApi(t, home)
  const records = await makeEveryRecord(api)
  // What waits would make the test wait, and what deletes or revokes would take the records away.
  const operations = (await listOperations(api)).filter(({ method }) => method !== 'DELETE')
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...operations),
      fc.array(fc.tuple(name, text), { maxLength: 3 }),
      body,
      // A client takes dots out of a path by itself: what it asks for then is another path.
      fc.oneof(
        fc.constant(null),
        text.filter((id) => id !== '.' && id !== '..'),
      ),
      async (operation, query, sent, id) => {
        const own = {
          ...records,
          ...(id !== null && { [operation.path.split('/')[2]!]: encodeURIComponent(id.toWellFormed()) }),
        }
        const parameters = new URLSearchParams(query.filter(([name]) => name !== 'wait'))
        const path = `${pathOf(operation, own)}?${parameters}`
        const usual = bodies[`${operation.method} ${operation.path}`]
        const whole = usual && typeof sent === 'object' ? { ...usual, ...sent } : sent
        const answer = await api.call(operation.method, path, operation.method === 'GET' ? {} : { body: whole })
        assert.ok(answer.status < 500, `${operation.method} ${path} answered ${answer.status}`)
        if (answer.status >= 400 && answer.status !== 404) assert.equal(typeof answer.body.code, 'string')
      },
    ),
    { numRuns: 250 },
  )
  assert.equal(({} as { admin?: unknown }).admin, undefined)
})

onBothStores('nor are bytes that are no JSON', async (t, home) => {
  const api = await startApi(t, home)
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 60 }),
    fc.json().map((json) => Buffer.from(json)),
    fc.json().map((json) => Buffer.from(json.slice(0, -1))),
  )
  const paths = (await listOperations(api)).filter(({ hasBody, path }) => hasBody && !path.includes('{'))
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...paths), bytes, async ({ method, path }, raw) => {
      const answer = await api.call(method, path, { raw })
      assert.ok(answer.status >= 400 && answer.status < 500, `${method} ${path} answered ${answer.status}`)
    }),
    { numRuns: 100 },
  )
})
