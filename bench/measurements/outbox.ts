import { setTimeout as wait } from 'node:timers/promises'
import type { ReceiverResult } from '../receiver.ts'
import { projected } from '../support/burst.ts'
import { startChild } from '../support/child.ts'
import { flowing, withFlow } from '../support/flow.ts'
import type { Home } from '../support/gateway.ts'
import { atLeast, figure, type Measurement, median } from '../support/measurement.ts'
import { runLoad, takeNumbers } from '../support/run-load.ts'
import { readUsage } from '../support/usage.ts'

const wantedPerSecond = 3000
/** As many as Gateway opens to one destination. */
const connections = 64
/** Of the webhook that a 3 KB application becomes. */
const webhookBytes = 2000
/** After this it is given up waiting for the next webhook. */
const stuckMs = 30_000

interface Drain {
  rate: number
  cpuUs: number
}

/** How fast deliveries that wait leave, to one endpoint. */
export const outbox: Measurement = {
  name: 'outbox',
  async measure(run) {
    const count = run.quick ? 4000 : 30_000
    const floors: number[] = []
    const taken: Record<Home['store'], Drain[]> = { sqlite: [], postgres: [] }
    for (let round = 1; round <= run.rounds; round++) {
      floors.push(await bareSender(count))
      for (const store of ['sqlite', 'postgres'] as const) {
        const url = store === 'postgres' ? await run.postgresUrl() : undefined
        taken[store].push(await drain(store, url, count))
        const { rate, cpuUs } = taken[store].at(-1)!
        run.progress(
          `outbox, round ${round}: bare sender ${figure(floors.at(-1)!)}/s, ${store} ${figure(rate)}/s, ${figure(cpuUs)} µs CPU each`,
        )
      }
    }
    const rates = { sqlite: taken.sqlite.map((d) => d.rate), postgres: taken.postgres.map((d) => d.rate) }
    const ratio = (store: Home['store']) => median(rates[store].map((rate, round) => rate / floors[round]!))
    const cpu = (store: Home['store']) => median(taken[store].map((d) => d.cpuUs))
    return [
      {
        title: 'Outbox: deliveries that waited for their endpoint',
        how: `${count.toLocaleString('en')} applications are taken in while the endpoint is disabled; then it is enabled. From the first webhook at a local process that verifies every signature to the last. The bare sender posts as many signed bodies over as many connections with node:http, from memory.`,
        columns: ['', 'deliveries/s', 'ratio to the bare sender', 'CPU µs each'],
        rows: [
          ['bare sender', figure(median(floors)), '1', ''],
          ['SQLite', figure(median(rates.sqlite)), figure(ratio('sqlite')), figure(cpu('sqlite'))],
          ['PostgreSQL', figure(median(rates.postgres)), figure(ratio('postgres')), figure(cpu('postgres'))],
        ],
        checks: [atLeast('Outbox, SQLite', median(rates.sqlite), wantedPerSecond, '/s')],
        remarks: [],
      },
    ]
  },
}

function drain(store: Home['store'], postgresUrl: string | undefined, count: number): Promise<Drain> {
  return withFlow(store, postgresUrl, async ({ gateway, receiver, path, endpointId }) => {
    await gateway.api('PATCH', `/v1/endpoints/${endpointId}`, { status: 'disabled' })
    const ratePerSecond = 1500
    const { accepted } = await runLoad({
      origin: gateway.origin,
      path,
      message: flowing,
      seconds: count / ratePerSecond,
      ratePerSecond,
      firstNumber: takeNumbers(count),
    })
    await projected(gateway)
    const before = readUsage(gateway.pid)
    await gateway.api('PATCH', `/v1/endpoints/${endpointId}`, { status: 'active' })
    let delivered = 0
    for (let since = performance.now(); delivered < accepted; ) {
      await wait(50)
      const { distinct } = await receiver.ask<{ distinct: number }>({ type: 'count' }, 'count')
      if (distinct > delivered) since = performance.now()
      else if (performance.now() - since > stuckMs) throw new Error(`${accepted - delivered} webhooks never came`)
      delivered = distinct
    }
    const cpu = readUsage(gateway.pid).cpuSeconds - before.cpuSeconds
    const { result } = await receiver.ask<{ result: ReceiverResult }>({ type: 'report' }, 'report')
    if (result.badSignatures > 0) throw new Error(`${result.badSignatures} webhooks were not signed as they should be`)
    return { rate: result.distinct / result.seconds, cpuUs: (cpu * 1e6) / result.distinct }
  })
}

async function bareSender(count: number): Promise<number> {
  const receiver = await startChild('receiver.ts', {})
  const sender = await startChild('bare-sender.ts', {})
  const secret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`
  await receiver.ask({ type: 'secret', secret }, 'secret')
  const { port } = receiver.ready
  const order = { type: 'send', port, secret, count, bytes: webhookBytes, connections, firstNumber: takeNumbers(count) }
  await sender.ask(order, 'sent')
  const { result } = await receiver.ask<{ result: ReceiverResult }>({ type: 'report' }, 'report')
  await sender.stop()
  await receiver.stop()
  return result.distinct / result.seconds
}
