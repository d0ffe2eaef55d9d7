import assert from 'node:assert/strict'
import { test } from 'node:test'
import { base64, entry, map, withMembers } from './mapping.test-data.ts'
import { example } from './reception.test-data.ts'

const withDocuments = (...documents: unknown[]) => map(withMembers('candidate', { documents }))

test('the parsed résumé fills what the candidate leaves open, and nothing else', () => {
  const parsed = {
    email: 'parsed@example.org',
    first_name: 'Marah',
    last_name: 'Quillon',
    locale: 'en_gb',
    street: '1 Parsed Street',
    town: 'Parsedtown',
    county: 'Parsedshire',
    country: 'Scotland',
    post_code: 'AB1 2CD',
    skills: [
      { skill_name: 'welding', experience: '3.5' },
      { skill_name: '' },
      'driving',
      { skill_name: 'x', experience: 'much' },
    ],
    extra: 1,
  }
  const body = example()
  body.candidate = {
    name: 'Mara Quill',
    last_name: 'Quill',
    location_city: 'Whitby',
    documents: { filename: 'p.json', type: 'parsed_cv', content: base64(JSON.stringify(parsed)) },
  }
  const application = map(body)
  assert.deepEqual(application.content.candidate, {
    fullName: 'Mara Quill',
    firstName: 'Marah',
    lastName: 'Quill',
    emails: ['parsed@example.org'],
    address: {
      line1: '1 Parsed Street',
      city: 'Whitby',
      region: 'Parsedshire',
      country: 'Scotland',
      postalCode: 'AB1 2CD',
    },
    locale: 'en_gb',
  })
  assert.deepEqual(application.content.skills, [
    { name: 'welding', experience: 3.5 },
    { name: 'driving' },
    { name: 'x' },
  ])
  const at = (key: string) => entry(application, `/candidate/documents/content/${key}`)
  assert.deepEqual(at('street'), {
    from: '/candidate/documents/content/street',
    to: 'candidate.address.line1',
    outcome: 'kept',
  })
  assert.equal(at('town')!.outcome, 'dropped')
  assert.equal(at('extra')!.note, 'unknown field')
  assert.equal(at('skills/0/experience')!.outcome, 'coerced')
  assert.equal(at('skills/1')!.note, 'a skill without a name')
  assert.equal(at('skills/2')!.to, 'skills[1].name')
  assert.equal(entry(application, '/candidate/documents')!.outcome, 'coerced')
})

test('a parsed résumé that cannot be read fails nothing and is flagged', () => {
  for (const content of [base64('not JSON'), base64('[1]'), base64('null'), '###', 'QQ=QQ']) {
    const { content: record, flags } = withDocuments({ filename: 'p.json', type: 'parsed_cv', content })
    assert.deepEqual(flags, ['document_unreadable'])
    assert.equal(record.candidate.locale, undefined)
    assert.equal(record.candidate.fullName, 'Mara Quill')
  }
})

test('the first résumé is the first cv that could be decoded; broken and empty ones are not files', () => {
  const application = withDocuments(
    { filename: 'broken.pdf', type: 'cv', content: '%%%' },
    { filename: 'empty.pdf', type: 'cv', content: '' },
    { filename: 'second.pdf', type: 'cv', content: base64('%PDF-1.7 second') },
    { filename: 'third.txt', type: 'CV', content: base64('third').replace('=', '') },
    'not a document',
    { filename: 'other.bin', type: 'portfolio', content: base64('\0\x01') },
    { content: base64('nameless') },
  )
  assert.deepEqual(
    application.documents.map(({ bytes, ...rest }) => ({ ...rest, size: bytes.length })),
    [
      { kind: 'resume', sourceValue: 'cv', filename: 'second.pdf', contentType: 'application/pdf', size: 15 },
      { kind: 'resume', sourceValue: 'CV', filename: 'third.txt', contentType: 'text/plain', size: 5 },
      {
        kind: 'other',
        sourceValue: 'portfolio',
        filename: 'other.bin',
        contentType: 'application/octet-stream',
        size: 2,
      },
      { kind: 'other', contentType: 'text/plain', size: 8 },
    ],
  )
  assert.deepEqual(application.flags, ['document_unreadable'])
  assert.match(entry(application, '/candidate/documents/0')!.note!, /stays in the message/)
  assert.equal(entry(application, '/candidate/documents/1')!.note, 'has no content')
  assert.deepEqual(entry(application, '/candidate/documents/4')!.outcome, 'dropped')
  assert.equal(entry(application, '/candidate/documents/5/type')!.outcome, 'coerced')
})

test('what stands in place of documents and is none is flagged, what says nothing is not', () => {
  const flags = (documents: unknown) => map(withMembers('candidate', { documents })).flags
  for (const documents of ['QUJD', 5, ['QUJD'], [[{ type: 'cv', content: 'QUJD' }]]]) {
    assert.deepEqual(flags(documents), ['document_unreadable'], JSON.stringify(documents))
  }
  for (const documents of [null, '', [], [null], [{}]])
    assert.deepEqual(flags(documents), [], JSON.stringify(documents))
})

test('hostile file names are made safe, or left out', () => {
  const { documents, trace } = withDocuments(
    { filename: '../../etc/passwd', type: 'cv', content: 'QUJD' },
    { filename: '..', type: 'cv', content: 'QUJD' },
    { filename: 7, type: 'cv', content: 'QUJD' },
  )
  assert.deepEqual(
    documents.map(({ filename }) => filename),
    ['passwd', undefined, '7'],
  )
  const outcomes = trace.filter(({ from }) => from.endsWith('/filename')).map(({ outcome }) => outcome)
  assert.deepEqual(outcomes, ['coerced', 'dropped', 'coerced'])
})

test('a hostile number of files is cut, and the trace says so', () => {
  const application = withDocuments(...Array(5000).fill({ type: 'cv', content: 'QQ==' }))
  assert.equal(application.documents.length, 100)
  assert.equal(entry(application, '/candidate/documents')!.outcome, 'dropped')
})

test('a tagged résumé stays a file, whatever its XML says', () => {
  const xml = '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>'
  const { documents } = withDocuments({ filename: 'm.xml', type: 'tagged_cv', content: base64(xml) })
  assert.equal(Buffer.from(documents[0]!.bytes).toString(), xml)
})
