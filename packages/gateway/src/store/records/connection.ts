import type { Selectable } from 'kysely'
import { formatOptionalInstant } from '../../model/instant.ts'
import type { Platform } from '../../model/platform.ts'
import type { Urls } from '../../model/platform-api.ts'
import type { ConnectionTable } from '../schema.ts'
import { withoutAbsent } from './json-column.ts'
import { previousValidUntil } from './registration.ts'
import { presentVersion, type Versioned } from './versioned.ts'

/** A connection without its credentials (model section 4). */
export interface ConnectionRecord extends Versioned {
  id: string
  registrationId: string
  platform: Platform
  name: string
  remoteId: string
  externalRef?: string
  status: 'active' | 'disabled' | 'disconnected'
  /** With their defaults. */
  settings: Record<string, unknown>
  urls: Urls
  previousValidUntil?: string
  lastMessageAt?: string
}

type Row = Omit<
  Selectable<ConnectionTable>,
  'position' | 'xid' | 'tenant' | 'credentials' | 'url_token' | 'issued_client_id' | 'issued_secret_hash'
>

export function presentConnection(
  row: Row,
  { settings, urls }: Pick<ConnectionRecord, 'settings' | 'urls'>,
): ConnectionRecord {
  return withoutAbsent({
    id: row.id,
    registrationId: row.registration_id,
    platform: row.platform as Platform,
    name: row.name,
    remoteId: row.remote_id,
    externalRef: row.external_ref ?? undefined,
    status: row.status as ConnectionRecord['status'],
    settings,
    urls,
    previousValidUntil: previousValidUntil(row),
    lastMessageAt: formatOptionalInstant(row.last_message_at),
    ...presentVersion(row),
  })
}
