import type { ColumnTypes } from './types.ts'

/**
 * Where candidates are found by words, as applications are (0016). Those that there are already are indexed by and by
 * (`operations/candidates/index-candidates.ts`): words are cut and folded by the program, not by the databases.
 */
export const candidateSearch = (t: ColumnTypes): string[] => [
  ...t.wordIndex('candidate_words'),
  `INSERT INTO instance_setting (name, value)
    SELECT 'candidates_to_index', cast(last AS TEXT) FROM (SELECT max(position) AS last FROM candidate) newest
    WHERE last IS NOT NULL`,
  // Orders that were taken before they were found by e-mail: `operations/erasures/fold-orders.ts`.
  `CREATE INDEX assessment_order_unfolded ON assessment_order (position) WHERE email_fold IS NULL`,
  `DROP INDEX assessment_order_email`,
  `CREATE INDEX assessment_order_email ON assessment_order (tenant, email_fold, xid, position)`,
]
