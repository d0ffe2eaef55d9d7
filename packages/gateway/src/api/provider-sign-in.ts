import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AuditNote } from '../model/audit.ts'
import type { ProviderProblem, ProviderStep } from '../model/operator.ts'
import type { ApiDeps } from './deps.ts'

/**
 * The two routes that a browser goes to, not a program: to the provider of identities, and back from there. It is always
 * sent on, at last to the console, which `?problem=` tells why nobody was signed in.
 */
export function mountProviderSignIn(v1: FastifyInstance, deps: ApiDeps): void {
  const { operators } = deps
  const schema = { hide: true }

  const sendOn = (request: FastifyRequest, reply: FastifyReply, step: ProviderStep) => {
    if (step.ok) return reply.header('set-cookie', step.cookie).redirect(step.to, 303)
    if (step.error)
      request.log.error({ error: step.error }, 'the provider of identities could not be used by an operator')
    return reply.redirect(`${operators.consoleUrl}/console?problem=${step.problem}`, 303)
  }

  v1.get('/sign-in/provider', { schema, exposeHeadRoute: false }, async (request, reply) =>
    sendOn(request, reply, await operators.leaveForProvider(request.headers.cookie, request.ip)),
  )

  v1.get('/sign-in/callback', { schema, exposeHeadRoute: false }, async (request, reply) => {
    const url = request.raw.url ?? ''
    const search = url.includes('?') ? url.slice(url.indexOf('?')) : ''
    const note: AuditNote = {
      id: deps.ids.newId('auditEntry'),
      at: deps.now(),
      actor: { type: 'anonymous' },
      action: 'createSession',
      outcome: 201,
      address: request.ip,
      detail: 'provider',
    }
    const step = await operators.returnFromProvider(request.headers.cookie, search, note)
    if (!step.ok && noted.has(step.problem)) {
      await deps.store.recordAudit(deps.firstTenant, { ...note, outcome: 401, detail: step.problem })
    }
    return sendOn(request, reply, step)
  })
}

/** What somebody comes to who has been at the provider; all else could be had as often as anybody likes. */
const noted: ReadonlySet<ProviderProblem> = new Set(['not_signed_in', 'provider_failed', 'no_access'])
