/**
 * `npm test`: the checks of the tree as a whole, then every file of tests, with a PostgreSQL server for them to share.
 * `npm test -- <file or folder> ...` runs only the files named, without the checks. The last line printed is
 * "N passed, N failed", followed by ", N skipped" when there are any.
 */
import { globSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, relative, resolve, sep } from 'node:path'
import { inspect } from 'node:util'
import { checks, environment, root, runCheck } from './checks.ts'
import { startPostgres } from './postgres.ts'
import { inParallel, type Outcome, report, runTestFile, summary } from './run-test-files.ts'

const patterns = [
  'packages/*/{src,test}/**/*.test.ts',
  'scripts/**/*.test.ts',
  'examples/**/*.test.ts',
  'bench/**/*.test.ts',
]

const limits = { testTimeout: 240_000, silence: 300_000 }

/** The files of tests to run, from the root: all of them, or those that are, or are below, one of `only`. */
function testFiles(only: string[]): string[] {
  const all = globSync(patterns, { cwd: root, exclude: ['**/node_modules'] }).sort()
  if (only.length === 0) return all
  const wanted = only.map((path) => relative(root, resolve(root, path)))
  for (const path of wanted) {
    if (!all.some((file) => isIn(path, file))) throw new Error(`No test file at ${path}`)
  }
  return all.filter((file) => wanted.some((path) => isIn(path, file)))
}

const isIn = (path: string, file: string) => path === '' || file === path || file.startsWith(path + sep)

/** Runs it all, printing as it goes; true if nothing failed. */
async function test(only: string[]): Promise<boolean> {
  const outcomes: Outcome[] = []
  const tell = (outcome: Outcome) => {
    outcomes.push(outcome)
    console.log(report(outcome))
  }
  try {
    await runAll(only, tell)
  } catch (error) {
    const failures = [{ where: 'test run', error: inspect(error) }]
    tell({ name: 'test run', passed: 0, failures, skips: [], output: '', milliseconds: 0 })
  }
  console.log(`\n${summary(outcomes)}`)
  return outcomes.every((outcome) => outcome.failures.length === 0)
}

async function runAll(only: string[], tell: (outcome: Outcome) => void): Promise<void> {
  const files = testFiles(only)
  const concurrency = availableParallelism()
  const [server] = await Promise.all([
    startPostgres(),
    inParallel(only.length === 0 ? checks : [], concurrency, async (check) => tell(await runCheck(check))),
  ])
  process.env.PATH = environment.PATH
  process.env.TEST_DATABASE_URL = server.url
  try {
    await inParallel(files, concurrency, async (file) => tell(await runTestFile(join(root, file), limits)))
  } finally {
    await server.stop()
  }
}

process.chdir(root)
process.exit((await test(process.argv.slice(2))) ? 0 : 1)
