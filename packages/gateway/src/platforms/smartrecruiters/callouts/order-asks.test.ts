import assert from 'node:assert/strict'
import test from 'node:test'
import type { HttpRequest } from '../../../outbox/interface.ts'
import type { PlatformDeps } from '../../interface.ts'
import { connection, inlineOrder, orderId } from '../orders.test-data.ts'
import { createOrderAsks } from './order-asks.ts'

/** A user's system that would be given half a minute, and how long it is given; the clock is at `now`. */
function startAsks(now: number, timeoutMs = 30_000) {
  const given: number[] = []
  const deps = {
    store: {
      findCalloutFor: async () => ({
        tenant: 'ten_1',
        id: 'cou_1',
        url: 'https://a.example',
        secret: '',
        timeout_ms: timeoutMs,
      }),
      isMessageKnown: async () => false,
      findPackageByRemoteId: async () => null,
    },
    ids: { newId: () => 'ord_1' },
    publicUrl: 'https://gangway.example',
    secretBox: { open: () => `whsec_${Buffer.alloc(32).toString('base64')}` },
    report() {},
    now: () => now,
    http: {
      request: async (request: HttpRequest) => {
        given.push(request.timeoutMs!)
        return { kind: 'failed', code: 'timeout', message: 'too late', sent: 'maybe', durationMs: 1 }
      },
    },
  } as unknown as PlatformDeps
  const order = {
    messageKind: 'inline_order' as const,
    body: Buffer.from(JSON.stringify(inlineOrder())),
    note: { token: 'T'.repeat(32), orderId, kind: 'inline' as const, packageRetired: false },
    now: 0,
  }
  return { given, ask: () => createOrderAsks(deps).askForNewOrder(connection, order) }
}

test('a user’s system is waited for so long that the platform has its answer within five seconds', async () => {
  for (const [since, timeoutMs, most] of [
    [0, 30_000, 4500],
    [0, 900, 900],
    // Its package was asked for before: that was of the same five seconds.
    [3000, 30_000, 1500],
    [9000, 30_000, 1],
  ] as const) {
    const { ask, given } = startAsks(since, timeoutMs)
    assert.deepEqual(await ask(), { recordId: 'ord_1' }, 'and the order is taken without')
    assert.deepEqual(given, [most])
  }
})
