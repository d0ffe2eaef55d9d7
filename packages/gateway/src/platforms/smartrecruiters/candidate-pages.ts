import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { OrderContent } from '../../model/index.ts'
import { html } from '../../pages/html.ts'
import { sendOn, sendPage } from '../../pages/send.ts'
import type { PlatformDeps } from '../interface.ts'
import { isOrderToken } from './order-note.ts'
import { candidatePaths } from './urls.ts'

type Deps = Pick<PlatformDeps, 'store' | 'projectNow' | 'report'>

/** Finds out where the candidate of an order that has no such URL takes the assessment; undefined where nobody says. */
export type FindCandidateUrl = (tenant: string, orderId: string) => Promise<string | undefined>

/** What a candidate is shown instead of being forwarded. */
interface Page {
  status: number
  title: string
  text: string
  /** Seconds, where trying again makes sense. */
  retryAfter?: number
  /** Where somebody goes on who does not want to wait. */
  back?: string
}

const pages = {
  unknown: {
    status: 404,
    title: 'This link is not valid',
    text: 'There is no assessment behind this link. Please check that you have opened it whole, or ask the company that invited you for a new one.',
  },
  notReady: {
    status: 503,
    title: 'Your assessment is not ready yet',
    text: 'It is still being prepared. Please open this link again in a few minutes.',
    retryAfter: 60,
  },
  preparing: {
    status: 503,
    title: 'One moment, please',
    text: 'Your assessment is just being prepared. Please reload this page in a few seconds.',
    retryAfter: 5,
  },
  nowhereToReturn: {
    status: 404,
    title: 'You can close this window',
    text: 'There is no page to go back to. Nothing that you have entered is lost.',
  },
  failed: {
    status: 503,
    title: 'This did not work',
    text: 'The page cannot be opened at the moment. Please try again in a minute.',
    retryAfter: 30,
  },
  wrongMethod: {
    status: 405,
    title: 'This link cannot be used like that',
    text: 'Please open it in a browser.',
  },
} satisfies Record<string, Page>

/**
 * Mounts what candidates follow: `/go/{token}` to the assessment, `/return/{token}` back to the platform. Both only
 * forward: however often they are asked, and by whatever method that reads, nothing is used up.
 */
export function mountCandidatePages(app: FastifyInstance, deps: Deps, findCandidateUrl: FindCandidateUrl): void {
  mount(
    app,
    candidatePaths.go,
    deps,
    async ({ tenant, id, content }) =>
      content.candidateUrl ?? (await findCandidateUrl(tenant, id)) ?? notReady(content.returnUrl),
  )
  mount(app, candidatePaths.return, deps, async ({ content }) => content.completedCallbackUrl ?? pages.nowhereToReturn)
}

/** Who is applying is not kept from that: the way back is open without the assessment, too (contract 3.2). */
function notReady(returnUrl: string | undefined): Page {
  return returnUrl === undefined ? pages.notReady : { ...pages.notReady, back: returnUrl }
}

interface FoundOrder {
  tenant: string
  id: string
  content: OrderContent
}

function mount(app: FastifyInstance, path: string, deps: Deps, target: (order: FoundOrder) => Promise<string | Page>) {
  app.get<{ Params: { token: string } }>(`${path}/:token`, async (request, reply) => {
    try {
      const order = await findOrder(deps, request.params.token)
      const to = order === null ? pages.unknown : order === 'preparing' ? pages.preparing : await target(order)
      return typeof to === 'string' ? sendOn(reply, to) : show(reply, to)
    } catch (error) {
      deps.report(error)
      return show(reply, pages.failed)
    }
  })
  app.route({
    method: ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: `${path}/:token`,
    handler: (_request: FastifyRequest, reply) => show(reply.header('allow', 'GET, HEAD'), pages.wrongMethod),
  })
}

/** How long another projection of the same message is waited for; a candidate waits meanwhile. */
const tries = 20
const betweenTriesMs = 50

/** The order behind a token; it is projected at once where its turn has not come yet. */
async function findOrder({ store, projectNow }: Deps, token: string): Promise<FoundOrder | 'preparing' | null> {
  if (!isOrderToken(token)) return null
  const order = await store.findOrderByToken({ token })
  if (order) return order
  const message = await store.findMessageByOrderToken({ token })
  if (!message) return null
  await projectNow(message.id)
  for (let tried = 1; ; tried++) {
    const projected = await store.findOrderByToken({ token })
    if (projected) return projected
    if (tried === tries) return 'preparing'
    await wait(betweenTriesMs)
  }
}

/** Without script, and free to stand in a frame: some platforms show it in one. */
function show(reply: FastifyReply, { status, title, text, retryAfter, back }: Page): FastifyReply {
  const headers: Record<string, string> = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }
  const body = html`<p>${text}</p>${
    back !== undefined && html`<p class="actions"><a class="button" href="${back}">Back to your application</a></p>`
  }`
  return sendPage(reply, { status, title, body, headers }, { frameAncestors: 'any' })
}
