import { useEffect, useMemo } from 'react'
import { csvValue } from './csv-value.tsx'
import type { RowReport } from './parts.tsx'

/** The address of a report as a CSV file, in the order of the rows. */
export function useReportFile(rows: readonly RowReport[]): string {
  const url = useMemo(() => {
    const lines = rows.map(({ row, status, remoteId = '', id = '', errors = [] }) => {
      const told = errors.map(({ pointer, detail }) => (pointer ? `${pointer}: ${detail}` : detail)).join('; ')
      return [row, status, csvValue(remoteId), id, csvValue(told)].join(',')
    })
    const text = `row,status,remoteId,id,errors\n${lines.map((line) => `${line}\n`).join('')}`
    return URL.createObjectURL(new Blob([text], { type: 'text/csv' }))
  }, [rows])
  useEffect(() => () => URL.revokeObjectURL(url), [url])
  return url
}
