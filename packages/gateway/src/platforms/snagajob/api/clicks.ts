import Type from 'typebox'
import { Click } from '../../../model/click-schema.ts'
import { clickSources, type DefineRoute, Problem } from '../../../model/index.ts'
import { InstantText, receivedWithin } from '../../../model/instants.ts'
import { listOf, pageParameters, presentPage, readPage } from '../../../model/list.ts'
import { Id } from '../../../model/schemas.ts'
import { presentClick } from '../../../store/records.ts'
import type { PlatformDeps } from '../../interface.ts'
import { type ClickFileRow, takeClickFile } from '../clicks/take-click-file.ts'
import { findConnection, findRegistration } from './find-ours.ts'

const tag = 'Snagajob'

/** Bytes of a click file that is posted. */
const maxFileBytes = 67_108_864

const RemoteText = Type.String({ minLength: 1, maxLength: 500 })

const ClickFileReport = Type.Object({
  received: Type.Integer(),
  duplicates: Type.Integer({ description: 'Clicks that were told of before, by a file or a call.' }),
  invalid: Type.Integer(),
  rows: Type.Array(
    Type.Object({
      line: Type.Integer({ description: 'Where the row ends in the file, counted from 1.' }),
      status: Type.Enum(['received', 'duplicate', 'invalid']),
      id: Type.Optional(Id('clk')),
      warnings: Type.Optional(Type.Array(Type.String())),
      detail: Type.Optional(Type.String({ description: 'Why the file could not be read from here on.' })),
    }),
  ),
})

/** Clicks that Snagajob told of (contract 6.3, 6.4). */
export function clicks(route: DefineRoute, deps: PlatformDeps): void {
  const { store } = deps

  route({
    method: 'GET',
    path: '/clicks',
    name: 'listClicks',
    tag,
    summary: 'List clicks',
    scope: 'read_redacted',
    query: Type.Object({
      ...pageParameters,
      connectionId: Type.Optional(Id('con')),
      registrationId: Type.Optional(Id('reg')),
      jobId: Type.Optional(Id('job')),
      remoteJobId: Type.Optional(RemoteText),
      remoteId: Type.Optional(RemoteText),
      source: Type.Optional(Type.Enum([...clickSources])),
      receivedAfter: Type.Optional(InstantText),
      receivedBefore: Type.Optional(InstantText),
    }),
    answer: { status: 200, description: 'Clicks, newest first.', schema: listOf(Click) },
    async handler({ tenant, query }) {
      const { limit: _, cursor: __, ...given } = query
      const filter = { ...given, ...receivedWithin(query) }
      const rows = await store.listClicks(tenant, { page: readPage('clicks', tenant, query), filter })
      return presentPage('clicks', tenant, rows, presentClick)
    },
  })

  route({
    method: 'POST',
    path: '/click-files',
    name: 'takeClickFile',
    tag,
    summary: 'Take a file of clicks',
    description:
      'As Snagajob writes it: CSV, its columns known by their names. For a registration, or for one of its connections; neither need be named where there is only one registration. A click that is there already is not kept twice, so a file may be posted again.',
    scope: 'write',
    once: 'answer',
    query: Type.Object({ registrationId: Type.Optional(Id('reg')), connectionId: Type.Optional(Id('con')) }),
    upload: { contentTypes: ['text/csv'], limit: maxFileBytes },
    problems: ['invalid_query'],
    answer: { status: 200, description: 'What became of each row.', schema: ClickFileReport },
    async handler({ tenant, query, upload }) {
      const { registration, connectionId } = await find(tenant, query)
      const rows: ClickFileRow[] = []
      for await (const row of takeClickFile(deps, registration, connectionId, upload!.read())) rows.push(row)
      const count = (status: ClickFileRow['status']) => rows.filter((row) => row.status === status).length
      return { received: count('received'), duplicates: count('duplicate'), invalid: count('invalid'), rows }
    },
  })

  async function find(tenant: string, query: { registrationId?: string; connectionId?: string }) {
    const { registrationId, connectionId } = query
    if (connectionId !== undefined) {
      const { registration, connection } = await findConnection(deps, tenant, connectionId)
      if (registrationId === undefined || registrationId === registration.id) {
        return { registration, connectionId: connection.id }
      }
      throw new Problem('not_found', 'The connection is not one of the registration')
    }
    if (registrationId !== undefined) {
      return { registration: await findRegistration(deps, tenant, registrationId), connectionId: null }
    }
    const { rows } = await store.listRegistrations(tenant, {
      page: { limit: 2 },
      platform: 'snagajob',
      status: 'active',
    })
    if (rows.length === 1)
      return { registration: await findRegistration(deps, tenant, rows[0]!.id), connectionId: null }
    const detail = rows.length === 0 ? 'names none, and there is none' : 'is required where there are several'
    throw new Problem('invalid_query', undefined, { errors: [{ pointer: '/registrationId', detail }] })
  }
}
