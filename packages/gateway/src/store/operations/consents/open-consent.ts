import type { Selectable } from 'kysely'
import type { ConsentTable } from '../../account-tables.ts'
import { write } from '../../interface.ts'

export interface OpenedConsent {
  id: string
  sessionId: string
  registrationId: string
  companyId: string
  redirect: string | null
  /** What the page's forms must bring back. */
  csrf: string
  expiresAt: number
  now: number
}

/** Opens a consent page for a session. One that is open for the same company already is gone on with: a page loaded again. */
export const openConsent = write(async (tx, tenant, args: OpenedConsent): Promise<Selectable<ConsentTable>> => {
  const { id, sessionId, registrationId, companyId, redirect } = args
  const open = await tx.db
    .selectFrom('consent')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('session_id', '=', sessionId)
    .where('registration_id', '=', registrationId)
    .where('company_id', '=', companyId)
    .where('redirect', redirect === null ? 'is' : '=', redirect)
    .where('state', '=', 'open')
    .where('expires_at', '>', args.now)
    .executeTakeFirst()
  if (open) return open
  const row = {
    tenant,
    id,
    session_id: sessionId,
    registration_id: registrationId,
    company_id: companyId,
    redirect,
    csrf: args.csrf,
    state: 'open',
    person: null,
    external_ref: null,
    connection_id: null,
    client_id: null,
    status_before: null,
    outcome: null,
    created_at: args.now,
    decided_at: null,
    expires_at: args.expiresAt,
  }
  await tx.dialect.insertMany(tx.db, 'consent', [row])
  return row
})
