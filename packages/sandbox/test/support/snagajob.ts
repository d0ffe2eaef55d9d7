import { formatRfc1123, type OutboundRequest, signOutbound } from '@gangway/wire/snagajob'
import type { Posting, QuestionSet, Worker, WorkerProfile } from '../../src/platforms/snagajob/api-types.ts'
import type { Seeded } from '../../src/platforms/snagajob/seed.ts'
import { hmac } from '../../src/random.ts'
import type { PartnerServer } from './partner-server.ts'
import { type TestSandbox, until } from './sandbox.ts'

export type Job = Record<string, string>

/** A feed with these items, bare text values. */
export function feedOf(...jobs: Job[]): string {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const items = jobs.map((job) =>
    Object.entries(job)
      .map(([name, value]) => `<${name}>${escaped(value)}</${name}>`)
      .join(''),
  )
  return `<?xml version='1.0' encoding='UTF-8'?>\n<Postings>${items.map((item) => `<Item>${item}</Item>`).join('\n')}</Postings>`
}

/** The feed's Easy Apply job of the contract's example, its addresses at the partner. */
export function easyApplyJob(partner: PartnerServer, more: Job = {}): Job {
  return {
    Brand: 'Blue Heron Diner',
    Job_Title: 'Host',
    City: 'Asheville',
    State: 'NC',
    Job_Description: '<p>Greet guests.</p>',
    External_Posting_ID: 'HD-2002',
    PostUrl: `${partner.origin}/applications`,
    ...more,
  }
}

/** Contract 3.2. */
export const sampleQuestions = [
  {
    id: 'worked-here',
    type: 'select',
    question: 'Have you worked for us before?',
    required: true,
    options: [
      { value: '0', label: 'Yes' },
      { value: '1', label: 'No' },
    ],
  },
  {
    id: 'worked-where',
    type: 'textarea',
    question: 'Which location?',
    required: true,
    condition: { id: 'worked-here', value: '0' },
  },
  { id: 'years', type: 'textarea', question: 'Years of kitchen work?', format: 'integer' },
  {
    id: 'days',
    type: 'multiselect',
    question: 'Which days can you work?',
    required: true,
    options: [
      { value: 'sat', label: 'Saturday' },
      { value: 'sun', label: 'Sunday' },
    ],
  },
]

/** Registers a partner with one account whose feed is at the partner, and waits until it is read. */
export async function seedWithFeed(sandbox: TestSandbox, partner: PartnerServer, feed: string): Promise<Seeded> {
  partner.answers.set('/feed.xml', { headers: { 'content-type': 'application/xml' }, body: feed })
  const seeded = (await sandbox.seed('snagajob', {
    seedKey: 'test',
    name: 'Heron Software',
    accounts: [{ partnerAccount: 'acct-heron', feedUrl: `${partner.origin}/feed.xml` }],
  })) as Seeded
  await until(async () => {
    const { data } = await sandbox.api<{ data: { state: string }[] }>('GET', '/feeds')
    return data.length > 0 && data.every(({ state }) => state !== 'reading')
  })
  return seeded
}

export async function postings(sandbox: TestSandbox): Promise<Posting[]> {
  const { data } = await sandbox.api<{ data: { id: number }[] }>('GET', '/postings')
  return Promise.all(data.map(({ id }) => sandbox.api<Posting>('GET', `/postings/${id}`)))
}

/** The invented worker, kept. */
export async function someWorker(sandbox: TestSandbox): Promise<Worker> {
  const { invented } = await sandbox.api<{ invented: WorkerProfile }>('GET', '/workers')
  return sandbox.api<Worker>('POST', '/workers', invented)
}

export async function questionsOf(sandbox: TestSandbox, postingId: number): Promise<QuestionSet> {
  return sandbox.api('POST', `/postings/${postingId}/questions`)
}

type SignedCall = Partial<Pick<OutboundRequest, 'verb' | 'query' | 'date'>> & {
  path: string
  body?: string
  secret: string
  headers?: Record<string, string>
  /** The path that is signed, where it is not `path`. */
  signedPath?: string
}

/** Calls Snagajob's API as a partner does. `path` is what comes after the base. */
export function callSnagajob(sandbox: TestSandbox, call: SignedCall): Promise<Response> {
  const { verb = 'POST', path, query = '', body = '', secret, headers = {}, signedPath = path } = call
  const date = call.date ?? formatRfc1123(sandbox.clock.now())
  const request = { verb, path: signedPath, query, body: Buffer.from(body), date }
  return fetch(`${sandbox.origin}/api${path}${query ? `?${query}` : ''}`, {
    method: verb,
    headers: { 'X-SAJ-Date': date, 'X-SAJ-Signature': signOutbound(hmac, secret, request), ...headers },
    ...(verb !== 'GET' && { body }),
  })
}

export function partnerHeaders(seeded: Seeded): Record<string, string> {
  return { 'X-SAJ-Partner': seeded.partnerKey, 'X-SAJ-PartnerAccount': seeded.accounts[0]!.partnerAccount }
}
