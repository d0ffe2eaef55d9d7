import type { Instant } from '../../../model/instant.ts'
import { StoreFault, write } from '../../interface.ts'
import { findRow } from '../find-row.ts'
import { findQuestionSet } from './put-questions.ts'

/**
 * Puts a job's knock-out rules in place of those before: JSON text of an array. The caller checked them against the
 * question set at `questionsVersion` (0: none); where that was changed meanwhile, the fault is `invalid_state`.
 */
export const putKnockoutRules = write(
  async (tx, tenant, args: { jobId: string; rules: string; questionsVersion: number; now: Instant }): Promise<void> => {
    const { jobId, rules, now } = args
    await findRow(tx, 'job', tenant, jobId)
    const questions = await findQuestionSet(tx, tenant, jobId)
    if ((questions?.version ?? 0) !== args.questionsVersion) {
      throw new StoreFault('invalid_state', `The questions of ${jobId} were changed by another request meanwhile`)
    }
    const before = await tx.db
      .selectFrom('job_knockout_rules')
      .selectAll()
      .where('tenant', '=', tenant)
      .where('job_id', '=', jobId)
      .executeTakeFirst()
    if (before?.rules === rules) return
    await tx.dialect.insertMany(
      tx.db,
      'job_knockout_rules',
      [
        {
          tenant,
          job_id: jobId,
          rules,
          version: (before?.version ?? 0) + 1,
          created_at: before?.created_at ?? now,
          updated_at: now,
        },
      ],
      { overwrite: { key: ['tenant', 'job_id'], columns: ['rules', 'version', 'updated_at'] } },
    )
  },
)
