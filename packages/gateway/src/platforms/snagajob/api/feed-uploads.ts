import Type from 'typebox'
import { type DefineRoute, Problem } from '../../../model/index.ts'
import { listOf, pageParameters, presentPage, readPage } from '../../../model/list.ts'
import { presentUpload } from '../../../store/records.ts'
import type { PlatformDeps } from '../../interface.ts'
import type { RegistrationSettings } from '../settings.ts'
import { findConnection, findRegistration, requireActive } from './find-ours.ts'
import { Upload } from './schemas.ts'

const tag = 'Snagajob'
const accepted = { status: 201, description: 'The upload, which is on its way.', schema: Upload }
const listed = { status: 200, description: 'Uploads with their attempts, newest first.', schema: listOf(Upload) }

/** Uploads of feeds (contract 2): a connection's own, and the aggregate one. */
export function feedUploads(route: DefineRoute, deps: PlatformDeps): void {
  const { store, now } = deps

  route({
    method: 'POST',
    path: '/connections/:id/feed-uploads',
    name: 'uploadFeed',
    tag,
    summary: "Upload a connection's feed now",
    description: 'One that was asked for before and is not under way yet is replaced by this one.',
    scope: 'write',
    problems: ['invalid_state'],
    answer: accepted,
    async handler({ tenant, params, idempotency }) {
      const { registration, connection } = await findConnection(deps, tenant, params.id!)
      requireActive(registration, 'registration')
      requireActive(connection, 'connection')
      const args = { registrationId: registration.id, connectionId: connection.id, now: now() }
      return presentUpload(await store.requestFeedUpload(tenant, args, idempotency))
    },
  })

  route({
    method: 'GET',
    path: '/connections/:id/feed-uploads',
    name: 'listFeedUploads',
    tag,
    summary: "List uploads of a connection's feed",
    scope: 'read_redacted',
    query: Type.Object(pageParameters),
    answer: listed,
    async handler({ tenant, params, query }) {
      const { connection } = await findConnection(deps, tenant, params.id!)
      const page = readPage('feed-uploads', tenant, query)
      const rows = await store.listUploads(tenant, { page, kind: 'single', of: { connectionId: connection.id } })
      return presentPage('feed-uploads', tenant, rows, presentUpload)
    },
  })

  route({
    method: 'POST',
    path: '/registrations/:id/feed-uploads',
    name: 'uploadAggregateFeed',
    tag,
    summary: 'Upload the aggregate feed of a registration now',
    description: 'Only where its setting `aggregate` is on, and where it has a partner key, which this upload names.',
    scope: 'write',
    problems: ['invalid_state'],
    answer: accepted,
    async handler({ tenant, params, idempotency }) {
      const registration = await findRegistration(deps, tenant, params.id!)
      requireActive(registration, 'registration')
      const { aggregate } = registration.settings as RegistrationSettings
      if (!aggregate) throw new Problem('invalid_state', 'The setting `aggregate` of the registration is off')
      if (registration.credentials.partner === undefined) {
        throw new Problem('invalid_state', 'The registration has no partner key, which this upload names')
      }
      const args = { registrationId: registration.id, connectionId: null, now: now() }
      return presentUpload(await store.requestFeedUpload(tenant, args, idempotency))
    },
  })

  route({
    method: 'GET',
    path: '/registrations/:id/feed-uploads',
    name: 'listAggregateFeedUploads',
    tag,
    summary: 'List uploads of the aggregate feed',
    scope: 'read_redacted',
    query: Type.Object(pageParameters),
    answer: listed,
    async handler({ tenant, params, query }) {
      const { id: registrationId } = await findRegistration(deps, tenant, params.id!)
      const page = readPage('aggregate-feed-uploads', tenant, query)
      const rows = await store.listUploads(tenant, { page, kind: 'bulk', of: { registrationId } })
      return presentPage('aggregate-feed-uploads', tenant, rows, presentUpload)
    },
  })
}
