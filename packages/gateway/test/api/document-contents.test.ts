import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import type { LeasedContent } from '../../src/store/operations/documents/lease-contents.ts'
import { searchWords } from '../../src/store/operations/words/search-words.ts'
import { onBothStores } from '../support/stores.ts'
import { type ApiServer, startApi } from './support/api-server.ts'
import { type Seed, seed } from './support/seed.ts'

const resume = (text: string) => ({ kind: 'resume' as const, contentType: 'text/plain', text })
const read = (text: string) => ({ status: 'done' as const, text, truncated: false, words: searchWords(text) })

const take = (api: ApiServer, lease: string, limit = 100) =>
  api.store.leaseContents({ now: api.clock.now, leaseMs: 1000, lease, limit })

/** Says what stands in leased bytes, as the process that holds the lease does. */
const finish = (api: ApiServer, { position }: LeasedContent, lease: string, text: string) =>
  api.store.finishContent({ position, lease, now: api.clock.now, text: read(text), scan: { status: 'clean' } })

async function found(api: ApiServer, q: string): Promise<string[]> {
  const answer = await api.call('GET', `/v1/applications?limit=200&q=${encodeURIComponent(q)}`)
  return answer.body.data.map(({ id }: { id: string }) => id)
}

async function start(...given: Parameters<typeof startApi>): Promise<{ api: ApiServer; make: Seed; of: string }> {
  const api = await startApi(...given)
  const make = seed(api)
  return { api, make, of: await make.connection() }
}

onBothStores(
  'what a process that died had in hand is taken up by another, and the dead one says no more',
  async (t, home) => {
    const { api, make, of } = await start(t, home)
    const { id } = await make.application(of, { documents: [resume('Forklift')] })
    const [content] = await take(api, 'the first')
    assert.equal(content!.tries, 1)
    assert.deepEqual(await take(api, 'the second'), [])
    await api.store.renewContentLeases({ lease: 'the first', until: api.clock.now + 2000 })
    api.clock.now += 1500
    assert.deepEqual(await take(api, 'the second'), [])
    api.clock.now += 501
    const [again] = await take(api, 'the second')
    assert.deepEqual([again!.position, again!.tries], [content!.position, 2])
    await finish(api, content!, 'the first', 'Nonsense')
    assert.deepEqual(await found(api, 'nonsense'), [])
    await finish(api, again!, 'the second', 'Forklift')
    assert.deepEqual(await found(api, 'forklift'), [id])
    api.clock.now += 100_000
    assert.deepEqual(await take(api, 'the third'), [])
  },
)

onBothStores('bytes that came with many applications are told to all of them, a part at a time', async (t, home) => {
  const { api, make, of } = await start(t, home)
  const ids: string[] = []
  for (let n = 0; n < 110; n++) ids.unshift((await make.application(of, { documents: [resume('Forklift')] })).id)
  const [content, ...others] = await take(api, 'one')
  assert.deepEqual(others, [])
  assert.equal(await finish(api, content!, 'one', 'Forklift'), true)
  assert.deepEqual(await found(api, 'forklift'), ids.slice(10))
  // Its process dies: another one goes on with it.
  api.clock.now += 1001
  const [rest] = await take(api, 'two')
  assert.equal(rest!.textStatus, 'done')
  assert.equal(await api.store.continueContent({ position: rest!.position, lease: 'two', now: api.clock.now }), false)
  assert.deepEqual(await found(api, 'forklift'), ids)
  assert.equal((await api.store.countWaitingContents({ limit: 10 })).count, 0)
})

onBothStores('two documents of an application that are read at the same moment are both found', async (t, home) => {
  const { api, make, of } = await start(t, home)
  for (let round = 0; round < 15; round++) {
    const texts = [`glazier${round}`, `baker${round}`, `smith${round}`]
    const { id } = await make.application(of, { documents: texts.map(resume) })
    const contents = await take(api, 'one')
    assert.equal(contents.length, 3)
    const textOf = ({ sha256 }: LeasedContent) => texts.find((text) => hash('sha256', text) === sha256)!
    await Promise.all(contents.map((content) => finish(api, content, 'one', textOf(content))))
    assert.deepEqual(await found(api, texts.join(' ')), [id])
  }
})

onBothStores('an application that comes while its résumé is being read is found as well', async (t, home) => {
  const { api, make, of } = await start(t, home)
  for (let round = 0; round < 15; round++) {
    const text = `glazier${round}`
    await make.application(of, { documents: [resume(text)] })
    const content = (await take(api, 'one')).find(({ sha256 }) => sha256 === hash('sha256', text))
    await Promise.all([
      finish(api, content!, 'one', text),
      make.application(of, { documents: [resume(text)] }),
      make.application(of, { documents: [resume(text), resume('another one')] }),
    ])
    assert.equal((await found(api, text)).length, 3, text)
  }
})

onBothStores('text goes with the last document of its bytes', async (t, home) => {
  const { api, make, of } = await start(t, home)
  const sha256 = hash('sha256', 'Forklift')
  const save = (remoteId: string, text: string) => make.application(of, { remoteId, documents: [resume(text)] })
  await save('a', 'Forklift')
  await save('b', 'Forklift')
  const [content] = await take(api, 'one')
  await finish(api, content!, 'one', 'Forklift')
  await save('a', 'Glazier')
  assert.equal(await api.store.readDocumentText(api.tenant, { sha256 }), 'Forklift')
  await save('b', 'Baker')
  assert.equal(await api.store.readDocumentText(api.tenant, { sha256 }), null)
  assert.deepEqual(await found(api, 'forklift'), [])
})

onBothStores('a document with more words than an index takes is found by the first of them', async (t, home) => {
  const { api, make, of } = await start(t, home)
  const { id } = await make.application(of, { documents: [resume('0'), resume('1')] })
  const long = '漢'.repeat(50)
  for (const { position, sha256 } of await take(api, 'one')) {
    const number = sha256 === hash('sha256', '0') ? 0 : 1
    const words = Array.from({ length: 5000 }, (_, n) => `${long}${number}x${n}`)
    const text = { ...read(''), words }
    await api.store.finishContent({ position, lease: 'one', now: api.clock.now, text, scan: { status: 'clean' } })
  }
  assert.deepEqual(await found(api, `${long}0x1 mira`), [id])
  assert.deepEqual(await found(api, `${long}1x1`), [])
})
