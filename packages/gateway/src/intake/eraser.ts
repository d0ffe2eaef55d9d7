import { setTimeout as wait } from 'node:timers/promises'
import type { Instant, Platform } from '../model/index.ts'
import { foldKey } from '../model/index.ts'
import type { Store } from '../store/interface.ts'
import { carries, type Sought } from '../store/operations/erasures/carries.ts'
import type { FoundTraces } from '../store/operations/erasures/erase-found.ts'
import { type UnlinkedKind, unlinkedKinds } from '../store/operations/erasures/search-messages.ts'
import { type ErasureWork, holdErasureMs } from '../store/operations/erasures/work.ts'
import type { Cursor } from '../store/page.ts'
import { type Work, whenAsked } from '../store/when-asked.ts'
import type { PlatformProjection } from './interface.ts'
import type { MessageReader } from './message-reader.ts'
import { packageFinder } from './package-finder.ts'
import { projectable } from './projector.ts'

/**
 * Erases people that somebody asked to erase, a piece at a time. Stopping it finishes the piece in hand; the rest is gone on
 * with by the next start, or another process.
 */
export type Eraser = Work

export interface EraserDeps {
  store: Store
  reader: MessageReader
  platformOf(platform: Platform): PlatformProjection
  /** Requests go first where many are in hand. */
  pressure: { givesWay(): boolean }
  /** Removes bytes that nobody refers to. */
  sweepBytes(): Promise<void>
  now(): Instant
  report(error: unknown): void
}

/** Finds what the wake-up missed, what waits for bytes, and the work of a process that died. */
const pollMs = 2000
const giveWayMs = 20
/** How soon it goes on where messages wait for their projection, or somebody is about to refer to bytes. */
const retryMs = 250
/** How often it is tried to leave nothing in the database's log: whoever reads it is soon done. */
const emptyingTries = 20
const emptyingMs = 50
/** After a fault of ours, such as a database that does not answer. */
const faultWaitMs = 5000

export function createEraser(deps: EraserDeps): Eraser {
  const { store, now } = deps
  let goesOn = () => false
  let notBefore = 0
  let soon: NodeJS.Timeout | undefined

  /** Answers whether to go on. */
  const breathe = async (): Promise<boolean> => {
    while (goesOn() && deps.pressure.givesWay()) await wait(giveWayMs)
    return goesOn()
  }

  /** Everything that a record leads to; then what none does, once nothing waits any more that may become one. */
  const erase = async (tenant: string, id: string): Promise<void> => {
    const holding = holdOn(() => store.holdErasure(tenant, { id, now: now() }), holdErasureMs, deps.report)
    const searched = await eraseFound(tenant, id).finally(holding.end)
    if (searched === null) return
    await deps.sweepBytes()
    const isDone = await store.finishErasure(tenant, { id, searched, retryAt: now() + retryMs, now: now() })
    if (!isDone) {
      clearTimeout(soon)
      soon = setTimeout(work.ask, retryMs + 1)
      return
    }
    // The log holds what it was before, until it is written over.
    for (let tries = 0; tries < emptyingTries && !(await store.emptyLog()); tries++) await wait(emptyingMs)
  }

  /** Answers whether everything was looked through; null where it is completed already, or to be gone on with later. */
  const eraseFound = async (tenant: string, id: string): Promise<boolean | null> => {
    while ((await store.foldOrders({})) && (await breathe()));
    const before = await store.readErasureWork(tenant, { id })
    if (!before) return null
    while (await store.eraseNext(tenant, { id, now: now() })) if (!(await breathe())) return null
    if (before.waits || before.work.searched) return before.work.searched
    return (await search(tenant, id)) || null
  }

  /** Answers whether all was looked through: not where it is to stop. */
  const search = async (tenant: string, id: string): Promise<boolean> => {
    const read = await store.readErasureWork(tenant, { id })
    if (!read) return false
    const { work } = read
    const sought: Sought = { email: work.email, identities: work.identities }
    const found = async (traces: FoundTraces) => {
      const isNone = Object.values(traces).every((ids) => ids.length === 0)
      if (!isNone) await store.eraseFound(tenant, { id, found: traces, now: now() })
    }
    for (const kind of unlinkedKinds) {
      let after: Cursor | null = null
      do {
        if (!(await breathe())) return false
        const page = await store.searchMessages(tenant, { kind, sought, after })
        const messages = await confirmed(tenant, kind, work, page)
        await found({ messages })
        after = page.next
      } while (after)
    }
    let after: Cursor | null = null
    do {
      if (!(await breathe())) return false
      const page = await store.searchCalls(tenant, { sought, after })
      await found({ calls: page.found })
      after = page.next
    } while (after)
    while (work.devices.length > 0) {
      if (!(await breathe())) return false
      const page = await store.searchClicks(tenant, { devices: work.devices, after })
      await found({ clicks: page.found })
      after = page.next
      if (!after) break
    }
    return searchAnswers(tenant, id, sought, found)
  }

  /** Last: they may name what was found on the way. */
  const searchAnswers = async (
    tenant: string,
    id: string,
    sought: Sought,
    found: (traces: FoundTraces) => Promise<void>,
  ): Promise<boolean> => {
    const recordIds = (await store.readErasureWork(tenant, { id }))?.work.recordIds ?? []
    let after: string | null = ''
    while (after !== null) {
      if (!(await breathe())) return false
      const page: { found: string[]; next: string | null } = await store.searchAnswers(tenant, {
        sought,
        recordIds,
        after,
      })
      await found({ answers: page.found })
      after = page.next
    }
    return true
  }

  /** What was found, with what lies in the document store. What was acknowledged goes only where it is of the person. */
  const confirmed = async (
    tenant: string,
    kind: UnlinkedKind,
    work: ErasureWork,
    page: Awaited<ReturnType<Store['searchMessages']>>,
  ): Promise<string[]> => {
    const ids = [...page.found]
    for (const { id, connectionId, blob } of page.elsewhere) {
      const body = await deps.reader.bodyOf({ tenant, id, bytes: null, blob }).catch(() => null)
      if (body && carries(body.toString('utf8'), work, { exact: kind !== 'rejected', connectionId })) ids.push(id)
    }
    if (kind !== 'failed') return ids
    const own = await Promise.all(ids.map(async (id) => ((await isOfAnother(tenant, id, work)) ? [] : [id])))
    return own.flat()
  }

  /** Whether the mapping says that a message is of somebody else, who only mentions the person. */
  const isOfAnother = async (tenant: string, id: string, { email, identities }: ErasureWork): Promise<boolean> => {
    const message = await store.findStoredMessage(tenant, { id })
    const body = await deps.reader.body(tenant, id)
    if (!body || message.connectionId === null) return false
    try {
      const { content } = await deps
        .platformOf(message.platform as Platform)
        .project(projectable({ ...message, connectionId: message.connectionId }, body), {
          recordId: id,
          traced: false,
          findPackage: packageFinder(store, tenant),
        })
      const { candidate } = content
      const emails = 'email' in candidate ? [candidate.email] : 'emails' in candidate ? candidate.emails : []
      const folded = (emails ?? []).flatMap((each) => foldKey(each ?? '') ?? [])
      if (folded.length === 0) return false
      return !folded.some((each) => each === email || identities.some((identity) => identity.email === each))
    } catch {
      // What cannot be mapped says no more than that it carries the person.
      return false
    }
  }

  const work = whenAsked({
    store,
    topic: 'erasures',
    everyMs: pollMs,
    report: deps.report,
    async run(asked) {
      goesOn = asked
      if (now() < notBefore) return
      for (let due = await claim(); due; due = await claim()) {
        try {
          await erase(due.tenant, due.id)
        } catch (error) {
          deps.report(error)
          notBefore = now() + faultWaitMs
          return
        }
      }
    },
  })
  const claim = async () => (goesOn() ? store.claimErasure({ now: now() }) : null)

  return {
    start: work.start,
    async stop() {
      await work.stop()
      clearTimeout(soon)
    },
  }
}

/** Says again and again that somebody is at it, until `end`, which waits for the last time. */
function holdOn(hold: () => Promise<void>, everyMs: number, report: (error: unknown) => void) {
  let last: Promise<void> = Promise.resolve()
  const timer = setInterval(() => {
    last = hold().catch(report)
  }, everyMs)
  return {
    end: async () => {
      clearInterval(timer)
      await last
    },
  }
}
