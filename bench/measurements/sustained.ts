import { floorBurst } from '../support/burst.ts'
import { type Flow, flowing, type Passage, pass, withFlow } from '../support/flow.ts'
import type { Home } from '../support/gateway.ts'
import { atLeast, type Findings, figure, type Measurement, median, type Run } from '../support/measurement.ts'

const wanted = { sqlite: 2000, postgres: 1200 }
const names = { sqlite: 'SQLite', postgres: 'PostgreSQL' }

/** The first rate tried. Per second. */
const firstRate = 1000
/** A rate that was borne for the short time and not for the long one is lowered by this factor. */
const lower = 0.93

/** The highest rate from request to delivered webhook that holds for a minute, with nothing falling behind. */
export const sustained: Measurement = {
  name: 'sustained',
  async measure(run) {
    const seconds = run.quick ? 5 : 60
    const floor = (await floorBurst(flowing, run.quick ? 3 : 10)).rate
    run.progress(`sustained: floor ${figure(floor)}/s`)
    const results: { store: Home['store']; rate: number; passage: Passage }[] = []
    for (const store of ['sqlite', 'postgres'] as const) {
      const url = store === 'postgres' ? await run.postgresUrl() : undefined
      results.push({ store, ...(await withFlow(store, url, (flow) => highestRate(run, flow, store, seconds))) })
    }
    return [findings(floor, seconds, results)]
  },
}

async function highestRate(run: Run, flow: Flow, store: Home['store'], seconds: number) {
  const tryRate = async (rate: number, forSeconds: number) => {
    const passage = await pass(flow, rate, forSeconds)
    const isHeld = holds(passage, rate)
    run.progress(
      `sustained, ${names[store]}: ${rate}/s for ${forSeconds} s ${isHeld ? 'holds' : 'falls behind'}, ${describe(passage)}`,
    )
    return { isHeld, passage }
  }
  const probeSeconds = run.quick ? 3 : 12
  await pass(flow, firstRate / 2, 5)
  let held = 0
  let failing = 0
  for (let rate = firstRate; failing === 0 || failing / held > 1.06; ) {
    const { isHeld } = await tryRate(rate, probeSeconds)
    if (isHeld) held = rate
    else failing = rate
    if (held === 0 && failing < 50) break
    rate = Math.round(failing === 0 ? held * 1.5 : held === 0 ? failing / 2 : (held + failing) / 2)
  }
  for (let rate = held; ; rate = Math.round(rate * lower)) {
    const { isHeld, passage } = await tryRate(rate, seconds)
    if (isHeld || rate < 50) return { rate: isHeld ? rate : 0, passage }
  }
}

/** All of it was taken at the rate, and delivered within two seconds; what was under way did not grow. */
function holds({ load, received, behind, drainedAfter }: Passage, rate: number): boolean {
  const half = behind.length >> 1
  const grows = behind.length >= 10 && median(behind.slice(half)) > median(behind.slice(2, half)) + rate
  return (
    load.failed === 0 &&
    load.refused === 0 &&
    load.accepted >= 0.99 * rate * load.seconds &&
    received.distinct >= load.accepted &&
    drainedAfter < 2 &&
    !grows
  )
}

const describe = ({ load, received, behind, drainedAfter, rssMiB, cpuUs }: Passage) =>
  `accepted ${figure(load.accepted / load.seconds)}/s, p99 ${figure(load.p99)} ms, webhook p50 ${figure(received.p50)} p99 ${figure(received.p99)} ms, ` +
  `behind at most ${Math.max(0, ...behind)}, drained after ${figure(drainedAfter)} s, ${figure(rssMiB.at(-1) ?? 0)} MiB, ${figure(cpuUs)} µs CPU`

function findings(
  floor: number,
  seconds: number,
  results: { store: Home['store']; rate: number; passage: Passage }[],
): Findings {
  return {
    title: 'From request to delivered webhook, sustained',
    how: `3 KB Snagajob applications at a set rate for ${seconds} s; the highest rate at which everything is accepted, the backlog does not grow and the last webhook arrives within 2 s of the last request. The user's system is a local process that verifies every signature.`,
    columns: [
      '',
      'applications/s',
      "of the floor's intake",
      'accept p99 ms',
      'webhook p50 ms',
      'webhook p99 ms',
      'most behind',
      'MiB after 1/4, 1/2, all',
      'CPU µs each',
    ],
    rows: results.map(({ store, rate, passage: { load, received, behind, rssMiB, cpuUs } }) => [
      names[store],
      figure(rate),
      figure(rate / floor),
      figure(load.p99),
      figure(received.p50),
      figure(received.p99),
      String(Math.max(0, ...behind)),
      [0.25, 0.5, 1].map((part) => figure(rssMiB[Math.ceil(rssMiB.length * part) - 1] ?? 0)).join(', '),
      figure(cpuUs),
    ]),
    checks: results.flatMap(({ store, rate, passage: { rssMiB } }) => [
      atLeast(`Sustained, ${names[store]}`, rate, wanted[store], '/s'),
      growth(names[store], rssMiB),
    ]),
    remarks: [`The floor took in ${figure(floor)} messages/s in this run.`],
  }
}

/** Memory is flat when the last quarter of the minute needs no more than the second, but for what a collector leaves. */
function growth(name: string, rssMiB: readonly number[]) {
  const quarter = (nth: number) => {
    const part = rssMiB.slice(Math.floor((rssMiB.length * nth) / 4), Math.floor((rssMiB.length * (nth + 1)) / 4))
    return part.length > 0 ? median(part) : 0
  }
  const ratio = quarter(3) / quarter(1)
  const allowed = 1.15
  return {
    what: `Sustained, ${name}: memory of the last quarter to the second's`,
    reached: figure(ratio),
    wanted: `at most ${allowed}`,
    isMet: ratio <= allowed,
  }
}
