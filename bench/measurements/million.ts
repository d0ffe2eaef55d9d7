import { type Burst, gatewayBurst, measureBurst, medianBurst, targetOf } from '../support/burst.ts'
import { multiplyApplication } from '../support/fill.ts'
import { flowing, pass, startFlow } from '../support/flow.ts'
import { connectPlatform, createHome, type Home, startGateway } from '../support/gateway.ts'
import { atLeast, figure, type Measurement, median, type Run } from '../support/measurement.ts'

const wantedRatio = 0.9
const names = { sqlite: 'SQLite', postgres: 'PostgreSQL' }

/** Whether intake slows down as the store fills up. */
export const million: Measurement = {
  name: 'million',
  async measure(run) {
    const count = run.quick ? 20_000 : 1_000_000
    const results: { store: Home['store']; empty: Burst; full: Burst; ratio: number }[] = []
    for (const store of ['sqlite', 'postgres'] as const) results.push({ store, ...(await compare(run, store, count)) })
    return [
      {
        title: `Intake with ${count.toLocaleString('en')} stored applications`,
        how: 'The burst of the intake measurement into an empty store and into a full one, in turns. The full one was filled by multiplying one delivered application in the tables, with ids, hashes and persons of their own; each burst adds to it.',
        columns: ['', 'empty, messages/s', 'full, messages/s', 'ratio', 'empty p99 ms', 'full p99 ms', 'full peak MiB'],
        rows: results.map(({ store, empty, full, ratio }) => [
          names[store],
          figure(empty.rate),
          figure(full.rate),
          figure(ratio),
          figure(empty.p99),
          figure(full.p99),
          figure(full.peakMiB),
        ]),
        checks: results.map(({ store, ratio }) =>
          atLeast(`${names[store]}: intake at ${count.toLocaleString('en')} stored to empty`, ratio, wantedRatio),
        ),
        remarks: [],
      },
    ]
  },
}

async function compare(run: Run, store: Home['store'], count: number) {
  const seconds = run.quick ? 3 : 10
  const url = store === 'postgres' ? await run.postgresUrl() : undefined
  const documents = store === 'sqlite' ? 'file:' : 'db:'
  const home = await createHome(store, documents, url)
  try {
    const flow = await startFlow(home)
    // One application, delivered: the next one would be due after the end.
    await pass(flow, 1, 0.9)
    await flow.stop()
    const began = performance.now()
    await multiplyApplication(home, count)
    run.progress(`million, ${names[store]}: filled in ${figure((performance.now() - began) / 1000)} s`)
    const empties: Burst[] = []
    const fulls: Burst[] = []
    for (let round = 1; round <= run.rounds; round++) {
      empties.push(await gatewayBurst({ store, documents }, url, flowing, seconds))
      const gateway = await startGateway(home)
      const path = await reconnect(gateway)
      fulls.push(await measureBurst(targetOf(gateway, path), flowing, seconds))
      await gateway.stop()
      const [empty, full] = [empties.at(-1)!, fulls.at(-1)!]
      run.progress(
        `million, ${names[store]}, round ${round}: empty ${figure(empty.rate)}/s, full ${figure(full.rate)}/s, ${figure(full.rate / empty.rate)}`,
      )
    }
    const ratio = median(fulls.map((full, round) => full.rate / empties[round]!.rate))
    return { empty: medianBurst(empties), full: medianBurst(fulls), ratio }
  } finally {
    await home.remove()
  }
}

/** The connection that is there from the time before; the endpoint of then is gone, and so is what waits for it. */
async function reconnect(gateway: Awaited<ReturnType<typeof startGateway>>): Promise<string> {
  const { data } = await gateway.api<{ data: { id: string }[] }>('GET', '/v1/endpoints')
  for (const { id } of data) await gateway.api('DELETE', `/v1/endpoints/${id}`)
  const connections = await gateway.api<{ data: { urls: Record<string, string> }[] }>('GET', '/v1/connections')
  const [connection] = connections.data
  return connection ? new URL(connection.urls.applications!).pathname : connectPlatform(gateway, flowing.platform)
}
