import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Base64Writing, writeBase64 } from './compose-documents.ts'
import { documentKind, readDocuments } from './documents.ts'
import { readParsedCv } from './parsed-cv.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const contentOf = (text: string) => writeBase64(bytesOf(text), 'plain')

test('types become kinds, unknown ones stay visible', () => {
  assert.deepEqual(
    ['cv', 'coverletter', 'tagged_cv', 'parsed_cv', 'CV ', 'certificate', '', null, 'constructor', {}].map(
      documentKind,
    ),
    ['resume', 'cover_letter', 'tagged_resume', 'parsed_resume', 'resume', 'other', 'other', 'other', 'other', 'other'],
  )
  const [document] = readDocuments([{ filename: 'x.bin', type: 'Certificate', content: 'YQ==' }]).documents
  assert.deepEqual([document!.kind, document!.sourceValue], ['other', 'Certificate'])
})

test('the first cv that can be decoded is the main one', () => {
  const { documents } = readDocuments([
    { filename: 'a', type: 'coverletter', content: contentOf('a') },
    { filename: 'b', type: 'cv', content: '*' },
    { filename: 'c', type: 'cv', content: contentOf('c') },
    { filename: 'd', type: 'cv', content: contentOf('d') },
  ])
  assert.deepEqual(
    documents.map(({ bytes, primary }) => [bytes === null, primary]),
    [
      [false, false],
      [true, false],
      [false, true],
      [false, false],
    ],
  )
})

test('empty content is no document, broken content is one without bytes', () => {
  const { documents, skipped } = readDocuments([
    { type: 'cv', content: '' },
    { type: 'cv', content: ' \r\n\t' },
    { type: 'cv', content: null },
    { type: 'cv' },
    'not an object',
    null,
    { type: 'cv', content: 'YQ=' },
    { type: 'cv', content: 'Y' },
    { type: 'cv', content: '_-8=' },
    { type: 'cv', content: 'YQ==YQ==' },
    { type: 'cv', content: 'data:text/plain;base64,YQ==' },
    { type: 'cv', content: { base64: 'YQ==' } },
  ])
  assert.deepEqual(
    skipped.map(({ index }) => index),
    [0, 1, 2, 3, 4, 5],
  )
  assert.deepEqual(
    documents.map(({ index, bytes }) => [index, bytes]),
    [6, 7, 8, 9, 10, 11].map((index) => [index, null]),
  )
})

test('no list is no documents, a lone object is a list of one', () => {
  for (const nothing of [undefined, null, '', []])
    assert.deepEqual(readDocuments(nothing), { documents: [], skipped: [] })
  assert.equal(readDocuments({ type: 'cv', content: 'YQ==' }).documents.length, 1)
  assert.equal(readDocuments('YQ==').skipped.length, 1)
})

test('file names lose their directories and control characters', () => {
  const named = (filename: unknown) => readDocuments([{ filename, content: 'YQ==' }]).documents[0]!.filename
  assert.equal(named('../../etc/\u0000passwd.txt'), 'passwd.txt')
  assert.equal(named('C:\\temp\\cv.pdf'), 'cv.pdf')
  for (const nothing of [undefined, null, '', '../', 7n, {}]) assert.equal(named(nothing), undefined)
})

test('every writing of base64 but the empty and the broken one gives back the bytes', () => {
  const writing = fc.constantFrom<Base64Writing>('plain', 'wrapped', 'unpadded', 'empty', 'broken')
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 400 }), writing, (bytes, how) => {
      const [document] = readDocuments([{ type: 'cv', content: writeBase64(bytes, how) }]).documents
      if (how === 'empty') assert.equal(document, undefined)
      else assert.deepEqual(document!.bytes, how === 'broken' ? null : new Uint8Array(bytes))
    }),
  )
})

test('whitespace anywhere does not count, any other foreign character does', () => {
  const blank = fc.constantFrom(' ', '\t', '\r', '\n', '\n  ')
  const foreign = fc.constantFrom('*', '-', '_', '\u0000', '\u00a0', '\u2028', 'é', '=')
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 3, maxLength: 60 }), fc.nat(), blank, foreign, (bytes, at, space, odd) => {
      const text = writeBase64(bytes, 'plain')
      const place = at % (text.length - 4) || 1
      const insert = (character: string) => text.slice(0, place) + character + text.slice(place)
      assert.deepEqual(readDocuments([{ content: insert(space) }]).documents[0]!.bytes, new Uint8Array(bytes))
      assert.equal(readDocuments([{ content: insert(odd) }]).documents[0]!.bytes, null)
    }),
  )
})

test('a parsed_cv that is none says why and gives nothing', () => {
  for (const [bytes, note] of [
    [null, 'is not base64'],
    [bytesOf(''), 'is not JSON'],
    [bytesOf('{"email": parser crashed'), 'is not JSON'],
    [bytesOf('[]'), 'is not a JSON object'],
    [bytesOf('null'), 'is not a JSON object'],
    [bytesOf('"text"'), 'is not a JSON object'],
  ] as const) {
    assert.deepEqual(readParsedCv(bytes), { ok: false, value: { skills: [] }, notes: [note] })
  }
})

test('a parsed_cv is read as far as it can be', () => {
  const parsed = {
    email: 7,
    first_name: ' Mara ',
    last_name: '',
    town: ['Whitby'],
    country: null,
    unknown: true,
    skills: [
      { skill_name: 'planning', experience: '2.5' },
      'forklift',
      { skill_name: 'driving', experience: 'long' },
      { experience: 3 },
      null,
    ],
  }
  assert.deepEqual(readParsedCv(bytesOf(`\ufeff${JSON.stringify(parsed)}`)), {
    ok: true,
    value: {
      email: '7',
      firstName: 'Mara',
      skills: [{ name: 'planning', experience: 2.5 }, { name: 'forklift' }, { name: 'driving' }],
    },
    notes: ['skills without a name left out: 2', 'town is not a text'],
  })
  assert.deepEqual(readParsedCv(bytesOf('{"skills":{"skill_name":"x"}}')).notes, ['skills is not a list'])
  assert.deepEqual(readParsedCv(bytesOf('{"skills":[{"skill_name":"x","experience":1e999}]}')).value.skills, [
    { name: 'x' },
  ])
  const many = readParsedCv(bytesOf(JSON.stringify({ skills: Array(1500).fill('x') })))
  assert.deepEqual([many.value.skills.length, many.notes], [1000, ['skills after the first 1000 left out']])
})

test('no bytes make the reader of parsed_cv throw', () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => Array.isArray(readParsedCv(bytes).value.skills)))
  fc.assert(fc.property(fc.json(), (json) => Array.isArray(readParsedCv(bytesOf(json)).value.skills)))
  assert.equal(readParsedCv(bytesOf('['.repeat(100_000))).ok, false)
})
