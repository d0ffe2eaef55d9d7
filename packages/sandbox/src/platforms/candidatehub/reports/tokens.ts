import type { ReportToken } from '@gangway/wire/candidatehub'
import { randomSecret } from '../../../random.ts'
import type { Deps } from '../deps.ts'

/**
 * What a report URL does when it is called. All but the first are the conformance kit's: `redirect_target` is where
 * `redirecting` leads, so that a call to it gives away who follows; `foreign` stands on a host that is not allowed.
 */
export type TokenKind = 'working' | 'redirecting' | 'redirect_target' | 'failing_then_recovering' | 'foreign'

export type IssuedToken = {
  token: string
  /** Whose report it is, such as `transaction:<id>`. */
  subject: string
  kind: TokenKind
  /** How often it was called. */
  calls: number
  state: ReportToken
}

/** Issues a one-time token of 192 random bits (contract 4.4). */
export function issueToken({ store, random, now }: Deps, subject: string, kind: TokenKind = 'working'): string {
  const token = randomSecret(random)
  store.run(
    'INSERT INTO candidatehub_report_tokens (token, subject, kind, issued_at) VALUES (?, ?, ?, ?)',
    token,
    subject,
    kind,
    now(),
  )
  return token
}

/** The address that is reported to. */
export function reportUrl(base: string, token: string): string {
  return `${base.replace(/\/+$/, '')}/report/${token}`
}

type Row = { token: string; subject: string; kind: TokenKind; calls: number; used_at: number | null }

export function findToken({ store }: Deps, token: string): IssuedToken | null {
  const row = store.get<Row>('SELECT * FROM candidatehub_report_tokens WHERE token = ?', token)
  if (!row) return null
  const { subject, kind, calls, used_at: usedAt } = row
  return { token, subject, kind, calls, state: usedAt === null ? 'unused' : 'used' }
}

/** Notes a call, and that it spent the token. */
export function noteCall({ store, now }: Deps, token: string, consumed: boolean): void {
  store.run(
    'UPDATE candidatehub_report_tokens SET calls = calls + 1, used_at = COALESCE(used_at, ?) WHERE token = ?',
    consumed ? now() : null,
    token,
  )
}
