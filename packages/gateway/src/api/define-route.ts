import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  AnswerWithHeaders,
  type ApiCall,
  type Caller,
  type DefineRoute,
  FileAnswer,
  type RouteDefinition,
  type UploadRules,
} from '../model/api-route.ts'
import { Problem } from '../model/problems.ts'
import { bodyCheck, closed, queryCheck } from '../model/validate.ts'
import { constantTimeEqual } from '../secrets/hash-token.ts'
import { audited, noteOf } from './audit.ts'
import { authenticate, requireScope } from './authenticate.ts'
import type { ApiDeps } from './deps.ts'
import { redact } from './redact.ts'
import { requestIdentity } from './request-identity.ts'
import { routeSchema } from './route-schema.ts'
import { requireSameOrigin } from './same-origin.ts'
import { type TakenUpload, takeUpload } from './upload.ts'

const idPattern = /^[a-z]{3}_[0-7][0-9a-hjkmnp-tv-z]{25}$/

/** Makes the function by which resources add their routes to `app`. */
export function createDefineRoute(app: FastifyInstance, deps: ApiDeps): DefineRoute {
  // A server that stops does not wait for those who wait for events.
  const stopping = new AbortController()
  app.addHook('preClose', async () => stopping.abort())
  return (given) => {
    const definition = {
      ...given,
      query: given.query && closed(given.query),
      body: given.body && closed(given.body),
    } as RouteDefinition
    const { scope, instanceAdmin, answer, path } = definition
    if (answer.contentType && scope === 'read_redacted') throw new Error(`${definition.name}: bytes cannot be masked`)
    const callers = new WeakMap<FastifyRequest, Caller>()
    const read = requestReader(definition)
    const isOnRecord = (request: FastifyRequest) => definition.audited || !isRead(request)
    for (const type of definition.upload?.contentTypes ?? []) {
      // Left on the wire: the handler's side takes it, once the caller is known.
      if (!app.hasContentTypeParser(type)) app.addContentTypeParser(type, (_request, body, done) => done(null, body))
    }
    const answerRequest = async (request: FastifyRequest, reply: FastifyReply, upload: TakenUpload | undefined) => {
      const caller = callers.get(request)!
      const identity =
        definition.method === 'POST' && scope !== 'anyone'
          ? requestIdentity(
              {
                method: request.method,
                url: request.url,
                header: request.headers['idempotency-key'],
                body: upload ? identityOf(upload, definition.upload!) : request.body,
              },
              deps.now(),
            )
          : undefined
      const redacted = scope !== 'anyone' && caller.scope === 'read_redacted'
      const note = isOnRecord(request) ? noteOf(deps, definition, request, caller) : undefined
      const handle = async () => {
        const call: ApiCall<never, never> = {
          tenant: caller.tenant,
          ...read(request, caller),
          upload,
          idempotency: identity,
          caller,
          address: request.ip,
          accept: request.headers.accept ?? '',
          note: scope === 'anyone' ? note : undefined,
          redacted,
          get signal() {
            return AbortSignal.any([whenGone(reply), stopping.signal])
          },
        }
        const run = () => definition.handler(call)
        return definition.once === 'answer' && identity ? answerOnce(deps, call, run) : run()
      }
      const isAudited = note && scope !== 'anyone'
      const given = isAudited ? await audited(deps, { tenant: caller.tenant, note, path }, handle) : await handle()
      reply.code(answer.status)
      if (given instanceof AnswerWithHeaders) reply.headers(given.headers)
      const value = given instanceof AnswerWithHeaders ? given.value : given
      if (value instanceof FileAnswer) return reply.headers(value.headers).send(bytesOf(value))
      if (!answer.schema) return reply.send()
      return reply.send(redacted ? redact(value, answer.schema as object) : value)
    }
    /** A key or session whose rights do not reach so far is on record, too. */
    const admit = async (request: FastifyRequest, caller: Caller) => {
      try {
        if (caller.session) requireOwnPage(deps, request, caller)
        if (scope !== 'anyone') requireScope(caller, scope, instanceAdmin)
      } catch (error) {
        if (!isOnRecord(request)) throw error
        const note = noteOf(deps, definition, request, caller)
        await audited(deps, { tenant: caller.tenant, note, path }, () => Promise.reject(error))
      }
    }
    app.route({
      method: definition.method,
      url: definition.path,
      schema: routeSchema(definition),
      bodyLimit: definition.bodyLimit,
      // Before the body is read: whoever has no key makes us keep nothing.
      onRequest: async (request) => {
        const caller = scope === 'anyone' ? anyone(deps) : await identify(deps, request)
        callers.set(request, caller)
        if (scope === 'anyone') requireOwnPage(deps, request, caller)
        else await admit(request, caller)
      },
      handler: async (request, reply) => {
        if (!definition.upload) {
          if (request.body instanceof Readable) throw new Problem('unsupported_media_type')
          return answerRequest(request, reply, undefined)
        }
        const upload = await takeUpload(request, definition.upload)
        try {
          return await answerRequest(request, reply, upload)
        } finally {
          await upload.remove()
        }
      },
    })
  }
}

const isRead = ({ method }: FastifyRequest) => method === 'GET' || method === 'HEAD'

const anyone = ({ firstTenant }: ApiDeps): Caller => ({
  tenant: firstTenant,
  scope: 'read_redacted',
  instanceAdmin: false,
  actor: { type: 'anonymous' },
})

const identify = (deps: ApiDeps, { headers }: FastifyRequest): Promise<Caller> =>
  authenticate(deps, {
    authorization: headers.authorization,
    cookie: headers.cookie,
    tenantHeader: headers['gangway-tenant'],
  })

/** A cookie comes with whatever any page makes a browser send: what changes something has to come from ours. */
function requireOwnPage({ operators }: ApiDeps, request: FastifyRequest, { session }: Caller): void {
  if (isRead(request)) return
  requireSameOrigin({ headers: request.headers, host: request.host }, operators.consoleUrl)
  if (!session) return
  const token = request.headers['gangway-csrf']
  if (typeof token !== 'string' || !constantTimeEqual(token, session.csrfToken)) throw new Problem('csrf_failed')
}

/** For what is no write of the store: a repeat gets the answer that was kept; of two at once, both get the first one kept. */
async function answerOnce(deps: ApiDeps, call: ApiCall<never, never>, run: () => Promise<unknown>): Promise<unknown> {
  const identity = call.idempotency!
  const kept = await deps.store.recallAnswer(call.tenant, identity)
  if (kept) return kept.answer
  const answer = await run()
  return deps.store.rememberAnswer(call.tenant, { answer }, identity)
}

function requestReader(definition: RouteDefinition) {
  const checkQuery = definition.query && queryCheck(definition.query)
  const checkBody = definition.body && !definition.bodyCheckedByHandler ? bodyCheck(definition.body) : undefined
  const personalParameters = Object.entries(definition.query?.properties ?? {})
    .filter(([, schema]) => 'x-personal' in schema)
    .map(([name]) => name)
  return (request: FastifyRequest, caller: Caller) => {
    const params = (request.params ?? {}) as Record<string, string>
    for (const [name, value] of Object.entries(params)) {
      if ((name === 'id' || name.endsWith('Id')) && !idPattern.test(value)) throw new Problem('not_found')
    }
    const query = request.query as Record<string, unknown>
    if (caller.scope === 'read_redacted' && personalParameters.some((name) => name in query)) {
      throw new Problem(
        'insufficient_scope',
        `Looking for people by ${personalParameters.join(' or ')} needs a key of scope \`read\``,
      )
    }
    return {
      params,
      query: (checkQuery ? checkQuery(query) : query) as never,
      body: (checkBody ? checkBody(request.body) : request.body) as never,
    }
  }
}

function bytesOf({ bytes }: FileAnswer): Buffer | Readable {
  return bytes instanceof Readable ? bytes : Buffer.from(bytes)
}

function identityOf({ sha256, contentType }: TakenUpload, { identifiedByHandler }: UploadRules): object {
  return identifiedByHandler ? { contentType } : { sha256, contentType }
}

function whenGone(reply: FastifyReply): AbortSignal {
  const gone = new AbortController()
  reply.raw.once('close', () => gone.abort())
  return gone.signal
}
