/** Deeper JSON is not spelt anew: re-serialising recurses. */
const MAX_DEPTH = 200

/**
 * Other ways of writing the same JSON document that common serialisers produce; none when the body is not JSON. Used
 * to tell a re-serialised body from a forged one.
 */
export function jsonSpellings(body: Uint8Array): { name: string; text: string }[] {
  let text: string
  let value: unknown
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(body)
    value = JSON.parse(text)
  } catch {
    return [] // not JSON in UTF-8, so there is nothing to spell
  }
  if (depthExceeds(text, MAX_DEPTH)) return []
  const compact = JSON.stringify(value)
  const spellings = [
    { name: 'compact', text: compact },
    { name: 'compact, other letters as \\u escapes', text: escapeToAscii(compact) },
    { name: 'a blank after each comma and colon', text: spaced(compact, ', ', ': ') },
    {
      name: 'a blank after each comma and colon, other letters as \\u escapes',
      text: escapeToAscii(spaced(compact, ', ', ': ')),
    },
    { name: 'a blank after each comma', text: spaced(compact, ', ', ':') },
    { name: 'indented by two blanks', text: JSON.stringify(value, null, 2) },
    { name: 'indented by four blanks', text: JSON.stringify(value, null, 4) },
    { name: 'letters instead of \\u escapes', text: lettersFromEscapes(text) },
    { name: 'other letters as \\u escapes', text: escapeToAscii(text) },
  ]
  return spellings.filter((spelling, i) => {
    const first = spellings.findIndex((other) => other.text === spelling.text) === i
    return first && spelling.text !== text
  })
}

function depthExceeds(text: string, limit: number): boolean {
  let depth = 0
  for (const [token] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}]/g)) {
    if (token === '[' || token === '{') depth += 1
    if (token === ']' || token === '}') depth -= 1
    if (depth > limit) return true
  }
  return false
}

/** Puts the separators between tokens of compact JSON, leaving strings alone. */
function spaced(compact: string, comma: string, colon: string): string {
  return compact.replace(/"[^"\\]*(?:\\.[^"\\]*)*"|,|:/g, (token) =>
    token === ',' ? comma : token === ':' ? colon : token,
  )
}

function escapeToAscii(text: string): string {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function lettersFromEscapes(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|.)/g, (written, hex: string | undefined) => {
    const code = hex === undefined ? 0 : Number.parseInt(hex, 16)
    return code > 0x7f ? String.fromCharCode(code) : written
  })
}
