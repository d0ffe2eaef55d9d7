import { Parser } from 'htmlparser2'
import { decodeText } from './charset.ts'
import type { TextCollector } from './text-collector.ts'

/** What stands in these is for programs. */
const silent = new Set(['script', 'style', 'template', 'svg', 'math', 'object', 'iframe', 'noscript', 'select'])

/** Elements inside a line; any other one begins and ends a line (HTML, rendering: flow content). */
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

/** The text of a page as a reader sees it. Nothing is fetched and nothing runs. */
export function extractHtml(bytes: Uint8Array, into: TextCollector): void {
  let silence = 0
  const parser = new Parser(
    {
      onopentag(name) {
        if (silent.has(name)) silence++
        else if (name === 'td' || name === 'th') into.add(' ')
        else if (!inline.has(name)) into.line()
      },
      ontext(text) {
        if (silence === 0) into.add(text)
      },
      onclosetag(name) {
        if (silent.has(name)) silence--
        else if (!inline.has(name) && name !== 'td' && name !== 'th') into.line()
      },
    },
    { decodeEntities: true },
  )
  parser.end(decodeText(bytes, declaredCharset(bytes)))
}

/** The character set that a page declares within its first kilobyte (HTML 13.2.3.2). */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1')
  return /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{1,40})/i.exec(head)?.[1]
}
