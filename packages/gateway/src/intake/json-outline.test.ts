import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isLeftOut, parseJsonOutline } from './json-outline.ts'

const file = 'QUJD'.repeat(5000)
const bytes = (text: string) => Buffer.from(text)

/** What an outline is held to: `JSON.parse` of the text, which must be UTF-8. */
function parseWhole(body: Uint8Array): { ok: boolean; value?: unknown } {
  try {
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) }
  } catch {
    return { ok: false }
  }
}

/** Equal but for strings that were left out, which must have been long. Names of members are compared by their number. */
function assertOutlineOf(outline: unknown, whole: unknown): void {
  if (typeof outline === 'string' && typeof whole === 'string') {
    if (isLeftOut(outline)) assert.ok(whole.length >= 2000 && whole.length > outline.length)
    else assert.equal(outline, whole)
  } else if (typeof outline === 'object' && outline !== null && typeof whole === 'object' && whole !== null) {
    assert.equal(Array.isArray(outline), Array.isArray(whole))
    const [ours, theirs] = [Object.values(outline), Object.values(whole)]
    assert.equal(ours.length, theirs.length)
    ours.forEach((value, i) => {
      assertOutlineOf(value, theirs[i])
    })
  } else {
    assert.ok(Object.is(outline, whole))
  }
}

function check(body: Uint8Array): boolean {
  const outline = parseJsonOutline(body)
  const whole = parseWhole(body)
  assert.equal(outline.ok, whole.ok)
  if (outline.ok) assertOutlineOf(outline.value, whole.value)
  return outline.ok
}

test('a small body is parsed whole', () => {
  const body = { id: 'app-1', data: 'A'.repeat(5000) }
  assert.deepEqual(parseJsonOutline(bytes(JSON.stringify(body))), { ok: true, value: body })
})

test('of a large body the long strings are left out, and nothing else', () => {
  const body = { id: 'app-1', name: 'José "Pepe"', resume: { contentType: 'text/plain', data: file }, n: [1.5, null] }
  for (const text of [JSON.stringify(body), `\uFEFF${JSON.stringify(body, null, 2)}`]) {
    const outline = parseJsonOutline(bytes(text))
    assert.ok(outline.ok)
    const value = outline.value as typeof body
    assert.ok(isLeftOut(value.resume.data))
    assert.ok(value.resume.data.length < 40)
    assert.deepEqual({ ...value, resume: { ...value.resume, data: file } }, body)
  }
})

test('base64 in lines, and with escaped slashes, is left out too', () => {
  for (const piece of ['\\r\\n', '\\n', '\\/', '\\t\\"\\\\']) {
    const outline = parseJsonOutline(bytes(`{"data":"${file.replace(/.{76}/g, `$&${piece}`)}","id":7}`))
    assert.ok(outline.ok)
    const { data, id } = outline.value as { data: string; id: number }
    assert.equal(isLeftOut(data), piece !== '\\t\\"\\\\', 'quotation marks end the stretch')
    assert.equal(id, 7)
  }
})

test('long names of members stay apart', () => {
  const outline = parseJsonOutline(bytes(`{"${file}a":1,"${file}b":2}`))
  assert.ok(outline.ok)
  assert.deepEqual(Object.values(outline.value as object), [1, 2])
})

test('what is no JSON stays none, whatever is left out', () => {
  const broken = [
    `{"a":"${file}}`,
    `{"a":"b"${file}"c"}`,
    `{"a":"b"${file}}`,
    `{"a":"b"\\n${file}"c"}`,
    `{"a":"${file}\n"}`,
    `{"a":"\t${file}"}`,
    `{"a":"${file}é\u0001${file}"}`,
    `{"a":"${file}\\n\u001f${file}"}`,
    `{"a":"${file}\\x${file}"}`,
    `{"a":"${file}\\u12"}`,
    `{"a":"${file}"} x`,
    `{"a":"${file}",}`,
    `{"a":"${file}" "b"}`,
    `["${file}"`,
    `"\\${file}"`,
    file,
    '',
    `\uFEFF\uFEFF["${file}"]`,
  ]
  for (const text of broken) {
    assert.deepEqual(parseJsonOutline(bytes(text)), { ok: false, fault: 'not_json' }, text.slice(0, 20))
  }
})

test('bytes that are not UTF-8 are refused, inside of a long string and outside', () => {
  for (const byte of [0xff, 0xc3, 0x80]) {
    const inside = Buffer.concat([bytes(`["${file}`), Buffer.of(byte), bytes(`${file}"]`)])
    const outside = Buffer.concat([bytes(`["${file}","`), Buffer.of(byte), bytes('"]')])
    const small = Buffer.concat([bytes('["'), Buffer.of(byte), bytes('"]')])
    for (const body of [inside, outside, small]) {
      assert.deepEqual(parseJsonOutline(body), { ok: false, fault: 'not_utf8' })
    }
  }
})

test('what JSON allows and is odd is taken as it is', () => {
  const deep = 100_000
  const outline = parseJsonOutline(bytes(`${'['.repeat(deep)}${']'.repeat(deep)}`))
  assert.ok(outline.ok)
  assert.ok(check(bytes(`{"__proto__":{"id":"x"},"id":"a","id":"b","lone":"\\ud800","nul":"\\u0000","d":"${file}"}`)))
  assert.ok(check(bytes(`[${' '.repeat(20_000)}1,${'9'.repeat(20_000)},"a",${'1,'.repeat(9000)}"b"]`)))
})

const long = fc
  .tuple(
    fc.constantFrom('QUJD', 'a', '+/=', 'é', 'x ', '\\n', '\\/', 'abc\\r\\n', '\\u0041', '\\"', ',', '}', '1'),
    fc.integer({ min: 1000, max: 9000 }),
    fc.string({ maxLength: 3 }),
  )
  .map(([piece, times, tail]) => `"${piece.repeat(times)}${JSON.stringify(tail).slice(1, -1)}"`)
const json = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.oneof(long, fc.json({ maxDepth: 1 })),
    fc.array(tie('value'), { maxLength: 4 }).map((items) => `[${items.join(', ')}]`),
    fc
      .array(
        fc.tuple(
          fc.oneof(
            fc.string().map((name) => JSON.stringify(name)),
            long,
          ),
          tie('value'),
        ),
        { maxLength: 4 },
      )
      .map((members) => `{${members.map(([name, value], i) => `"${i}${name.slice(1)} : ${value}`).join(',')}}`),
  ),
})).value

test('an outline is of every JSON text what JSON.parse makes of it', () => {
  fc.assert(
    fc.property(json, fc.nat(3), (text, shift) => {
      // A body may lie anywhere in the memory that holds it.
      const body = bytes(`${'#'.repeat(shift)}["${file}",${text}]`).subarray(shift)
      assert.ok(check(body))
    }),
    { numRuns: 150 },
  )
})

test('a body that was changed is refused or taken as JSON.parse does it', () => {
  const pieces = ['"', '\\', '\\"', ',', ':', '[', ']', '{', '}', '\n', ' ', '1', 'a', '\\u00', 'é', file, '\u0000']
  const odd = fc.oneof(
    fc.constantFrom(...pieces).map((piece) => bytes(piece)),
    fc.uint8Array({ minLength: 1, maxLength: 2 }).map((found) => Buffer.from(found)),
  )
  const edit = fc.record({ nearQuote: fc.boolean(), at: fc.nat(), remove: fc.nat(2), odd })
  fc.assert(
    fc.property(json, fc.array(edit, { minLength: 1, maxLength: 3 }), (text, edits) => {
      let body = bytes(`["${file}",${text},"${file}"]`)
      for (const { nearQuote, at, remove, odd } of edits) {
        const place = at % body.length
        const from = nearQuote ? Math.max(body.indexOf('"', place), 0) + (at % 2) : place
        body = Buffer.concat([body.subarray(0, from), odd, body.subarray(from + remove)])
      }
      check(body)
    }),
    { numRuns: 300 },
  )
})

test('pieces in any order are refused or taken as JSON.parse does it', () => {
  const piece = fc.constantFrom(
    '"',
    '"',
    `"${file}"`,
    file,
    ',',
    ':',
    '[',
    ']',
    '{',
    '}',
    '\\',
    '1',
    ' '.repeat(5000),
    'é',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (found) => void check(bytes(found.join('')))),
    { numRuns: 500 },
  )
})

test('a body of millions of brackets or members is refused before it is parsed', () => {
  for (const text of ['['.repeat(2_000_000), `[${'[],'.repeat(700_000)}1]`, `[${'1,'.repeat(1_500_000)}1]`]) {
    assert.deepEqual(parseJsonOutline(Buffer.from(text)), { ok: false, fault: 'too_many_parts' })
  }
})
