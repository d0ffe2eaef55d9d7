import type { ApiServer } from './api-server.ts'
import { seed } from './seed.ts'

/** An operation as the OpenAPI document lists it. */
export interface Operation {
  method: string
  path: string
  scope: string
  hasBody: boolean
}

export async function listOperations(api: ApiServer): Promise<Operation[]> {
  const { body } = await api.call('GET', '/v1/openapi.json', { key: null })
  return Object.entries(body.paths as Record<string, Record<string, Record<string, unknown>>>).flatMap(
    ([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        method: method.toUpperCase(),
        path,
        scope: operation['x-scope'] as string,
        hasBody: 'requestBody' in operation,
      })),
  )
}

/** A record of every kind, by the first part of its path below `/v1`. */
export type Records = Record<string, string>

export async function makeEveryRecord(api: ApiServer): Promise<Records> {
  const make = seed(api)
  const connectionId = await make.connection()
  const body = { url: 'https://ats.example/hooks' }
  const endpoint = await api.call('POST', '/v1/endpoints', { body })
  const documents = [{ kind: 'resume' as const, filename: 'mira.txt', contentType: 'text/plain', text: 'Line cook' }]
  const application = await make.application(connectionId, { documents })
  const pkg = { remoteId: 'pkg-1', type: 'SKILL_TEST', name: 'Java', description: '' }
  const assessmentPackage = await api.call('POST', '/v1/assessment-packages', { body: pkg })
  const { registrationId } = (await api.call('GET', `/v1/connections/${connectionId}`)).body
  return {
    registrations: registrationId,
    connections: connectionId,
    applications: application.id,
    candidates: application.candidateId,
    'candidate-matches': application.candidateId,
    documents: (await api.call('GET', `/v1/applications/${application.id}`)).body.documents[0].id,
    messages: application.messageId,
    endpoints: endpoint.body.id,
    callouts: (
      await api.call('POST', '/v1/callouts', { body: { kind: 'packages', url: 'https://ats.example/packages' } })
    ).body.id,
    events: (await api.call('GET', '/v1/events')).body.data[0].id,
    deliveries: (await api.call('GET', '/v1/deliveries')).body.data[0].id,
    'assessment-packages': assessmentPackage.body.id,
    'assessment-orders': await make.order(await make.connection('smartrecruiters')),
    accounts: (
      await api.call('POST', '/v1/accounts', {
        body: { email: 'ada@harbour.example', name: 'Ada Ng', externalRef: 'harbour' },
      })
    ).body.id,
    operators: (await api.call('POST', '/v1/operators', { body: { email: 'op@gangway.example', role: 'viewer' } })).body
      .id,
    erasures: await erasureOfNobody(api),
    // Nobody signs in by a key.
    sessions: 'ses_01k7z2c5n6e7f8g9h0j1k2m3n4',
    'api-keys': (await api.call('POST', '/v1/api-keys', { body: { name: 'x', scope: 'read' } })).body.id,
    // Nothing of ours makes one yet.
    'platform-calls': 'cal_01k7z2c5n6e7f8g9h0j1k2m3n4',
    tenants: api.tenant,
  }
}

async function erasureOfNobody({ store, tenant, clock }: ApiServer): Promise<string> {
  const { id } = await store.requestErasure(tenant, { who: { email: 'nobody@gangway.example' }, now: clock.now })
  return id
}

/** The operation's path with the id of the record that it is about. */
export function pathOf(operation: Operation, records: Records): string {
  const id = records[operation.path.split('/')[2]!]
  if (operation.path.includes('{') && id === undefined) throw new Error(`No record for ${operation.path}: make one`)
  return operation.path.replace(/\{\w+\}/, id ?? '')
}

/** Queries of those that answer nothing without one. */
export const queries: Record<string, string> = {
  'GET /v1/stats': '?metric=messages&from=2026-11-21T17:00:00Z&to=2026-11-21T18:00:00Z&step=60',
}

/** Bodies that are acceptable where an empty object is not. */
export const bodies: Record<string, unknown> = {
  'PATCH /v1/applications/{id}': { status: 'hired' },
  'PATCH /v1/candidate-matches/{candidateId}/{otherId}': { status: 'dismissed' },
}
