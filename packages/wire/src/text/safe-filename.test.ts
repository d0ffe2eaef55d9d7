import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { utf8 } from './hmac.ts'
import { safeFilename } from './safe-filename.ts'

test('directories, control and bidirectional characters go', () => {
  const cases: [string, string | null][] = [
    ['John_Doe.pdf', 'John_Doe.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\mara\\cv.doc', 'cv.doc'],
    ['a/b\\c.txt', 'c.txt'],
    ['cv\r\nSet-Cookie: a=b.pdf', 'cvSet-Cookie: a=b.pdf'],
    ['cv\0.pdf', 'cv.pdf'],
    ['ann\u202Efdp.exe', 'annfdp.exe'],
    ['  Mira Okafor résumé.pdf  ', 'Mira Okafor résumé.pdf'],
    ['cv.pdf. . ', 'cv.pdf'],
    ['\ud800cv.pdf', 'cv.pdf'],
    ['履歴書.docx', '履歴書.docx'],
    ['.htaccess', '.htaccess'],
    ['..', null],
    ['.', null],
    ['folder/', null],
    ['', null],
    ['\u200b\u0007', null],
  ]
  for (const [name, expected] of cases) assert.equal(safeFilename(name), expected, JSON.stringify(name))
})

test('a long name keeps its extension and no half character', () => {
  assert.equal(safeFilename(`${'a'.repeat(300)}.pdf`), `${'a'.repeat(251)}.pdf`)
  assert.equal(safeFilename(`${'é'.repeat(300)}.docx`), `${'é'.repeat(125)}.docx`)
  assert.equal(safeFilename('🙂🙂🙂.txt', 13), '🙂🙂.txt')
  assert.equal(safeFilename('a'.repeat(300)), 'a'.repeat(255))
})

/** Any UTF-16 unit, lone surrogates too, and control characters often. */
const unit = fc.oneof(fc.nat(0x9f), fc.nat(0xffff)).map((code) => String.fromCharCode(code))

test('whatever comes in, a safe name or none comes out', () => {
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 400 }), (name) => {
      const safe = safeFilename(name)
      if (safe === null) return
      assert.doesNotMatch(safe, /[\p{Cc}\p{Cs}/\\\u202A-\u202E\u2066-\u2069]/u)
      assert.ok(utf8(safe).length <= 255 && safe !== '.' && safe !== '..' && safe !== '')
      assert.equal(safeFilename(safe), safe)
    }),
  )
})
