import { randomUUID } from 'node:crypto'
import type { TestContext } from 'node:test'
import { inlineOrder, manualOrder } from '../../src/platforms/smartrecruiters/orders.test-data.ts'
import {
  type Answer,
  call,
  type Json,
  type Partner,
  sendOrder,
  startPartner,
} from '../intake/smartrecruiters.fixture.ts'
import type { Home } from '../support/stores.ts'
import { type StrictPlatform, startStrictPlatform } from './strict-platform.fixture.ts'

export interface Assessor extends Partner {
  platform: StrictPlatform
  /** Lets the platform order; answers the order's record and the id by which the platform knows it. */
  order(kind?: 'manual' | 'inline', change?: object, of?: Json): Promise<{ id: string; orderId: string; record: Json }>
  put(id: string, result: object): Promise<Answer>
  /** Uploads a file as a browser's form would. */
  attach(id: string, form: FormData, headers?: Record<string, string>): Promise<Answer>
}

/** A gateway whose registration speaks with a strict platform, and a package of two assessments. */
export async function startAssessor(
  t: TestContext,
  home: Home,
  options: { platform?: StrictPlatform; settings?: object; env?: Record<string, string> } = {},
): Promise<Assessor> {
  const platform = options.platform ?? (await startStrictPlatform(t))
  const settings = { ...platform.settings, ...options.settings }
  const env = { GANGWAY_ALLOW_PRIVATE_URLS: 'on', ...options.env }
  const partner = await startPartner(t, home, settings, env)
  const assessment = { type: 'SKILL_TEST', description: '' }
  const offer = { assessments: ['a-1', 'a-2'].map((id) => ({ ...assessment, id, name: `Part ${id}` })) }
  await partner.offer(offer)
  await partner.offer({ ...offer, remoteId: 'pkg-inline', type: 'INLINE_ASSESSMENT' })
  return {
    ...partner,
    platform,
    async order(kind = 'manual', change = {}, of = partner.connection) {
      const orderId = randomUUID()
      platform.orders.set(orderId, { kind, assessmentIds: ['a-1', 'a-2'], result: {}, statuses: [] })
      const resultCallbackURL = platform.callbackUrl(orderId)
      const [url, body] =
        kind === 'manual'
          ? [partner.urls.orders!, manualOrder({ resultCallbackURL, ...change })]
          : [
              partner.urls.inlineOrders!,
              inlineOrder({ resultCallbackURL, assessmentPackageId: 'pkg-inline', ...change }),
            ]
      const answer = await sendOrder(url, await partner.token(of), body)
      if (answer.status >= 300) throw new Error(`the order was answered ${answer.status}: ${answer.text}`)
      const { data } = await partner.eventually(`/assessment-orders?remoteId=${orderId}`, (b) => b.data.length === 1)
      return { id: data[0].id, orderId, record: data[0] }
    },
    put: (id, result) => partner.v1('PUT', `/assessment-orders/${id}/result`, result),
    attach: (id, form, headers = {}) =>
      call(`${partner.gateway.adminOrigin}/v1/assessment-orders/${id}/attachments`, {
        method: 'POST',
        headers: { authorization: 'Bearer admin-key-of-the-tests-0123456789abcdef', ...headers },
        body: form as never,
      }),
  }
}

/** The order once its newest result is with the platform, or whatever else `status` says. */
export async function told({ eventually }: Assessor, id: string, status = 'delivered'): Promise<Json> {
  return eventually(`/assessment-orders/${id}`, ({ resultCall }) => resultCall?.status === status)
}
