import { SaxesParser } from 'saxes'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { limits, Unreadable } from './outcome.ts'
import type { TextCollector } from './text-collector.ts'

/** The parts of a Word document that hold text, in the order in which they are read (ECMA-376-1, 11.3). */
const docxParts = [
  /^word\/header\d*\.xml$/,
  /^word\/document\d*\.xml$/,
  /^word\/(foot|end)notes\.xml$/,
  /^word\/footer\d*\.xml$/,
]

/** The text of a Word document. Its parts are unpacked and read in pieces, so that a bomb takes no memory. */
export async function extractDocx(bytes: Uint8Array, into: TextCollector): Promise<void> {
  await extractParts(bytes, docxParts, into, (add, line) => {
    let inText = 0
    /** The same again for older programs (ECMA-376-3, 10.2.1). */
    let inFallback = 0
    return {
      open(name) {
        if (name === 't') inText++
        else if (name === 'Fallback') inFallback++
        else if (name === 'tab') add(' ')
        else if (name === 'br' || name === 'cr') line()
        else if (name === 'noBreakHyphen') add('-')
      },
      text(text) {
        if (inText > 0 && inFallback === 0) add(text)
      },
      close(name) {
        if (name === 't') inText--
        else if (name === 'Fallback') inFallback--
        else if (name === 'p') line()
      },
    }
  })
}

/** The text of an OpenDocument text (OpenDocument 1.3 part 3, 5). */
export async function extractOdt(bytes: Uint8Array, into: TextCollector): Promise<void> {
  await extractParts(bytes, [/^content\.xml$/], into, (add, line) => {
    let inParagraph = 0
    return {
      open(name) {
        if (name === 'p' || name === 'h') inParagraph++
        else if (name === 'tab' || name === 's') add(' ')
        else if (name === 'line-break') line()
      },
      text(text) {
        if (inParagraph > 0) add(text)
      },
      close(name) {
        if (name !== 'p' && name !== 'h') return
        inParagraph--
        line()
      },
    }
  })
}

/** Told of elements by their names without prefixes. */
interface Reader {
  open(name: string): void
  text(text: string): void
  close(name: string): void
}

async function extractParts(
  bytes: Uint8Array,
  patterns: readonly RegExp[],
  into: TextCollector,
  createReader: (add: (text: string) => void, line: () => void) => Reader,
): Promise<void> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)).catch(() => {
    throw new Unreadable('damaged')
  })
  const budget = { left: limits.unpackedBytes }
  const parts = await partsOf(zip, patterns)
  if (parts.length === 0) throw new Unreadable('damaged')
  for (const part of parts) {
    if (into.full) return
    await readXml(zip, part, budget, into, createReader(into.add, into.line))
    into.add('\n\n')
  }
}

async function partsOf(zip: ZipFile, patterns: readonly RegExp[]): Promise<Entry[]> {
  const found: { rank: number; entry: Entry }[] = []
  let seen = 0
  try {
    for await (const entry of zip.eachEntry()) {
      if (++seen > limits.parts) break
      const rank = patterns.findIndex((pattern) => pattern.test(entry.fileName))
      if (rank < 0) continue
      if (entry.isEncrypted()) throw new Unreadable('encrypted')
      found.push({ rank, entry })
    }
  } catch (error) {
    if (error instanceof Unreadable) throw error
    if (found.length === 0) throw new Unreadable('damaged')
  }
  return found.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry)
}

/** DTDs are passed over and no entity of theirs is known to the parser. What is not well-formed is read as far as it makes sense. */
async function readXml(
  zip: ZipFile,
  part: Entry,
  budget: { left: number },
  into: TextCollector,
  reader: Reader,
): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const local = (name: string) => name.slice(name.indexOf(':') + 1)
  parser.on('error', () => {})
  parser.on('opentag', ({ name }) => reader.open(local(name)))
  parser.on('text', (text) => reader.text(text))
  parser.on('cdata', (text) => reader.text(text))
  parser.on('closetag', ({ name }) => reader.close(local(name)))
  let decoder: TextDecoder | undefined
  try {
    for await (const chunk of await zip.openReadStreamPromise(part)) {
      budget.left -= chunk.length
      if (budget.left < 0) throw new Unreadable('too_large')
      decoder ??= new TextDecoder(
        chunk[0] === 0xff || chunk[1] === 0 ? 'utf-16le' : chunk[0] === 0xfe ? 'utf-16be' : 'utf-8',
      )
      parser.write(decoder.decode(chunk, { stream: true }))
      if (into.full) return
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('damaged')
  }
}
