import { type AssessmentPackage, isPackageId, type Requester, readPackageList } from '@gangway/wire/smartrecruiters'
import type { Selectable } from 'kysely'
import type { ConnectionView } from '../../../intake/interface.ts'
import { fold } from '../../../model/index.ts'
import { hashToken } from '../../../secrets/hash-token.ts'
import type { CalloutTable } from '../../../store/callout-tables.ts'
import type { PlatformDeps } from '../../interface.ts'
import { askCallout } from './ask.ts'

/** What the platform asks the list with. */
export interface PackagesQuestion {
  requester?: Requester | undefined
  /** Every query parameter, by the platform's own name; of a repeated one the list of its values, in order. */
  query: Record<string, string | string[]>
  /** Milliseconds; the callout's own, unless it is longer. */
  withinMs?: number
}

/** How long an answer is good for the same question. Milliseconds. */
const freshMs = 10_000

/** An order may wait for it, which has more to wait for then. Milliseconds. */
const findWithinMs = 3000

export type LivePackages = ReturnType<typeof createLivePackages>

/** The packages that the user's system offers when it is asked, in place of those that it has told beforehand. */
export function createLivePackages(deps: PlatformDeps) {
  const { store, ids, now, report } = deps
  const asking = new Map<string, Promise<AssessmentPackage[] | null>>()

  const fetchList = async (
    callout: Selectable<CalloutTable>,
    connection: ConnectionView,
    key: string,
    { requester, query, withinMs }: PackagesQuestion,
  ): Promise<AssessmentPackage[] | null> => {
    const { tenant, id: connectionId, remoteId, externalRef } = connection
    const answer = await askCallout(deps, callout, {
      id: ids.newId('event'),
      type: 'packages.requested',
      data: {
        connectionId,
        remoteId,
        ...(externalRef !== null && { externalRef }),
        ...(requester && { requester }),
        query,
      },
      ...(withinMs !== undefined && { withinMs }),
    })
    const packages = readAnswer(answer)
    if (packages === undefined) {
      if (answer !== undefined) report(new Error(`${callout.id} answered no {data: […]}`))
      return null
    }
    await store.keepPackagesAnswer(tenant, { calloutId: callout.id, key, connectionId, packages, now: now() })
    return packages
  }

  /** As `list`, from the callout that is asked. */
  const listFrom = async (
    callout: Selectable<CalloutTable>,
    connection: ConnectionView,
    question: PackagesQuestion,
  ) => {
    const { tenant } = connection
    const key = keyOf(connection, question)
    const last = await store.recallCalloutAnswer(tenant, { calloutId: callout.id, key })
    const kept = last && (JSON.parse(last.data) as AssessmentPackage[])
    if (last && now() - last.answeredAt < freshMs) return kept
    const flight = `${callout.id} ${key}`
    let asked = asking.get(flight)
    if (!asked) {
      asked = fetchList(callout, connection, key, question).finally(() => asking.delete(flight))
      asking.set(flight, asked)
    }
    return (await asked) ?? kept
  }

  return {
    /**
     * The list for a question; the last good one where the user's system does not answer, null where there is none.
     * Undefined where nobody is to be asked for this connection.
     */
    async list(
      connection: ConnectionView,
      question: PackagesQuestion,
    ): Promise<AssessmentPackage[] | null | undefined> {
      const { tenant, id: connectionId } = connection
      const callout = await store.findCalloutFor(tenant, { kind: 'packages', connectionId })
      return callout ? listFrom(callout, connection, question) : undefined
    },

    /**
     * One package by its id: as it was last offered, whomever it was shown to, because the platform keeps ids and orders
     * by them months later (contract 2.3). An id never seen is looked for in the whole list. Null where it is nowhere.
     */
    async find(connection: ConnectionView, remoteId: string): Promise<AssessmentPackage | null> {
      if (!isPackageId(remoteId)) return null
      const { tenant, id: connectionId } = connection
      const known = await store.findLivePackage(tenant, { connectionId, remoteId })
      if (known !== null) return JSON.parse(known)
      const callout = await store.findCalloutFor(tenant, { kind: 'packages', connectionId })
      if (!callout) return null
      const all = await listFrom(callout, connection, { query: {}, withinMs: findWithinMs })
      return all?.find(({ id }) => id === remoteId) ?? null
    },
  }
}

/** The same question of the same company, whatever the order of its parameters. */
function keyOf({ id }: ConnectionView, { requester, query }: PackagesQuestion): string {
  const parameters = Object.entries(query).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return hashToken(JSON.stringify([id, requester ? fold(requester.email) : null, parameters]))
}

/**
 * The packages of an answer, by the platform's member names or with `remoteId` as `/v1` has it. What is no package, or
 * has an id that the platform could not send back, is left out. Undefined where the answer has no list.
 */
export function readAnswer(answer: unknown): AssessmentPackage[] | undefined {
  const data = typeof answer === 'object' && answer !== null && 'data' in answer ? answer.data : undefined
  if (!Array.isArray(data)) return undefined
  const reading = readPackageList({ status: 200, body: data.map(withId) }, 'lenient')
  return reading.ok ? reading.packages.filter(({ id }) => isPackageId(id)) : undefined
}

function withId(item: unknown): unknown {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return item
  const { remoteId, ...others } = item as Record<string, unknown>
  return remoteId === undefined ? others : { ...others, id: remoteId }
}
