import { instanceRead, type Tx } from '../../interface.ts'
import { type JobReference, matchJobs } from './match-jobs.ts'

/** A job's knock-out rules with the questions that they are about, JSON text of arrays. */
export interface KnockoutRules {
  questions: string
  rules: string
}

/** The knock-out rules of the job that each reference means; null where there is no such job, or it has none. */
export const findKnockoutRules = instanceRead(
  async (
    tx,
    { references }: { references: (JobReference & { tenant: string })[] },
  ): Promise<(KnockoutRules | null)[]> => {
    const found: (KnockoutRules | null)[] = references.map(() => null)
    for (const tenant of new Set(references.map((reference) => reference.tenant))) {
      if (!(await hasRules(tx, tenant))) continue
      const own = references.flatMap((reference, at) => (reference.tenant === tenant ? [{ reference, at }] : []))
      const jobIds = await matchJobs(
        tx,
        tenant,
        own.map(({ reference }) => reference),
      )
      const rules = await rulesOf(
        tx,
        tenant,
        jobIds.filter((id) => id !== null),
      )
      own.forEach(({ at }, index) => {
        found[at] = rules.get(jobIds[index] ?? '') ?? null
      })
    }
    return found
  },
)

async function hasRules(tx: Tx, tenant: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('job_knockout_rules')
    .select('job_id')
    .where('tenant', '=', tenant)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

async function rulesOf(tx: Tx, tenant: string, jobIds: string[]): Promise<Map<string, KnockoutRules>> {
  const rows = await tx.db
    .selectFrom('job_knockout_rules')
    .leftJoin('job_question_set', (join) =>
      join
        .onRef('job_question_set.tenant', '=', 'job_knockout_rules.tenant')
        .onRef('job_question_set.job_id', '=', 'job_knockout_rules.job_id'),
    )
    .select(['job_knockout_rules.job_id', 'job_knockout_rules.rules', 'job_question_set.questions'])
    .where('job_knockout_rules.tenant', '=', tenant)
    .where(tx.dialect.anyOf('job_knockout_rules.job_id', jobIds))
    .where('job_knockout_rules.rules', '<>', '[]')
    .execute()
  return new Map(rows.map(({ job_id, rules, questions }) => [job_id, { rules, questions: questions ?? '[]' }]))
}
