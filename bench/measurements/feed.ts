import { get, type IncomingHttpHeaders } from 'node:http'
import { multiplyJob } from '../support/fill.ts'
import { connectPlatform, createHome, type GatewayProcess, type Home, startGateway } from '../support/gateway.ts'
import { atLeast, atMost, figure, type Measurement, median, type Run } from '../support/measurement.ts'
import { readUsage, resetPeak } from '../support/usage.ts'

const wantedMegabytes = 40
const wantedPeakMiB = 300
const names = { sqlite: 'SQLite', postgres: 'PostgreSQL' }

/** A description as employers write them, of about 1.5 KB. */
const description = `<p>Cook on the evening line &amp; keep it clean.</p>\n<ul>${'<li>Prepare what the line needs before the doors open.</li>\n'.repeat(25)}</ul>`

/** How fast a large feed is sent, and what memory it takes. */
export const feed: Measurement = {
  name: 'feed',
  async measure(run) {
    const count = run.quick ? 20_000 : 1_000_000
    const found: { store: Home['store']; plain: Reading; gzip: Reading }[] = []
    for (const store of ['sqlite', 'postgres'] as const)
      found.push({ store, ...(await measureStore(run, store, count)) })
    const rows = found.flatMap(({ store, plain, gzip }) => [
      [names[store], ...cells(plain)],
      [`${names[store]}, in gzip`, ...cells(gzip)],
    ])
    return [
      {
        title: `The feed of ${count.toLocaleString('en')} jobs`,
        how: 'One connection with so many open Easy Apply jobs, each with a description of 1.5 KB, a questions URL and a signed click URL. One reader takes the feed as fast as it comes, on the same machine; it counts bytes and items. Megabytes are 10^6 bytes of XML, in gzip too.',
        columns: ['', 'MB', 'seconds', 'MB/s', 'jobs/s', 'peak MiB'],
        rows,
        checks: found.flatMap(({ store, plain, gzip }) => [
          atLeast(`Feed, ${names[store]}: MB/s`, plain.megabytes / plain.seconds, wantedMegabytes),
          atMost(`Feed, ${names[store]}: peak memory`, Math.max(plain.peakMiB, gzip.peakMiB), wantedPeakMiB, ' MiB'),
        ]),
        remarks: [],
      },
    ]
  },
}

/** One reading of the whole feed. */
interface Reading {
  items: number
  /** Of XML, also where it came in gzip. */
  megabytes: number
  seconds: number
  /** Of the gateway while it was read. */
  peakMiB: number
}

const cells = ({ items, megabytes, seconds, peakMiB }: Reading) => [
  figure(megabytes),
  figure(seconds),
  figure(megabytes / seconds),
  figure(items / seconds),
  figure(peakMiB),
]

async function measureStore(run: Run, store: Home['store'], count: number) {
  const url = store === 'postgres' ? await run.postgresUrl() : undefined
  const home = await createHome(store, store === 'sqlite' ? 'file:' : 'db:', url)
  try {
    const path = await publishOne(home)
    await multiplyJob(home, count - 1)
    const gateway = await startGateway(home)
    try {
      const plain: Reading[] = []
      const gzip: Reading[] = []
      for (let round = 1; round <= run.rounds; round++) {
        plain.push(await readFeed(gateway, path, count))
        // What gzip makes of it is not unpacked here: its XML is that of the reading before.
        gzip.push({ ...(await readZipped(gateway, path)), items: count, megabytes: plain.at(-1)!.megabytes })
        const { megabytes, seconds, peakMiB } = plain.at(-1)!
        run.progress(
          `feed, ${names[store]}, round ${round}: ${figure(megabytes / seconds)} MB/s, peak ${figure(peakMiB)} MiB`,
        )
      }
      return { plain: medianOf(plain), gzip: medianOf(gzip) }
    } finally {
      await gateway.stop()
    }
  } finally {
    await home.remove()
  }
}

/** Makes the job that is multiplied; answers the path of the feed. */
async function publishOne(home: Home): Promise<string> {
  const gateway = await startGateway(home)
  try {
    const path = await connectPlatform(gateway, 'snagajob')
    const { data } = await gateway.api<{ data: { id: string }[] }>('GET', '/v1/connections')
    const { id } = await gateway.api<{ id: string }>('POST', '/v1/jobs', {
      connectionId: data[0]!.id,
      remoteId: 'BENCHMARK-POSTING-1',
      title: 'Line Cook',
      brand: 'Blue Heron Diner',
      description,
      employmentTypes: ['FullTime', 'PartTime'],
      wage: '$17 - 20 per hour',
      locationName: 'Store 014',
      locationNumber: '014',
      address: { line1: '48 Biltmore Ave', city: 'Asheville', region: 'NC', postalCode: '28801' },
      trackClicks: true,
    })
    const questions = [{ id: 'years', type: 'textarea', question: 'Years of kitchen work?', format: 'integer' }]
    await gateway.api('PUT', `/v1/jobs/${id}/questions`, questions)
    return path.replace(/applications$/, 'feed')
  } finally {
    await gateway.stop()
  }
}

async function readFeed(gateway: GatewayProcess, path: string, count: number): Promise<Reading> {
  const needle = Buffer.from('<Item>')
  let items = 0
  let rest = Buffer.alloc(0)
  const { bytes, seconds, peakMiB } = await read(gateway, path, 'identity', (chunk) => {
    const whole = Buffer.concat([rest, chunk])
    for (let at = whole.indexOf(needle); at >= 0; at = whole.indexOf(needle, at + needle.length)) items++
    // An element may be cut in two; what is kept is too short to be counted twice.
    rest = Buffer.from(whole.subarray(Math.max(0, whole.length - needle.length + 1)))
  })
  if (items !== count) throw new Error(`The feed holds ${items} items instead of ${count}`)
  return { items, megabytes: bytes / 1e6, seconds, peakMiB }
}

const readZipped = (gateway: GatewayProcess, path: string) => read(gateway, path, 'gzip', () => {})

/** Reads to the end; throws where the answer is not what was asked for. */
async function read(gateway: GatewayProcess, path: string, encoding: string, take: (chunk: Buffer) => void) {
  resetPeak(gateway.pid)
  const began = performance.now()
  let bytes = 0
  const headers = await new Promise<IncomingHttpHeaders>((resolve, reject) => {
    get(gateway.origin + path, { headers: { 'accept-encoding': encoding } }, (response) => {
      if (response.statusCode !== 200) return reject(new Error(`The feed was answered with ${response.statusCode}`))
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length
        take(chunk)
      })
      response.on('end', () => resolve(response.headers))
      response.on('error', reject)
    }).on('error', reject)
  })
  if ((headers['content-encoding'] ?? 'identity') !== encoding) throw new Error(`The feed did not come in ${encoding}`)
  return { bytes, seconds: (performance.now() - began) / 1000, peakMiB: readUsage(gateway.pid).peakMiB }
}

function medianOf(readings: readonly Reading[]): Reading {
  const of = (pick: (reading: Reading) => number) => median(readings.map(pick))
  return {
    items: of(({ items }) => items),
    megabytes: of(({ megabytes }) => megabytes),
    seconds: of(({ seconds }) => seconds),
    peakMiB: of(({ peakMiB }) => peakMiB),
  }
}
