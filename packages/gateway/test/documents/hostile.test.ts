import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { createExtractor, ExtractorDown, type ExtractorLimits } from '../../src/documents/extractor.ts'
import { createUnderstanding } from '../../src/documents/understanding.ts'
import { startApi } from '../api/support/api-server.ts'
import { seed } from '../api/support/seed.ts'
import { type Home, onBothStores } from '../support/stores.ts'
import * as hostile from './hostile.fixture.ts'

const tight = { processes: 1, timeMs: 2000, memoryMiB: 256, idleMs: 30_000 }

test('a document that takes too much time or memory ends its own process and no more', async (t) => {
  const extractor = createExtractor(tight)
  t.after(() => extractor.stop())
  const cases: [name: string, bytes: Uint8Array, reasons: string[]][] = [
    ['500 MB of white space in a Word document', hostile.docxOfWhitespace(500), ['too_large']],
    ['a zip whose entry lies about its size', hostile.docxThatLies(100), ['damaged']],
    // Which of the two limits is reached first depends on the machine.
    ['millions of elements in each other', hostile.docxOfNests(), ['memory_limit', 'time_limit']],
    ['500 MB of white space in a PDF', hostile.pdfOfWhitespace(500), ['memory_limit', 'time_limit']],
    ['millions of operators in a PDF', hostile.pdfOfOperators(), ['memory_limit', 'time_limit']],
  ]
  for (const [name, bytes, reasons] of cases) {
    const extraction = await extractor.extract(bytes)
    assert.equal(extraction.status, 'failed', name)
    assert.ok('reason' in extraction && reasons.includes(extraction.reason), `${name}: ${JSON.stringify(extraction)}`)
    const next = await extractor.extract(hostile.docx('Forklift licence'))
    assert.equal(next.status === 'done' && next.text, 'Forklift licence', name)
  }
})

test('what is only twisted is read as far as it makes sense', async (t) => {
  const extractor = createExtractor({ ...tight, timeMs: 20_000 })
  t.after(() => extractor.stop())
  const textOf = async (bytes: Uint8Array) => {
    const extraction = await extractor.extract(bytes)
    return extraction.status === 'done' ? extraction.text : extraction.reason
  }
  // No entity of a document's own is known, least of all one that would read a file.
  assert.equal(await textOf(hostile.docxOfEntities()), 'before &e10; &f; after')
  assert.equal(await textOf(hostile.pdfOfNests()), '')
  assert.equal(await textOf(hostile.pdfThatLoops()), '')
  assert.equal(await textOf(hostile.pdfOfWords('Forklift licence')), 'Forklift licence')
  assert.equal(await textOf(Buffer.from(`{\\rtf1 ${'{'.repeat(1_000_000)}deep`)), 'deep')
  assert.equal(await textOf(Buffer.from(`<p>${'<b>'.repeat(100_000)}deep`)), 'deep')
  const long = await extractor.extract(Buffer.from('word '.repeat(1_000_000)))
  assert.deepEqual(long.status === 'done' && [long.truncated, long.text.length, long.words], [true, 200_000, ['word']])
})

onBothStores('a bomb costs its own extraction and nobody else anything', async (t, home) => {
  const { api, apply, textOf, read } = await startReading(t, home)
  const { understanding } = read({ ...tight, processes: 2 })
  const bombs = [hostile.docxOfNests(), hostile.docxOfWhitespace(100), hostile.docxThatLies(100)]
  const bombed = await apply([...bombs, Buffer.from('Glazier')])
  const next = await apply([Buffer.from('Glazier and baker')])
  understanding.start()
  assert.equal((await textOf(next.documents[0])).status, 'done')
  const reasons = []
  for (const document of bombed.documents) reasons.push((await textOf(document)).reason)
  assert.match(reasons[0], /^(memory|time)_limit$/)
  assert.deepEqual(reasons.slice(1), ['too_large', 'damaged', undefined])
  const found = (await api.call('GET', '/v1/applications?q=glazier')).body.data
  assert.deepEqual(
    found.map(({ id }: { id: string }) => id),
    [next.id, bombed.id],
  )
  await understanding.stop()
})

onBothStores(
  'where no process that reads documents can begin, documents wait and are not given up',
  async (t, home) => {
    const { api, apply, textOf, read } = await startReading(t, home)
    const files = Array.from({ length: 20 }, (_, at) => Buffer.from(`Glazier ${at}`))
    const { documents } = await apply(files)
    // No Node begins in so little memory.
    const { understanding, failures } = read({ ...tight, memoryMiB: 2 })
    understanding.start()
    while (failures.length === 0) await wait(20)
    await understanding.stop()
    assert.ok(failures[0] instanceof ExtractorDown, String(failures[0]))
    // Others that were begun at that moment; but not one after the other, for all of the documents.
    assert.ok(failures.length <= 2, String(failures.length))
    for (const { id } of documents) {
      assert.equal((await api.call('GET', `/v1/documents/${id}`)).body.text.status, 'pending')
    }
    const mended = read(tight).understanding
    api.clock.now += 60_000
    mended.start()
    for (const document of documents) assert.equal((await textOf(document)).status, 'done')
    await mended.stop()
  },
)

/** An API whose applications' documents are read only by what `read` makes. */
async function startReading(t: TestContext, home: Home) {
  const api = await startApi(t, home)
  const make = seed(api)
  const connectionId = await make.connection()
  return {
    api,
    read(limits: ExtractorLimits) {
      const extractor = createExtractor(limits)
      t.after(() => extractor.stop())
      const failures: unknown[] = []
      const understanding = createUnderstanding({
        store: api.store,
        readBytes: async (of, sha256) => api.documents.get(`${of}/${sha256}`) ?? null,
        extractor,
        lanes: limits.processes,
        quickMs: 500,
        scanner: undefined,
        pressure: { givesWay: () => false, isBehind: () => false },
        lease: 'lease of the test',
        now: () => api.clock.now,
        observer: { understood: () => {}, scannerChanged: () => {}, failed: (error) => void failures.push(error) },
      })
      return { understanding, failures }
    },
    async apply(files: Uint8Array[]) {
      const documents = files.map((bytes) => ({ kind: 'resume' as const, contentType: 'x/y', bytes }))
      const { id } = await make.application(connectionId, { documents })
      return (await api.call('GET', `/v1/applications/${id}`)).body
    },
    async textOf({ id }: { id: string }) {
      for (;;) {
        const { text } = (await api.call('GET', `/v1/documents/${id}`)).body
        if (text.status !== 'pending') return text
        await wait(20)
      }
    },
  }
}
