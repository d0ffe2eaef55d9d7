import { type Passage, pass, withFlow } from '../support/flow.ts'
import type { Home } from '../support/gateway.ts'
import { type Check, figure, type Measurement } from '../support/measurement.ts'

const maxBacklog = 5000
/** Fewer that wait for their answers bring in no more than is delivered, so that nothing needs to be refused. */
const connections = 256
/** Far more than the whole way bears. Per second. */
const rates = { sqlite: 8000, postgres: 5000 }
const names = { sqlite: 'SQLite', postgres: 'PostgreSQL' }

/** What happens when more comes in than can be made into records, for as long as it lasts. */
export const overload: Measurement = {
  name: 'overload',
  async measure(run) {
    const seconds = run.quick ? 10 : 60
    const results: { store: Home['store']; passage: Passage }[] = []
    for (const store of ['sqlite', 'postgres'] as const) {
      const url = store === 'postgres' ? await run.postgresUrl() : undefined
      const settings = { GANGWAY_MAX_BACKLOG: String(run.quick ? maxBacklog / 10 : maxBacklog) }
      const passage = await withFlow(store, url, (flow) => pass(flow, rates[store], seconds, connections), settings)
      results.push({ store, passage })
      const { load, behind, rssMiB, drainedAfter } = passage
      run.progress(
        `overload, ${store}: accepted ${figure(load.accepted / seconds)}/s, refused ${figure(load.refused / seconds)}/s, most behind ${Math.max(...behind)}, ${figure(Math.max(...rssMiB))} MiB, drained after ${figure(drainedAfter)} s`,
      )
    }
    return [
      {
        title: 'Overload',
        how: `${rates.sqlite.toLocaleString('en')} (SQLite) and ${rates.postgres.toLocaleString('en')} (PostgreSQL) applications of 3 KB a second are offered over ${connections} connections for ${seconds} s, with GANGWAY_MAX_BACKLOG at ${maxBacklog.toLocaleString('en')}.`,
        columns: [
          '',
          'accepted/s',
          'refused with 503/s',
          'delivered/s',
          'most behind',
          'peak MiB',
          'all delivered after s',
        ],
        rows: results.map(({ store, passage: { load, received, behind, rssMiB, drainedAfter } }) => [
          names[store],
          figure(load.accepted / seconds),
          figure(load.refused / seconds),
          figure(received.distinct / received.seconds),
          String(Math.max(...behind)),
          figure(Math.max(...rssMiB)),
          figure(drainedAfter),
        ]),
        checks: results.flatMap(({ store, passage }) => check(names[store], passage)),
        remarks: [],
      },
    ]
  },
}

function check(name: string, { load, received, rssMiB }: Passage): Check[] {
  const lost = load.accepted - received.distinct
  const peak = Math.max(...rssMiB)
  return [
    {
      what: `Overload, ${name}: refused with 503, and without Retry-After`,
      reached: `${load.refused} and ${load.withoutRetryAfter}`,
      wanted: 'some and none',
      isMet: load.refused > 0 && load.withoutRetryAfter === 0,
    },
    {
      what: `Overload, ${name}: accepted and never delivered`,
      reached: String(Math.max(0, lost)),
      wanted: '0',
      isMet: lost <= 0,
    },
    {
      what: `Overload, ${name}: peak memory`,
      reached: `${figure(peak)} MiB`,
      wanted: 'at most 400 MiB',
      isMet: peak <= 400,
    },
  ]
}
