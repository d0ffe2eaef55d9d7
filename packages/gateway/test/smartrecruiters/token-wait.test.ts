import assert from 'node:assert/strict'
import type { ConnectionView, RegistrationView } from '../../src/intake/interface.ts'
import type { HttpOutcome, HttpRequest } from '../../src/outbox/interface.ts'
import { createCallPlatform } from '../../src/platforms/smartrecruiters/outbound/call.ts'
import { companyLimitKey, orderCall } from '../../src/platforms/smartrecruiters/outbound/company-calls.ts'
import { waitForPlace } from '../../src/platforms/smartrecruiters/outbound/paced.ts'
import { createTokenSource } from '../../src/platforms/smartrecruiters/outbound/tokens.ts'
import type { ClaimedItem } from '../../src/store/operations/outbox/item.ts'
import { eventually, openBench, reportOn, tenant } from '../outbox/outbox.fixture.ts'
import { onBothStores } from '../support/stores.ts'

const apiBaseUrl = 'https://platform.example'
const tokenUrl = 'https://tokens.example/identity/oauth/token'
const settings = { apiBaseUrl, tokenUrl }
const registration = { tenant, id: 'reg_1', settings, credentials: {} } as unknown as RegistrationView
const connection = {
  tenant,
  id: 'con_1',
  credentials: { clientId: 'acme', clientSecret: 'secret' },
} as unknown as ConnectionView

const answered = (body: unknown): HttpOutcome => ({
  kind: 'response',
  status: 200,
  headers: [],
  body: Buffer.from(JSON.stringify(body)),
  truncated: false,
  durationMs: 1,
})

onBothStores('calls that waited for a token do not arrive together with those leased after them', async (t, home) => {
  const bench = await openBench(t, home)
  const { store, clock } = bench
  const arrived: number[] = []
  let exchanges = 0
  let giveToken = () => {}
  const tokenGiven = new Promise<void>((resolve) => {
    giveToken = resolve
  })
  const http = {
    async request({ url }: HttpRequest): Promise<HttpOutcome> {
      if (url !== tokenUrl) {
        arrived.push(clock.now())
        return answered({})
      }
      exchanges++
      await tokenGiven
      return answered({ access_token: 'token', expires_in: 1800, token_type: 'Bearer' })
    },
  }
  const anotherRequest = () => waitForPlace({ store, now: clock.now }, tenant, companyLimitKey(connection.id))
  const tokens = createTokenSource({ http, now: clock.now }, anotherRequest)
  const callPlatform = createCallPlatform({ http, now: clock.now }, tokens, async () => {})
  const order = { id: 'ord_1', connectionId: connection.id }
  const calls = Array.from({ length: 20 }, () => orderCall('candidate', order))
  await store.enqueuePlatformCalls(tenant, { calls, now: clock.now() })
  const send = async (items: ClaimedItem[]) => {
    const call = { operation: 'details', method: 'GET', url: `${apiBaseUrl}/candidates/1`, anotherRequest } as const
    await Promise.all(items.map(() => callPlatform({ registration, connection }, call)))
    await store.finishTries({ tries: items.map((item) => reportOn(item)), now: clock.now() })
  }

  const { items } = await bench.claim()
  assert.equal(items.length, 8)
  const sent = send(items)
  await eventually(() => exchanges === 1)
  // It takes so long that the places of those that wait for it are free again.
  clock.advance(2000)
  giveToken()
  await sent
  while (arrived.length < calls.length) {
    await send((await bench.claim()).items)
    clock.advance(100)
  }
  for (const at of arrived) {
    const within = arrived.filter((other) => other >= at && other < at + 1000).length
    assert.ok(within <= 10, `${within} in a second`)
  }
  assert.equal(exchanges, 1)
})
