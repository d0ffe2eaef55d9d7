import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import { createRejectionTeller } from '../../src/intake/rejections.ts'
import { openStore } from '../../src/store/open.ts'
import { onBothStores } from '../support/stores.ts'

onBothStores('processes tell together once a minute, and each what it has counted', async (t, home) => {
  t.mock.timers.enable({ apis: ['setInterval'] })
  let now = 1_000_000
  const open = () => openStore({ ...home, report: (error) => assert.fail(error) })
  const store = await open()
  const another = home.kind === 'postgres' ? await open() : store
  t.after(() => Promise.all([...new Set([store, another])].map((each) => each.close())))
  const tenant = await store.ensureFirstTenant({ id: 'ten_1', name: 'First', now })
  let asked = 0
  let answered = 0
  const tellers = [store, another].map((each) => {
    const counting = {
      async tellRejections(...args: Parameters<typeof store.tellRejections>) {
        asked++
        return each.tellRejections(...args).finally(() => answered++)
      },
    }
    return createRejectionTeller(
      counting as never,
      () => now,
      (error) => assert.fail(String(error)),
    )
  })
  const [first, second] = tellers as [(typeof tellers)[0], (typeof tellers)[0]]
  const rejection = { tenant, connectionId: 'con_1', reason: 'date_missing', reception: { platform: 'snagajob' } }
  const settled = async () => {
    while (answered < asked) await wait(5)
  }
  const minuteLater = async () => {
    now += 61_000
    t.mock.timers.tick(5000)
    await settled()
  }
  const told = async () => {
    const { rows } = await store.listEvents(tenant, { page: { limit: 50 } })
    return rows.map(({ data }) => JSON.parse(data!).count).reverse()
  }

  first.noticed(rejection as never)
  await settled()
  for (let n = 0; n < 3; n++) second.noticed(rejection as never)
  await settled()
  assert.deepEqual(await told(), [1], 'the other process has told within the minute')
  for (let n = 0; n < 2; n++) first.noticed(rejection as never)
  await minuteLater()
  assert.equal((await told()).length, 2)
  await minuteLater()
  assert.deepEqual((await told()).sort(), [1, 2, 3])
  second.noticed(rejection as never)
  await Promise.all(tellers.map((teller) => teller.stop()))
  assert.deepEqual((await told()).sort(), [1, 1, 2, 3], 'what is left is told at the end')
})
