import { sendChange } from '../../../api/changes.tsx'
import type { Answer, Operation } from '../../../api/types.tsx'
import type { JobFile } from './job-file.tsx'
import type { Row, Rows } from './rows.tsx'

type ImportReport = Answer<Operation<'/v1/jobs/import', 'post'>>
/** What became of a row, by its number in the file. */
export type RowReport = ImportReport['data'][number]

/** What is sent at once: enough that a file of thousands is soon through, few enough that one sees it move. */
const rowsAtOnce = 200
const charactersAtOnce = 1_000_000

export type Parts = { isDone: () => boolean; next: () => Promise<RowReport[]> }

/**
 * Brings rows in, one part after another: `next` sends the next part and tells what became of its rows, in their order.
 * One that throws can be called again. Two rows with the same id never go in one part, so that the second is told of
 * the first by the number that it has in the file.
 */
export function createParts(
  { header, rows }: Rows,
  contentType: JobFile['contentType'],
  connectionId: string | undefined,
): Parts {
  let at = 0
  /** By account and id, the row that was taken in. */
  const taken = new Map<string, number>()

  const keyOf = (row: Row): string | undefined =>
    'fault' in row || row.remoteId === undefined
      ? undefined
      : `${row.connectionId ?? connectionId ?? ''} ${row.remoteId}`

  const nextPart = (): Row[] => {
    const keys = new Set<string>()
    let characters = 0
    let end = at
    while (end < rows.length && end - at < rowsAtOnce && characters < charactersAtOnce) {
      const row = rows[end]!
      const key = keyOf(row)
      if (key !== undefined && keys.has(key)) break
      if (key !== undefined) keys.add(key)
      characters += 'fault' in row ? 0 : row.text.length
      end++
    }
    return rows.slice(at, end)
  }

  /** Why a row is not sent; undefined: it is. */
  const refusal = (row: Row): RowReport | undefined => {
    const failed = (pointer: string, detail: string): RowReport => ({
      row: row.row,
      status: 'failed',
      ...('remoteId' in row && row.remoteId !== undefined && { remoteId: row.remoteId }),
      errors: [{ pointer, detail }],
    })
    if ('fault' in row) return failed('', row.fault)
    const first = taken.get(keyOf(row) ?? '')
    return first === undefined ? undefined : failed('/remoteId', `is the same as in row ${first}`)
  }

  return {
    isDone: () => at >= rows.length,
    async next() {
      const part = nextPart()
      const refused = part.flatMap((row) => refusal(row) ?? [])
      const sent = part.flatMap((row) => ('fault' in row || refusal(row) ? [] : row))
      let reports: RowReport[] = []
      if (sent.length > 0) {
        const lines = sent.map(({ text }) => text)
        const body = [...(header === '' ? [] : [header]), ...lines].map((line) => `${line}\n`).join('')
        const query = connectionId === undefined ? {} : { connectionId }
        const answer = await sendChange('post', '/v1/jobs/import', { query, body }, contentType)
        reports = answer.data.map((report) => ({ ...report, row: sent[report.row - 1]!.row }))
        const statuses = new Map(reports.map(({ row, status }) => [row, status]))
        for (const row of sent) {
          const key = keyOf(row)
          if (key !== undefined && statuses.get(row.row) !== 'failed') taken.set(key, row.row)
        }
      }
      at += part.length
      return [...refused, ...reports].sort((a, b) => a.row - b.row)
    },
  }
}
