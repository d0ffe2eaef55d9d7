import { setTimeout as wait } from 'node:timers/promises'
import type { Extraction, Instant, ScanStatus } from '../model/index.ts'
import type { Store } from '../store/interface.ts'
import type { LeasedContent } from '../store/operations/documents/lease-contents.ts'
import { type Extractor, ExtractorDown, ExtractorStopped } from './extractor.ts'
import { createGatherer } from './gatherer.ts'
import type { Understanding, UnderstandingObserver } from './interface.ts'
import { type Scanner, ScannerDown } from './scanner.ts'

export interface UnderstandingDeps {
  store: Pick<
    Store,
    'on' | 'leaseContents' | 'renewContentLeases' | 'postponeContents' | 'finishContent' | 'continueContent'
  >
  readBytes(tenant: string, sha256: string): Promise<Uint8Array | null>
  extractor: Extractor
  /** Documents at once; the extractor has as many processes. */
  lanes: number
  /**
   * What takes longer is put aside for the first lane, which takes such documents one after the other: however many there
   * are of them, the other lanes go on with the rest.
   */
  quickMs: number
  /** Undefined where no scanner is set. */
  scanner: Scanner | undefined
  /** Requests go first where many are in hand, and so do messages that wait to become applications. */
  pressure: { givesWay(): boolean; isBehind(): boolean }
  /** Names what this process has leased; of this process alone. */
  lease: string
  now(): Instant
  observer: UnderstandingObserver
}

const leaseMs = 10_000
const batchSize = 8
/** Finds what the wake-up missed: what falls due, and the work of a process that died. */
const pollMs = 1000
const giveWayMs = 20
/** Beside messages that wait, documents are read at most `batchSize` in so long. */
const besideMs = 200
/** The user's system is told of an application first: reading its documents would take the processor from that. */
const afterTellingMs = 25
/** What was read is kept together with what else is read until then, up to so much: each commit keeps requests waiting. */
const gathered = { afterMs: 50, most: 16 }
/** A document that ends whoever reads it, again and again, is left alone. */
const maxTries = 5
/** How soon a scanner that could not be reached is asked again, and one that refuses a document. */
const scannerWaitMs = 2000
const refusedWaitMs = 60 * 60_000
/** After a fault of our own, such as a database that does not answer. */
const faultWaitMs = 5000

/** A document in hand. `timeMs` is less than it may take at last; undefined where it has all its time. */
interface Task {
  content: LeasedContent
  timeMs: number | undefined
}

/** What was read in a document, and what the scanner said. */
interface Found {
  text: Extraction
  scan: { status: ScanStatus; signature?: string }
}

/** Reads what came with applications, once it is stored: scans it, reads its text, and lets applications be found by it. */
export function createUnderstanding(deps: UnderstandingDeps): Understanding {
  const { store, now, lease, scanner } = deps
  const queue: LeasedContent[] = []
  const slow: LeasedContent[] = []
  const keeping = createGatherer(gathered)
  const running: (Promise<void> | undefined)[] = []
  let inHand = 0
  let stopped = true
  let woken = 0
  let refilling: Promise<void> | null = null
  let scannerUp = true
  let scannerDue = 0
  let extractorDue = 0
  let timers: NodeJS.Timeout[] = []
  let soon: NodeJS.Timeout | undefined
  let unsubscribe = () => {}

  const refill = async () => {
    if (deps.pressure.isBehind()) await wait(besideMs)
    while (!stopped && deps.pressure.givesWay()) await wait(giveWayMs)
    if (stopped || now() < extractorDue || !(await scannerAnswers())) return
    queue.push(...(await store.leaseContents({ now: now(), leaseMs, lease, limit: batchSize })))
  }

  /** Nothing can be done without the scanner: while it is down it is asked now and then, and nothing is leased. */
  const scannerAnswers = async (): Promise<boolean> => {
    if (!scanner || scannerUp) return true
    if (now() < scannerDue) return false
    try {
      await scanner.ping()
    } catch (error) {
      noteDown(error as Error)
      return false
    }
    scannerUp = true
    deps.observer.scannerChanged(true)
    return true
  }
  const noteDown = (error: Error) => {
    scannerDue = now() + scannerWaitMs
    if (!scannerUp) return
    scannerUp = false
    deps.observer.scannerChanged(false, error.message)
  }

  const next = async (isFirst: boolean): Promise<Task | undefined> => {
    const aside = isFirst && !stopped ? slow.shift() : undefined
    if (aside) return { content: aside, timeMs: undefined }
    if (queue.length === 0) {
      refilling ??= refill().finally(() => {
        refilling = null
      })
      await refilling
    }
    const content = stopped ? undefined : queue.shift()
    return content && { content, timeMs: deps.quickMs }
  }

  const understand = ({ content, timeMs }: Task) =>
    orGivenBack(content, async () => {
      if (content.textStatus !== 'pending') return spread(content)
      const since = performance.now()
      const found = await look({ content, timeMs })
      if (found === 'slow') {
        slow.push(content)
        return run()
      }
      const seconds = (performance.now() - since) / 1000
      if (found) await keeping.add(() => keep(content, found, seconds))
    })

  const keep = (content: LeasedContent, found: Found, seconds: number) =>
    orGivenBack(content, async () => {
      const more = await store.finishContent({ position: content.position, lease, now: now(), ...found })
      deps.observer.understood({ text: found.text.status, scan: found.scan.status, seconds })
      if (more) await spread(content)
    })

  const spread = async ({ position }: LeasedContent) => {
    while (await store.continueContent({ position, lease, now: now() }));
  }

  const orGivenBack = async ({ position }: LeasedContent, work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      if (error instanceof ExtractorStopped) return void (await giveBack([position], now()))
      deps.observer.failed(error)
      const dueAt = now() + faultWaitMs
      const positions = [position]
      if (error instanceof ExtractorDown) {
        // What else is leased would fare no better.
        extractorDue = dueAt
        positions.push(...queue.splice(0).map((each) => each.position))
      }
      await giveBack(positions, dueAt)
    }
  }

  /** Null where it has to wait for the scanner. */
  const look = async ({ content, timeMs }: Task): Promise<Found | 'slow' | null> => {
    const bytes = await deps.readBytes(content.tenant, content.sha256)
    if (!bytes) {
      // Should they come back, they are not handed out unseen.
      const scan = { status: scanner ? ('pending' as const) : ('skipped' as const) }
      return { text: { status: 'failed', reason: 'bytes_missing' }, scan }
    }
    const scan = await scanned(content, bytes)
    if (!scan) return null
    if (scan.status === 'infected') return { text: { status: 'unsupported', reason: 'infected' }, scan }
    if (content.tries > maxTries) return { text: { status: 'failed', reason: 'crashed' }, scan }
    const text = await deps.extractor.extract(bytes, timeMs)
    const tookLong = text.status === 'failed' && text.reason === 'time_limit'
    return tookLong && timeMs !== undefined ? 'slow' : { text, scan }
  }

  const scanned = async (
    { position }: LeasedContent,
    bytes: Uint8Array,
  ): Promise<{ status: ScanStatus; signature?: string } | null> => {
    if (!scanner) return { status: 'skipped' }
    try {
      const verdict = await scanner.scan(bytes)
      if (verdict.status !== 'refused') return verdict
      await giveBack([position], now() + refusedWaitMs, `The scanner refused it: ${verdict.detail}`)
    } catch (error) {
      if (!(error instanceof ScannerDown)) throw error
      noteDown(error)
      // What else is leased would fail as well.
      const waiting = queue.splice(0).map((each) => each.position)
      await giveBack([position, ...waiting], scannerDue, `The scanner could not be reached: ${error.message}`)
    }
    return null
  }

  const giveBack = (positions: number[], dueAt: number, detail?: string) =>
    store.postponeContents({ lease, positions, dueAt, detail }).catch(deps.observer.failed)

  const lane = async (isFirst: boolean) => {
    let seen: number
    do {
      seen = woken
      for (let task = await next(isFirst); task; task = await next(isFirst)) {
        inHand++
        await understand(task)
        inHand--
      }
    } while (seen !== woken && !stopped)
  }
  const run = () => {
    woken++
    for (let at = 0; !stopped && at < deps.lanes; at++) {
      running[at] ??= lane(at === 0)
        .catch(deps.observer.failed)
        .finally(() => {
          running[at] = undefined
        })
    }
  }
  const runSoon = () => {
    soon ??= setTimeout(() => {
      soon = undefined
      run()
    }, afterTellingMs)
  }
  const renew = () => {
    if (inHand + queue.length + slow.length + keeping.count() === 0) return
    store.renewContentLeases({ lease, until: now() + leaseMs }).catch(deps.observer.failed)
  }

  return {
    start() {
      stopped = false
      unsubscribe = store.on('documents', runSoon)
      timers = [setInterval(run, pollMs), setInterval(renew, leaseMs / 3)]
      run()
    },
    async stop() {
      stopped = true
      unsubscribe()
      for (const timer of timers) clearInterval(timer)
      clearTimeout(soon)
      await deps.extractor.stop()
      await Promise.all(running)
      await keeping.ended()
      const left = [...queue.splice(0), ...slow.splice(0)]
      await giveBack(
        left.map(({ position }) => position),
        now(),
      )
    },
    scannerIsUp: () => (scanner ? scannerUp : null),
  }
}
