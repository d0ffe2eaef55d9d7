import type { Selectable } from 'kysely'
import type { Flag } from '../../model/application.ts'
import type { AssessmentStatus } from '../../model/assessment.ts'
import { formatInstant, formatOptionalInstant } from '../../model/instant.ts'
import type { OrderDetailKind, OrderDetailStatus, OrderResult } from '../../model/order-result.ts'
import type { ItemStatus } from '../operations/outbox/item.ts'
import type { AssessmentOrderTable } from '../order-tables.ts'
import { readJson, withoutAbsent } from './json-column.ts'
import { presentVersion, type Versioned } from './versioned.ts'

/** The part of an order that the platform's message decides, kept as JSON text in the column `content`. */
export interface AssessmentOrderContent {
  remotePackageId?: string
  candidate: { remoteId?: string; email?: string; firstName?: string; lastName?: string; language?: string }
  requester?: { remoteId?: string; email?: string }
  remoteJobId?: string
  fields?: Record<string, string>
  resultCallbackUrl?: string
  completedCallbackUrl?: string
  candidateUrl?: string
  returnUrl?: string
}

type AskedDetail = Exclude<OrderDetailStatus, 'pending'>

/**
 * How the platform call stands that tells the newest result. `waiting`: until the attachments that it names are uploaded.
 * Where one of them was given up it is dead: `attachment_failed`, with the call that uploads.
 */
export interface ResultCall {
  id?: string
  status: ItemStatus | 'waiting'
  /** Why it is dead. */
  reason?: string
  updatedAt?: string
}

/** What is not in an order's row: how its calls stand. */
export interface OrderExtras {
  resultCall?: { id: string | null; status: ItemStatus | 'waiting'; reason: string | null; updatedAt: number | null }
  details: { kind: OrderDetailKind; status: OrderDetailStatus }[]
}

/** An order as `/v1` shows it and events carry it (model section 3). */
export interface AssessmentOrderRecord extends AssessmentOrderContent, Versioned {
  id: string
  connectionId: string
  remoteId: string
  kind: 'manual' | 'inline'
  flags: Flag[]
  packageId?: string
  status: AssessmentStatus
  result?: OrderResult
  resultCall?: ResultCall
  /** How the asking for them ended; each is missing while it goes on, and where it cannot be asked for. */
  details?: { candidate?: AskedDetail; job?: AskedDetail; hiringTeam?: AskedDetail }
  messageId: string
  receivedAt: string
}

type Row = Omit<Selectable<AssessmentOrderTable>, 'position' | 'xid' | 'tenant' | 'token' | 'email_fold'>

export function presentOrder(row: Row, { extras }: { extras?: OrderExtras | undefined } = {}): AssessmentOrderRecord {
  const content = readJson<AssessmentOrderContent>(row.content)
  return withoutAbsent({
    id: row.id,
    connectionId: row.connection_id,
    remoteId: row.remote_id,
    kind: row.kind as AssessmentOrderRecord['kind'],
    flags: readJson<Flag[]>(row.flags),
    packageId: row.package_id ?? undefined,
    remotePackageId: content.remotePackageId,
    status: row.status as AssessmentStatus,
    candidate: content.candidate,
    requester: content.requester,
    remoteJobId: content.remoteJobId,
    fields: content.fields,
    resultCallbackUrl: content.resultCallbackUrl,
    completedCallbackUrl: content.completedCallbackUrl,
    candidateUrl: content.candidateUrl ?? row.candidate_url ?? undefined,
    returnUrl: content.returnUrl,
    result: readJson<OrderResult>(row.result),
    resultCall: extras?.resultCall && presentResultCall(extras.resultCall),
    details: extras && presentDetails(extras.details),
    messageId: row.message_id,
    receivedAt: formatInstant(row.received_at),
    ...presentVersion(row),
  })
}

function presentResultCall({ id, status, reason, updatedAt }: NonNullable<OrderExtras['resultCall']>): ResultCall {
  return withoutAbsent({
    id: id ?? undefined,
    status,
    reason: reason ?? undefined,
    updatedAt: formatOptionalInstant(updatedAt),
  })
}

const detailMembers = { candidate: 'candidate', job: 'job', hiring_team: 'hiringTeam' } as const

function presentDetails(details: OrderExtras['details']): AssessmentOrderRecord['details'] {
  const asked = details.filter(({ status }) => status !== 'pending')
  if (asked.length === 0) return undefined
  return Object.fromEntries(asked.map(({ kind, status }) => [detailMembers[kind], status]))
}
