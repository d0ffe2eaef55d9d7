import { sealingContext } from '../secrets/contexts.ts'
import { hashToken } from '../secrets/hash-token.ts'
import type { SecretBox } from '../secrets/secret-box.ts'
import type { Store } from '../store/interface.ts'
import { tryLimits, windowMs } from './limits.ts'
import { totpStep } from './totp.ts'

export interface CodeDeps {
  store: Store
  secretBox: Pick<SecretBox, 'open'>
  now(): number
}

export type CodeResult =
  | { ok: true }
  | { ok: false; why: 'code_wrong' }
  | { ok: false; why: 'too_many'; waitMs: number }

/** Takes a code from an authenticator app for an account that has such codes: each counts once. */
export async function takeCode(
  { store, secretBox, now }: CodeDeps,
  account: { tenant: string; id: string; totp_secret: string | null },
  code: string,
): Promise<CodeResult> {
  const { tenant, id } = account
  const key = hashToken(`codes ${id}`)
  const waitMs = await store.takeSignInTry(tenant, { limits: [{ key, limit: tryLimits.codes, windowMs }], now: now() })
  if (waitMs > 0) return { ok: false, why: 'too_many', waitMs }
  const secret = secretBox.open(account.totp_secret!, sealingContext('account', tenant, id))
  const step = totpStep(secret, code, now())
  if (step === null || !(await store.takeTotpStep(tenant, { id, step }))) return { ok: false, why: 'code_wrong' }
  await store.forgiveSignInTries(tenant, { key })
  return { ok: true }
}
