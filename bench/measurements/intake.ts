import { type Burst, floorBurst, gatewayBurst, medianBurst } from '../support/burst.ts'
import type { Home } from '../support/gateway.ts'
import {
  atLeast,
  atMost,
  type Check,
  type Findings,
  figure,
  type Measurement,
  type Run,
} from '../support/measurement.ts'
import type { MessageKind } from '../support/messages.ts'

type Place = Pick<Home, 'store' | 'documents'>

interface Case {
  title: string
  message: MessageKind
  places: Place[]
  checks(gateway: Burst, floor: Burst, ratio: number, place: Place): Check[]
}

const sqlite: Place = { store: 'sqlite', documents: 'file:' }
const postgres: Place = { store: 'postgres', documents: 'file:' }
const allInPostgres: Place = { store: 'postgres', documents: 'db:' }

const nameOf = ({ store, documents }: Place) =>
  store === 'sqlite' ? 'SQLite' : `PostgreSQL${documents === 'db:' ? ', documents in it' : ''}`

const small =
  (what: string): Case['checks'] =>
  (gateway, _floor, ratio, place) => [
    atLeast(`${what}, ${nameOf(place)}: ratio to the floor`, ratio, place.store === 'sqlite' ? 0.6 : 0.4),
    atMost(`${what}, ${nameOf(place)}: p99`, gateway.p99, 60, ' ms'),
    atMost(`${what}, ${nameOf(place)}: peak memory`, gateway.peakMiB, 400, ' MiB'),
  ]

const cases: Case[] = [
  {
    title: 'Intake, 3 KB (Snagajob applications)',
    message: { platform: 'snagajob', bytes: 3000 },
    places: [sqlite, postgres],
    checks: small('3 KB'),
  },
  {
    title: 'Intake, 3 KB (CandidateHub imports)',
    message: { platform: 'candidatehub', bytes: 3000 },
    places: [sqlite, postgres],
    checks: small('3 KB, CandidateHub'),
  },
  {
    title: 'Intake, 1 MB (Snagajob applications)',
    message: { platform: 'snagajob', bytes: 1_000_000 },
    places: [sqlite, postgres, allInPostgres],
    checks: (gateway, floor, ratio, place) =>
      place === allInPostgres
        ? []
        : [
            atLeast(`1 MB, ${nameOf(place)}: ratio to the floor`, ratio, 0.6),
            atMost(`1 MB, ${nameOf(place)}: p99, times the floor's`, gateway.p99 / floor.p99, 1.5),
            atMost(`1 MB, ${nameOf(place)}: peak memory, times the floor's`, gateway.peakMiB / floor.peakMiB, 1.5),
          ],
  },
]

/** How fast messages are taken in, in a burst that projection may fall behind of, beside the floor. */
export const intake: Measurement = {
  name: 'intake',
  async measure(run) {
    const findings: Findings[] = []
    for (const each of cases) findings.push(await measureCase(run, each))
    return findings
  },
}

async function measureCase(run: Run, { title, message, places, checks }: Case): Promise<Findings> {
  const seconds = run.quick ? 3 : 10
  const floors: Burst[] = []
  const taken = places.map((place) => ({ place, bursts: [] as Burst[], ratios: [] as number[] }))
  for (let round = 1; round <= run.rounds; round++) {
    const floor = await floorBurst(message, seconds)
    floors.push(floor)
    run.progress(`${title}, round ${round}: floor ${describe(floor)}`)
    for (const { place, bursts, ratios } of taken) {
      const url = place.store === 'postgres' ? await run.postgresUrl() : undefined
      const burst = await gatewayBurst(place, url, message, seconds)
      bursts.push(burst)
      ratios.push(burst.rate / floor.rate)
      run.progress(`${title}, round ${round}: ${nameOf(place)} ${describe(burst)}, ${figure(burst.rate / floor.rate)}`)
    }
  }
  const floor = medianBurst(floors)
  const results = taken.map(({ place, bursts, ratios }) => {
    const ratio = [...ratios].sort((a, b) => a - b)[ratios.length >> 1]!
    return { place, ratio, burst: medianBurst(bursts), lowest: Math.min(...ratios), highest: Math.max(...ratios) }
  })
  return {
    title,
    how: `A burst of ${seconds} s over 64 connections after a warm-up, into an empty store; every round measures the floor and then each store.`,
    columns: [
      '',
      'messages/s',
      'ratio to the floor (all rounds)',
      'p50 ms',
      'p99 ms',
      'peak MiB',
      'CPU µs per message',
    ],
    rows: [
      ['floor', ...row(floor, '1')],
      ...results.map(({ place, burst, ratio, lowest, highest }) => [
        nameOf(place),
        ...row(burst, `${figure(ratio)} (${figure(lowest)} to ${figure(highest)})`),
      ]),
    ],
    checks: results.flatMap(({ place, burst, ratio }) => checks(burst, floor, ratio, place)),
    remarks: results.flatMap(({ place, burst }) =>
      burst.failed > 0 ? [`${nameOf(place)}: ${burst.failed} messages of a round were not accepted.`] : [],
    ),
  }
}

const row = (burst: Burst, ratio: string): string[] => [
  figure(burst.rate),
  ratio,
  figure(burst.p50),
  figure(burst.p99),
  figure(burst.peakMiB),
  figure(burst.cpuUs),
]

const describe = (burst: Burst) =>
  `${figure(burst.rate)}/s, p99 ${figure(burst.p99)} ms, ${figure(burst.peakMiB)} MiB, ${figure(burst.cpuUs)} µs CPU`
