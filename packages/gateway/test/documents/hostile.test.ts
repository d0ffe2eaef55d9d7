import assert from 'node:assert/strict'
import test from 'node:test'
import { createExtractor } from '../../src/documents/extractor.ts'
import { startHub } from '../intake/candidatehub.fixture.ts'
import { onBothStores } from '../support/stores.ts'
import { deliver, documentOf, found } from './delivery.fixture.ts'
import * as hostile from './hostile.fixture.ts'

const tight = { processes: 1, timeMs: 3000, memoryMiB: 256, idleMs: 30_000 }

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
  const hub = await startHub(t, home)
  const bombs = [hostile.docxOfWhitespace(100), hostile.docxThatLies(100), hostile.docxOfNests()]
  const files = bombs.map((bytes, n) => ({ filename: `bomb${n}.docx`, bytes }))
  const [application, next] = await deliver(hub, [
    { name: 'eve', files: [...files, { filename: 'cv.txt', bytes: Buffer.from('Glazier') }] },
    { name: 'ada', files: [{ filename: 'cv.txt', bytes: Buffer.from('Glazier and baker') }] },
  ])
  await documentOf(hub, next)
  const reasons = []
  for (const at of bombs.keys()) reasons.push((await documentOf(hub, application, at)).text.reason)
  assert.deepEqual(reasons.slice(0, 2), ['too_large', 'damaged'])
  assert.match(reasons[2], /^(memory|time)_limit$/)
  assert.equal((await documentOf(hub, application, 3)).text.status, 'done')
  assert.deepEqual(await found(hub, 'glazier'), [next.id, application.id])
})
