import { relative } from 'node:path'
import { run } from 'node:test'
import { inspect } from 'node:util'

/** What came of one test file, or of one check of the whole tree, which counts as one test. */
export type Outcome = {
  name: string
  passed: number
  failures: { where: string; error: string }[]
  skips: { where: string; reason: string }[]
  /** What it wrote to its standard output and standard error. */
  output: string
  milliseconds: number
}

export type Limits = {
  /** How long one test may take, in milliseconds, unless it says otherwise itself. */
  testTimeout: number
  /** How long a file's process may go on without any news from it, in milliseconds, before it is ended. */
  silence: number
}

/** Does `work` on each item, `concurrency` at a time, in order of the items as far as that allows. */
export async function inParallel<T>(items: readonly T[], concurrency: number, work: (item: T) => Promise<void>) {
  const queue = items.values()
  const worker = async () => {
    for (const item of queue) await work(item)
  }
  await Promise.all(Array.from({ length: concurrency }, worker))
}

/**
 * Runs one file of tests, in a process of its own. Besides failed tests, these are failures too: a file that cannot be
 * loaded or exits with an error, one that holds no test, and one whose process does not end after its last test.
 * A parent or suite that failed only because of what is in it counts for nothing itself.
 */
export async function runTestFile(file: string, limits: Limits): Promise<Outcome> {
  const outcome: Outcome = { name: here(file), passed: 0, failures: [], skips: [], output: '', milliseconds: 0 }
  const started = performance.now()
  const tooSilent = new AbortController()
  const timer = setTimeout(() => tooSilent.abort(), limits.silence)
  for await (const { type, data } of run({ files: [file], timeout: limits.testTimeout, signal: tooSilent.signal })) {
    timer.refresh()
    if (type === 'test:stdout' || type === 'test:stderr') outcome.output += data.message
    if (type === 'test:pass' || type === 'test:fail') count(outcome, data, limits)
  }
  clearTimeout(timer)
  if (outcome.passed + outcome.failures.length + outcome.skips.length === 0) {
    outcome.failures.push({ where: outcome.name, error: 'The file holds no test' })
  }
  outcome.milliseconds = performance.now() - started
  return outcome
}

type Report = {
  name: string
  file?: string | undefined
  line?: number | undefined
  /** Only on what the file's own process reported; missing on the report about the file as a whole. */
  entryFile?: string
  skip?: string | boolean | undefined
  todo?: string | boolean | undefined
  details: { type?: string | undefined; error?: unknown }
}

function count(outcome: Outcome, report: Report, limits: Limits): void {
  const wholeFile = report.entryFile === undefined
  // A test registered by a helper has the helper's line, which says nothing.
  const line = report.file === report.entryFile ? `:${report.line}` : ''
  const where = wholeFile ? outcome.name : `${outcome.name}${line} ${report.name}`
  const error = report.details.error as { failureType?: string; cause?: unknown } | undefined
  const notDone = report.skip ?? report.todo
  if (notDone !== undefined && notDone !== false) {
    outcome.skips.push({ where, reason: typeof notDone === 'string' ? notDone : '' })
  } else if (error === undefined) {
    if (!wholeFile && report.details.type !== 'suite') outcome.passed++
  } else if (wholeFile && error.failureType === 'testAborted') {
    const seconds = Math.round(limits.silence / 1000)
    outcome.failures.push({ where, error: `Ended after ${seconds} s without news: something keeps the process alive` })
  } else if (wholeFile && error.failureType !== 'subtestsFailed') {
    outcome.failures.push({ where, error: 'The process ended with an error, see its output' })
  } else if (error.failureType !== 'subtestsFailed') {
    outcome.failures.push({ where, error: inspect(error.cause ?? error) })
  }
}

/** One line for each skipped test and each failure, the failures with their errors, then the sum of it all. */
export function summary(outcomes: readonly Outcome[]): string {
  const failures = outcomes.flatMap((outcome) => outcome.failures)
  const skips = outcomes.flatMap((outcome) => outcome.skips)
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0)
  return [
    ...skips.map(({ where, reason }) => `SKIPPED ${where}${reason ? ` (${reason})` : ''}`),
    ...failures.map(({ where }) => `FAILED  ${where}`),
    `${passed} passed, ${failures.length} failed${skips.length > 0 ? `, ${skips.length} skipped` : ''}`,
  ].join('\n')
}

/** One line, and when something failed also why, and all that was written meanwhile. */
export function report(outcome: Outcome): string {
  const { name, passed, failures, skips, output } = outcome
  const seconds = (outcome.milliseconds / 1000).toFixed(1)
  const counts = [
    `${passed} passed`,
    failures.length && `${failures.length} failed`,
    skips.length && `${skips.length} skipped`,
  ]
  const line = `${failures.length > 0 ? 'FAIL' : 'ok  '} ${name}: ${counts.filter(Boolean).join(', ')} (${seconds} s)`
  if (failures.length === 0) return line
  return [
    line,
    ...failures.map(({ where, error }) => indent(`${where}\n${indent(error)}`)),
    ...(output ? [indent(`Output:\n${indent(output.trimEnd())}`)] : []),
  ].join('\n')
}

const indent = (text: string) => text.replace(/^(?=.)/gm, '    ')

const here = (file: string) => relative(process.cwd(), file)
