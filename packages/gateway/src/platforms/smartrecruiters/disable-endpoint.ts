import type { Answer, ConnectionView, RegistrationView } from '../../intake/interface.ts'
import { sealingContext } from '../../secrets/contexts.ts'
import { changeRecord } from '../../store/change-record.ts'
import type { PlatformDeps } from '../interface.ts'
import { bearerInvalid, bearerMissing, refusalAnswer } from './answers.ts'
import { bearerToken, connectionOfToken } from './bearer.ts'
import { connectionRecord } from './connection-record.ts'
import type { RegistrationSettings } from './settings.ts'

const disabled: Answer = { status: 204, body: '' }

/**
 * The customer disabled the integration (contract 1.3): what we issued is revoked, what the platform issued is forgotten,
 * and the user's system is told; orders and results stay. A company that is unknown or disabled already is 204 for
 * anybody, so that a repeat is, whose token was revoked by the first.
 */
export async function answerDisable(
  deps: PlatformDeps,
  registration: RegistrationView,
  companyId: string,
  authorization: string | undefined,
  connectionByRemoteId: (remoteId: string) => Promise<ConnectionView | null>,
): Promise<Answer> {
  const connection = await connectionByRemoteId(companyId)
  if (!connection || connection.status === 'disabled') return disabled
  const { disableNeedsToken } = registration.settings as RegistrationSettings
  if (disableNeedsToken) {
    const token = bearerToken(authorization)
    if (token === undefined) return bearerMissing
    const owner = await connectionOfToken(deps.store, registration, token, deps.now(), connectionByRemoteId)
    if (!owner) return bearerInvalid
    if (owner.id !== connection.id) return refusalAnswer('COMPANY_MISMATCH', ['The token is that of another company.'])
  }
  await disableConnection(deps, connection)
  return disabled
}

async function disableConnection(
  { store, secretBox, publicUrl, now }: PlatformDeps,
  { tenant, id }: ConnectionView,
): Promise<void> {
  const revoked = {
    status: 'disabled',
    credentials: secretBox.seal('{}', sealingContext('connection', tenant, id)),
    previous_credentials: null,
    previous_valid_until: null,
    issued_client_id: null,
    issued_secret_hash: null,
  }
  await changeRecord(
    () => store.readConnection(tenant, { id }),
    async ({ connection, registration }) => {
      if (connection.status === 'disabled') return
      const { version } = connection
      const at = now()
      const after = { ...connection, ...revoked, updated_at: at, version: version + 1 }
      await store.endConnection(tenant, {
        id,
        version,
        set: revoked,
        event: 'connection.disabled',
        data: JSON.stringify(connectionRecord(publicUrl, after, registration)),
        revokeTokens: true,
        now: at,
      })
    },
  )
}
