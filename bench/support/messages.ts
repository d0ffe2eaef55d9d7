import { createHash, createHmac, type Hash } from 'node:crypto'
import { stampLength, stampMark, writeStamp } from './stamp.ts'

/** What is sent, and by whose secrets it is signed. */
export interface MessageKind {
  platform: 'snagajob' | 'candidatehub'
  /** Of the body, near enough. */
  bytes: number
}

/** Partners of nobody, who exist in the benchmark alone. */
export const secrets = {
  snagajob: { apiSecret: 'the api secret of the benchmark' },
  candidatehub: { apiKey: 'benchmark-api-key', secret: 'the secret of the benchmark', clientId: 'benchmark-client' },
}

/** A request that one connection sends again and again, with another stamp each time. */
export interface Outgoing {
  /** Makes it the message of this number, due at `us`; the parts to write stay the same memory. */
  stamp(number: number, us: number): readonly Uint8Array[]
}

/** Requests up to this many bytes are written as one piece; larger ones share their long middle. */
const onePieceBytes = 64 * 1024

const hole = '?'.repeat(stampLength)
const signatureHole = '!'.repeat(28)

/** Prepares the messages of one load; answers how to make the request of a connection. Dates are of this moment. */
export function prepareMessages(kind: MessageKind, host: string, path: string): () => Outgoing {
  const { head, fixed, tail, sign } = kind.platform === 'snagajob' ? snagajob(kind.bytes) : candidatehub(kind.bytes)
  const lines = [
    `POST ${path} HTTP/1.1`,
    `Host: ${host}`,
    'User-Agent: platform/1.0',
    'Accept: */*',
    'Content-Type: application/json',
    ...head,
    `Content-Length: ${fixed.length + tail.length}`,
  ]
  const header = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`)
  const signatureAt = header.indexOf(signatureHole)
  const places = holesIn(tail)
  return () => {
    const isOnePiece = header.length + fixed.length + tail.length <= onePieceBytes
    const whole = Buffer.concat(isOnePiece ? [header, fixed, tail] : [header, tail])
    const ownHeader = whole.subarray(0, header.length)
    const ownTail = whole.subarray(whole.length - tail.length)
    const parts = isOnePiece ? [whole] : [ownHeader, fixed, ownTail]
    return {
      stamp(number, us) {
        writeStamp(ownTail, places, number, us)
        if (sign) ownHeader.write(sign(ownTail), signatureAt, 'latin1')
        return parts
      },
    }
  }
}

function holesIn(text: Buffer): number[] {
  const places: number[] = []
  for (let at = text.indexOf(hole); at >= 0; at = text.indexOf(hole, at + hole.length)) places.push(at)
  return places
}

interface Template {
  head: string[]
  /** The body up to its first stamp, and from there. */
  fixed: Buffer
  tail: Buffer
  /** The signature of the body with this tail, where it stands in a header. */
  sign?: (tail: Uint8Array) => string
}

/** An application as the contract's sample has it, with the résumé filling it up and each person another. */
function snagajob(bytes: number): Template {
  const before = JSON.stringify({
    applicantAddress: { line1: '9 Larch Ct', line2: '', city: 'Asheville', stateProvCode: 'NC', postalCode: '28801' },
    employment: [
      { employerName: 'Ridge Market', endDate: null, jobTitle: 'Cashier', startDate: '2022-02-01T05:00:00Z' },
      {
        employerName: 'Pine Camp',
        endDate: '2021-09-01T04:00:00Z',
        jobTitle: 'Counselor',
        startDate: '2021-06-01T04:00:00Z',
      },
    ],
    isAuthorizedToWorkInUs: true,
    phoneNumber: '8285550142',
    ipAddress: '203.0.113.9',
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64) ExampleBrowser/1.0',
    requisitionId: 'HD-2002',
    questionsAndAnswers: [
      {
        question: {
          id: 'worked-here',
          question: 'Have you worked for us before?',
          type: 'select',
          required: true,
          options: [
            { value: '0', label: 'Yes' },
            { value: '1', label: 'No' },
          ],
        },
        answer: { selectedAnswers: [{ value: '0', label: 'Yes' }] },
      },
      {
        question: { id: 'worked-where', type: 'textarea', question: 'Which location?', required: true },
        answer: { answerText: 'Downtown' },
      },
      {
        question: {
          id: 'days',
          question: 'Which days can you work?',
          type: 'multiselect',
          required: true,
          options: [
            { value: 'sat', label: 'Saturday' },
            { value: 'sun', label: 'Sunday' },
          ],
        },
        answer: { selectedAnswers: [{ value: 'sat', label: 'Saturday' }] },
      },
    ],
  }).slice(0, -1)
  const resume = ',"resume":{"contentType":"application/pdf","data":"'
  const tail = Buffer.from(
    `${hole}"},"firstName":"Mira","lastName":"Okafor","fullName":"Mira Okafor",` +
      `"emailAddress":"mira.${hole}@example.org","id":"${stampMark}${hole}"}`,
  )
  const fixed = Buffer.from(before + resume + pdfInBase64(bytes - before.length - resume.length - tail.length))
  const date = new Date().toUTCString()
  // Most of the body is the same in all messages: its share of the HMAC is worked out once.
  const mac = startedHmac('sha1', secrets.snagajob.apiSecret, fixed)
  return {
    head: [`X-SAJ-Date: ${date}`, `X-SAJ-Signature: ${signatureHole}`],
    fixed,
    tail,
    sign: (own) => mac((hash) => hash.update(own).update(`;${date}`)),
  }
}

/** An import with one CV. What is signed does not depend on the message (contract 3.2), so it is signed once. */
function candidatehub(bytes: number): Template {
  const { apiKey, secret, clientId } = secrets.candidatehub
  const time = String(Date.now())
  const before = JSON.stringify({
    authentication: {
      api_key: apiKey,
      time,
      signature: createHmac('sha256', secret).update(`${apiKey}|${time}`).digest('hex'),
    },
    context: {
      job_id: 'WH-1042',
      shortlist_id: '31',
      candidate_source_id: 'OB',
      candidate_source_name: 'Orchard Board',
      supplementary: { candidate_status: 'ranked', rank: 'SUITABLE', rank_time: 0, screened: 0, locale: 'en' },
    },
  }).slice(0, -1)
  const candidate =
    ',"candidate":{"name":"Mara Quill","first_name":"Mara","last_name":"Quill","contact_telephone":"01632 960 101",' +
    '"location_address":"7 Harbour Row","location_city":"Whitby","location_country":"England","location_postcode":"YO22 4AA",' +
    '"current_job_title":"Warehouse team leader","current_job_employer":"Gull & Sons",' +
    '"current_job_startdate":"2019-02-04T00:00:00","documents":[{"filename":"mara.pdf","type":"cv","content":"'
  const tail = Buffer.from(
    `${hole}"}],"email":"mara.${hole}@example.org"},"meta_info":{"hub_transaction_id":"T-${hole}",` +
      `"hub_client_id":"${clientId}","hub_candidate_id":"${stampMark}${hole}","hub_source_id":"orchard-board",` +
      '"hub_schema_version":1,"import_process_report_url":"http://candidatehub.adcourier.com/report/one"}}',
  )
  const filler = pdfInBase64(bytes - before.length - candidate.length - tail.length)
  return { head: [], fixed: Buffer.from(before + candidate + filler), tail }
}

/** Base64 of about so many characters that starts as a PDF does and that nothing can compress. A multiple of 4 long. */
function pdfInBase64(characters: number): string {
  const bytes = Buffer.alloc(Math.max(9, Math.floor(characters / 4) * 3))
  let state = 20_240_601
  for (let i = 0; i < bytes.length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    bytes[i] = state >>> 24
  }
  bytes.write('%PDF-1.7\n')
  return bytes.toString('base64')
}

/** HMAC (RFC 2104) over a beginning that never changes and an end that `finish` adds: base64. */
function startedHmac(
  algorithm: string,
  secret: string,
  beginning: Uint8Array,
): (finish: (hash: Hash) => Hash) => string {
  const blockBytes = 64
  const key = Buffer.alloc(blockBytes)
  Buffer.from(secret).copy(key)
  const inner = createHash(algorithm)
    .update(key.map((byte) => byte ^ 0x36))
    .update(beginning)
  const outer = createHash(algorithm).update(key.map((byte) => byte ^ 0x5c))
  return (finish) => outer.copy().update(finish(inner.copy()).digest()).digest('base64')
}
