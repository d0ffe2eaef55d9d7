import { read } from '../../interface.ts'
import { findRow } from '../find-row.ts'
import { findQuestionSet } from './put-questions.ts'

/** A job's questions and knock-out rules, JSON text of arrays; `questionsVersion` is 0 where none were ever put. */
export const findScreening = read(async (tx, tenant, { jobId }: { jobId: string }) => {
  await findRow(tx, 'job', tenant, jobId)
  const set = await findQuestionSet(tx, tenant, jobId)
  const rules = await tx.db
    .selectFrom('job_knockout_rules')
    .select('rules')
    .where('tenant', '=', tenant)
    .where('job_id', '=', jobId)
    .executeTakeFirst()
  return { questions: set?.questions ?? '[]', questionsVersion: set?.version ?? 0, rules: rules?.rules ?? '[]' }
})
