import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { settled } from '../support/burst.ts'
import { startChild } from '../support/child.ts'
import { flowing, pass, withFlow } from '../support/flow.ts'
import { atMost, figure, type Measurement, median } from '../support/measurement.ts'
import { runLoad, takeNumbers } from '../support/run-load.ts'

/** Ten a second leave the server idle between two of them. */
const ratePerSecond = 10
const wantedMs = 20

/** How long a message takes to its webhook when there is nothing else to do. */
export const idle: Measurement = {
  name: 'idle',
  async measure(run) {
    const seconds = run.quick ? 4 : 15
    const floors: number[] = []
    const taken = { sqlite: [] as [number, number, number][], postgres: [] as [number, number, number][] }
    for (let round = 1; round <= run.rounds; round++) {
      floors.push(await floorAnswer(seconds))
      for (const store of ['sqlite', 'postgres'] as const) {
        const url = store === 'postgres' ? await run.postgresUrl() : undefined
        const { load, received } = await withFlow(store, url, async (flow) => {
          await pass(flow, 200, 5)
          await settled(flow.gateway)
          return pass(flow, ratePerSecond, seconds)
        })
        taken[store].push([load.p50, received.p50, received.p99])
        run.progress(
          `idle, round ${round}: floor answers in ${figure(floors.at(-1)!)} ms, ${store} in ${figure(load.p50)}, webhook p50 ${figure(received.p50)}, p99 ${figure(received.p99)}`,
        )
      }
    }
    const floor = median(floors)
    const rows = (['sqlite', 'postgres'] as const).map((store) => {
      const [answer, webhook, webhookP99] = [0, 1, 2].map((at) => median(taken[store].map((values) => values[at]!)))
      return {
        name: store === 'sqlite' ? 'SQLite' : 'PostgreSQL',
        answer: answer!,
        webhook: webhook!,
        webhookP99: webhookP99!,
      }
    })
    return [
      {
        title: 'From request to webhook, idle',
        how: `${ratePerSecond} applications of 3 KB a second for ${seconds} s. The floor only answers.`,
        columns: ['', 'answer p50 ms', 'webhook p50 ms', "times the floor's answer", 'webhook p99 ms'],
        rows: [
          ['floor', figure(floor), '', '1', ''],
          ...rows.map(({ name, answer, webhook, webhookP99 }) => [
            name,
            figure(answer),
            figure(webhook),
            figure(webhook / floor),
            figure(webhookP99),
          ]),
        ],
        checks: rows.map(({ name, webhook }) =>
          atMost(`Idle, ${name}: request to webhook p50`, webhook, wantedMs, ' ms'),
        ),
        remarks: [],
      },
    ]
  },
}

async function floorAnswer(seconds: number): Promise<number> {
  const path = join(tmpdir(), `gangway-bench-floor-${randomUUID()}`)
  const floor = await startChild('floor.ts', { platform: flowing.platform, path })
  const order = (rate: number, seconds: number) => ({
    origin: `http://127.0.0.1:${floor.ready.port}`,
    path: '/',
    message: flowing,
    seconds,
    ratePerSecond: rate,
    firstNumber: takeNumbers(rate * seconds),
  })
  await runLoad(order(200, 5))
  const { p50 } = await runLoad(order(ratePerSecond, seconds))
  await floor.stop()
  return p50
}
