import type { Pages } from '@gangway/ui/pages-build'
import type { FastifyInstance } from 'fastify'
import { openExchanges } from '../exchanges/exchanges.ts'
import type { FaultDial } from '../faults/fault-dial.ts'
import type { SandboxPlatform } from '../platform.ts'
import type { Store } from '../store/open-store.ts'
import { invalid, notFound } from './problem.ts'

/** What every platform's API has: its fault dial, and seeding. */
export function platformApi(
  scope: FastifyInstance,
  { faults, seed }: { faults: FaultDial; seed: (input: unknown) => Promise<object> },
): void {
  const dial = () => ({ definitions: faults.definitions, values: faults.values(), active: faults.active() })
  scope.get('/faults', async () => dial())
  scope.patch('/faults', async (request) => {
    const outcome = faults.change(request.body)
    if (!outcome.ok) throw invalid(outcome.faults)
    return dial()
  })
  scope.delete('/faults', async () => {
    faults.reset()
    return dial()
  })
  scope.post('/seed', async (request) => seed(request.body ?? {}))
}

type SharedDeps = {
  store: Store
  platforms: readonly SandboxPlatform[]
  apiBaseUrls: () => Record<string, string>
  pages: Pages | null
}

/** What is shared by all platforms: what is played here, and the record of everything that was said. */
export function sharedApi(scope: FastifyInstance, { store, platforms, apiBaseUrls, pages }: SharedDeps): void {
  const exchanges = openExchanges(store, [])
  scope.get('/', async () => ({
    platforms: platforms.map(({ id, name }) => ({ id, name, apiBaseUrl: apiBaseUrls()[id] })),
    pages: pages?.state() ?? { state: 'off' },
  }))
  scope.get<{ Querystring: Record<string, string | undefined> }>('/exchanges', async ({ query }) => {
    const limit = Math.min(Number(query.limit ?? 50) || 50, 200)
    const before = Number(query.before) || undefined
    const { platform, direction, subject } = query
    return { data: exchanges.list({ platform, direction, subject, before, limit }) }
  })
  const find = (id: string) => {
    const exchange = exchanges.get(Number(id))
    if (!exchange) throw notFound('exchange')
    return exchange
  }
  scope.get<{ Params: { id: string } }>('/exchanges/:id', async ({ params }) => {
    const { requestBody, responseBody, ...exchange } = find(params.id)
    return { ...exchange, requestBody: bodyPreview(requestBody), responseBody: bodyPreview(responseBody) }
  })
  for (const which of ['request', 'response'] as const) {
    scope.get<{ Params: { id: string } }>(`/exchanges/:id/${which}-body`, async ({ params }, reply) => {
      const exchange = find(params.id)
      return reply
        .type('application/octet-stream')
        .header('content-disposition', `attachment; filename="exchange-${exchange.id}-${which}.bin"`)
        .header('x-content-type-options', 'nosniff')
        .send(Buffer.from(exchange[`${which}Body`] ?? []))
    })
  }
}

const MAX_SHOWN_BYTES = 65_536

/** The beginning of a body as text, or null where it is not text; `whole` says whether that is all. */
function bodyPreview(body: Uint8Array | null): { text: string | null; whole: boolean } {
  if (body === null) return { text: '', whole: true }
  const whole = body.length <= MAX_SHOWN_BYTES
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body.subarray(0, MAX_SHOWN_BYTES), {
      stream: !whole,
    })
    return { text, whole }
  } catch {
    return { text: null, whole: false }
  }
}
