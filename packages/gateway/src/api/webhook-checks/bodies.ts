/** What the body may have been when it was signed; `fault` says what became of it on the way. */
export interface Spelling {
  body: Buffer
  fault: string
}

/** Longer bodies are not spelt anew, which costs several times their size. Bytes. */
const maxRespelt = 512 * 1024

const rawBody = 'Verify over the bytes as they came, before anything parses them.'
const reserialised = (how: string) =>
  `The body was parsed and written anew on the way: the signature matches ${how}. ${rawBody}`

/** Bodies that the given one may have been, from the likeliest on. */
export function spellingsOf(body: string): Spelling[] {
  const bytes = (text: string) => Buffer.from(text, 'utf8')
  const found: Spelling[] = []
  const add = (text: string, fault: string) => {
    if (text !== body && !found.some((one) => one.body.equals(bytes(text)))) found.push({ body: bytes(text), fault })
  }
  if (body.length <= maxRespelt) for (const { text, fault } of jsonSpellings(body)) add(text, fault)
  add(body.replace(/\r?\n$/, ''), `A line break was added at the end of the body. ${rawBody}`)
  add(body.replace(/^\uFEFF/, ''), `A byte order mark was put before the body. ${rawBody}`)
  add(body.replaceAll('\r\n', '\n'), `Line feeds of the body became CR LF. ${rawBody}`)
  add(body.replaceAll(/(?<!\r)\n/g, '\r\n'), `CR LF in the body became line feeds. ${rawBody}`)
  add(`${body}\n`, `A line feed at the end of the body was cut off. ${rawBody}`)
  add(`${body}\r\n`, `A line break at the end of the body was cut off. ${rawBody}`)
  add(body.trim(), `Blanks were added around the body. ${rawBody}`)
  add('', `An empty body was signed over: something had read it before it was verified. ${rawBody}`)
  found.push({ body: Buffer.from(body, 'latin1'), fault: `The body was read as Latin-1 instead of UTF-8. ${rawBody}` })
  if (body.length <= maxRespelt) {
    const mended = Buffer.from(body, 'latin1').toString('utf8')
    add(mended, `The body was read as Latin-1 instead of UTF-8, so letters beyond ASCII are spoilt. ${rawBody}`)
  }
  return found
}

function jsonSpellings(body: string): { text: string; fault: string }[] {
  const value = parse(body)
  if (value === undefined) return []
  const once = typeof value === 'string' ? parse(value) : undefined
  const compact = JSON.stringify(value)
  const sorted = JSON.stringify(withSortedMembers(value))
  const list: [text: string, how: string][] = [
    [compact, 'the same JSON written compactly'],
    [JSON.stringify(value, null, 2), 'the same JSON indented by two blanks'],
    [JSON.stringify(value, null, 4), 'the same JSON indented by four blanks'],
    [JSON.stringify(value, null, '\t'), 'the same JSON indented by tabs'],
    [spaced(compact), 'the same JSON with a blank after each comma and colon, as Python writes it'],
    [toAscii(compact), 'the same JSON with letters beyond ASCII as \\u escapes'],
    [
      toAscii(spaced(compact)),
      'the same JSON with a blank after each comma and colon and \\u escapes, as Python writes it',
    ],
    [compact.replaceAll('/', '\\/'), 'the same JSON with slashes escaped, as PHP writes it'],
    [
      toAscii(compact).replaceAll('/', '\\/'),
      'the same JSON with slashes and letters beyond ASCII escaped, as PHP writes it',
    ],
    [escapedForHtml(compact), 'the same JSON with <, > and & escaped, as Go writes it'],
    [sorted, 'the same JSON with its members in alphabetical order'],
    [spaced(sorted), 'the same JSON with its members in alphabetical order, as Python writes it'],
    [
      JSON.stringify(withSortedMembers(value), null, 2),
      'the same JSON with its members in alphabetical order, indented',
    ],
    [JSON.stringify(body), 'the body as a JSON string: it was encoded twice'],
  ]
  if (once !== undefined) list.push([value as string, 'what the body holds as a JSON string: it was encoded twice'])
  return list
    .flatMap(([text, how]): [string, string][] => [
      [text, how],
      [`${text}\n`, `${how}, with a line feed at its end`],
    ])
    .map(([text, how]) => ({ text, fault: reserialised(how) }))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** How deep members are put in order: deeper JSON is not ours. */
const maxDepth = 64

function withSortedMembers(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || depth > maxDepth) return value
  if (Array.isArray(value)) return value.map((one) => withSortedMembers(one, depth + 1))
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(members.map(([name, one]) => [name, withSortedMembers(one, depth + 1)]))
}

/** Puts a blank after the separators of compact JSON, leaving strings alone. */
function spaced(compact: string): string {
  return compact.replace(/"[^"\\]*(?:\\.[^"\\]*)*"|[,:]/g, (token) =>
    token === ',' || token === ':' ? `${token} ` : token,
  )
}

const toAscii = (text: string) =>
  text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

const escapedForHtml = (text: string) =>
  text.replace(/[<>&]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** How a body differs from the one that was sent: null where it does not. Names places, never what stands there. */
export function differenceOf(given: string, sent: string): string | null {
  if (given === sent) return null
  const [mine, theirs] = [parse(given), parse(sent)]
  if (mine === undefined) return 'it is no JSON any more'
  const place = firstDifference(theirs, mine, '')
  if (place !== null) return place === '' ? 'it says something else' : `it says something else at ${place}`
  return JSON.stringify(mine) === JSON.stringify(theirs)
    ? 'it says the same, written otherwise (blanks, line breaks or escapes)'
    : 'it says the same, with members in another order'
}

function firstDifference(a: unknown, b: unknown, pointer: string): string | null {
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) return a === b ? null : pointer
  if (Array.isArray(a) !== Array.isArray(b)) return pointer
  for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const place = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
    if (!Object.hasOwn(a, name) || !Object.hasOwn(b, name)) return place
    const found = firstDifference((a as Record<string, unknown>)[name], (b as Record<string, unknown>)[name], place)
    if (found !== null) return found
  }
  return null
}
