import { sniffMediaType } from '@gangway/wire/text'
import type { Extraction } from '../../model/document.ts'
import { searchWords } from '../../store/operations/words/search-words.ts'
import { extractHtml } from './html.ts'
import { extractDocx, extractOdt } from './office.ts'
import { limits, Unreadable } from './outcome.ts'
import { extractPlain } from './plain.ts'
import { extractRtf } from './rtf.ts'
import { createTextCollector, type TextCollector } from './text-collector.ts'

/** Which types text is read from, by what their bytes are. The PDF reader is large: it is loaded when the first one comes. */
const readers: Record<string, (bytes: Uint8Array, into: TextCollector) => void | Promise<void>> = {
  'application/pdf': async (bytes, into) => (await import('./pdf.ts')).extractPdf(bytes, into),
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': extractDocx,
  'application/vnd.oasis.opendocument.text': extractOdt,
  'application/rtf': extractRtf,
  'text/html': extractHtml,
  'text/plain': extractPlain,
}

/**
 * Reads the text of a document, by what its bytes are and whatever was declared. Bytes are hostile: call it only where its
 * time and memory are watched.
 */
export async function extractText(bytes: Uint8Array): Promise<Extraction> {
  const type = sniffMediaType(bytes)
  const read = type === null ? undefined : readers[type]
  if (!read) return { status: 'unsupported', reason: 'type_not_read' }
  const collector = createTextCollector()
  try {
    await read(bytes, collector)
  } catch (error) {
    // Whatever else a reader throws comes from what it read.
    return { status: 'failed', reason: error instanceof Unreadable ? error.reason : 'damaged' }
  }
  const { text, truncated } = collector.finish()
  return { status: 'done', text, truncated, words: searchWords(text, limits.words) }
}
