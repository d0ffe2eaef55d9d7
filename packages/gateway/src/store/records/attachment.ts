import type { AttachmentStatus, AttachmentType } from '../../model/order-result.ts'
import type { ShownAttachment } from '../operations/attachments/attachment-view.ts'
import { withoutAbsent } from './json-column.ts'
import { presentVersion, type Versioned } from './versioned.ts'

/** A file for an order's result (model section 5). `size` is in bytes. */
export interface AttachmentRecord extends Versioned {
  id: string
  orderId: string
  type: AttachmentType
  assessmentId?: string
  filename: string
  contentType: string
  size: number
  sha256: string
  status: AttachmentStatus
  /** Where the platform keeps it. */
  url?: string
  /** The platform call that uploads it. */
  callId: string
}

export function presentAttachment(row: ShownAttachment): AttachmentRecord {
  return withoutAbsent({
    id: row.id,
    orderId: row.order_id,
    type: row.type as AttachmentType,
    assessmentId: row.assessment_id ?? undefined,
    filename: row.filename,
    contentType: row.content_type,
    size: row.size,
    sha256: row.sha256,
    status: statusOf(row),
    url: row.url ?? undefined,
    callId: row.item_id,
    ...presentVersion(row),
  })
}

function statusOf({ url, item_status }: ShownAttachment): AttachmentStatus {
  if (url !== null) return 'uploaded'
  return item_status === 'dead' ? 'failed' : 'pending'
}
