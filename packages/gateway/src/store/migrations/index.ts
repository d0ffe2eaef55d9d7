import { main } from './0001-main.ts'
import { orderTokens } from './0002-order-tokens.ts'
import { applicationSearch } from './0003-application-search.ts'
import { lists } from './0004-lists.ts'
import { jobs } from './0005-jobs.ts'
import { snagajob } from './0006-snagajob.ts'
import { reports } from './0007-reports.ts'
import { candidateMatching } from './0008-candidate-matching.ts'
import { documentContent } from './0009-document-content.ts'
import { callouts } from './0010-callouts.ts'
import { orderResults } from './0011-order-results.ts'
import { accounts } from './0012-accounts.ts'
import { operators } from './0013-operators.ts'
import { stats } from './0014-stats.ts'
import { erasures } from './0015-erasures.ts'
import { searchChunks } from './0016-search-chunks.ts'
import { attemptRequests } from './0017-attempt-requests.ts'
import { candidateSearch } from './0018-candidate-search.ts'
import { rejectionsTold } from './0019-rejections-told.ts'
import type { ColumnTypes } from './types.ts'

/** Every migration in order. One that has been released is never changed: write another. */
export const migrations: { name: string; statements: (types: ColumnTypes) => string[] }[] = [
  { name: '0001-main', statements: main },
  { name: '0002-order-tokens', statements: orderTokens },
  { name: '0003-application-search', statements: applicationSearch },
  { name: '0004-lists', statements: lists },
  { name: '0005-jobs', statements: jobs },
  { name: '0006-snagajob', statements: snagajob },
  { name: '0007-reports', statements: reports },
  { name: '0008-candidate-matching', statements: candidateMatching },
  { name: '0009-document-content', statements: documentContent },
  { name: '0010-callouts', statements: callouts },
  { name: '0011-order-results', statements: orderResults },
  { name: '0012-accounts', statements: accounts },
  { name: '0013-operators', statements: operators },
  { name: '0014-stats', statements: stats },
  { name: '0015-erasures', statements: erasures },
  { name: '0016-search-chunks', statements: searchChunks },
  { name: '0017-attempt-requests', statements: attemptRequests },
  { name: '0018-candidate-search', statements: candidateSearch },
  { name: '0019-rejections-told', statements: rejectionsTold },
]
