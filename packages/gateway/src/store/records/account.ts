import type { Selectable } from 'kysely'
import { formatOptionalInstant } from '../../model/instant.ts'
import type { AccountTable } from '../account-tables.ts'
import { withoutAbsent } from './json-column.ts'
import { presentVersion, type Versioned } from './versioned.ts'

/** A customer's person who signs in with us: never the password, nor what codes or invitations are made of. */
export interface AccountRecord extends Versioned {
  id: string
  email: string
  name: string
  externalRef?: string
  status: 'invited' | 'active' | 'disabled'
  /** Whether a code is asked for besides the password. */
  codes: boolean
  /** Until when the invitation that is under way can be used. */
  invitationExpiresAt?: string
  signedInAt?: string
}

export function presentAccount(row: Selectable<AccountTable>): AccountRecord {
  return withoutAbsent({
    id: row.id,
    email: row.email,
    name: row.name,
    externalRef: row.external_ref ?? undefined,
    status: row.status as AccountRecord['status'],
    codes: row.totp_secret !== null,
    invitationExpiresAt: formatOptionalInstant(row.invitation_expires_at),
    signedInAt: formatOptionalInstant(row.signed_in_at),
    ...presentVersion(row),
  })
}
