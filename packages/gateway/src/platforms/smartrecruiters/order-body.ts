import { isUtf8 } from 'node:buffer'

export type OrderBody = { ok: true; value: unknown } | { ok: false; detail: string }

/** Parses an order's body: JSON in UTF-8, a byte order mark before it tolerated. */
export function parseOrderBody(body: Buffer): OrderBody {
  if (!isUtf8(body)) return { ok: false, detail: 'The body is not UTF-8.' }
  const start = body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf ? 3 : 0
  try {
    return { ok: true, value: JSON.parse(body.toString('utf8', start)) }
  } catch {
    return { ok: false, detail: 'The body is not JSON.' } // the only failure of JSON.parse is text that is not JSON
  }
}
