import { formatOptionalInstant } from '../../model/instant.ts'
import type { UploadCause, UploadKind, UploadStatus } from '../../model/upload.ts'
import type { ShownUpload } from '../operations/uploads/upload-view.ts'
import { withoutAbsent } from './json-column.ts'
import { type AttemptRecord, presentAttempt } from './outbox-item.ts'
import { presentVersion, type Versioned } from './versioned.ts'

/** A file on its way to a platform, or there. */
export interface UploadRecord extends Versioned {
  id: string
  kind: UploadKind
  registrationId: string
  connectionId?: string
  cause: UploadCause
  status: UploadStatus
  /** Why it failed. */
  reason?: string
  /** The call that makes it: to be looked at, and to be made again. */
  platformCallId: string
  rows?: number
  /** In bytes; known once it was accepted, like what follows. */
  size?: number
  sha256?: string
  /** Where the platform's store put it. */
  objectKey?: string
  acceptedAt?: string
  nextAttemptAt?: string
  attempts: AttemptRecord[]
}

export function presentUpload({ row, item, attempts }: ShownUpload): UploadRecord {
  return withoutAbsent({
    id: row.id,
    kind: row.kind as UploadKind,
    registrationId: row.registration_id,
    connectionId: row.connection_id ?? undefined,
    cause: row.cause as UploadCause,
    status: statusOf(row.accepted_at, item.status),
    reason: row.accepted_at === null ? (item.reason ?? undefined) : undefined,
    platformCallId: row.item_id,
    rows: row.row_count ?? undefined,
    size: row.size ?? undefined,
    sha256: row.sha256 ?? undefined,
    objectKey: row.object_key ?? undefined,
    acceptedAt: formatOptionalInstant(row.accepted_at),
    nextAttemptAt: formatOptionalInstant(item.nextAttemptAt),
    attempts: attempts.map(presentAttempt),
    ...presentVersion(row),
  })
}

/** An accepted file is delivered, even before the try that brought it is on record. */
function statusOf(acceptedAt: number | null, itemStatus: string): UploadStatus {
  if (acceptedAt !== null || itemStatus === 'delivered' || itemStatus === 'presumed') return 'delivered'
  if (itemStatus === 'dead') return 'failed'
  return itemStatus === 'replaced' ? 'replaced' : 'pending'
}
