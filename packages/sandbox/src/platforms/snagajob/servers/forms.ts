import { createHmac } from 'node:crypto'
import { FORM_LIFETIME_MS, type PresignedForm, type UploadKind, uploadKey } from '@gangway/wire/snagajob'
import { randomSecret } from '../../../random.ts'
import type { Account, Partner } from '../api-types.ts'
import type { Deps } from '../deps.ts'
import { faultsOf } from '../faults.ts'

export const bucket = 'snagajob-inbox'
export const bucketPath = `/s3/${bucket}`

/** A form as it was handed out. */
export type IssuedForm = {
  token: string
  partnerId: number
  accountId: number | null
  kind: UploadKind
  key: string
  fields: Record<string, string>
  issuedAt: number
  expiresAt: number
}

type FormRow = {
  token: string
  partner_id: number
  account_id: number | null
  kind: UploadKind
  object_key: string
  fields: string
  issued_at: number
  expires_at: number
}

/**
 * Hands out a form in the published shape (contract 2.1), its fields in the published order. Policy and signature are
 * made up: all that the upload target goes by is that the fields come back unchanged.
 */
export function issueForm(deps: Deps, partner: Partner, account: Account | null, kind: UploadKind): PresignedForm {
  const { store, now, random } = deps
  const issuedAt = now()
  const dial = faultsOf(deps.faults.values()).uploads
  const issued = store.get<{ count: number }>('SELECT COUNT(*) AS count FROM snagajob_forms')?.count ?? 0
  const expired = dial === 'expired' || (dial === 'expired_once' && issued % 2 === 0)
  const expiresAt = expired ? issuedAt - 1000 : issuedAt + FORM_LIFETIME_MS
  const id =
    kind === 'disposition' ? partner.partnerKey.replace(/[^A-Za-z0-9-]/g, '') : String(account?.id ?? partner.id)
  const key = freeKey(deps, id, issuedAt, kind === 'disposition' ? 'csv' : 'xml')
  const day = new Date(issuedAt).toISOString().replace(/\D/g, '').slice(0, 8)
  const token = randomSecret(random)
  const policy = Buffer.from(
    JSON.stringify({
      expiration: new Date(expiresAt).toISOString(),
      conditions: [{ bucket }, { key }, { success_action_status: '201' }],
    }),
  ).toString('base64')
  const fields = {
    policy,
    success_action_status: '201',
    key,
    'x-amz-algorithm': 'AWS4-HMAC-SHA256',
    'x-amz-credential': `AKIAIOSFODNN7EXAMPLE/${day}/us-east-1/s3/aws4_request`,
    'x-amz-signature': createHmac('sha256', token).update(policy).digest('hex'),
    'x-amz-security-token': token,
    'x-amz-date': `${new Date(issuedAt).toISOString().replace(/[-:]|\.\d+/g, '')}`,
  }
  store.run(
    `INSERT INTO snagajob_forms (token, partner_id, account_id, kind, object_key, fields, issued_at, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    token,
    partner.id,
    account?.id ?? null,
    kind,
    key,
    JSON.stringify(fields),
    issuedAt,
    expiresAt,
  )
  const url = deps.origin() + bucketPath
  return { url, fileUrl: `${url}/${key}`, fields }
}

/** Keys end in seconds: of two forms in one second, the later one is dated ahead. */
function freeKey({ store }: Deps, id: string, nowMs: number, extension: 'xml' | 'csv'): string {
  for (let ms = nowMs; ; ms += 1000) {
    const key = uploadKey('inbox', id, ms, extension)
    if (!store.get('SELECT 1 FROM snagajob_forms WHERE object_key = ?', key)) return key
  }
}

export function findForm({ store }: Deps, key: string): IssuedForm | null {
  const row = store.get<FormRow>('SELECT * FROM snagajob_forms WHERE object_key = ?', key)
  if (!row) return null
  return {
    token: row.token,
    partnerId: row.partner_id,
    accountId: row.account_id,
    kind: row.kind,
    key: row.object_key,
    fields: JSON.parse(row.fields),
    issuedAt: row.issued_at,
    expiresAt: row.expires_at,
  }
}
