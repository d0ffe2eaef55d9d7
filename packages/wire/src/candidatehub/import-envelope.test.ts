import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import Value from 'typebox/value'
import { readContext } from './context.ts'
import { readCoordinates } from './coordinates.ts'
import { readDate } from './dates.ts'
import { readDocuments } from './documents.ts'
import { EXAMPLE_BODY, EXAMPLE_SECRET, EXAMPLE_TIME_MS } from './example.test-data.ts'
import { hmac } from './hmac.test-data.ts'
import { parseImportBody } from './import-body.ts'
import { importDedupeKey, readImportEnvelope } from './import-envelope.ts'
import { ImportMessage } from './import-message.ts'
import { readNames } from './names.ts'
import { readParsedCv } from './parsed-cv.ts'
import type { JsonObject } from './values.ts'
import { verifyImport } from './verify.ts'

const example = () => JSON.parse(EXAMPLE_BODY) as { [key: string]: JsonObject }

function parse(body: string | Uint8Array): unknown {
  const parsed = parseImportBody(body)
  assert.ok(parsed.ok)
  return parsed.value
}

test('the whole example of contract 1.7 comes through', () => {
  const value = parse(new TextEncoder().encode(EXAMPLE_BODY))
  assert.ok(Value.Check(ImportMessage, value))
  const envelope = readImportEnvelope(value)
  assert.ok(envelope.ok)
  assert.deepEqual(envelope.ids, { clientId: 'orchardstaff', transactionId: 'T-7f31', candidateId: 'C-90210' })
  assert.equal(envelope.sourceId, 'orchard-board')
  assert.equal(envelope.reportUrl, 'http://candidatehub.adcourier.com/report/ott-5b1c')
  assert.deepEqual([envelope.schemaVersion, envelope.flags, envelope.missing], [1, [], []])

  const verification = verifyImport(hmac, envelope.authentication, {
    apiKey: 'orchard-demo-key',
    secrets: [EXAMPLE_SECRET],
    nowMs: EXAMPLE_TIME_MS,
    windowSeconds: 300,
    windowMode: 'enforce',
  })
  assert.equal(verification.ok, true)

  const { candidate, context } = envelope
  assert.deepEqual(readCoordinates(candidate.location_latitude, candidate.location_longitude), {
    value: { latitude: 54.486789, longitude: -0.613456 },
    outcome: 'kept',
  })
  assert.equal(readDate(candidate.current_job_startdate).value, '2019-02-04')
  assert.equal(readDate(candidate.current_job_enddate).value, '2025-11-28')

  const { documents, skipped } = readDocuments(candidate.documents)
  assert.deepEqual(skipped, [])
  const text = (bytes: Uint8Array | null) => new TextDecoder().decode(bytes!)
  assert.deepEqual(
    documents.map(({ kind, sourceValue, filename, primary }) => [kind, sourceValue, filename, primary]),
    [
      ['resume', 'cv', '1767225598-412-mara.txt', true],
      ['cover_letter', 'coverletter', 'letter.txt', false],
      ['tagged_resume', 'tagged_cv', 'mara.xml', false],
      ['parsed_resume', 'parsed_cv', 'mara.json', false],
    ],
  )
  assert.equal(text(documents[0]!.bytes), 'Mara Quill\nWarehouse team leader\n')
  assert.equal(text(documents[1]!.bytes), 'Dear hiring team, I can start in March.\n')
  assert.equal(
    text(documents[2]!.bytes),
    '<?xml version="1.0" encoding="UTF-8"?><resume><name>Mara Quill</name></resume>',
  )
  assert.deepEqual(readParsedCv(documents[3]!.bytes), {
    ok: true,
    notes: [],
    value: {
      email: 'mara.quill@example.org',
      firstName: 'Mara',
      lastName: 'Quill',
      locale: 'en_gb',
      line1: '7 Harbour Row',
      city: 'Whitby',
      region: 'North Yorkshire',
      country: 'England',
      postalCode: 'YO22 4AA',
      skills: [
        { name: 'inventory planning', experience: 6 },
        { name: 'forklift operation', experience: 2 },
      ],
    },
  })
  assert.deepEqual(readNames(candidate), { fullName: 'Mara Quill', firstName: 'Mara', lastName: 'Quill' })
  assert.deepEqual(readContext(context), {
    jobReference: 'WH-1042',
    shortlistId: '31',
    source: { id: 'OB', name: 'Orchard Board', subsource: 'alert-mail', candidateId: 'ob-5519' },
    supplementary: { candidate_status: 'ranked', rank: 'SUITABLE', rank_time: 0, screened: 0, locale: 'en' },
    stages: {
      source: { job_id: 'WH-1042' },
      transformer: { candidate_source_id: 'orchard_board' },
      plugin: { source_mapper: { candidate_source_id: 'OB' } },
    },
  })
})

test('what is no import is 400', () => {
  const faults: [unknown, string][] = [
    ['text', 'not_an_object'],
    [null, 'not_an_object'],
    [[], 'not_an_object'],
    [{}, 'meta_info_missing'],
    [{ ...example(), meta_info: [] }, 'meta_info_missing'],
    [{ ...example(), meta_info: null }, 'meta_info_missing'],
    [{ ...example(), candidate: undefined }, 'candidate_missing'],
    [{ ...example(), candidate: [example().candidate] }, 'candidate_missing'],
    [{ ...example(), candidate: 'Mara' }, 'candidate_missing'],
  ]
  for (const [value, fault] of faults) {
    const envelope = readImportEnvelope(value)
    assert.deepEqual(!envelope.ok && [envelope.status, envelope.fault], [400, fault])
  }
})

test('a missing id, or neither name nor email, is 422, with what is needed to verify first', () => {
  for (const id of ['hub_client_id', 'hub_transaction_id', 'hub_candidate_id']) {
    for (const value of [undefined, null, '', '\0\0', {}, [], true]) {
      const body = example()
      body.meta_info![id] = value
      const envelope = readImportEnvelope(body)
      assert.ok(!envelope.ok)
      assert.deepEqual([envelope.status, envelope.fault], [422, 'ids_missing'])
      assert.ok(envelope.detail.includes(id))
      assert.equal(envelope.clientId, id === 'hub_client_id' ? undefined : 'orchardstaff')
      assert.deepEqual(envelope.authentication, body.authentication)
    }
  }
  for (const [name, email] of [
    [undefined, undefined],
    ['', null],
    [' ', '\t'],
    ['\0', ' \0 '],
    [{}, []],
  ]) {
    const body = example()
    Object.assign(body.candidate!, { name, email })
    const envelope = readImportEnvelope(body)
    assert.deepEqual(!envelope.ok && [envelope.status, envelope.fault], [422, 'candidate_unusable'])
  }
})

test('one of name and email is enough, a missing source or report URL is flagged', () => {
  for (const [node, key] of [
    ['candidate', 'name'],
    ['candidate', 'email'],
    ['meta_info', 'hub_source_id'],
    ['meta_info', 'import_process_report_url'],
  ] as const) {
    const body = example()
    delete body[node]![key]
    const envelope = readImportEnvelope(body)
    assert.ok(envelope.ok)
    assert.deepEqual([envelope.flags, envelope.missing], [['missing_fields'], [key]])
  }
})

test('a report URL that nobody can call is missing, one of another scheme is not', () => {
  const read = (url: unknown) => {
    const body = example()
    body.meta_info!.import_process_report_url = url
    const envelope = readImportEnvelope(body)
    assert.ok(envelope.ok)
    return [envelope.reportUrl, envelope.flags]
  }
  for (const url of ['nonsense', '/report/x', 'javascript:alert(1)', 5, `http://hub.test/${'x'.repeat(5000)}`]) {
    assert.deepEqual(read(url), [undefined, ['missing_fields']])
  }
  assert.deepEqual(read('ftp://hub.test/x'), ['ftp://hub.test/x', []])
})

test('only a schema version other than 1 is flagged', () => {
  for (const [version, flags, read] of [
    [undefined, [], undefined],
    [null, [], undefined],
    [1, [], 1],
    ['1', [], 1],
    [1.0, [], 1],
    [2, ['schema_version_unknown'], 2],
    ['2.1', ['schema_version_unknown'], 2.1],
    ['one', ['schema_version_unknown'], 'one'],
  ] as const) {
    const body = example()
    body.meta_info!.hub_schema_version = version
    const envelope = readImportEnvelope(body)
    assert.ok(envelope.ok)
    assert.deepEqual([envelope.flags, envelope.schemaVersion], [flags, read])
  }
})

test('numeric ids keep their decimal text, however many digits they have', () => {
  const big = '900719925474099312345678901'
  const body = EXAMPLE_BODY.replace('"T-7f31"', big)
    .replace('"C-90210"', '9007199254740993')
    .replace('"orchardstaff"', '42')
    .replace('"WH-1042"', '90071992547409931')
  const envelope = readImportEnvelope(parse(body))
  assert.ok(envelope.ok)
  assert.deepEqual(envelope.ids, { clientId: '42', transactionId: big, candidateId: '9007199254740993' })
  assert.equal(readContext(envelope.context).jobReference, '90071992547409931')
  assert.equal(envelope.candidate.location_latitude, '54.486789')
})

test('no two triples of ids have one key', () => {
  const id = fc.string({ unit: 'binary' })
  const ids = fc.record({ clientId: id, transactionId: id, candidateId: id })
  fc.assert(
    fc.property(ids, ids, (one, other) => {
      const same =
        one.clientId === other.clientId &&
        one.transactionId === other.transactionId &&
        one.candidateId === other.candidateId
      assert.equal(importDedupeKey(one) === importDedupeKey(other), same)
      const key = importDedupeKey(one)
      assert.ok(key.isWellFormed() && !key.includes('\0'), 'no database refuses it')
    }),
  )
  assert.notEqual(
    importDedupeKey({ clientId: 'a', transactionId: 'b","c', candidateId: 'd' }),
    importDedupeKey({ clientId: 'a', transactionId: 'b', candidateId: 'c","d' }),
  )
})

test('only strict JSON is parsed, with or without a byte order mark', () => {
  assert.deepEqual(parse(new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x7d])), {})
  for (const body of ['', '{', "{'a':1}", '{"a":1,}', '{"a":"\n"}', '{"a":1} # comment', 'NaN']) {
    assert.equal(parseImportBody(body).ok, false, body)
  }
})

test('depth and __proto__ do no harm', () => {
  const deep = `{"meta_info":{"hub_client_id":99999999999999999999,"x":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`
  assert.equal(readImportEnvelope(parse(deep)).ok, false)
  const hostile = EXAMPLE_BODY.replace('"name": "Mara Quill"', '"__proto__": {"name": "Nobody"}').replace(
    '"email": "mara.quill@example.org"',
    '"email": null',
  )
  const envelope = readImportEnvelope(parse(hostile))
  assert.deepEqual(!envelope.ok && envelope.fault, 'candidate_unusable')
  assert.equal(({} as JsonObject).name, undefined)
})

test('no value whatever makes a reader throw', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (one, other) => {
      readImportEnvelope(one)
      readImportEnvelope({ meta_info: one, candidate: other })
      const ids = { hub_client_id: 'c', hub_transaction_id: 't', hub_candidate_id: 'x' }
      readImportEnvelope({ meta_info: { ...ids, hub_schema_version: one }, candidate: { name: 'n', email: other } })
      readContext(one)
      readContext({ job_id: one, supplementary: other })
      readNames({ name: one, first_name: other })
      readDocuments(one)
      readDocuments([{ filename: one, type: other, content: 'YQ==' }, { content: one }])
    }),
  )
})
