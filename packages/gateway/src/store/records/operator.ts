import type { Selectable } from 'kysely'
import { formatInstant, formatOptionalInstant } from '../../model/instant.ts'
import type { OperatorSession, Role } from '../../model/operator.ts'
import type { AccountTable } from '../account-tables.ts'
import type { OperatorSessionRow } from '../operations/sessions/list-operator-sessions.ts'
import { withoutAbsent } from './json-column.ts'
import { presentVersion, type Versioned } from './versioned.ts'

/** Somebody who signs in to the console: never the password, nor what codes or invitations are made of. */
export interface OperatorRecord extends Versioned {
  id: string
  email: string
  name?: string
  role: Role
  status: 'invited' | 'active' | 'disabled'
  /** Whether a code is asked for besides the password. */
  codes: boolean
  /** Until when the invitation that is under way can be used. */
  invitationExpiresAt?: string
  lastSignInAt?: string
}

export function presentOperator(row: Selectable<AccountTable>): OperatorRecord {
  return withoutAbsent({
    id: row.id,
    email: row.email,
    name: row.name || undefined,
    role: row.role as Role,
    status: row.status as OperatorRecord['status'],
    codes: row.totp_secret !== null,
    invitationExpiresAt: formatOptionalInstant(row.invitation_expires_at),
    lastSignInAt: formatOptionalInstant(row.signed_in_at),
    ...presentVersion(row),
  })
}

/** A session as it is listed: nothing by which it could be taken over. */
export interface SessionRecord {
  id: string
  operator: { id: string; email: string; name?: string; role: Role }
  createdAt: string
  expiresAt: string
  lastUsedAt: string
}

export const presentSession = ({ session, operator }: OperatorSessionRow): SessionRecord => ({
  id: session.id,
  operator: presentSigned({ ...operator, role: operator.role as Role }),
  createdAt: formatInstant(session.created_at),
  expiresAt: formatInstant(session.expires_at),
  lastUsedAt: formatInstant(session.seen_at),
})

/** The session of whoever asks. */
export const presentOwnSession = (session: OperatorSession, tenant: { id: string; name: string }) => ({
  id: session.id,
  operator: presentSigned(session.operator),
  tenant,
  createdAt: formatInstant(session.createdAt),
  expiresAt: formatInstant(session.expiresAt),
  csrfToken: session.csrfToken,
})

const presentSigned = ({ id, email, name, role }: OperatorSession['operator']) =>
  withoutAbsent({ id, email, name: name || undefined, role })
