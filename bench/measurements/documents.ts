import { setTimeout as wait } from 'node:timers/promises'
import { settled } from '../support/burst.ts'
import { connectPlatform, createHome, type GatewayProcess, type Home, startGateway } from '../support/gateway.ts'
import { atLeast, atMost, figure, type Measurement, median, type Run } from '../support/measurement.ts'
import { bomb, importOf, nest, picture, resumeDocx, resumePdf } from '../support/resumes.ts'
import { readUsage, resetPeak } from '../support/usage.ts'

const wantedPerMinute = 1000
/** Imports per second while latencies are compared: what nobody has to wait for. */
const pacePerSecond = 25
const senders = 8
const names = { sqlite: 'SQLite', postgres: 'PostgreSQL' }

/** How many résumés are understood, what their understanding does to acknowledgements, and what bombs do to it. */
export const documents: Measurement = {
  name: 'documents',
  async measure(run) {
    const count = run.quick ? 60 : 1000
    const found: Reading[] = []
    for (const store of ['sqlite', 'postgres'] as const) found.push(await measureStore(run, store, count))
    return [
      {
        title: `${count.toLocaleString('en')} résumés`,
        how: `Half of them PDFs of two pages as a browser prints them (57 KB), half Word documents of 600 words, each another file and in an import of its own, sent as fast as ${senders} connections take them; the rate is from the first import to the last text that can be searched. With bombs: as before, and beside them a Word document that unpacks to 500 MB of white space and one with 8 million elements in each other. Acknowledgements: ${pacePerSecond} imports per second, first with pictures, of which no text is read, then with PDFs.`,
        columns: ['', 'résumés/min', 'with bombs', 'peak MiB', 'ack p50 ms', 'while read', 'ack p99 ms', 'while read'],
        rows: found.map((each) => [
          names[each.store],
          figure(each.perMinute),
          figure(each.perMinuteBombed),
          figure(each.peakMiB),
          ...[each.idle.p50, each.reading.p50, each.idle.p99, each.reading.p99].map(figure),
        ]),
        checks: found.flatMap((each) => [
          atLeast(`Documents, ${names[each.store]}: résumés/min`, each.perMinute, wantedPerMinute),
          atLeast(
            `Documents, ${names[each.store]}: résumés/min beside bombs`,
            each.perMinuteBombed,
            wantedPerMinute / 2,
          ),
          atMost(
            `Documents, ${names[each.store]}: median acknowledgement while texts are read, to that without`,
            each.reading.p50 / each.idle.p50,
            1.5,
          ),
        ]),
        remarks: ['Peak memory is of the gateway itself; the processes that read documents have at most 512 MiB each.'],
      },
    ]
  },
}

interface Latency {
  p50: number
  p99: number
}

interface Reading {
  store: Home['store']
  perMinute: number
  perMinuteBombed: number
  peakMiB: number
  /** Of acknowledgements, with nothing to read, and while texts are read. */
  idle: Latency
  reading: Latency
}

async function measureStore(run: Run, store: Home['store'], count: number): Promise<Reading> {
  const url = store === 'postgres' ? await run.postgresUrl() : undefined
  const home = await createHome(store, store === 'sqlite' ? 'file:' : 'db:', url)
  try {
    const gateway = await startGateway(home)
    try {
      const path = await connectPlatform(gateway, 'candidatehub')
      const readings: Reading[] = []
      for (let round = 1; round <= run.rounds; round++) {
        const reading = await measureRound(gateway, store, gateway.origin + path, `${round}`, count)
        readings.push(reading)
        run.progress(`documents, ${names[store]}, round ${round}: ${figure(reading.perMinute)} résumés/min`)
      }
      const of = (pick: (reading: Reading) => number) => median(readings.map(pick))
      return {
        store,
        perMinute: of((each) => each.perMinute),
        perMinuteBombed: of((each) => each.perMinuteBombed),
        peakMiB: of((each) => each.peakMiB),
        idle: { p50: of(({ idle }) => idle.p50), p99: of(({ idle }) => idle.p99) },
        reading: { p50: of(({ reading }) => reading.p50), p99: of(({ reading }) => reading.p99) },
      }
    } finally {
      await gateway.stop()
    }
  } finally {
    await home.remove()
  }
}

async function measureRound(
  gateway: GatewayProcess,
  store: Home['store'],
  url: string,
  round: string,
  count: number,
): Promise<Reading> {
  /** Numbers are another file's in every part of every round. */
  const number = (part: number, n: number) => (Number(round) * 10 + part) * 1_000_000 + n
  const resume = (part: number, n: number) => {
    const own = number(part, n)
    return n % 2 === 0
      ? importOf(resumePdf(own), 'cv.pdf', round, own)
      : importOf(resumeDocx(own), 'cv.docx', round, own)
  }
  resetPeak(gateway.pid)
  const perMinute = await rate(
    gateway,
    url,
    Array.from({ length: count }, (_, n) => resume(1, n)),
    count,
  )
  const bombs = [bomb(), nest()].map((file, n) => importOf(varied(file, round), 'cv.docx', round, number(2, n)))
  const half = Array.from({ length: count / 2 }, (_, n) => resume(3, n))
  const perMinuteBombed = await rate(gateway, url, [...bombs, ...half], half.length)
  const paced = count / 2
  const idle = await latency(
    url,
    Array.from({ length: paced }, (_, n) => importOf(picture(number(4, n)), 'p.png', round, number(4, n))),
  )
  await settled(gateway)
  const reading = await latency(
    url,
    Array.from({ length: paced }, (_, n) => importOf(resumePdf(number(5, n)), 'cv.pdf', round, number(5, n))),
  )
  await settled(gateway)
  return { store, perMinute, perMinuteBombed, peakMiB: readUsage(gateway.pid).peakMiB, idle, reading }
}

/** Another file with the same contents. */
const varied = (file: Buffer, round: string) => {
  const other = Buffer.from(file)
  // The time that an entry was changed, which nobody reads.
  other.writeUInt16LE(Number(round), 10)
  return other
}

/** Sends imports and waits until the texts of `wanted` can be searched; answers how many that is in a minute. */
async function rate(gateway: GatewayProcess, url: string, bodies: string[], wanted: number): Promise<number> {
  const before = await understood(gateway)
  const began = performance.now()
  let next = 0
  const sender = async () => {
    while (next < bodies.length) await send(url, bodies[next++]!)
  }
  await Promise.all(Array.from({ length: senders }, sender))
  while ((await understood(gateway)) - before < wanted) await wait(20)
  const minutes = (performance.now() - began) / 60_000
  await settled(gateway)
  return wanted / minutes
}

/** Documents whose text was read. */
async function understood(gateway: GatewayProcess): Promise<number> {
  return gateway.metric('gangway_documents_understood_total{text="done",scan="skipped"}')
}

/** Sends imports at the pace, however long each takes; milliseconds from when it was due to its acknowledgement. */
async function latency(url: string, bodies: string[]): Promise<Latency> {
  const began = performance.now()
  const took = await Promise.all(
    bodies.map(async (body, n) => {
      const due = (n * 1000) / pacePerSecond
      await wait(due)
      const from = Math.max(performance.now(), began + due)
      await send(url, body)
      return performance.now() - from
    }),
  )
  const sorted = took.sort((a, b) => a - b)
  return { p50: sorted[Math.floor(sorted.length / 2)]!, p99: sorted[Math.floor(sorted.length * 0.99)]! }
}

async function send(url: string, body: string): Promise<void> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  if (response.status !== 200)
    throw new Error(`An import was answered with ${response.status}: ${await response.text()}`)
  await response.arrayBuffer()
}
