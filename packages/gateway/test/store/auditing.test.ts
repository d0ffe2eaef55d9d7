import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import type { AuditNote } from '../../src/model/audit.ts'
import { createIdSource } from '../../src/model/ids.ts'
import { runAudited, withAuditing } from '../../src/store/auditing.ts'
import { openStore } from '../../src/store/open.ts'
import { onBothStores } from '../support/stores.ts'

const ids = createIdSource(Date.now, (bytes) => void bytes.set(randomBytes(bytes.length)))

onBothStores('what a request is noted by is committed with its first write, or not at all', async (t, home) => {
  const store = withAuditing(await openStore({ ...home, report: (error) => assert.fail(error) }))
  t.after(() => store.close())
  const tenant = await store.ensureFirstTenant({ id: ids.newId('tenant'), name: 'T', now: 0 })
  const request = (action: string) => {
    const note: AuditNote = {
      id: ids.newId('auditEntry'),
      at: 1,
      actor: { type: 'instance_admin' },
      action,
      outcome: 201,
      address: '127.0.0.1',
    }
    return { note, path: '/api-keys', written: false }
  }
  const entries = async () =>
    (await store.listAuditEntries(tenant, { page: { limit: 50 }, filter: {} })).rows.map((row) => row.action)
  const key = (hash: string) => ({
    id: ids.newId('apiKey'),
    name: hash,
    scope: 'read' as const,
    hash,
    sealedKey: '',
    now: 0,
  })

  const one = request('one')
  await runAudited(one, async () => {
    await store.createApiKey(tenant, key('a'))
    await store.createApiKey(tenant, key('b'))
  })
  assert.equal(one.written, true)
  assert.deepEqual(await entries(), ['one'], 'once')

  const failing = request('failing')
  await assert.rejects(runAudited(failing, () => store.createApiKey(tenant, key('a'))))
  assert.equal(failing.written, false)
  assert.deepEqual(await entries(), ['one'], 'neither of the two')

  // A write that failed leaves the note to the next.
  const second = request('second')
  await runAudited(second, async () => {
    await assert.rejects(store.createApiKey(tenant, key('a')))
    await store.createApiKey(tenant, key('c'))
  })
  assert.deepEqual(await entries(), ['second', 'one'])

  // Of two writes at once one takes it; what goes on behind the request takes none.
  let late: Promise<unknown> | undefined
  const both = request('both')
  await runAudited(both, async () => {
    await Promise.all([store.createApiKey(tenant, key('d')), store.createApiKey(tenant, key('e'))])
  })
  const reading = request('reading')
  await runAudited(reading, async () => {
    late = new Promise((done) => setImmediate(done)).then(() => store.createApiKey(tenant, key('f')))
  })
  await late
  assert.equal(reading.written, false)
  assert.deepEqual(await entries(), ['both', 'second', 'one'])
})
