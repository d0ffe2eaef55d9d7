import type { CandidateDetails } from '@gangway/wire/smartrecruiters'
import type { CandidateProfile, Job, User } from '../api-types.ts'
import { issueCredential } from '../credentials.ts'
import type { Deps } from '../deps.ts'
import * as data from './data.ts'

/** Harbour Foods as it is at the beginning; what is there already stays as it is. */
export function settleCompany(deps: Deps): void {
  const { store, now } = deps
  if (store.get('SELECT 1 FROM smartrecruiters_users LIMIT 1')) return
  store.transaction(() => {
    data.users.forEach((user, position) => {
      store.run('INSERT INTO smartrecruiters_users VALUES (?, ?, ?)', user.id, position, JSON.stringify(user))
    })
    data.jobs.forEach((job, position) => {
      store.run('INSERT INTO smartrecruiters_jobs VALUES (?, ?, ?)', job.details.id, position, JSON.stringify(job))
    })
    const steps = data.steps.map(({ name, stage, fixed }) => {
      const sql =
        "INSERT INTO smartrecruiters_steps (stage, name, auto_triggered, packages, fixed) VALUES (?, ?, 0, '[]', ?)"
      return store.run(sql, stage, name, fixed ? 1 : 0).lastInsertRowid
    })
    data.candidates.forEach(({ id, applicationId, job, step, language, details, resume }, at) => {
      createCandidate(deps, id, details, resume)
      store.run(
        `INSERT INTO smartrecruiters_applications (id, number, candidate_id, job_id, step_id, language, began_at,
           submitted_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        applicationId,
        at + 1,
        id,
        data.jobs[job]!.details.id,
        steps[step]!,
        language,
        now(),
        now(),
      )
    })
    issueCredential(deps, 'customer', null)
  })
}

export function listUsers({ store }: Deps): User[] {
  return store.all<{ doc: string }>('SELECT doc FROM smartrecruiters_users ORDER BY position').map(parseDoc<User>)
}

/** The user of this id; the first one for none. */
export function findUser(deps: Deps, id?: string | null): User | null {
  const users = listUsers(deps)
  return (id ? users.find((user) => user.id === id) : users[0]) ?? null
}

const parseDoc = <T>({ doc }: { doc: string }): T => JSON.parse(doc)

export function listJobs(deps: Deps): Job[] {
  return deps.store
    .all<{ doc: string }>('SELECT doc FROM smartrecruiters_jobs ORDER BY position')
    .map((row) => toJob(deps, parseDoc<data.JobDoc>(row)))
}

export function findJob(deps: Deps, id: string): Job | null {
  const row = deps.store.get<{ doc: string }>('SELECT doc FROM smartrecruiters_jobs WHERE id = ?', id)
  return row ? toJob(deps, parseDoc<data.JobDoc>(row)) : null
}

function toJob(deps: Deps, { details, attributes, team }: data.JobDoc): Job {
  const { count } = deps.store.get<{ count: number }>(
    'SELECT COUNT(*) AS count FROM smartrecruiters_applications WHERE job_id = ? AND submitted_at IS NOT NULL',
    details.id,
  )!
  return {
    id: details.id,
    title: details.title ?? '',
    refNumber: details.refNumber ?? '',
    details,
    attributes,
    team: team.flatMap(({ userId, role }) => {
      const user = findUser(deps, userId)
      return user ? [{ ...user, role }] : []
    }),
    applications: count,
  }
}

export function createCandidate(
  { store, now }: Deps,
  id: string,
  details: Omit<CandidateDetails, 'id'>,
  resume: CandidateProfile['resume'],
): void {
  const at = new Date(now()).toISOString()
  store.run(
    'INSERT INTO smartrecruiters_candidates (id, details, resume, created_at) VALUES (?, ?, ?, ?)',
    id,
    JSON.stringify({ id, ...details, createdOn: at, updatedOn: at }),
    resume && JSON.stringify(resume),
    now(),
  )
}

/** A candidate's own data, without its applications. */
export function findCandidate(
  { store }: Deps,
  id: string,
): { details: CandidateDetails; resume: CandidateProfile['resume'] } | null {
  const row = store.get<{ details: string; resume: string | null }>(
    'SELECT details, resume FROM smartrecruiters_candidates WHERE id = ?',
    id,
  )
  return row ? { details: JSON.parse(row.details), resume: row.resume === null ? null : JSON.parse(row.resume) } : null
}
