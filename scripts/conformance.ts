/**
 * `npm run conformance -- --url … --api-key … --client … --secret …`: runs CandidateHub's conformance kit against any
 * receiver of imports and prints what came of each case. Ends with code 0 where no case failed, 1 where one did, 2 where
 * it could not be run.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type {
  CaseResult,
  ConformanceCase,
  Run,
  RunInput,
} from '../packages/sandbox/src/platforms/candidatehub/api-types.ts'
import { startSandbox } from '../packages/sandbox/src/sandbox.ts'

const help = `npm run conformance -- --url <import URL> --api-key <key> --client <hub_client_id> --secret <secret>

  --case <id>              only this case; may be given several times. --list names them
  --report-wait <seconds>  how long reports are waited for after the last answer; 10
  --reports-required       it reports at once: a report that does not come is a failure
  --window-logged          the receiver only notes the signed time, and enforces no window
  --report-base-url <url>  what the receiver reaches this machine by; http://127.0.0.1:<port> without it
  --port <port>            where reports are taken; any free one without it
  --other-client <id>      a hub_client_id that is not the receiver's; made up without it
  --job <reference>        a job reference that the receiver knows; WH-1042 without it
  --look-for               says as well what to look for in the receiver

The secret may stand in CONFORMANCE_SECRET instead, where no list of processes shows it.`

const options = {
  url: { type: 'string' },
  'api-key': { type: 'string' },
  client: { type: 'string' },
  secret: { type: 'string' },
  case: { type: 'string', multiple: true },
  'report-wait': { type: 'string' },
  'reports-required': { type: 'boolean' },
  'window-logged': { type: 'boolean' },
  'report-base-url': { type: 'string' },
  port: { type: 'string' },
  'other-client': { type: 'string' },
  job: { type: 'string' },
  'look-for': { type: 'boolean' },
  list: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

const say = (line = '') => process.stdout.write(`${line}\n`)

function readValues() {
  return parseArgs({ options }).values
}

function inputOf(values: ReturnType<typeof readValues>): RunInput {
  const { url, 'api-key': apiKey, client: clientId, secret = process.env.CONFORMANCE_SECRET } = values
  if (!url || !apiKey || !clientId || !secret)
    throw new Error(`--url, --api-key, --client and --secret are needed.\n\n${help}`)
  return {
    receiver: { url, apiKey, clientId, secret },
    ...(values.case && { cases: values.case }),
    ...(values['report-wait'] && { reportWaitSeconds: Number(values['report-wait']) }),
    ...(values['reports-required'] && { reports: 'required' }),
    ...(values['window-logged'] && { signatureWindow: 'logged' }),
    ...(values['report-base-url'] && { reportBaseUrl: values['report-base-url'] }),
    ...(values['other-client'] && { otherClientId: values['other-client'] }),
    ...(values.job && { jobReference: values.job }),
  }
}

function printCase({ id, title, verdict, findings, lookFor }: CaseResult, withLookFor: boolean): void {
  const indent = ' '.repeat(10)
  say(`  ${(verdict === 'fail' ? 'FAIL' : verdict).padEnd(8)}${id.padEnd(28)}${title}`)
  for (const { kind, text } of findings) if (kind === 'fail' || kind === 'advice') say(`${indent}${text}`)
  if (withLookFor) say(`${indent}Look for: ${lookFor}`)
}

async function main(): Promise<number> {
  const values = readValues()
  if (values.help) {
    say(help)
    return 0
  }
  const input = values.list ? null : inputOf(values)
  const dataDir = mkdtempSync(join(tmpdir(), 'gangway-conformance-'))
  const log = { info: () => {}, warn: () => {}, error: () => {} }
  const sandbox = await startSandbox({ dataDir, log, pages: false, port: Number(values.port ?? 0) })
  const api = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const response = await fetch(`${sandbox.origin}/api/candidatehub/conformance${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    const answer = (await response.json()) as T & { error?: { message: string; faults?: object[] } }
    if (answer.error) throw new Error(`${answer.error.message} ${JSON.stringify(answer.error.faults ?? [])}`)
    return answer
  }
  try {
    if (!input) {
      const { data } = await api<{ data: ConformanceCase[] }>('GET', '/cases')
      for (const { id, group, title } of data) say(`${group.padEnd(12)}${id.padEnd(28)}${title}`)
      return 0
    }
    let run = await api<Run>('POST', '/runs', input)
    say(`${run.cases.length} cases of CandidateHub's conformance kit against ${run.receiver.url}\n`)
    while (run.state !== 'done') {
      await wait(200)
      run = await api<Run>('GET', `/runs/${run.id}`)
    }
    for (const result of run.cases) printCase(result, values['look-for'] ?? false)
    const { pass, fail, advice } = run.verdicts
    say(`\n${pass} passed, ${fail} failed, ${advice} with advice`)
    return fail > 0 ? 1 : 0
  } finally {
    await sandbox.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  process.exitCode = 2
}
