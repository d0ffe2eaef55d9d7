import { getDocumentProxy } from 'unpdf'
import { limits, Unreadable } from './outcome.ts'
import type { TextCollector } from './text-collector.ts'

/** The text of a PDF's pages, in the order in which the file draws it. A scanned page has none. */
export async function extractPdf(bytes: Uint8Array, into: TextCollector): Promise<void> {
  // A copy: the library takes the buffer away.
  const pdf = await open(Uint8Array.from(bytes))
  try {
    await readPages(pdf, into)
  } finally {
    await pdf.loadingTask.destroy()
  }
}

type PDFDocument = Awaited<ReturnType<typeof getDocumentProxy>>

async function readPages(pdf: PDFDocument, into: TextCollector): Promise<void> {
  const pages = Math.min(pdf.numPages, limits.pages)
  let readable = 0
  for (let number = 1; number <= pages && !into.full; number++) {
    try {
      const page = await pdf.getPage(number)
      for await (const { items } of page.streamTextContent() as ReadableStream<TextContent>) {
        take(items, into)
        if (into.full) break
      }
      page.cleanup()
      readable++
    } catch {
      continue // a page that is damaged takes no other with it
    }
    into.add('\n\n')
  }
  if (pages > 0 && readable === 0) throw new Unreadable('damaged')
}

async function open(bytes: Uint8Array) {
  try {
    return await getDocumentProxy(bytes, { verbosity: 0, disableFontFace: true, useSystemFonts: false })
  } catch (error) {
    throw new Unreadable((error as Error).name === 'PasswordException' ? 'encrypted' : 'damaged')
  }
}

/** What the library sends of a page's text at a time. */
type TextContent = Awaited<ReturnType<PDFPage['getTextContent']>>
type PDFPage = Awaited<ReturnType<PDFDocument['getPage']>>

function take(items: TextContent['items'], into: TextCollector): void {
  for (const item of items) {
    if (!('str' in item)) continue
    into.add(item.str)
    if (item.hasEOL) into.line()
  }
}
