import type { OrderContent } from '../../../model/projection.ts'
import { instanceRead } from '../../interface.ts'

/** The order that the random part of a candidate's URL stands for; null where there is none (yet). */
export const findOrderByToken = instanceRead(
  async (tx, { token }: { token: string }): Promise<{ tenant: string; id: string; content: OrderContent } | null> => {
    const row = await tx.db
      .selectFrom('assessment_order')
      .select(['tenant', 'id', 'content', 'candidate_url'])
      .where('token', '=', token)
      .executeTakeFirst()
    if (!row) return null
    const content = JSON.parse(row.content) as OrderContent
    if (row.candidate_url !== null) content.candidateUrl ??= row.candidate_url
    return { tenant: row.tenant, id: row.id, content }
  },
)
