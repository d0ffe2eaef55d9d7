import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestContext } from 'node:test'
import { createIdSource } from '../../src/model/ids.ts'
import { createHttpClient } from '../../src/outbox/http/client.ts'
import { createOutbox, type Outbox, type OutboxOptions } from '../../src/outbox/runner.ts'
import { generateWebhookSecret } from '../../src/outbox/standard-webhooks.ts'
import { sealingContext } from '../../src/secrets/contexts.ts'
import { createSecretBox } from '../../src/secrets/secret-box.ts'
import type { Store } from '../../src/store/interface.ts'
import { openStore } from '../../src/store/open.ts'
import type { ShownItem } from '../../src/store/operations/deliveries/item-view.ts'
import type { DeliveryFilter } from '../../src/store/operations/deliveries/list-deliveries.ts'
import type { NewEvent } from '../../src/store/operations/events/emit-events.ts'
import type { TryReport } from '../../src/store/operations/outbox/finish-tries.ts'
import type { ClaimedItem } from '../../src/store/operations/outbox/item.ts'
import type { Home } from '../support/stores.ts'

/** A clock that stands still until it is moved. */
export function createClock(start = Date.now()) {
  let at = start
  return {
    now: () => at,
    advance(ms: number) {
      at += ms
    },
  }
}
export type Clock = ReturnType<typeof createClock>

export interface Received {
  headers: Record<string, string>
  body: string
  at: number
}

export interface Receiver {
  url: string
  received: Received[]
  /** What it answers: 204 unless changed. */
  answer: (request: Received, response: ServerResponse) => void
}

/** A receiver of webhooks on loopback. `stop` breaks off what it has not answered. */
async function startReceiver(now: () => number): Promise<{ receiver: Receiver; stop: () => Promise<void> }> {
  const receiver: Receiver = {
    url: '',
    received: [],
    answer: (_request, response) => void response.writeHead(204).end(),
  }
  const server = createServer(async (request: IncomingMessage, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const received = {
      headers: request.headers as Record<string, string>,
      body: Buffer.concat(chunks).toString('utf8'),
      at: now(),
    }
    receiver.received.push(received)
    receiver.answer(received, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
  const stop = async () => {
    server.close()
    server.closeAllConnections()
    await once(server, 'close')
  }
  return { receiver, stop }
}

/** Waits until `check` answers something; the test's own time limit ends it otherwise. */
export async function eventually<T>(check: () => T | Promise<T>): Promise<NonNullable<T>> {
  for (;;) {
    const value = await check()
    if (value) return value as NonNullable<T>
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

export const tenant = 'ten_test'

/** A store, a clock, and outboxes over them: everything that a test of the outbox stands on. */
export async function openBench(t: TestContext, home: Home) {
  const clock = createClock()
  const secretBox = createSecretBox([randomBytes(32)])
  const ids = createIdSource(clock.now, (bytes) => void randomBytes(bytes.length).copy(bytes))
  const faults: unknown[] = []
  const http = createHttpClient({ allowPrivate: true, userAgent: 'Gangway', connectionsPerOrigin: 64 })
  const open = () => openStore({ ...home, report: (error) => void faults.push(error) })
  const store = await open()
  const closing: (() => Promise<unknown>)[] = [() => store.close(), () => http.close()]
  t.after(async () => {
    for (const close of closing.reverse()) await close()
  })

  return {
    clock,
    store,
    secretBox,
    ids,
    faults,
    /** Another process on the same PostgreSQL, as far as the store can tell. */
    async openAnother(): Promise<Store> {
      const another = await open()
      closing.push(() => another.close())
      return another
    },
    async startReceiver(): Promise<Receiver> {
      const { receiver, stop } = await startReceiver(clock.now)
      closing.push(stop)
      return receiver
    },
    startOutbox(options: Partial<OutboxOptions> = {}): Outbox {
      const outbox = createOutbox({
        store,
        http,
        secretBox,
        now: clock.now,
        random: () => 0,
        log: { warn: (details) => faults.push(details), error: (details) => faults.push(details) },
        pollMs: 20,
        ...options,
      })
      outbox.start()
      closing.push(() => outbox.stop(0))
      return outbox
    },
    async addEndpoint(
      url: string,
      options: { eventTypes?: string[]; connectionIds?: string[]; payload?: 'full' | 'thin'; tenant?: string } = {},
    ) {
      const id = ids.newId('endpoint')
      const owner = options.tenant ?? tenant
      const secret = generateWebhookSecret(randomBytes)
      const row = await store.createEndpoint(owner, {
        id,
        url,
        eventTypes: options.eventTypes ?? null,
        connectionIds: options.connectionIds ?? null,
        payload: options.payload ?? 'full',
        secret: secretBox.seal(secret, sealingContext('endpoint', owner, id)),
        now: clock.now(),
      })
      return { id, secret, row }
    },
    seal: (secret: string, id: string) => secretBox.seal(secret, sealingContext('endpoint', tenant, id)),
    advance(outbox: Outbox, ms: number): void {
      clock.advance(ms)
      outbox.wake()
    },
    /** Tells applications, one event for each change given. */
    async tell(...changes: Partial<NewEvent>[]): Promise<void> {
      await store.tellEvents(tenant, { events: changes.map((change) => applicationEvent(clock, change)) })
    },
    async deliveries(filter: Omit<Partial<DeliveryFilter>, 'page'> = {}): Promise<ShownItem[]> {
      const { items } = await store.listDeliveries(tenant, { page: { limit: 200 }, ...filter })
      return items
    },
    /** The only delivery that the filter lets through, once it stands so. */
    delivery(status: string, filter: Omit<Partial<DeliveryFilter>, 'page'> = {}): Promise<ShownItem> {
      return eventually(async () => {
        const items = await this.deliveries(filter)
        return items.length === 1 && items[0]?.item.status === status ? items[0] : undefined
      })
    },
    /** Claims directly, as a process does. */
    claim(options: { until?: number; perLane?: number; only?: Record<string, number>; on?: Store } = {}) {
      return (options.on ?? store).claimItems({
        now: clock.now(),
        lease: randomUUID(),
        until: options.until ?? clock.now() + 5000,
        maxItems: 100,
        room: options.only ? { byLane: options.only, otherwise: 0 } : { byLane: {}, otherwise: options.perLane ?? 100 },
      })
    },
  }
}
export type Bench = Awaited<ReturnType<typeof openBench>>

/** An `application.received` of the connection `con_1`. */
export function applicationEvent(clock: Clock, changes: Partial<NewEvent> = {}): NewEvent {
  return {
    type: 'application.received',
    timestamp: clock.now(),
    connectionId: 'con_1',
    recordId: 'app_1',
    messageId: 'msg_1',
    data: '{"id":"app_1"}',
    ...changes,
  }
}

/** A report that a claimed item was delivered, or what the changes say. */
export function reportOn(item: ClaimedItem, changes: Partial<TryReport> = {}): TryReport {
  return {
    position: item.position,
    lease: item.lease,
    tenant: item.tenant,
    id: item.id,
    number: item.number,
    orderKey: item.order_key,
    endpoint: null,
    status: 'delivered',
    reason: null,
    dueAt: item.due_at,
    waits: item.waits,
    outcomeKnown: 1,
    durationMs: 3,
    responseStatus: 204,
    responseHeaders: '[]',
    responseBody: '',
    error: null,
    ...changes,
  }
}
