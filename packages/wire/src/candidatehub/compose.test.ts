import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ComposeInput, type ComposeOptions, composeImport } from './compose.ts'
import { readDocuments } from './documents.ts'
import { EXAMPLE_BODY, EXAMPLE_SECRET, EXAMPLE_TIME_MS } from './example.test-data.ts'
import { hmac } from './hmac.test-data.ts'
import type { ImportMessage } from './import-message.ts'
import { readParsedCv } from './parsed-cv.ts'
import type { JsonObject } from './values.ts'

const example = JSON.parse(EXAMPLE_BODY) as Required<ImportMessage>
const { documents, ...candidate } = example.candidate
const input: ComposeInput = {
  ids: { clientId: 'orchardstaff', transactionId: 'T-7f31', candidateId: 'C-90210' },
  sourceId: 'orchard-board',
  reportUrl: 'http://candidatehub.adcourier.com/report/ott-5b1c',
  candidate,
  documents: readDocuments(documents).documents.map(({ filename, sourceValue, bytes }) => ({
    filename: filename!,
    type: sourceValue!,
    bytes: bytes!,
  })),
  context: example.context,
  credentials: { apiKey: 'orchard-demo-key', secret: EXAMPLE_SECRET },
  nowMs: EXAMPLE_TIME_MS,
}
const compose = (options: ComposeOptions = {}, edit?: (message: JsonObject) => void) =>
  JSON.parse(composeImport(hmac, input, options, edit).body)

test('the example of contract 1.7 can be composed, but for its line wrap', () => {
  const wanted = structuredClone(example)
  wanted.candidate.documents![0]!.content = wanted.candidate.documents![0]!.content.replace(/\s/g, '')
  assert.deepEqual(compose(), wanted)
})

test('options change what they name and nothing else', () => {
  const plain = compose()
  assert.deepEqual(compose({ withoutContext: true }), omit(plain, 'context'))
  assert.deepEqual(compose({ authentication: 'omitted' }), omit(plain, 'authentication'))
  assert.deepEqual(Object.keys(compose({ order: 'authentication_first' }))[0], 'authentication')
  assert.deepEqual(compose({ order: 'authentication_first' }), plain)
  assert.equal(compose({ schemaVersion: 3 }).meta_info.hub_schema_version, 3)
  assert.deepEqual(compose({ unsetFields: 'null' }), plain, 'every field is set already')
  const edited = compose({}, (message) => Object.assign(message, { context: null }))
  assert.deepEqual(edited, { ...plain, context: null })
})

test('composing changes neither its input nor a later message', () => {
  const before = structuredClone(input)
  compose({ unknownKeys: true, unsetFields: 'null', climbingFilenames: true, taggedCv: 'with_dtd', parsedCv: 'json' })
  assert.deepEqual(input, before)
})

test('a made parsed_cv says what the candidate says', () => {
  const { documents } = readDocuments(compose({ parsedCv: 'json' }).candidate.documents)
  const { ok, value } = readParsedCv(documents.at(-1)!.bytes)
  assert.ok(ok)
  assert.deepEqual([value.firstName, value.city, value.postalCode], ['Mara', 'Whitby', 'YO22 4AA'])
})

test('a made tagged_cv is well-formed for any name', () => {
  const body = composeImport(
    hmac,
    { ...input, documents: [], candidate: { ...candidate, name: 'A<b>\u0000\u001b&"c"' } },
    { taggedCv: 'plain' },
  )
  const { documents } = readDocuments(JSON.parse(body.body).candidate.documents)
  assert.match(new TextDecoder().decode(documents[0]!.bytes!), /<name>A&lt;b&gt;&amp;"c"<\/name>/)
  const nameless = { ...candidate, name: undefined as unknown as string }
  const without = composeImport(hmac, { ...input, documents: [], candidate: nameless }, { taggedCv: 'plain' })
  const [tagged] = readDocuments(JSON.parse(without.body).candidate.documents).documents
  assert.match(new TextDecoder().decode(tagged!.bytes!), /<name><\/name>/)
})

function omit(value: JsonObject, key: string): JsonObject {
  const { [key]: _, ...rest } = value
  return rest
}
