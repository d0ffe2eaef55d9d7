import type { Selectable } from 'kysely'
import { formatInstant } from '../../model/instant.ts'
import type { Platform } from '../../model/platform.ts'
import type { Urls } from '../../model/platform-api.ts'
import type { RegistrationTable } from '../schema.ts'
import { withoutAbsent } from './json-column.ts'
import { presentVersion, type Versioned } from './versioned.ts'

/** A registration without its credentials (model section 4). */
export interface RegistrationRecord extends Versioned {
  id: string
  platform: Platform
  name: string
  status: 'active' | 'disabled'
  /** With their defaults. */
  settings: Record<string, unknown>
  urls: Urls
  /** Until when the credentials before the last change are valid too. */
  previousValidUntil?: string
}

type Row = Omit<Selectable<RegistrationTable>, 'position' | 'xid' | 'tenant' | 'credentials' | 'url_token'>

export function presentRegistration(
  row: Row,
  { settings, urls }: Pick<RegistrationRecord, 'settings' | 'urls'>,
): RegistrationRecord {
  return withoutAbsent({
    id: row.id,
    platform: row.platform as Platform,
    name: row.name,
    status: row.status as RegistrationRecord['status'],
    settings,
    urls,
    previousValidUntil: previousValidUntil(row),
    ...presentVersion(row),
  })
}

export function previousValidUntil(row: {
  previous_credentials: string | null
  previous_valid_until: number | null
}): string | undefined {
  return row.previous_credentials === null || row.previous_valid_until === null
    ? undefined
    : formatInstant(row.previous_valid_until)
}
