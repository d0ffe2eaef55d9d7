/** `npm run check`: types, format and lint, imports. The quick part of `npm test`. */
import { checks, runCheck } from './checks.ts'
import { inParallel, type Outcome, report, summary } from './run-test-files.ts'

const outcomes: Outcome[] = []
await inParallel(checks, 2, async (check) => {
  const outcome = await runCheck(check)
  outcomes.push(outcome)
  console.log(report(outcome))
})
console.log(`\n${summary(outcomes)}`)
process.exitCode = outcomes.some((outcome) => outcome.failures.length > 0) ? 1 : 0
