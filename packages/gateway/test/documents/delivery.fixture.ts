import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import { type Hub, imported, type Json } from '../intake/candidatehub.fixture.ts'

export interface File {
  filename: string
  bytes: Uint8Array
  /** The hub's word for its kind. */
  type?: string
}

/** Sends candidates one after the other, each with its files; answers their applications, once they are there. */
export async function deliver(hub: Hub, candidates: { name: string; files: File[] }[]): Promise<Json[]> {
  const applications: Json[] = []
  for (const [n, { name, files }] of candidates.entries()) {
    const documents = files.map(({ filename, bytes, type = 'cv' }) => ({
      filename,
      type,
      content: Buffer.from(bytes).toString('base64'),
    }))
    const ids = { hub_transaction_id: `T-${name}-${n}`, hub_candidate_id: `C-${name}-${n}` }
    const candidate = { name, first_name: undefined, last_name: undefined, email: `${name}@example.org`, documents }
    assert.equal((await hub.send(imported({ meta_info: ids, candidate }))).status, 200)
    const { data } = await hub.eventually(
      `/applications?remoteId=${ids.hub_candidate_id}`,
      ({ data }) => data.length > 0,
    )
    applications.push(data[0])
  }
  return applications
}

/** A document of an application, once its text was read, or not: what is made to take long takes its time. */
export async function documentOf(hub: Hub, application: Json, at = 0): Promise<Json> {
  for (;;) {
    const document = await hub.v1('GET', `/documents/${application.documents[at].id}`)
    if (document.text.status !== 'pending') return document
    await wait(25)
  }
}

/** The ids of applications that a search finds, newest first. */
export const found = async (hub: Hub, q: string): Promise<string[]> =>
  (await hub.v1('GET', `/applications?q=${encodeURIComponent(q)}`)).data.map(({ id }: Json) => id)
