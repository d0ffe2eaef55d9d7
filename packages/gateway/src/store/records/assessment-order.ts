import type { Selectable } from 'kysely'
import type { Flag } from '../../model/application.ts'
import type { AssessmentStatus } from '../../model/assessment.ts'
import { formatInstant } from '../../model/instant.ts'
import type { AssessmentOrderTable } from '../schema.ts'
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

/** An order as `/v1` shows it and events carry it (model section 3). */
export interface AssessmentOrderRecord extends AssessmentOrderContent, Versioned {
  id: string
  connectionId: string
  remoteId: string
  kind: 'manual' | 'inline'
  flags: Flag[]
  packageId?: string
  status: AssessmentStatus
  result?: Record<string, unknown>
  messageId: string
  receivedAt: string
}

type Row = Omit<Selectable<AssessmentOrderTable>, 'position' | 'xid' | 'tenant' | 'token'>

export function presentOrder(
  row: Row,
  content: AssessmentOrderContent = readJson<AssessmentOrderContent>(row.content),
): AssessmentOrderRecord {
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
    candidateUrl: content.candidateUrl,
    returnUrl: content.returnUrl,
    result: readJson<Record<string, unknown>>(row.result),
    messageId: row.message_id,
    receivedAt: formatInstant(row.received_at),
    ...presentVersion(row),
  })
}
