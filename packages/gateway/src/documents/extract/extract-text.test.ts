import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { decodeText } from './charset.ts'
import { extractText } from './extract-text.ts'
import { createTextCollector } from './text-collector.ts'

const textOf = async (content: string | Uint8Array) => {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content
  const extraction = await extractText(bytes)
  return extraction.status === 'done' ? extraction.text : extraction.reason
}

test('RTF: characters in code pages, by number and by name; what is no text is passed over', async () => {
  const cases: [string, string][] = [
    [`{\\rtf1\\ansi R\\'e9sum\\'e9 \\endash  \\bullet\\tab caf\\'e9}`, 'Résumé – • café'],
    // \u with its stand-in, of one byte, of two, in hexadecimal, and of none.
    [`{\\rtf1 Za\\u380?\\u243\\'f3\\u322?\\uc2\\u263??\\uc0\\u33}`, 'Zażółć!'],
    [`{\\rtf1 \\u-10179?\\u-8704?}`, '😀'],
    [`{\\rtf1\\ansicpg1251 \\'cf\\'f0\\'e8}`, 'При'],
    [
      `{\\rtf1{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial;}}\\f0 \\'e9 \\f1\\'cf\\'f0 {\\f0\\'e9}\\'e8}`,
      'é Пр éи',
    ],
    [`{\\rtf1{\\fonttbl{\\f3\\fcharset128 Mincho;}}\\f3\\'93\\'fa\\'96\\'7b}`, '日本'],
    [
      `{\\rtf1{\\info{\\title Hidden}}{\\*\\generator Hidden;}{\\pict 89504e47}shown\\par{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt link}}}`,
      'shown\nlink',
    ],
    [`{\\rtf1 a\\bin5 }{}{}b}`, 'ab'],
    [`{\\rtf1 one\\cell two\\cell\\row three\\{\\}\\\\\\~x}`, 'one\ntwo\n\nthree{}\\ x'],
    [`{\\rtf1{\\stylesheet{\\s1 heading;}}body`, 'body'],
  ]
  for (const [rtf, expected] of cases) assert.equal(await textOf(rtf), expected, rtf)
})

test('HTML: as a reader sees it, in the character set that it declares', async () => {
  const cases: [string, string][] = [
    ['<html><head><title>T</title><style>x{}</style></head><body>A<script>if (a<b) alert("</p>")</script>B', 'T\nAB'],
    [
      '<p>one<br>two</p><p>three <b>f</b>our</p><table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>',
      'one\ntwo\nthree four\na b\nc',
    ],
    ['<p>caf&eacute; &amp; &#x1F600; &nbsp; &unknown;</p>', 'café & 😀 &unknown;'],
    ['<html><meta charset="windows-1251"><p>\xcf\xf0\xe8', 'При'],
    ['<html><meta http-equiv=content-type content="text/html; charset=iso-8859-2"><p>\xbf\xf3\xb3w', 'żółw'],
    ['<html><meta charset="no-such"><p>caf\xe9 \x80', 'café €'],
    // What it declares is wrong.
    ['<html><meta charset="iso-8859-1"><p>caf\xc3\xa9', 'café'],
  ]
  for (const [html, expected] of cases) assert.equal(await textOf(html), expected, html)
})

test('plain text in every character set that is sensible', () => {
  assert.equal(decodeText(Buffer.from('\ufeffnaïve')), 'naïve')
  assert.equal(decodeText(Buffer.from('\ufeffnaïve', 'utf16le')), 'naïve')
  assert.equal(decodeText(Buffer.from('\ufeffnaïve', 'utf16le').swap16()), 'naïve')
  assert.equal(decodeText(Buffer.from('na\xefve \x93x\x94', 'latin1')), 'naïve “x”')
})

test('white space is made small, and the text ends where it is full', () => {
  const collector = createTextCollector(12)
  collector.add('  one \t two\n')
  collector.line()
  collector.add('\r\n \r\n\u00a0three four')
  assert.equal(collector.full, true)
  assert.deepEqual(collector.finish(), { text: 'one two\n\nthr', truncated: true })
})

test('whatever the bytes, the answer is text that both databases take, or a reason', async () => {
  const start = fc.constantFrom('', '{\\rtf1', '<html>', '%PDF-1.7\n', 'PK\x03\x04', '\xff\xfe', 'text ')
  const token = fc.constantFrom(
    '{',
    '}',
    '\\',
    "\\'",
    '\\u',
    '\\uc',
    '\\bin',
    '\\fonttbl',
    '\\f',
    '\\*',
    '<',
    '>',
    '</',
    '&#',
    '<script',
    '-9',
    '99',
    '\xed\xa0',
    '\0',
    '\n',
  )
  const piece = fc.oneof(
    token,
    fc.string({ maxLength: 6 }),
    fc.uint8Array({ maxLength: 6 }).map((b) => Buffer.from(b).toString('latin1')),
  )
  await fc.assert(
    fc.asyncProperty(start, fc.array(piece, { maxLength: 60 }), async (head, pieces) => {
      const extraction = await extractText(Buffer.from(head + pieces.join(''), 'latin1'))
      if (extraction.status !== 'done') return assert.match(extraction.reason, /^\w+$/)
      const { text, words } = extraction
      assert.ok(text.isWellFormed() && !text.includes('\0'))
      assert.ok(words.every((word) => /^[\p{L}\p{N}]+$/u.test(word)))
    }),
    { numRuns: 400 },
  )
})
