import {
  type AssessmentPackage,
  type AssessmentResult,
  initialStatus,
  type OrderKind,
  type PackageResult,
  type ResultStatus,
  resultStatuses,
  scorePercentage,
  scoreText,
} from '@gangway/wire/smartrecruiters'
import { randomUuid } from '../../random.ts'
import type { Notification, Order, ResultUpdate, ShownAttachment, ShownResult } from './api-types.ts'
import { findUser } from './company/company.ts'
import type { Deps } from './deps.ts'

/** The package as it was when it was ordered. `assessments` is null where the partner did not tell. */
export type OrderedPackage = Omit<AssessmentPackage, 'assessments'> & {
  assessments: AssessmentPackage['assessments'] | null
}

export type OrderRow = {
  id: string
  application_id: string
  partner_id: number
  kind: OrderKind
  made_by: Order['trigger']
  user_id: string | null
  package: string
  delivery: Order['delivery']
  failure: string | null
  candidate_url: string | null
  returned_at: number | null
  result: string
  created_at: number
  updated_at: number
}

type Joined = OrderRow & {
  partner_name: string
  logo: string | null
  candidate_id: string
  details: string
  job_id: string
  job: string
}

const select = `SELECT o.*, p.name AS partner_name, p.logo, a.candidate_id, a.job_id, c.details, j.doc AS job
  FROM smartrecruiters_orders o
  JOIN smartrecruiters_partners p ON p.id = o.partner_id
  JOIN smartrecruiters_applications a ON a.id = o.application_id
  JOIN smartrecruiters_candidates c ON c.id = a.candidate_id
  JOIN smartrecruiters_jobs j ON j.id = a.job_id`

export type NewOrder = {
  applicationId: string
  partnerId: number
  kind: OrderKind
  trigger: Order['trigger']
  userId: string | null
  package: OrderedPackage
}

/** Puts an order down, before it is sent. Answers its id. */
export function createOrder({ store, random, now }: Deps, order: NewOrder): string {
  const id = randomUuid(random)
  store.run(
    `INSERT INTO smartrecruiters_orders (id, number, application_id, partner_id, kind, made_by, user_id, package, delivery,
       result, created_at, updated_at)
     SELECT ?, COALESCE(MAX(number), 0) + 1, ?, ?, ?, ?, ?, ?, 'sending', ?, ?, ? FROM smartrecruiters_orders`,
    id,
    order.applicationId,
    order.partnerId,
    order.kind,
    order.trigger,
    order.userId,
    JSON.stringify(order.package),
    JSON.stringify({ status: initialStatus } satisfies PackageResult),
    now(),
    now(),
  )
  return id
}

export function findOrderRow({ store }: Deps, id: string): OrderRow | undefined {
  return store.get<OrderRow>('SELECT * FROM smartrecruiters_orders WHERE id = ?', id)
}

export function findOrder(deps: Deps, id: string): Order | null {
  const row = deps.store.get<Joined>(`${select} WHERE o.id = ?`, id)
  return row ? toOrder(deps, row) : null
}

/** Newest first; of one application, or of all. */
export function listOrders(deps: Deps, filter: { applicationId?: string | undefined; limit?: number }): Order[] {
  const { applicationId = null, limit = 500 } = filter
  return deps.store
    .all<Joined>(
      `${select} WHERE (?1 IS NULL OR o.application_id = ?1) ORDER BY o.number DESC LIMIT ?2`,
      applicationId,
      limit,
    )
    .map((row) => toOrder(deps, row))
}

export function countStatuses({ store }: Deps): Record<ResultStatus, number> {
  const counts = Object.fromEntries(resultStatuses.map((status) => [status, 0])) as Record<ResultStatus, number>
  for (const { result } of store.all<{ result: string }>('SELECT result FROM smartrecruiters_orders')) {
    counts[(JSON.parse(result) as PackageResult).status ?? initialStatus] += 1
  }
  return counts
}

/** What a failed or taken sending amounts to. */
export function concludeOrder(
  { store, now }: Deps,
  id: string,
  outcome: { delivery: Order['delivery']; failure?: string; candidateUrl?: string },
): void {
  store.run(
    `UPDATE smartrecruiters_orders SET delivery = ?, failure = ?, candidate_url = COALESCE(?, candidate_url),
       updated_at = ? WHERE id = ?`,
    outcome.delivery,
    outcome.failure ?? null,
    outcome.candidateUrl ?? null,
    now(),
    id,
  )
}

/** Keeps a result that was taken, what changed, and tells the customer's users where the status did. */
export function keepResult({ store, now }: Deps, id: string, result: PackageResult, update: ResultUpdate): void {
  store.transaction(() => {
    const sql = 'UPDATE smartrecruiters_orders SET result = ?, updated_at = ? WHERE id = ?'
    store.run(sql, JSON.stringify(result), now(), id)
    store.run('INSERT INTO smartrecruiters_updates (order_id, doc) VALUES (?, ?)', id, JSON.stringify(update))
    if (!update.notified) return
    const notify = 'INSERT INTO smartrecruiters_notifications (order_id, status, at) VALUES (?, ?, ?)'
    store.run(notify, id, result.status ?? initialStatus, now())
  })
}

function toOrder(deps: Deps, row: Joined): Order {
  const { store } = deps
  const result: PackageResult = JSON.parse(row.result)
  const ordered: OrderedPackage = JSON.parse(row.package)
  const { firstName = '', lastName = '' } = JSON.parse(row.details)
  const files = new Map(
    store
      .all<{ id: string; filename: string }>(
        'SELECT id, filename FROM smartrecruiters_files WHERE order_id = ? ORDER BY rowid',
        row.id,
      )
      .map(({ id, filename }) => [fileUrl(deps, id, filename), filename]),
  )
  const user = row.user_id === null ? null : findUser(deps, row.user_id)
  const results = result.assessmentResults ?? []
  const known = ordered.assessments ?? []
  const rows = [
    ...known.map(({ id, name }) => ({
      id,
      name: name ?? id,
      result: results.find((given) => given.assessmentId === id),
    })),
    ...results
      .filter(({ assessmentId }) => !known.some(({ id }) => id === assessmentId))
      .map((given) => ({ id: given.assessmentId, name: given.name ?? given.assessmentId, result: given })),
  ]
  const listed = new Set([result, ...results].flatMap(({ attachments = [] }) => attachments.map(({ url }) => url)))
  return {
    orderId: row.id,
    kind: row.kind,
    trigger: row.made_by,
    orderedBy: user && `${user.firstName} ${user.lastName}`,
    partnerId: row.partner_id,
    partnerName: row.partner_name,
    logo: row.logo,
    applicationId: row.application_id,
    candidateId: row.candidate_id,
    candidateName: `${firstName} ${lastName}`.trim(),
    jobId: row.job_id,
    jobTitle: JSON.parse(row.job).details.title,
    packageId: ordered.id,
    packageName: result.name ?? ordered.name,
    packageDescription: ordered.description,
    ...shown({ ...result, sentOn: result.assessmentPackageDate }, files),
    assessments: rows.map(({ id, name, result: given }) => ({
      assessmentId: id,
      name: given?.name ?? name,
      ...shown({ ...given, sentOn: given?.assessmentDate }, files),
    })),
    delivery: row.delivery,
    failure: row.failure,
    candidateUrl: row.candidate_url,
    unlistedFiles: [...files].filter(([url]) => !listed.has(url)).map(([url, filename]) => ({ url, filename })),
    result,
    updates: store
      .all<{ doc: string }>('SELECT doc FROM smartrecruiters_updates WHERE order_id = ? ORDER BY id', row.id)
      .map(({ doc }) => JSON.parse(doc)),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

/** Where a file that was uploaded for an order is opened. */
export function fileUrl({ origin }: Deps, id: string, filename: string): string {
  return `${origin()}/assessment-files/${id}/${encodeURIComponent(filename)}`
}

type Given = Partial<Omit<AssessmentResult, 'assessmentId'>> & { sentOn?: string | undefined }

function shown(given: Given, files: ReadonlyMap<string, string>): ShownResult {
  const { status = initialStatus, score, scoreLabel, summary, submissionDate, attachments = [], sentOn } = given
  const urls = new Set<string>()
  return {
    status,
    score: score ? { percentage: scorePercentage(score) ?? null, text: scoreText(score) } : null,
    scoreLabel: scoreLabel ?? null,
    summary: summary ?? null,
    sentOn: sentOn ?? null,
    submittedOn: submissionDate ?? null,
    attachments: attachments.flatMap(({ type, url }): ShownAttachment[] => {
      if (urls.has(url)) return []
      urls.add(url)
      return [{ type, url, filename: files.get(url) ?? null }]
    }),
  }
}

/** Newest first. */
export function listNotifications(deps: Deps, limit: number): Notification[] {
  type Row = { id: number; order_id: string; status: ResultStatus; at: number; read_at: number | null }
  return deps.store
    .all<Row>('SELECT * FROM smartrecruiters_notifications ORDER BY id DESC LIMIT ?', limit)
    .map(({ id, order_id, status, at, read_at }) => {
      const { orderId, candidateId, candidateName, jobTitle, packageName } = findOrder(deps, order_id)!
      return { id, at, read: read_at !== null, orderId, candidateId, candidateName, jobTitle, packageName, status }
    })
}

export function countUnread({ store }: Deps): number {
  const sql = 'SELECT COUNT(*) AS count FROM smartrecruiters_notifications WHERE read_at IS NULL'
  return store.get<{ count: number }>(sql)!.count
}
