import { type ClientCredentials, partnerScope, readBackScope } from '@gangway/wire/smartrecruiters'
import { randomId, randomSecret } from '../../random.ts'
import type { PartnerScope } from './api-types.ts'
import type { Deps } from './deps.ts'
import { readSettings } from './settings.ts'

/** `master`: a partner's own; `company`: a partner's for the customer; `customer`: the customer's own (contract 1.1). */
export type CredentialKind = 'master' | 'company' | 'customer'

/** Whose token a call brought, and what it may do. */
export type Caller = { clientId: string; kind: CredentialKind; partnerId: number | null; scopes: readonly string[] }

type Row = { client_id: string; client_secret: string; kind: CredentialKind; partner_id: number | null }

export function findCredential(
  { store }: Deps,
  kind: CredentialKind,
  partnerId: number | null,
): ClientCredentials | null {
  const row = store.get<Row>(
    'SELECT * FROM smartrecruiters_credentials WHERE kind = ? AND partner_id IS ?',
    kind,
    partnerId,
  )
  return row ? { clientId: row.client_id, clientSecret: row.client_secret } : null
}

/** Issues a credential; an earlier one of the kind is void from then on, with its tokens. */
export function issueCredential(
  deps: Deps,
  kind: CredentialKind,
  partnerId: number | null,
  given: Partial<ClientCredentials> = {},
): ClientCredentials {
  const { store, random, now } = deps
  const clientId = given.clientId ?? `${kind}-${randomId(random)}${randomId(random)}`
  const clientSecret = given.clientSecret ?? randomSecret(random)
  revokeCredential(deps, kind, partnerId)
  store.run(
    `INSERT INTO smartrecruiters_credentials (client_id, client_secret, kind, partner_id, created_at)
     VALUES (?, ?, ?, ?, ?)`,
    clientId,
    clientSecret,
    kind,
    partnerId,
    now(),
  )
  return { clientId, clientSecret }
}

export function revokeCredential({ store }: Deps, kind: CredentialKind, partnerId: number | null): void {
  store.run('DELETE FROM smartrecruiters_credentials WHERE kind = ? AND partner_id IS ?', kind, partnerId)
}

/** A new token for these credentials, or null where they are not known. */
export function issueToken(
  { store, random, now }: Deps,
  { clientId, clientSecret }: ClientCredentials,
  expired: boolean,
): { accessToken: string; expiresIn: number; partnerId: number | null } | null {
  const row = store.get<Row>('SELECT * FROM smartrecruiters_credentials WHERE client_id = ?', clientId)
  if (row?.client_secret !== clientSecret) return null
  const accessToken = randomSecret(random)
  const expiresIn = readSettings(store).tokenSeconds
  store.run('DELETE FROM smartrecruiters_tokens WHERE expires_at <= ?', now())
  store.run(
    'INSERT INTO smartrecruiters_tokens (token, client_id, expires_at) VALUES (?, ?, ?)',
    accessToken,
    clientId,
    expired ? now() : now() + expiresIn * 1000,
  )
  return { accessToken, expiresIn, partnerId: row.partner_id }
}

/** Whose token this is; null where it is unknown, expired or revoked. */
export function findCaller({ store, now }: Deps, token: string): Caller | null {
  const row = store.get<Row & { scopes: string | null }>(
    `SELECT c.*, p.scopes FROM smartrecruiters_tokens t
     JOIN smartrecruiters_credentials c ON c.client_id = t.client_id
     LEFT JOIN smartrecruiters_partners p ON p.id = c.partner_id
     WHERE t.token = ? AND t.expires_at > ?`,
    token,
    now(),
  )
  if (!row) return null
  const { client_id: clientId, kind, partner_id: partnerId } = row
  return { clientId, kind, partnerId, scopes: scopesOf(kind, row.scopes) }
}

function scopesOf(kind: CredentialKind, partnerScopes: string | null): string[] {
  if (kind === 'master') return [partnerScope]
  if (kind === 'customer') return [readBackScope]
  const asked: PartnerScope[] = JSON.parse(partnerScopes ?? '[]')
  return asked.filter(({ approved }) => approved).map(({ scope }) => scope)
}
