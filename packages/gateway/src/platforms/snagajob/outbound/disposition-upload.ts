import { dispositionHead, dispositionRow, dispositionTimestamp } from '@gangway/wire/snagajob'
import { formatInstant, type Instant } from '../../../model/index.ts'
import type { ItemKind, TryOutcome } from '../../../outbox/interface.ts'
import type { PlatformDeps } from '../../interface.ts'
import { leastIntervalMs } from '../dispositions.ts'
import { accountIdentity, partnerIdentity } from './identity.ts'
import { endedWith } from './judge.ts'
import { openItem } from './open-item.ts'
import { spool } from './spool.ts'
import type { UploadFile } from './upload-file.ts'

export interface DispositionUploadDeps extends Pick<PlatformDeps, 'store' | 'directory' | 'dataDir' | 'now'> {
  uploadFile: UploadFile
}

const rowsAtOnce = 2000

/**
 * Rows in one file: an id is at most 500 characters, so that no file comes near the gigabyte that is allowed (contract
 * 6.2).
 */
const maxRows = 200_000

/**
 * The kind `disposition_upload` (contract 6.2): the rows that wait when the try begins, in the order of their times, with
 * those of an earlier try. What was accepted is not sent again, whoever asks. Where it is not known whether the file was
 * taken, the next try waits until another upload is allowed.
 */
export function createDispositionUpload(deps: DispositionUploadDeps): ItemKind {
  const { store, dataDir, now, uploadFile } = deps
  return {
    async send(item) {
      const { tenant } = item
      const id = item.record_id!
      const { accepted_at: acceptedAt } = await store.findUpload(tenant, { id })
      if (acceptedAt !== null) {
        return { result: 'done', attempt: { error: 'not sent: it was accepted before', outcomeKnown: true } }
      }
      const opened = await openItem(deps, item)
      if ('ended' in opened) return opened.ended
      const { registration, connection } = opened.reached
      const { credentials, settings } = registration
      const last = await store.lastDispositionUpload(tenant, { uploadId: id })
      const tooSoon = waitFor(last, leastIntervalMs(settings), now())
      if (tooSoon) return tooSoon
      const identity =
        partnerIdentity(credentials) ?? (connection ? accountIdentity(credentials, connection) : undefined)
      if (!identity)
        return endedWith('partner_missing', 'the registration has no partner key, and the upload no account')
      const filling = { uploadId: id, limit: rowsAtOnce, maxRows }
      while ((await store.fillDispositionUpload(tenant, filling)) === rowsAtOnce);
      const file = await spool(dataDir, dispositionFile(store, tenant, id))
      try {
        const { size, sha256, read } = file
        const upload = { filename: 'dispositions.csv', contentType: 'text/csv', size, read }
        const uploaded = await uploadFile(registration, 'disposition', identity, upload)
        const { accepted, outcome } = uploaded
        if (accepted) await store.noteUpload(tenant, { id, size, sha256, objectKey: accepted.key, now: now() })
        else if (uploaded.isUnknown && outcome.result === 'retry') {
          return { ...outcome, afterMs: Math.max(outcome.afterMs ?? 0, leastIntervalMs(settings)) }
        }
        return outcome
      } finally {
        await file.close()
      }
    },
  }
}

/** An upload that is sent again keeps the hour, too. */
function waitFor(lastAcceptedAt: Instant | null, leastMs: number, at: Instant): TryOutcome | null {
  if (lastAcceptedAt === null || lastAcceptedAt + leastMs <= at) return null
  const error = `not sent: the next upload is allowed at ${formatInstant(lastAcceptedAt + leastMs)}`
  return { result: 'retry', afterMs: lastAcceptedAt + leastMs - at, attempt: { error, outcomeKnown: true } }
}

async function* dispositionFile(
  store: PlatformDeps['store'],
  tenant: string,
  uploadId: string,
): AsyncGenerator<string> {
  yield dispositionHead()
  for (let after = null; ; ) {
    const rows = await store.readDispositionRows(tenant, { uploadId, after, limit: rowsAtOnce })
    const lines = rows.map(({ applyId, status, changedAt }) =>
      dispositionRow({ applyId, timestamp: dispositionTimestamp(changedAt), status }),
    )
    if (lines.length > 0) yield lines.join('')
    if (rows.length < rowsAtOnce) return
    after = rows[rows.length - 1]!
  }
}
