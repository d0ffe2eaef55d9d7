import type { ConnectionView, ProjectionContext } from '../../../intake/interface.ts'
import { packageFinder } from '../../../intake/package-finder.ts'
import { presentOrder } from '../../../store/records.ts'
import type { PlatformDeps } from '../../interface.ts'
import { mapOrder } from '../mapping.ts'
import type { NewOrder, OrderAsks } from '../reception.ts'
import { askCandidateUrl } from './candidate-url.ts'

/** The platform waits for an answer to its order, a candidate for the page (contract 3.2, ours: 5 s in all). Milliseconds. */
const forOrderMs = 4500

/** Asks of orders whose package does not say where the candidate takes the assessment. */
export function createOrderAsks(deps: PlatformDeps) {
  const { store, directory, ids, publicUrl, now } = deps
  const asking = new Map<string, ReturnType<OrderAsks['askForNewOrder']>>()
  const finding = new Map<string, Promise<string | undefined>>()

  /** The order as it will be, with the id that it will have. */
  const draft = async ({ tenant, id: connectionId }: ConnectionView, order: NewOrder, recordId: string) => {
    const { messageKind, body, note, now: receivedAt } = order
    const message = { tenant, id: '', connectionId, kind: messageKind, receivedAt, headers: [], note, body }
    const context: ProjectionContext = { recordId, traced: false, findPackage: packageFinder(store, tenant) }
    const projected = await mapOrder(message, context, publicUrl)
    const { messageId: _, ...record } = presentOrder({
      id: recordId,
      connection_id: connectionId,
      remote_id: projected.remoteId,
      message_id: '',
      kind: projected.kind,
      flags: JSON.stringify(projected.flags),
      package_id: projected.packageId ?? null,
      status: 'pending',
      content: JSON.stringify(projected.content),
      result: null,
      candidate_url: null,
      received_at: receivedAt,
      version: 1,
      created_at: receivedAt,
      updated_at: receivedAt,
    })
    return record
  }

  const findOut = async (tenant: string, orderId: string): Promise<string | undefined> => {
    const { row, extras } = await store.findOrder(tenant, { id: orderId })
    const { connection } = await directory.byId(tenant, { connectionId: row.connection_id })
    if (!connection || connection.status === 'disabled') return undefined
    const url = await askCandidateUrl(deps, connection, presentOrder(row, { extras }), forOrderMs)
    return url && store.keepCandidateUrl(tenant, { id: orderId, url, now: now() })
  }

  const askAnew = async (connection: ConnectionView, order: NewOrder) => {
    const { tenant, id: connectionId } = connection
    if (!(await store.findCalloutFor(tenant, { kind: 'candidate_url', connectionId }))) return null
    // A repeat gets the first one's answer; the user's system is not to hear of an order that there will not be.
    if (await store.isMessageKnown(tenant, { connectionId, key: order.note.orderId })) return null
    const recordId = ids.newId('assessmentOrder')
    const withinMs = Math.max(1, Math.min(forOrderMs, order.now + forOrderMs - now()))
    const candidateUrl = await askCandidateUrl(deps, connection, await draft(connection, order, recordId), withinMs)
    return { recordId, ...(candidateUrl !== undefined && { candidateUrl }) }
  }

  return {
    /** One that is sent again while the first is being taken is the same order. */
    askForNewOrder(connection: ConnectionView, order: NewOrder): ReturnType<OrderAsks['askForNewOrder']> {
      return shared(asking, `${connection.id} ${order.note.orderId}`, () => askAnew(connection, order))
    },

    /** For the candidate who follows the link of an order that could not be answered for when it was taken. */
    findCandidateUrl(tenant: string, orderId: string): Promise<string | undefined> {
      return shared(finding, `${tenant} ${orderId}`, () => findOut(tenant, orderId))
    },
  }
}

/** Those who ask for the same thing at the same time get the same answer. */
function shared<T>(flights: Map<string, Promise<T>>, key: string, ask: () => Promise<T>): Promise<T> {
  let flight = flights.get(key)
  if (!flight) {
    flight = ask().finally(() => flights.delete(key))
    flights.set(key, flight)
  }
  return flight
}
