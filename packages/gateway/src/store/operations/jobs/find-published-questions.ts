import { read } from '../../interface.ts'

/**
 * The questions that a connection's job is published with, by the job's `remoteId`: JSON text of an array, empty where
 * none were put. Null where there is no such job. A closed job's are answered still: somebody may be applying.
 */
export const findPublishedQuestions = read(
  async (tx, tenant, args: { connectionId: string; remoteId: string }): Promise<{ questions: string } | null> => {
    const row = await tx.db
      .selectFrom('job')
      .leftJoin('job_question_set', (join) =>
        join.onRef('job_question_set.tenant', '=', 'job.tenant').onRef('job_question_set.job_id', '=', 'job.id'),
      )
      .select('job_question_set.questions')
      .where('job.tenant', '=', tenant)
      .where('job.connection_id', '=', args.connectionId)
      .where('job.remote_id', '=', args.remoteId)
      .executeTakeFirst()
    return row ? { questions: row.questions ?? '[]' } : null
  },
)
