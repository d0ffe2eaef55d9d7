import type { Selectable } from 'kysely'
import { read } from '../../interface.ts'
import { newestFirst, type Page, type PageOf } from '../../page.ts'
import type { ConnectionTable } from '../../schema.ts'

export interface ConnectionFilter {
  registrationId?: string
  platform?: string
  status?: string
  remoteId?: string
  externalRef?: string
}

/** A connection with what its URLs are made of. */
export type ConnectionWithRegistration = Selectable<ConnectionTable> & {
  registration_url_token: string
  registration_settings: string
}

export const listConnections = read(
  (tx, tenant, args: { page: Page; filter: ConnectionFilter }): Promise<PageOf<ConnectionWithRegistration>> => {
    const { registrationId, platform, status, remoteId, externalRef } = args.filter
    let query = tx.db
      .selectFrom('connection')
      .innerJoin('registration', (join) =>
        join
          .onRef('registration.tenant', '=', 'connection.tenant')
          .onRef('registration.id', '=', 'connection.registration_id'),
      )
      .selectAll('connection')
      .select(['registration.url_token as registration_url_token', 'registration.settings as registration_settings'])
      .where('connection.tenant', '=', tenant)
    if (registrationId) query = query.where('connection.registration_id', '=', registrationId)
    if (platform) query = query.where('connection.platform', '=', platform)
    if (status) query = query.where('connection.status', '=', status)
    if (remoteId !== undefined) query = query.where('connection.remote_id', '=', remoteId)
    if (externalRef !== undefined) query = query.where('connection.external_ref', '=', externalRef)
    return newestFirst(tx, 'connection', query, args.page)
  },
)
