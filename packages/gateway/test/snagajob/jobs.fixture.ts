import { createFeedReader, type FeedFault, type ReadItem } from '@gangway/wire/snagajob'
import { type Answer, call, type Employer, type Json } from '../intake/snagajob.fixture.ts'

/** A job that Snagajob would post, of the employer's connection unless told otherwise. */
export function job(employer: Pick<Employer, 'connection'>, change: object = {}): Json {
  return {
    connectionId: employer.connection.id,
    remoteId: 'HD-2002',
    title: 'Host',
    brand: 'Blue Heron Diner',
    description: '<p>Greet guests &amp; manage the wait list.</p>',
    address: { city: 'Asheville', region: 'NC' },
    ...change,
  }
}

/** Makes a job, and answers its record. */
export async function createJob(employer: Employer, change: object = {}): Promise<Json> {
  const answer = await employer.v1('POST', '/jobs', job(employer, change))
  if (answer.status !== 201) throw new Error(`a job was answered with ${answer.status}: ${answer.bytes}`)
  return answer.body
}

/** The admin key of the fixture's gateways. */
export const authorization = 'Bearer admin-key-of-the-tests-0123456789abcdef'

/** Posts an import. */
export function importJobs(
  employer: Employer,
  body: string | Uint8Array,
  { type = 'application/x-ndjson', query = '', headers = {} as Record<string, string> } = {},
): Promise<Answer> {
  const url = `${employer.gateway.adminOrigin}/v1/jobs/import${query}`
  return call(url, 'POST', body, { authorization, 'content-type': type, ...headers })
}

export const lines = (rows: readonly unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('')

/** Reads a feed as it is served. */
export async function readFeed(url: string): Promise<{ xml: string; items: ReadItem[]; faults: FeedFault[] }> {
  const answer = await call(url, 'GET', undefined, { 'accept-encoding': 'identity' })
  if (answer.status !== 200) throw new Error(`the feed was answered with ${answer.status}: ${answer.bytes}`)
  const items: ReadItem[] = []
  const faults: FeedFault[] = []
  const reader = createFeedReader({ onItem: (item) => items.push(item), onFault: (fault) => faults.push(fault) })
  reader.write(answer.bytes)
  reader.end()
  return { xml: answer.bytes.toString(), items, faults }
}
