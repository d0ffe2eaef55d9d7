import { multiplyApplication } from '../support/fill.ts'
import { commonNames, fillWords, rareNames, resumeWords, wordsOfResume } from '../support/fill-words.ts'
import { flowing, pass, startFlow } from '../support/flow.ts'
import { connectPlatform, createHome, type GatewayProcess, type Home, startGateway } from '../support/gateway.ts'
import { atMost, figure, type Measurement, type Run } from '../support/measurement.ts'
import { runLoad, takeNumbers } from '../support/run-load.ts'

const wantedMs = 100
const names = { sqlite: 'SQLite', postgres: 'PostgreSQL' }
/** Applications that come in beside, a second. */
const besideRate = 100

/** What is asked; each time another of the words. */
const questions: { name: string; paths: (ids: readonly string[]) => string[] }[] = [
  { name: 'one application by its id', paths: (ids) => ids.map((id) => `/v1/applications/${id}`) },
  { name: 'a page of the list', paths: () => ['/v1/applications'] },
  { name: 'a rare name', paths: () => searches(rareNames) },
  { name: 'two letters', paths: () => searches(commonNames.map((name) => name.slice(0, 2))) },
  { name: 'a word of one résumé in 100', paths: () => searches(resumeWords) },
]

const searches = (words: readonly string[]) => words.map((word) => `/v1/applications?q=${word}`)

/** How quickly applications are found among many, while others come in. */
export const search: Measurement = {
  name: 'search',
  async measure(run) {
    const count = run.quick ? 20_000 : 1_000_000
    const found: { store: Home['store']; answers: Answers[] }[] = []
    for (const store of ['sqlite', 'postgres'] as const) {
      found.push({ store, answers: await measureSearch(run, store, count) })
    }
    return [
      {
        title: `Finding applications among ${count.toLocaleString('en')}`,
        how: `One reader asks for pages of 50 through /v1, one after the other, while ${besideRate} applications a second come in. The store was filled by multiplying one delivered application in the tables; its index got the words of a person and of a résumé of ${wordsOfResume} words for each. The floor is one application read by its id, over the same HTTP in the same minutes.`,
        columns: ['', 'p50 ms', 'p95 ms', 'times the floor (p50)'],
        rows: found.flatMap(({ store, answers }) =>
          answers.map(({ name, p50, p95 }) => [
            `${names[store]}: ${name}`,
            figure(p50),
            figure(p95),
            figure(p50 / answers[0]!.p50),
          ]),
        ),
        checks: found.flatMap(({ store, answers }) =>
          answers
            .slice(1)
            .map(({ name, p95 }) => atMost(`Search, ${names[store]}: ${name}, p95`, p95, wantedMs, ' ms')),
        ),
        remarks: [],
      },
    ]
  },
}

/** How long the answers to one question took. Milliseconds. */
interface Answers {
  name: string
  p50: number
  p95: number
}

/** Fills a store with so many applications, and asks. */
export async function measureSearch(run: Run, store: Home['store'], count: number): Promise<Answers[]> {
  const url = store === 'postgres' ? await run.postgresUrl() : undefined
  const home = await createHome(store, store === 'sqlite' ? 'file:' : 'db:', url)
  try {
    const flow = await startFlow(home)
    // One application, delivered: the next one would be due after the end.
    await pass(flow, 1, 0.9)
    await flow.stop()
    const began = performance.now()
    await multiplyApplication(home, count)
    await fillWords(home)
    run.progress(`search, ${names[store]}: filled in ${figure((performance.now() - began) / 1000)} s`)
    const gateway = await startGateway(home)
    try {
      return await askAll(run, store, gateway)
    } finally {
      await gateway.stop()
    }
  } finally {
    await home.remove()
  }
}

async function askAll(run: Run, store: Home['store'], gateway: GatewayProcess): Promise<Answers[]> {
  const { data } = await gateway.api<{ data: { id: string }[] }>('GET', '/v1/applications?limit=50')
  const { data: endpoints } = await gateway.api<{ data: { id: string }[] }>('GET', '/v1/endpoints')
  for (const { id } of endpoints) await gateway.api('DELETE', `/v1/endpoints/${id}`)
  const path = await connectionPath(gateway)
  const seconds = run.quick ? 8 : 60
  const beside = { origin: gateway.origin, path, message: flowing, seconds, ratePerSecond: besideRate }
  const load = runLoad({ ...beside, firstNumber: takeNumbers(besideRate * seconds + 1) })
  const times = questions.map(() => [] as number[])
  const paths = questions.map(({ paths }) => paths(data.map(({ id }) => id)))
  const end = performance.now() + (seconds - 1) * 1000
  // A first round warms up; then the questions take turns, so that each meets the same minutes.
  for (let round = -3; performance.now() < end; round++) {
    for (const [at, own] of paths.entries()) {
      const asked = performance.now()
      await gateway.api('GET', own[(round + own.length * 3) % own.length]!)
      if (round >= 0) times[at]!.push(performance.now() - asked)
    }
  }
  const { accepted, p99 } = await load
  run.progress(`search, ${names[store]}: ${accepted} applications came in beside, p99 ${figure(p99)} ms`)
  return questions.map(({ name }, at) => {
    const sorted = times[at]!.sort((a, b) => a - b)
    const of = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!
    const answers = { name, p50: of(0.5), p95: of(0.95) }
    run.progress(
      `search, ${names[store]}, ${name}: p50 ${figure(answers.p50)} ms, p95 ${figure(answers.p95)} ms of ${sorted.length}`,
    )
    return answers
  })
}

/** The connection that is there from the time before. */
async function connectionPath(gateway: GatewayProcess): Promise<string> {
  const { data } = await gateway.api<{ data: { urls: Record<string, string> }[] }>('GET', '/v1/connections')
  const [connection] = data
  return connection ? new URL(connection.urls.applications!).pathname : connectPlatform(gateway, flowing.platform)
}
