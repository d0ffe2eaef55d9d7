import { diagnoseInbound } from '@gangway/wire/snagajob'
import type { PlatformProjection } from '../../intake/interface.ts'
import { nodeHmac } from '../node-hmac.ts'
import { inboundSecrets } from './reception.ts'

/** See `PlatformProjection.diagnose`. */
export const diagnose: NonNullable<PlatformProjection['diagnose']> = ({ reached, headers, body }) => {
  const { 'x-saj-date': date, 'x-saj-signature': signature } = headers
  if (typeof date !== 'string' || typeof signature !== 'string') return null
  const secrets = inboundSecrets(reached.registration)
  const found = diagnoseInbound({ hmac: nodeHmac, secrets, body, date, signature })
  return found && `${found.detail[0]!.toUpperCase()}${found.detail.slice(1)}.`
}
