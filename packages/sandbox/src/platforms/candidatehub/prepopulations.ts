import { documentEntry, PREPOPULATION_PARAMETER, signPrepopulationId } from '@gangway/wire/candidatehub'
import { readInput } from '../../http/input-reader.ts'
import { Problem } from '../../http/problem.ts'
import { hmac, randomSecret, randomUuid } from '../../random.ts'
import type { Client, ComposeInput, Prepopulation } from './api-types.ts'
import { readContent } from './compose-input.ts'
import type { Deps } from './deps.ts'
import { faultsOf } from './faults.ts'
import { documentsOf } from './outbound/compose.ts'
import { issueToken, reportUrl } from './reports/tokens.ts'
import { readSettings } from './settings.ts'
import { nameOf, newHubId } from './transactions.ts'

type Row = {
  id: number
  cache_id: string
  client_id: number
  client_name: string
  hub_client_id: string
  origin: 'pushed' | 'composed'
  hub_transaction_id: string
  hub_source_id: string
  candidate_name: string
  content: string
  bbppid: string
  expires_at: number
  application_url: string | null
  fetched_at: number | null
  at: number
}

const joined = `SELECT p.*, c.name AS client_name, c.hub_client_id FROM candidatehub_prepopulations p
  JOIN candidatehub_clients c ON c.id = p.client_id`

/** What `__BBPPID`s of this data folder are signed with. */
export function jwtSecret({ store, random }: Deps): string {
  store.run(`INSERT OR IGNORE INTO candidatehub_keys (name, value) VALUES ('bbppid', ?)`, randomSecret(random))
  return store.get<{ value: string }>(`SELECT value FROM candidatehub_keys WHERE name = 'bbppid'`)!.value
}

/** An applicant's data as it is kept until the career site fetches it: the candidate with its files, and the context. */
export type PrepopulationContent = { candidate: Record<string, unknown>; context: Record<string, unknown> | null }

export type NewPrepopulation = {
  origin: 'pushed' | 'composed'
  hubTransactionId: string
  hubSourceId: string
  content: PrepopulationContent
  /** Where the applicant goes; `__BBPPID` is added. */
  applyUrl: string | null
}

/** Keeps an applicant's data, and issues the `__BBPPID` that fetches it. */
export function createPrepopulation(deps: Deps, client: Client, input: NewPrepopulation): Prepopulation {
  const { store, now, random } = deps
  const { prepopulationSeconds } = readSettings(store)
  const expired = faultsOf(deps.faults.values()).prepopulation === 'expired'
  const expiresAt = now() + (expired ? -1 : prepopulationSeconds) * 1000
  const cacheId = randomUuid(random)
  const claims = { exp: expiresAt / 1000, prepop_cache_id: cacheId, client_id: client.hubClientId }
  const bbppid = signPrepopulationId(hmac, claims, jwtSecret(deps))
  const { lastInsertRowid: id } = store.run(
    `INSERT INTO candidatehub_prepopulations (cache_id, client_id, origin, hub_transaction_id, hub_source_id,
       candidate_name, content, bbppid, expires_at, application_url, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    cacheId,
    client.id,
    input.origin,
    input.hubTransactionId,
    input.hubSourceId,
    nameOf(input.content.candidate),
    JSON.stringify(input.content),
    bbppid,
    expiresAt,
    input.applyUrl === null ? null : withParameter(input.applyUrl, bbppid),
    now(),
  )
  return prepopulationOf(store.get<Row>(`${joined} WHERE p.id = ?`, id)!)
}

function withParameter(address: string, bbppid: string): string {
  const url = new URL(address)
  url.searchParams.set(PREPOPULATION_PARAMETER, bbppid)
  return url.href
}

/** Somebody composes an applicant who is about to arrive at the client's career site. Throws a `Problem`. */
export function composePrepopulation(deps: Deps, client: Client, value: unknown): Prepopulation {
  const reader = readInput(value)
  const content = readContent(reader)
  const applyUrl = readApplyUrl(reader.value('applyUrl') ?? client.careerSiteUrl)
  if (applyUrl === undefined) reader.fault('applyUrl', 'must be an http or https address')
  reader.finish()
  return createPrepopulation(deps, client, {
    origin: 'composed',
    hubTransactionId: newHubId('T', deps.random),
    hubSourceId: 'sandbox',
    content: { candidate: candidateOf(content), context: { ...content.context } },
    applyUrl: applyUrl ?? null,
  })
}

function candidateOf(content: Pick<ComposeInput, 'candidate' | 'documents'>): Record<string, unknown> {
  const documents = documentsOf(content, false).map((document) => documentEntry(document))
  return { ...content.candidate, documents }
}

/** An address that an applicant's browser can be sent to; null for none, undefined for something else. */
export function readApplyUrl(value: unknown): string | null | undefined {
  if (value === null || value === undefined || value === '') return null
  const url = typeof value === 'string' && value.length <= 2000 ? URL.parse(value) : null
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined
}

/** What a job board's `data` holds (contract 5.2, arbitrary): only JSON objects are understood here. */
export function pushedContent(data: Uint8Array, context: Record<string, unknown> | null): PrepopulationContent {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(data))
  } catch {
    value = undefined // not JSON in UTF-8
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Problem(400, 'data', 'the data of a candidate is not a JSON object in UTF-8')
  }
  return { candidate: value as Record<string, unknown>, context }
}

export function prepopulationByCacheId({ store }: Deps, cacheId: string): Row | null {
  return store.get<Row>(`${joined} WHERE p.cache_id = ?`, cacheId) ?? null
}

/** The answer to a career site, in the shape of an import (contract 5.3). */
export function fetchedMessage(deps: Deps, row: Row): object {
  const { candidate, context } = JSON.parse(row.content) as PrepopulationContent
  deps.store.run('UPDATE candidatehub_prepopulations SET fetched_at = ? WHERE id = ?', deps.now(), row.id)
  return {
    meta_info: {
      hub_transaction_id: row.hub_transaction_id,
      hub_client_id: row.hub_client_id,
      hub_candidate_id: `C-${row.cache_id}`,
      hub_source_id: row.hub_source_id,
      hub_schema_version: 1,
      hub_geostore_id: 'sandbox',
      import_process_report_url: reportUrl(deps.origin(), issueToken(deps, `prepopulation:${row.id}`)),
    },
    candidate,
    ...(context && { context }),
  }
}

/** Newest first. */
export function listPrepopulations({ store }: Deps, limit: number): Prepopulation[] {
  return store.all<Row>(`${joined} ORDER BY p.id DESC LIMIT ?`, limit).map(prepopulationOf)
}

function prepopulationOf(row: Row): Prepopulation {
  return {
    id: row.id,
    at: row.at,
    clientId: row.client_id,
    clientName: row.client_name,
    origin: row.origin,
    candidateName: row.candidate_name,
    bbppid: row.bbppid,
    expiresAt: row.expires_at,
    applicationUrl: row.application_url,
    fetchedAt: row.fetched_at,
  }
}
