import type { Upload } from './api-types.ts'
import type { Deps } from './deps.ts'
import { readDispositions } from './dispositions.ts'
import { accountByNumber, findPartner } from './partners.ts'
import type { IssuedForm } from './servers/forms.ts'

export type ReceivedUpload = { form: IssuedForm; path: string; bytes: number; etag: string; warnings: string[] }

/** Puts an upload on record and begins to read it, after it was answered as Snagajob does. */
export function receiveUpload(deps: Deps, { form, path, bytes, etag, warnings }: ReceivedUpload): void {
  const { store, now, background } = deps
  const { lastInsertRowid: id } = store.run(
    `INSERT INTO snagajob_uploads (partner_id, account_id, kind, object_key, at, bytes, etag, state, outcome, warnings)
     VALUES (?, ?, ?, ?, ?, ?, ?, 'reading', '', ?)`,
    form.partnerId,
    form.accountId,
    form.kind,
    form.key,
    now(),
    bytes,
    etag,
    JSON.stringify(warnings),
  )
  const finish = (state: Upload['state'], outcome: string, more: readonly string[] = []) => {
    const sql = 'UPDATE snagajob_uploads SET state = ?, outcome = ?, warnings = ? WHERE id = ?'
    store.run(sql, state, outcome, JSON.stringify([...warnings, ...more]), id)
  }
  const reading = read(deps, form, { id, path, bytes }, finish).catch((error: Error) => {
    finish('failed', 'it could not be read')
    throw error
  })
  background(reading, 'an upload could not be read')
}

type Finish = (state: Upload['state'], outcome: string, more?: readonly string[]) => void

async function read(
  deps: Deps,
  form: IssuedForm,
  { id, path, bytes }: { id: number; path: string; bytes: number },
  finish: Finish,
): Promise<void> {
  const partner = findPartner(deps.store, form.partnerId)
  if (!partner) return finish('failed', 'the partner is not there any more')
  if (form.kind === 'disposition') {
    const { rows, odd, warnings } = await readDispositions(deps, { uploadId: id, partner, path })
    return finish('read', `${rows} ${rows === 1 ? 'row' : 'rows'}${odd > 0 ? `, ${odd} of them odd` : ''}`, warnings)
  }
  const account = form.accountId === null ? null : accountByNumber(deps.store, form.accountId)
  const warnings =
    form.kind === 'bulk' && partner.settings.accountElement === ''
      ? ['no element is configured that names the employer (N2): the items belong to the partner as a whole']
      : []
  const feed = await deps.feeds.take({ path, key: form.key, bytes, partner, account })
  finish(
    feed.state === 'read' ? 'read' : 'failed',
    `${feed.posted} posted, ${feed.refused} refused, ${feed.closed} closed`,
    [...warnings, ...feed.faults.map(({ message, line }) => `line ${line}: ${message}`)],
  )
}

type Row = {
  id: number
  partner_name: string
  kind: Upload['kind']
  object_key: string
  at: number
  bytes: number
  state: Upload['state']
  outcome: string
  warnings: string
}

/** Uploads, newest first. */
export function listUploads({ store }: Deps, limit: number): Upload[] {
  return store
    .all<Row>(
      `SELECT u.*, p.name AS partner_name FROM snagajob_uploads u JOIN snagajob_partners p ON p.id = u.partner_id
       ORDER BY u.id DESC LIMIT ?`,
      limit,
    )
    .map((row) => ({
      id: row.id,
      partnerName: row.partner_name,
      kind: row.kind,
      key: row.object_key,
      at: row.at,
      bytes: row.bytes,
      state: row.state,
      outcome: row.outcome,
      warnings: JSON.parse(row.warnings),
    }))
}
