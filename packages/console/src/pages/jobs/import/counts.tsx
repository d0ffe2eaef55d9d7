import type { RowReport } from './parts.tsx'

/** What may become of a row; those that need somebody first. */
export const rowStatuses = ['failed', 'created', 'updated', 'unchanged'] as const satisfies RowReport['status'][]

/** How many of each there are: `12 failed, 1,488 created`. */
export function countsText(rows: readonly RowReport[]): string {
  const counts = new Map<RowReport['status'], number>()
  for (const { status } of rows) counts.set(status, (counts.get(status) ?? 0) + 1)
  return rowStatuses
    .flatMap((status) => (counts.has(status) ? `${counts.get(status)!.toLocaleString()} ${status}` : []))
    .join(', ')
}
