import assert from 'node:assert/strict'
import { onBothStores } from '../support/stores.ts'
import { startApi } from './support/api-server.ts'
import { listOperations, makeEveryRecord, pathOf } from './support/operations.ts'

/** Those that say what is so already, by path; whatever else is patched with nothing. */
const sameAgain: Record<string, string[]> = {
  '/v1/registrations/{id}': ['name', 'status', 'settings'],
  '/v1/connections/{id}': ['name', 'status', 'settings'],
  '/v1/endpoints/{id}': ['url', 'payload', 'status'],
  '/v1/callouts/{id}': ['url', 'timeoutMs'],
  '/v1/assessment-packages/{id}': ['name', 'assessments'],
  '/v1/accounts/{id}': ['name', 'externalRef'],
  '/v1/operators/{id}': ['role'],
}
/** These need a status, and have always kept what they are by the same one. */
const never = ['/v1/applications/{id}', '/v1/candidate-matches/{candidateId}/{otherId}']

onBothStores('a patch that changes nothing leaves a record as it is, version and times included', async (t, home) => {
  const api = await startApi(t, home)
  const records = await makeEveryRecord(api)
  const patches = (await listOperations(api)).filter(({ method, path }) => method === 'PATCH' && !never.includes(path))
  assert.deepEqual(patches.map(({ path }) => path).sort(), Object.keys(sameAgain).sort())
  for (const operation of patches) {
    const path = pathOf(operation, records)
    const before = (await api.call('GET', path)).body
    api.clock.now += 1000
    const same = Object.fromEntries(sameAgain[operation.path]!.map((name) => [name, before[name]]))
    for (const body of [{}, same]) {
      const { status, body: after } = await api.call('PATCH', path, { body })
      assert.deepEqual([status, after], [200, before], operation.path)
      assert.deepEqual((await api.call('GET', path)).body, before)
    }
  }
})
