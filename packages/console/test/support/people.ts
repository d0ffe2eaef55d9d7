import { createHmac, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { buildApplication, formatRfc1123, signInbound } from '@gangway/wire/snagajob'
import type { Api } from '../../../../scripts/demo/api.ts'
import type { Json } from './console.ts'
import { makeEmployer } from './employer.ts'

const sample = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../../gateway/test/documents/samples', name)).toString('base64')
const plain = (text: string) => Buffer.from(text).toString('base64')

/** People who came through CandidateHub and Snagajob, as `seedPeople` made them. */
export interface People {
  /** With documents of all kinds; CandidateHub asked to be told how the import ended. */
  mara: Json
  /** The same e-mail as Mara's, another last name, in the same connection. */
  reed: Json
  /** With answers, qualifications and employment; her job is not known. */
  mira: Json
  connections: { candidatehub: Json; snagajob: Json }
  /** What CandidateHub was told. */
  told: string[]
}

/** Takes in three people, and waits until their documents are read. `others`: files that Mara sends besides, by name. */
export async function seedPeople(t: TestContext, v1: Api, others: Record<string, Uint8Array> = {}): Promise<People> {
  const told: string[] = []
  const hub = createServer((request, response) => {
    request.setEncoding('utf8')
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      told.push(body)
      response.end('Thank you, Orchard')
    })
  })
  await new Promise<void>((resolve) => hub.listen(0, '127.0.0.1', resolve))
  t.after(() => hub.close())
  const reports = `http://127.0.0.1:${(hub.address() as AddressInfo).port}/report`
  const candidatehub = await connectCandidatehub(v1)
  const snagajob = await connectSnagajob(v1)

  const mara = await deliver(v1, candidatehub, 'C-mara', {
    report: `${reports}/ott-mara`,
    candidate: {
      ...{ name: 'Mara Quill', first_name: 'Mara', last_name: 'Quill', email: 'mara.quill@example.org' },
      ...{ contact_telephone: '01632 960 101', mobile_telephone: '07700 900 102', location_city: 'Whitby' },
      ...{ current_job_title: 'Warehouse team leader', current_job_employer: 'Gull & Sons' },
      documents: [
        ...Object.entries(others).map(([filename, bytes]) => ({
          ...{ filename, type: 'cv' },
          content: Buffer.from(bytes).toString('base64'),
        })),
        { filename: 'mara.pdf', type: 'cv', content: sample('browser.pdf') },
        { filename: 'mara.docx', type: 'cv', content: sample('writer.docx') },
        { filename: 'letter.txt', type: 'coverletter', content: plain('Dear hiring team,\nI can start in March.\n') },
        {
          filename: 'mara.json',
          type: 'parsed_cv',
          content: plain('{"skills": [{"skill_name": "inventory planning", "experience": 6}]}'),
        },
      ],
    },
  })
  const reed = await deliver(v1, candidatehub, 'C-reed', {
    report: `${reports}/ott-reed`,
    candidate: { name: 'Mara Reed', first_name: 'Mara', last_name: 'Reed', email: 'mara.quill@example.org' },
  })
  const mira = await apply(v1, snagajob)
  return { mara, reed, mira, connections: { candidatehub, snagajob: snagajob.connection }, told }
}

async function connectCandidatehub(v1: Api): Promise<Json> {
  const registration = await v1<Json>('POST', '/registrations', {
    platform: 'candidatehub',
    name: 'Our API key',
    credentials: { apiKey: 'orchard-demo-key' },
    settings: {},
  })
  return v1<Json>('POST', '/connections', {
    registrationId: registration.id,
    name: 'Orchard Staffing',
    remoteId: 'orchardstaff',
    credentials: { secret: randomBytes(24).toString('base64url') },
    settings: { allowUnsigned: true, reportHosts: ['127.0.0.1'] },
  })
}

async function deliver(v1: Api, connection: Json, id: string, given: { report: string; candidate: object }) {
  const response = await fetch(connection.urls.import, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      meta_info: {
        ...{ hub_transaction_id: `T-${id}`, hub_client_id: 'orchardstaff', hub_candidate_id: id },
        ...{ hub_source_id: 'orchard-board', hub_schema_version: 1, import_process_report_url: given.report },
      },
      candidate: given.candidate,
      context: { job_id: 'WH-1042', candidate_source_id: 'OB', candidate_source_name: 'Orchard Board' },
    }),
  })
  if (!response.ok) throw new Error(`The import was answered ${response.status}: ${await response.text()}`)
  return taken(v1, id)
}

async function connectSnagajob(v1: Api) {
  const apiSecret = randomBytes(24).toString('base64url')
  const { connection } = await makeEmployer(v1, undefined, { apiSecret })
  return { connection, apiSecret }
}

async function apply(v1: Api, { connection, apiSecret }: { connection: Json; apiSecret: string }): Promise<Json> {
  const body = JSON.stringify(
    buildApplication({
      id: 'app-mira',
      requisitionId: 'HD-2002',
      firstName: 'Mira',
      lastName: 'Okafor',
      emailAddress: 'mira.okafor@example.org',
      phoneNumber: '8285550142',
      address: { line1: '9 Larch Ct', city: 'Asheville', stateProvCode: 'NC', postalCode: '28801' },
      resume: {
        filename: 'resume.txt',
        bytes: new TextEncoder().encode('Line cook.\nSix years on the evening line.\n'),
      },
      isAuthorizedToWorkInUs: true,
      qualifications: [
        { name: 'q-basic-dob', displayText: '16 years or older', isPass: true, option: 2, required: true },
      ] as never,
      questions: [
        {
          ...{ id: 'days', question: 'Which days can you work?', type: 'multiselect', required: true },
          options: [
            { value: 'sat', label: 'Saturday' },
            { value: 'sun', label: 'Sunday' },
          ],
        },
        { id: 'worked-where', question: 'Which location?', type: 'textarea', required: true },
      ] as never,
      answers: new Map<string, string | string[]>([
        ['days', ['sat']],
        ['worked-where', 'Downtown'],
      ]),
    }),
  )
  const date = formatRfc1123(Date.now())
  const mac = (hash: string, key: string, parts: Iterable<string | Uint8Array>) => {
    const digest = createHmac(hash, key)
    for (const part of parts) digest.update(part)
    return digest.digest()
  }
  const signature = signInbound(mac as never, apiSecret, { body: new TextEncoder().encode(body), date })
  const headers = { 'content-type': 'application/json', 'x-saj-date': date, 'x-saj-signature': signature }
  const response = await fetch(connection.urls.applications, { method: 'POST', headers, body })
  if (!response.ok) throw new Error(`The application was answered ${response.status}: ${await response.text()}`)
  return taken(v1, 'app-mira')
}

/** The application, once it is there and its documents are read. */
async function taken(v1: Api, remoteId: string): Promise<Json> {
  for (;;) {
    const { data } = await v1<Json>('GET', `/applications?remoteId=${remoteId}`)
    const documents: { id: string }[] = data[0]?.documents ?? []
    const states = await Promise.all(documents.map(({ id }) => v1<Json>('GET', `/documents/${id}`)))
    if (data.length > 0 && states.every(({ text }) => text.status !== 'pending')) return data[0]
    await wait(30)
  }
}
