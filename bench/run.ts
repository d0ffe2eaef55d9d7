import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { startPostgres } from '../scripts/postgres.ts'
import { documents } from './measurements/documents.ts'
import { feed } from './measurements/feed.ts'
import { idle } from './measurements/idle.ts'
import { intake } from './measurements/intake.ts'
import { million } from './measurements/million.ts'
import { outbox } from './measurements/outbox.ts'
import { overload } from './measurements/overload.ts'
import { search } from './measurements/search.ts'
import { sustained } from './measurements/sustained.ts'
import { formatResults, printFindings } from './results.ts'
import type { Findings, Run } from './support/measurement.ts'

/**
 * `npm run bench`: measures Gateway beside its floor and prints what it found. A full run also writes RESULTS.md.
 *
 *   --only <name>   one measurement (may be given several times)
 *   --rounds <n>    how often each is taken; the medians count (3)
 *   --quick         short, to see that everything works
 *   --date <date>   stands in RESULTS.md (today)
 *   --into <file>   writes the results there, of a part of the measurements too
 */
const measurements = [intake, sustained, idle, outbox, overload, feed, documents, million, search]

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    rounds: { type: 'string' },
    quick: { type: 'boolean', default: false },
    date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    into: { type: 'string' },
  },
})
const unknown = options.only?.filter((name) => !measurements.some((measurement) => measurement.name === name)) ?? []
if (unknown.length > 0) {
  console.error(`No measurement ${unknown.join(', ')}; there are ${measurements.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}

let postgres: ReturnType<typeof startPostgres> | undefined
const run: Run = {
  rounds: Math.max(1, Number(options.rounds ?? (options.quick ? 1 : 3))),
  quick: options.quick,
  async postgresUrl() {
    postgres ??= startPostgres({ durable: true })
    return (await postgres).url
  },
  progress: (text) => console.error(`  ${text}`),
}

const isFull = !options.only && !options.quick
const into = options.into ?? (isFull ? join(import.meta.dirname, 'RESULTS.md') : undefined)
const findings: Findings[] = []
try {
  for (const measurement of measurements) {
    if (options.only && !options.only.includes(measurement.name)) continue
    for (const found of await measurement.measure(run)) {
      findings.push(found)
      console.log(printFindings(found))
    }
    // After each: a run takes long, and what it found is kept where it is cut off.
    if (into) writeFileSync(into, formatResults(await circumstances(), findings))
  }
} finally {
  await (await postgres)?.stop()
}

async function circumstances() {
  const client = new pg.Client({ connectionString: await run.postgresUrl() })
  await client.connect()
  const { rows } = await client.query('show server_version')
  await client.end()
  return {
    date: options.date,
    processor: cpus()[0]?.model ?? 'unknown processor',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    postgres: rows[0].server_version as string,
    rounds: run.rounds,
  }
}
