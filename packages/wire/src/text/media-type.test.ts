import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { utf8 } from './hmac.ts'
import { sniffMediaType } from './media-type.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

/** A zip of stored, empty-bodied entries; `mimetype` gets its own body. */
function zip(names: string[], bodies: Record<string, string> = {}): Uint8Array {
  const le = (value: number, size: number) => Array.from({ length: size }, (_, i) => (value >>> (8 * i)) & 255)
  const local: number[] = []
  const central: number[] = []
  for (const name of names) {
    const body = bytes(bodies[name] ?? '')
    const sizes = [...le(0, 4), ...le(body.length, 4), ...le(body.length, 4), ...le(name.length, 2)]
    central.push(...le(0x02014b50, 4), ...le(0, 12), ...sizes, ...le(0, 12), ...le(local.length, 4), ...bytes(name))
    local.push(...le(0x04034b50, 4), ...le(0, 10), ...sizes, ...le(0, 2), ...bytes(name), ...body)
  }
  const end = [...le(0x06054b50, 4), ...le(0, 4), ...le(names.length, 2), ...le(names.length, 2)]
  return Uint8Array.from([...local, ...central, ...end, ...le(central.length, 4), ...le(local.length, 4), ...le(0, 2)])
}

/** A compound file whose first directory sector lists the streams. */
function ole(streams: string[]): Uint8Array {
  const file = new Uint8Array(1024)
  const view = new DataView(file.buffer)
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  view.setUint16(30, 9, true)
  view.setUint32(48, 0, true)
  streams.forEach((stream, i) => {
    for (let at = 0; at < stream.length; at++) view.setUint16(512 + i * 128 + at * 2, stream.charCodeAt(at), true)
  })
  return file
}

test('every format that résumés come in', () => {
  const mimetype = 'application/vnd.oasis.opendocument.text'
  const cases: [string, Uint8Array, string | null][] = [
    ['pdf', bytes('%PDF-1.7\n%\xE2\xE3\xCF\xD3'), 'application/pdf'],
    ['pdf after a mail header', bytes(`${'x'.repeat(1000)}\n%PDF-1.4`), 'application/pdf'],
    ['pdf mark too late', bytes(`${'x'.repeat(1100)}%PDF-1.4`), 'text/plain'],
    ['docx', zip(['[Content_Types].xml', '_rels/.rels', 'word/document.xml']), docx],
    ['spreadsheet', zip(['[Content_Types].xml', 'xl/workbook.xml']), 'application/zip'],
    ['zip with a folder named word', zip(['word/a.xml']), 'application/zip'],
    ['odt', zip(['mimetype', 'content.xml'], { mimetype }), mimetype],
    ['empty zip', zip([]), 'application/zip'],
    ['cut zip', zip(['[Content_Types].xml', 'word/document.xml']).subarray(0, 60), 'application/zip'],
    ['doc', ole(['Root Entry', '1Table', 'WordDocument']), 'application/msword'],
    ['xls', ole(['Root Entry', 'Workbook']), 'application/x-ole-storage'],
    ['cut doc', ole(['WordDocument']).subarray(0, 100), 'application/x-ole-storage'],
    ['rtf', bytes('{\\rtf1\\ansi Mira}'), 'application/rtf'],
    ['html', bytes('\n <!DOCTYPE html><p>'), 'text/html'],
    ['html with a byte order mark', bytes('\xEF\xBB\xBF<HTML>'), 'text/html'],
    ['html by a script', bytes('<script>alert(1)</script>'), 'text/html'],
    ['text that only begins like an element', bytes('<bread> is not HTML'), 'text/plain'],
    ['png', bytes('\x89PNG\r\n\x1A\n\0\0'), 'image/png'],
    ['jpeg', bytes('\xFF\xD8\xFF\xE0\0\x10JFIF'), 'image/jpeg'],
    ['gif', bytes('GIF89a\x01\0'), 'image/gif'],
    ['webp', bytes('RIFF\x10\0\0\0WEBPVP8 '), 'image/webp'],
    ['wave', bytes('RIFF\x10\0\0\0WAVEfmt '), null],
    ['text', utf8('Mira Okafor\r\nCaissière\f'), 'text/plain'],
    ['the published sample, declared as a PDF', bytes('Snagajob'), 'text/plain'],
    ['windows-1252 text', bytes('Caissi\xE8re \x96 \x80 12'), 'text/plain'],
    ['windows-1252 html', bytes('<p>Caissi\xE8re</p>'), 'text/html'],
    ['bytes that windows-1252 does not know', bytes('Caissi\x81re, and so on and on'), null],
    ['Cyrillic in a code page', bytes('\xCF\xEE\xE2\xE0\xF0 \xEE\xEF\xFB\xF2'), null],
    ['UTF-16, little end first', bytes('\xFF\xFEM\0i\0r\0a\0'), 'text/plain'],
    ['UTF-16, big end first', bytes('\xFE\xFF\0<\0p\0>\0M'), 'text/html'],
    ['UTF-16 without its mark', bytes('M\0i\0r\0a\0'), null],
    ['UTF-16 that breaks off in a pair', bytes('\xFF\xFE\x3D\xD8'), null],
    ['binary', bytes('MZ\x90\0\x03'), null],
    ['nothing', new Uint8Array(), null],
  ]
  for (const [name, content, expected] of cases) assert.equal(sniffMediaType(content), expected, name)
})

test('a long text whose last seen character is cut is still text', () => {
  assert.equal(sniffMediaType(utf8(`a${'é'.repeat(40_000)}`)), 'text/plain')
  assert.equal(sniffMediaType(utf8('é').subarray(0, 1)), null)
})

test('a view into a larger buffer is read from its own start', () => {
  const file = zip(['[Content_Types].xml', 'word/document.xml'])
  const larger = new Uint8Array(file.length + 20)
  larger.set(file, 7)
  assert.equal(sniffMediaType(larger.subarray(7, 7 + file.length)), docx)
})

test('hostile archives and compound files end in an answer', () => {
  const valid = [zip(['[Content_Types].xml', 'word/document.xml']), ole(['WordDocument'])]
  fc.assert(
    fc.property(fc.constantFrom(...valid), fc.array(fc.tuple(fc.nat(1200), fc.nat(255))), (file, changes) => {
      const broken = new Uint8Array(file)
      for (const [at, value] of changes) broken[8 + (at % (broken.length - 8))] = value
      assert.match(sniffMediaType(broken) ?? '', /^application\//)
    }),
  )
})
