import { readInput } from '../../http/input-reader.ts'
import { notFound, Problem } from '../../http/problem.ts'
import { randomUuid } from '../../random.ts'
import type { Applying, Job, Posting } from './api-types.ts'
import { type ApplicationRow, detailsOf, findApplication, jobTitle } from './applications.ts'
import { listApps } from './apps.ts'
import { createCandidate, findJob, listJobs } from './company/company.ts'
import { firstStep } from './company/steps.ts'
import { company, type Deps } from './deps.ts'
import { orderOfStep } from './ordering.ts'
import { listOrders } from './orders.ts'
import { sendOrder } from './outbound/send-order.ts'

export function listPostings(deps: Deps): Posting[] {
  return listJobs(deps).map((job) => toPosting(deps, job))
}

export function findPosting(deps: Deps, jobId: string): Posting {
  const job = findJob(deps, jobId)
  if (!job) throw notFound('job')
  return toPosting(deps, job)
}

function toPosting(deps: Deps, { id, title, details }: Job): Posting {
  const { location, department, jobAd } = details
  const place = [location?.city, location?.region, location?.country].filter(Boolean).join(', ')
  const sections = [
    jobAd?.sections?.companyDescription,
    jobAd?.sections?.jobDescription,
    jobAd?.sections?.qualifications,
  ]
  return {
    jobId: id,
    title,
    company: company.name,
    location: location?.remote ? `${place} (remote)` : place,
    department: department?.label ?? '',
    description: sections.map((section) => (section ? `<h3>${section.title}</h3>${section.text}` : '')).join(''),
    withAssessment: inlinePackages(deps).length > 0,
  }
}

/** What the application step holds of connected partners. */
function inlinePackages(deps: Deps) {
  const connected = listApps(deps).filter(({ status }) => status === 'active')
  return firstStep(deps, 'APPLICATION').packages.filter((kept) =>
    connected.some(({ partnerId }) => partnerId === kept.partnerId),
  )
}

/** Begins an application. Its inline assessments are ordered at once, while the applicant waits (contract 3.2). */
export async function beginApplication(deps: Deps, jobId: string, input: unknown): Promise<Applying> {
  findPosting(deps, jobId)
  const reader = readInput(input)
  const firstName = reader.text('firstName') ?? reader.fault('firstName', 'is required')
  const lastName = reader.text('lastName') ?? reader.fault('lastName', 'is required')
  const email = reader.text('email', 320) ?? reader.fault('email', 'is required')
  if (email !== undefined && !/^[^\s@]+@[^\s@]+$/.test(email)) reader.fault('email', 'must be an e-mail address')
  const phoneNumber = reader.textOrNull('phoneNumber')
  const language = reader.text('language', 35) ?? 'en'
  const resume = reader.value('resume') ?? ''
  if (typeof resume !== 'string' || resume.length > 100_000) reader.fault('resume', 'must be a text')
  reader.finish()
  const [candidateId, id] = [randomUuid(deps.random), randomUuid(deps.random)]
  const details = { internal: false, firstName, lastName, email, ...(phoneNumber && { phoneNumber }) }
  const file = { filename: 'resume.txt', text: String(resume) }
  deps.store.transaction(() => {
    createCandidate(deps, candidateId, details as { email: string }, resume === '' ? null : file)
    deps.store.run(
      `INSERT INTO smartrecruiters_applications (id, number, candidate_id, job_id, step_id, language, began_at)
       SELECT ?, COALESCE(MAX(number), 0) + 1, ?, ?, ?, ?, ? FROM smartrecruiters_applications`,
      id,
      candidateId,
      jobId,
      firstStep(deps, 'APPLICATION').id,
      language,
      deps.now(),
    )
  })
  return orderInline(deps, id)
}

/** Orders the inline packages that are not ordered yet, and sends those again that could not be. */
export async function orderInline(deps: Deps, id: string): Promise<Applying> {
  const row = open(deps, id)
  const orders = listOrders(deps, { applicationId: row.id })
  for (const order of orders) if (order.delivery === 'failed') await sendOrder(deps, order.orderId)
  const missing = inlinePackages(deps).filter(
    (kept) => !orders.some(({ partnerId, packageId }) => partnerId === kept.partnerId && packageId === kept.packageId),
  )
  await orderOfStep(deps, id, missing, 'inline')
  return findApplying(deps, id)
}

export function findApplying(deps: Deps, id: string): Applying {
  const row = findApplication(deps, id)
  if (!row) throw notFound('application')
  const returned = new Set(
    deps.store
      .all<{ id: string }>(
        'SELECT id FROM smartrecruiters_orders WHERE application_id = ? AND returned_at IS NOT NULL',
        id,
      )
      .map((order) => order.id),
  )
  const assessments = listOrders(deps, { applicationId: id })
    .filter(({ kind }) => kind === 'inline')
    .reverse()
    .map(({ orderId, packageName, partnerName, candidateUrl, failure }) => ({
      orderId,
      packageName,
      partnerName,
      url: candidateUrl,
      problem: failure,
      returned: returned.has(orderId),
    }))
  const done = assessments.every((assessment) => assessment.returned)
  return {
    id,
    jobId: row.job_id,
    jobTitle: jobTitle(row),
    firstName: detailsOf(row).firstName ?? '',
    state: row.submitted_at !== null ? 'submitted' : done ? 'ready' : 'assessment',
    candidateId: row.submitted_at === null ? null : row.candidate_id,
    assessments,
  }
}

/** The browser came back from an assessment. Says nothing about its result (contract 3.2). */
export function noteReturn(deps: Deps, id: string, input: unknown): Applying {
  const row = findApplication(deps, id)
  if (!row) throw notFound('application')
  const orderId = readInput(input).text('orderId') ?? ''
  const sql = `UPDATE smartrecruiters_orders SET returned_at = COALESCE(returned_at, ?)
    WHERE id = ? AND application_id = ? AND kind = 'inline'`
  if (deps.store.run(sql, deps.now(), orderId, id).changes === 0) throw notFound('order')
  return findApplying(deps, id)
}

/** Ends the application: the candidate stands in the first step after it. */
export function submitApplication(deps: Deps, id: string): Applying {
  open(deps, id)
  if (findApplying(deps, id).state !== 'ready') {
    throw new Problem(409, 'assessment_open', 'The assessment is part of the application: take it first.')
  }
  const sql = 'UPDATE smartrecruiters_applications SET submitted_at = ?, step_id = ? WHERE id = ?'
  deps.store.run(sql, deps.now(), firstStep(deps, 'NEW').id, id)
  return findApplying(deps, id)
}

function open(deps: Deps, id: string): ApplicationRow {
  const row = findApplication(deps, id)
  if (!row) throw notFound('application')
  if (row.submitted_at !== null) throw new Problem(409, 'submitted', 'This application was submitted already.')
  return row
}
