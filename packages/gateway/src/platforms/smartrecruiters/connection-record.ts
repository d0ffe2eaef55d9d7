import type { Selectable } from 'kysely'
import { withSettingsDefaults } from '../../model/settings-defaults.ts'
import { type ConnectionRecord, presentConnection } from '../../store/records.ts'
import type { ConnectionTable, RegistrationTable } from '../../store/schema.ts'
import { ConnectionSettings } from './settings.ts'
import { registrationUrls } from './urls.ts'

/** A connection as `/v1` shows it, for events that tell of it. */
export function connectionRecord(
  publicUrl: string,
  connection: Selectable<ConnectionTable>,
  registration: Pick<Selectable<RegistrationTable>, 'url_token'>,
): ConnectionRecord {
  return presentConnection(connection, {
    settings: withSettingsDefaults(ConnectionSettings, JSON.parse(connection.settings)),
    urls: registrationUrls(publicUrl, registration.url_token),
  })
}
