import type { ConnectionView, JudgeInput, Judgement, RegistrationView } from '../../intake/interface.ts'
import { withSettingsDefaults } from '../../model/index.ts'
import { EXAMPLE_BODY, EXAMPLE_SECRET, EXAMPLE_TIME_MS } from './example.test-data.ts'
import { importReception } from './reception.ts'
import { ConnectionSettings, RegistrationSettings } from './settings.ts'

export const registration: RegistrationView = {
  tenant: 'ten_1',
  id: 'reg_1',
  platform: 'candidatehub',
  name: 'Orchard',
  status: 'active',
  settings: withSettingsDefaults(RegistrationSettings, {}),
  credentials: { apiKey: 'orchard-demo-key' },
  previousCredentials: null,
}

export function connectionOf(changes: Partial<ConnectionView> = {}): ConnectionView {
  const settings = withSettingsDefaults(ConnectionSettings, changes.settings ?? {})
  return {
    tenant: 'ten_1',
    id: 'con_1',
    registrationId: 'reg_1',
    platform: 'candidatehub',
    name: 'Orchard Staff',
    remoteId: 'orchardstaff',
    externalRef: null,
    status: 'active',
    credentials: { secret: EXAMPLE_SECRET },
    previousCredentials: null,
    issuedClientId: null,
    issuedSecretHash: null,
    ...changes,
    settings,
  }
}

/** The example, parsed, to be changed. */
export const example = () => JSON.parse(EXAMPLE_BODY)

/** Judges a body, or a value as JSON, on the connection's own URL, as of when the example was signed. */
export function judge(body: unknown, changes: Partial<ConnectionView> = {}, now = EXAMPLE_TIME_MS): Promise<Judgement> {
  return judgeWith(body, { reached: { registration, connection: connectionOf(changes) }, now })
}

/** Judges it on the registration's URL, behind which the given connections are. */
export function judgeOnRegistration(
  body: unknown,
  connections: ConnectionView[],
  changes: Partial<RegistrationView> = {},
): Promise<Judgement> {
  return judgeWith(body, {
    reached: { registration: { ...registration, ...changes }, connection: null },
    now: EXAMPLE_TIME_MS,
    connectionByRemoteId: async (remoteId) => connections.find((one) => one.remoteId === remoteId) ?? null,
  })
}

async function judgeWith(body: unknown, input: Partial<JudgeInput> & Pick<JudgeInput, 'reached' | 'now'>) {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
  return importReception.judge({ headers: {}, body: bytes, connectionByRemoteId: async () => null, ...input })
}
