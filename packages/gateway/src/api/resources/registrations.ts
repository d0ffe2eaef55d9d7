import Type from 'typebox'
import { listOf, pageParameters, presentPage, readPage } from '../../model/list.ts'
import type { Platform } from '../../model/platform.ts'
import type { RegistrationCheck } from '../../model/platform-api.ts'
import { invalidKind } from '../../model/problems.ts'
import { bodyCheck, closed } from '../../model/validate.ts'
import { changeRecord } from '../../store/change-record.ts'
import { presentRegistration } from '../../store/records/registration.ts'
import { FieldKeeper } from '../credentials.ts'
import { newRegistration, PlatformName, Registration, RegistrationChange } from '../schemas/partnership.ts'
import type { Resource } from './index.ts'

const Verification = Type.Object({
  ok: Type.Boolean(),
  checks: Type.Array(Type.Object({ name: Type.String(), ok: Type.Boolean(), detail: Type.String() })),
})

export const registrations: Resource = (route, deps) => {
  const { store } = deps
  const tag = 'Registrations'
  const names = Object.keys(deps.platforms) as Platform[]
  const schemas = names.map((platform) => newRegistration(platform, deps.platforms[platform]))
  const checks = new Map(names.map((platform, index) => [platform as unknown, bodyCheck(closed(schemas[index]!))]))
  const keepers = new Map(
    names.map((platform) => [
      platform as string,
      new FieldKeeper('registration', deps.platforms[platform].registration, deps),
    ]),
  )
  type Row = Awaited<ReturnType<typeof store.findRegistration>>
  const present = (row: Row) => {
    const settings = keepers.get(row.platform)!.settings(row)
    const platform = deps.platforms[row.platform as Platform]
    return presentRegistration(row, {
      settings,
      urls: platform.registrationUrls(deps.publicUrl, row.url_token, settings),
    })
  }

  route({
    method: 'POST',
    path: '/registrations',
    name: 'createRegistration',
    tag,
    summary: 'Create a registration',
    description: 'Calls nobody: what the platform is to know of us is in `urls`.',
    scope: 'write',
    body: Type.Union(schemas),
    bodyCheckedByHandler: true,
    answer: { status: 201, description: 'The registration, without its credentials.', schema: Registration },
    async handler({ tenant, body, idempotency }) {
      const given = (body ?? {}) as { platform?: unknown }
      const check = checks.get(given.platform)
      if (!check) throw invalidKind('/platform', `must be one of ${names.join(', ')}`, given, ['name', 'credentials'])
      const valid = check(given) as NewRegistration
      const id = deps.ids.newId('registration')
      const args = {
        id,
        platform: valid.platform,
        name: valid.name,
        settings: JSON.stringify(valid.settings),
        credentials: keepers.get(valid.platform)!.seal(tenant, id, valid.credentials),
        urlToken: Buffer.from(deps.random(16)).toString('base64url'),
        now: deps.now(),
      }
      return present(await store.createRegistration(tenant, args, idempotency))
    },
  })

  route({
    method: 'GET',
    path: '/registrations',
    name: 'listRegistrations',
    tag,
    summary: 'List registrations',
    scope: 'read_redacted',
    query: Type.Object({
      ...pageParameters,
      platform: Type.Optional(PlatformName),
      status: Type.Optional(Type.Enum(['active', 'disabled'])),
    }),
    answer: { status: 200, description: 'Registrations, newest first.', schema: listOf(Registration) },
    async handler({ tenant, query }) {
      const { platform, status } = query
      const rows = await store.listRegistrations(tenant, {
        page: readPage('registrations', tenant, query),
        platform,
        status,
      })
      return presentPage('registrations', tenant, rows, present)
    },
  })

  route({
    method: 'GET',
    path: '/registrations/:id',
    name: 'readRegistration',
    tag,
    summary: 'Read a registration',
    scope: 'read_redacted',
    answer: { status: 200, description: 'The registration.', schema: Registration },
    handler: async ({ tenant, params }) => present(await store.findRegistration(tenant, { id: params.id! })),
  })

  route({
    method: 'PATCH',
    path: '/registrations/:id',
    name: 'changeRegistration',
    tag,
    summary: 'Change a registration',
    description: 'A merge patch (RFC 7396). Credentials can be replaced, never read.',
    scope: 'write',
    body: RegistrationChange,
    problems: ['invalid_state'],
    answer: { status: 200, description: 'The registration as it is now.', schema: Registration },
    handler: ({ tenant, params, body }) =>
      changeRecord(
        () => store.findRegistration(tenant, { id: params.id! }),
        async (row) => {
          const set = {
            ...(body.name !== undefined && { name: body.name }),
            ...(body.status !== undefined && { status: body.status }),
            ...keepers.get(row.platform)!.change(row, body),
          }
          return present(
            await store.changeRegistration(tenant, { id: row.id, version: row.version, set, now: deps.now() }),
          )
        },
      ),
  })

  route({
    method: 'DELETE',
    path: '/registrations/:id',
    name: 'disableRegistration',
    tag,
    summary: 'Disable a registration',
    description: 'Its URLs are refused from now on; what came by it stays. A PATCH of `status` enables it again.',
    scope: 'write',
    problems: ['invalid_state'],
    answer: { status: 204, description: 'It is disabled.' },
    handler: ({ tenant, params }) =>
      changeRecord(
        () => store.findRegistration(tenant, { id: params.id! }),
        async ({ id, version, status }) => {
          if (status === 'disabled') return
          await store.changeRegistration(tenant, { id, version, set: { status: 'disabled' }, now: deps.now() })
        },
      ),
  })

  route({
    method: 'POST',
    path: '/registrations/:id/verify',
    name: 'verifyRegistration',
    tag,
    summary: "Try a registration's credentials",
    description: 'Asks the platform. Where a platform has nothing to ask, `checks` is empty.',
    scope: 'write',
    once: 'answer',
    answer: { status: 200, description: 'What was tried, and how it went.', schema: Verification },
    async handler({ tenant, params }) {
      const row = await store.findRegistration(tenant, { id: params.id! })
      const keeper = keepers.get(row.platform)!
      const opened = { tenant, id: row.id, settings: keeper.settings(row), credentials: keeper.open(row) }
      const found: RegistrationCheck[] =
        (await deps.platforms[row.platform as Platform].verifyRegistration?.(opened)) ?? []
      return { ok: found.every((check) => check.ok), checks: found }
    },
  })
}

interface NewRegistration {
  platform: Platform
  name: string
  settings: Record<string, unknown>
  credentials: Record<string, unknown>
}
