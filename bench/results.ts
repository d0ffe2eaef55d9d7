import type { Findings } from './support/measurement.ts'

/** Where and how the figures were taken. */
export interface Circumstances {
  date: string
  processor: string
  cores: number
  memoryGiB: number
  node: string
  postgres: string
  rounds: number
}

/** The findings as a page of Markdown. */
export function formatResults(circumstances: Circumstances, findings: readonly Findings[]): string {
  const { date, processor, cores, memoryGiB, node, postgres, rounds } = circumstances
  const checks = findings.flatMap((each) => each.checks)
  const missed = checks.filter((check) => !check.isMet)
  return [
    '# Measurements',
    '',
    'Written by `npm run bench`. Every figure stands beside a floor of the same run, because machines differ and the same',
    'machine differs from hour to hour: compare ratios. The floor of intake is `bench/floor.ts`, a bare `node:http` server',
    'that reads the body, checks its HMAC, parses it, appends it to one file, and answers after an `fdatasync` that',
    'requests share. Load, floor, Gateway, PostgreSQL and the receiver of webhooks share the processor.',
    '',
    `- ${date}; ${processor}, ${cores} cores, ${memoryGiB} GiB of memory; Node ${node}; PostgreSQL ${postgres}, as it is set up by default`,
    '- Gateway with its settings as they are by default; on PostgreSQL documents lie in the database unless a line says otherwise',
    `- 64 connections; medians of ${rounds} rounds; memory is what the process has resident, by Linux' account`,
    '',
    '## What was promised',
    '',
    ...table(
      ['', 'reached', 'wanted', ''],
      checks.map(({ what, reached, wanted, isMet }) => [what, reached, wanted, isMet ? 'met' : '**short**']),
    ),
    '',
    missed.length === 0 ? 'All met.' : `${missed.length} of ${checks.length} fall short.`,
    ...findings.flatMap(({ title, how, columns, rows, remarks }) => [
      '',
      `## ${title}`,
      '',
      how,
      '',
      ...table(columns, rows),
      ...remarks.flatMap((remark) => ['', remark]),
    ]),
    '',
  ].join('\n')
}

function table(columns: readonly string[], rows: readonly string[][]): string[] {
  return [columns, columns.map((_, at) => (at === 0 ? '---' : '---:')), ...rows].map(
    (cells) => `| ${cells.join(' | ')} |`,
  )
}

/** The findings for a terminal. */
export function printFindings({ title, columns, rows, checks, remarks }: Findings): string {
  const widths = columns.map((column, at) => Math.max(column.length, ...rows.map((row) => (row[at] ?? '').length)))
  const line = (cells: readonly string[]) =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  ')
  return [
    '',
    title,
    line(columns),
    ...rows.map(line),
    ...checks.map(
      ({ what, reached, wanted, isMet }) => `${isMet ? '  met  ' : '  SHORT'} ${what}: ${reached} (${wanted})`,
    ),
    ...remarks,
    '',
  ].join('\n')
}
