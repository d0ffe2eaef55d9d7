import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify'
import { sendEarlyAnswer } from '../../intake/answer.ts'
import { createBodyBudget } from '../../intake/body.ts'
import type { Answer, ConnectionView, Reception, RegistrationView } from '../../intake/interface.ts'
import type { PlatformDeps } from '../interface.ts'
import { mountReception } from '../mount-reception.ts'
import {
  bearerInvalid,
  bearerMissing,
  commonRefusals,
  tokenRefusals,
  tokenWrongMethod,
  wrongMethod,
} from './answers.ts'
import { bearerToken, connectionOfToken } from './bearer.ts'
import { createLivePackages } from './callouts/live-packages.ts'
import { createOrderAsks } from './callouts/order-asks.ts'
import { mountCandidatePages } from './candidate-pages.ts'
import { mountConsent, pageRefusals, pageWrongMethod } from './consent/routes.ts'
import { answerDisable } from './disable-endpoint.ts'
import type { CallPlatform } from './outbound/call.ts'
import { answerPackage, answerPackageList } from './package-endpoints.ts'
import { createOrderReception, createRefusingReception } from './reception.ts'
import { answerTokenRequest } from './token-endpoint.ts'
import { createTokenLimit } from './token-limit.ts'
import { paths } from './urls.ts'

const root = '/smartrecruiters/:urlToken'

/** Bytes of token requests' forms that are held at one time. */
const formMemory = 1024 * 1024

/** Mounts what the platform calls (contract 1.5), and what candidates follow. */
export function mountRoutes(
  app: FastifyInstance,
  deps: PlatformDeps,
  callPlatform: CallPlatform,
  live = createLivePackages(deps),
): void {
  const reach = createReach(deps)
  const asks = { ...createOrderAsks(deps), findLivePackage: live.find }
  const limits = { tokens: createTokenLimit(), bodies: createBodyBudget(formMemory) }

  const answering = (kind: string, refusals: Reception['refusals'], answer: Answering) => {
    const nobody = createRefusingReception(kind, refusals)
    return async (request: FastifyRequest, reply: FastifyReply) => {
      reply.hijack()
      try {
        const reached = await reach(request)
        if (reached.registration?.status !== 'active') {
          await deps.receive(nobody, request.raw, reply.raw, reached.urlToken)
          return
        }
        send(request, reply, await answer(request, reached.registration, reached.urlToken))
      } catch (error) {
        deps.report(error)
        if (!reply.raw.headersSent) send(request, reply, refusals.overloaded)
      }
    }
  }

  app.post(
    root + paths.token,
    answering('token', tokenRefusals, ({ raw }, registration) => answerTokenRequest(deps, registration, raw, limits)),
  )
  refuseMethods(app, root + paths.token, ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'], tokenWrongMethod, 'POST')

  const connectionOf = (urlToken: string) => async (remoteId: string) =>
    (await deps.directory.find(urlToken, remoteId))?.connection ?? null
  const withConnection = (
    kind: string,
    answer: (request: FastifyRequest, registration: RegistrationView, connection: ConnectionView) => Promise<Answer>,
  ) =>
    answering(kind, commonRefusals, async (request, registration, urlToken) => {
      const token = bearerToken(request.headers.authorization)
      if (token === undefined) return bearerMissing
      const connection = await connectionOfToken(deps.store, registration, token, deps.now(), connectionOf(urlToken))
      if (!connection) return bearerInvalid
      return connection.status === 'disabled' ? commonRefusals.disabled : answer(request, registration, connection)
    })
  app.get(
    root + paths.packages,
    withConnection('packages', (request, registration, connection) =>
      answerPackageList(deps, live, registration, connection, request.raw),
    ),
  )
  app.get(
    `${root}${paths.packages}/*`,
    withConnection('package', (request, _registration, connection) =>
      answerPackage(deps, live, connection, idInPath(request)),
    ),
  )
  const reading: HTTPMethods[] = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
  refuseMethods(app, root + paths.packages, reading, wrongMethod, 'GET, HEAD')
  refuseMethods(app, `${root}${paths.packages}/*`, reading, wrongMethod, 'GET, HEAD')

  app.delete(
    `${root}${paths.disable}/*`,
    answering('disable', commonRefusals, (request, registration, urlToken) =>
      answerDisable(deps, registration, idInPath(request), request.headers.authorization, connectionOf(urlToken)),
    ),
  )
  const notDeleting: HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'OPTIONS']
  refuseMethods(app, `${root}${paths.disable}/*`, notDeleting, wrongMethod, 'DELETE')

  const consentPath = root + paths.consent
  mountConsent(app, consentPath, deps, callPlatform, (handle) => answering('consent', pageRefusals, handle))
  const notReading: HTTPMethods[] = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
  refuseMethods(app, consentPath, notReading, pageWrongMethod, 'GET, HEAD')

  const receive: PlatformDeps['receive'] = async (reception, request, response, urlToken) => {
    let reached: Awaited<ReturnType<typeof reach>>
    try {
      reached = await reach({ params: { urlToken } })
    } catch (error) {
      deps.report(error)
      sendEarlyAnswer(request, response, reception.refusals.overloaded)
      return
    }
    await deps.receive(reception, request, response, reached.urlToken)
  }
  mountReception(app, root + paths.orders, createOrderReception(deps, 'order', asks), receive, wrongMethod)
  mountReception(app, root + paths.inlineOrders, createOrderReception(deps, 'inline_order', asks), receive, wrongMethod)

  app.all('/smartrecruiters/*', (request, reply) => {
    reply.hijack()
    send(request, reply, commonRefusals.unknown_url)
  })
  mountCandidatePages(app, deps, asks.findCandidateUrl)
}

type Answering = (request: FastifyRequest, registration: RegistrationView, urlToken: string) => Promise<Answer>

/** The id behind a prefix. Not only one segment: a caller that joins with a slash of its own makes two of ours. */
function idInPath({ params }: FastifyRequest): string {
  return (params as { '*': string })['*'].replace(/^\/+/, '')
}

/** An answer of 204 has no body, and says nothing of its length (RFC 9110 section 8.6). */
function send(request: FastifyRequest, reply: FastifyReply, answer: Answer): void {
  if (answer.status === 204) reply.raw.writeHead(204, answer.headers).end()
  else sendEarlyAnswer(request.raw, reply.raw, answer)
}

/** A URL token that nobody has. */
const nobodys = ''

/**
 * Whose URL was called. Only registrations of this platform have any here: a connection's own URL token, or another
 * platform's, is nobody's. Orders rely on that, see `createStoredOrderReception`.
 */
function createReach({ directory }: PlatformDeps) {
  return async ({
    params,
  }: {
    params: unknown
  }): Promise<{ urlToken: string; registration: RegistrationView | null }> => {
    const { urlToken } = params as { urlToken: string }
    const reached = /^[\w-]+$/.test(urlToken) ? await directory.find(urlToken) : null
    if (!reached || reached.connection || reached.registration.platform !== 'smartrecruiters') {
      return { urlToken: nobodys, registration: null }
    }
    return { urlToken, registration: reached.registration }
  }
}

function refuseMethods(app: FastifyInstance, url: string, method: HTTPMethods[], answer: Answer, allow: string): void {
  app.route({
    method,
    url,
    handler: (request, reply) => {
      reply.hijack()
      send(request, reply, { ...answer, headers: { ...answer.headers, allow } })
    },
  })
}
