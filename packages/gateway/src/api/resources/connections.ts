import Type from 'typebox'
import { listOf, pageParameters, presentPage, readPage } from '../../model/list.ts'
import type { Platform } from '../../model/platform.ts'
import { invalidKind } from '../../model/problems.ts'
import { Id } from '../../model/schemas.ts'
import { withSettingsDefaults } from '../../model/settings-defaults.ts'
import { bodyCheck, closed } from '../../model/validate.ts'
import { sealingContext } from '../../secrets/contexts.ts'
import { hashToken } from '../../secrets/hash-token.ts'
import { changeRecord } from '../../store/change-record.ts'
import { StoreFault } from '../../store/interface.ts'
import type { ConnectionWithRegistration } from '../../store/operations/connections/list-connections.ts'
import { presentConnection } from '../../store/records/connection.ts'
import { FieldKeeper } from '../credentials.ts'
import {
  Connection,
  ConnectionChange,
  CreatedConnection,
  ExternalRef,
  newConnection,
  PlatformName,
  RemoteId,
} from '../schemas/partnership.ts'
import type { Resource } from './index.ts'

export const connections: Resource = (route, deps) => {
  const { store } = deps
  const tag = 'Connections'
  const names = Object.keys(deps.platforms) as Platform[]
  const schemas = names.map((platform) => newConnection(platform, deps.platforms[platform]))
  const checks = new Map(names.map((platform, index) => [platform as string, bodyCheck(closed(schemas[index]!))]))
  const keepers = new Map(
    names.map((platform) => [
      platform as string,
      new FieldKeeper('connection', deps.platforms[platform].connection, deps),
    ]),
  )
  type Row = Omit<ConnectionWithRegistration, 'registration_url_token' | 'registration_settings'>
  const present = (row: Row, registration: { url_token: string; settings: string }) => {
    const platform = deps.platforms[row.platform as Platform]
    const settings = withSettingsDefaults(platform.registration.settings, JSON.parse(registration.settings))
    const registrationUrls = platform.registrationUrls(deps.publicUrl, registration.url_token, settings)
    return presentConnection(row, {
      settings: keepers.get(row.platform)!.settings(row),
      urls: platform.connectionUrls(deps.publicUrl, row.url_token, registrationUrls),
    })
  }
  const randomText = (size: number) => Buffer.from(deps.random(size)).toString('base64url')

  /** Credentials that the platform logs in to us with, where it does. */
  const issue = (platform: Platform, tenant: string, id: string) => {
    if (!deps.platforms[platform].issuesCredentials) return { issuedClientId: null, issuedSecretHash: null }
    const issued = { clientId: `gwc_${randomText(16)}`, clientSecret: randomText(32) }
    return {
      issuedClientId: issued.clientId,
      issuedSecretHash: hashToken(issued.clientSecret),
      sealedIssued: deps.secretBox.seal(JSON.stringify(issued), sealingContext('connection', tenant, id)),
    }
  }

  route({
    method: 'POST',
    path: '/connections',
    name: 'createConnection',
    tag,
    summary: 'Create a connection',
    description: 'A second one with the same `registrationId` and `remoteId` is refused.',
    scope: 'write',
    body: Type.Union(schemas),
    bodyCheckedByHandler: true,
    problems: ['conflict'],
    answer: { status: 201, description: 'The connection, without its credentials.', schema: CreatedConnection },
    async handler({ tenant, body, idempotency }) {
      const registration = await findRegistration(tenant, body)
      const platform = registration.platform as Platform
      const valid = checks.get(platform)!(body) as NewConnection
      const id = deps.ids.newId('connection')
      const args = {
        id,
        registrationId: registration.id,
        platform,
        name: valid.name,
        remoteId: valid.remoteId,
        externalRef: valid.externalRef ?? null,
        settings: JSON.stringify(valid.settings),
        credentials: keepers.get(platform)!.seal(tenant, id, valid.credentials),
        ...issue(platform, tenant, id),
        urlToken: randomText(16),
        now: deps.now(),
      }
      const made = await store.createConnection(tenant, args, idempotency)
      const record = present(made.connection, made.registration)
      if (!made.sealedIssued) return record
      const context = sealingContext('connection', tenant, made.connection.id)
      return { ...record, issuedCredentials: JSON.parse(deps.secretBox.open(made.sealedIssued, context)) }
    },
  })

  async function findRegistration(tenant: string, body: unknown) {
    const id = (body as { registrationId?: unknown } | undefined)?.registrationId
    try {
      if (typeof id === 'string') return await store.findRegistration(tenant, { id })
    } catch (error) {
      if (!(error instanceof StoreFault && error.code === 'not_found')) throw error
    }
    throw invalidKind('/registrationId', 'must be the id of a registration', body, ['name', 'remoteId'])
  }

  route({
    method: 'GET',
    path: '/connections',
    name: 'listConnections',
    tag,
    summary: 'List connections',
    scope: 'read_redacted',
    query: Type.Object({
      ...pageParameters,
      registrationId: Type.Optional(Id('reg')),
      platform: Type.Optional(PlatformName),
      status: Type.Optional(Type.Enum(['active', 'disabled', 'disconnected'])),
      remoteId: Type.Optional(RemoteId),
      externalRef: Type.Optional(ExternalRef),
    }),
    answer: { status: 200, description: 'Connections, newest first.', schema: listOf(Connection) },
    async handler({ tenant, query }) {
      const { limit: _, cursor: __, ...filter } = query
      const rows = await store.listConnections(tenant, { page: readPage('connections', tenant, query), filter })
      return presentPage('connections', tenant, rows, (row) =>
        present(row, { url_token: row.registration_url_token, settings: row.registration_settings }),
      )
    },
  })

  route({
    method: 'GET',
    path: '/connections/:id',
    name: 'readConnection',
    tag,
    summary: 'Read a connection',
    scope: 'read_redacted',
    answer: { status: 200, description: 'The connection.', schema: Connection },
    async handler({ tenant, params }) {
      const { connection, registration } = await store.readConnection(tenant, { id: params.id! })
      return present(connection, registration)
    },
  })

  route({
    method: 'PATCH',
    path: '/connections/:id',
    name: 'changeConnection',
    tag,
    summary: 'Change a connection',
    description: 'A merge patch (RFC 7396). Credentials can be replaced, never read.',
    scope: 'write',
    body: ConnectionChange,
    problems: ['invalid_state'],
    answer: { status: 200, description: 'The connection as it is now.', schema: Connection },
    handler: ({ tenant, params, body }) =>
      changeRecord(
        () => store.readConnection(tenant, { id: params.id! }),
        async ({ connection: row, registration }) => {
          const set = {
            ...(body.name !== undefined && { name: body.name }),
            ...(body.status !== undefined && { status: body.status }),
            ...(body.externalRef !== undefined && { external_ref: body.externalRef }),
            ...keepers.get(row.platform)!.change(row, body),
          }
          const changed = await store.changeConnection(tenant, {
            id: row.id,
            version: row.version,
            set,
            now: deps.now(),
          })
          return present(changed, registration)
        },
      ),
  })

  route({
    method: 'DELETE',
    path: '/connections/:id',
    name: 'disableConnection',
    tag,
    summary: 'Disable a connection',
    description: 'Its URLs are refused from now on; what came by it stays. A PATCH of `status` enables it again.',
    scope: 'write',
    problems: ['invalid_state'],
    answer: { status: 204, description: 'It is disabled.' },
    handler: ({ tenant, params }) =>
      changeRecord(
        () => store.findConnection(tenant, { id: params.id! }),
        async ({ id, version, status }) => {
          if (status === 'disabled') return
          await store.changeConnection(tenant, { id, version, set: { status: 'disabled' }, now: deps.now() })
        },
      ),
  })
}

interface NewConnection {
  name: string
  remoteId: string
  externalRef?: string
  settings: Record<string, unknown>
  credentials: Record<string, unknown>
}
