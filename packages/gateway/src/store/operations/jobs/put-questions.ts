import type { Instant } from '../../../model/instant.ts'
import { type Tx, write } from '../../interface.ts'
import { findRow } from '../find-row.ts'
import { noteFeedChange } from './feed-changes.ts'

/**
 * Puts a job's question set in place of the one before: JSON text of an array, `count` questions. Putting the same again
 * changes nothing.
 */
export const putQuestions = write(
  async (tx, tenant, args: { jobId: string; questions: string; count: number; now: Instant }): Promise<void> => {
    const { jobId, questions, now } = args
    const job = await findRow(tx, 'job', tenant, jobId)
    const before = await findQuestionSet(tx, tenant, jobId)
    if (before?.questions === questions) return
    await tx.dialect.insertMany(
      tx.db,
      'job_question_set',
      [
        {
          tenant,
          job_id: jobId,
          questions,
          version: (before?.version ?? 0) + 1,
          created_at: before?.created_at ?? now,
          updated_at: now,
        },
      ],
      { overwrite: { key: ['tenant', 'job_id'], columns: ['questions', 'version', 'updated_at'] } },
    )
    const hasQuestions = args.count > 0 ? 1 : 0
    if (job.has_questions === hasQuestions) return
    await tx.db
      .updateTable('job')
      .set({ has_questions: hasQuestions })
      .where('tenant', '=', tenant)
      .where('id', '=', jobId)
      .execute()
    // Whether there are questions is written into the feed; which ones is not.
    await noteFeedChange(tx, tenant, [{ id: job.connection_id, registration_id: job.registration_id }], now)
  },
)

export async function findQuestionSet(tx: Tx, tenant: string, jobId: string) {
  return tx.db
    .selectFrom('job_question_set')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('job_id', '=', jobId)
    .executeTakeFirst()
}
