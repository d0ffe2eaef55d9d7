import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { Problem, type ProblemCode, problemKinds } from '../model/problems.ts'
import { StoreFault, type StoreFaultCode } from '../store/interface.ts'
import { NotInTime } from '../store/within.ts'

/** RFC 9457. `errors` say what is wrong where, for bad input. */
export interface ProblemBody {
  type: string
  title: string
  status: number
  code: ProblemCode
  detail?: string
  errors?: { pointer: string; detail: string }[]
}

export function problemBody(problem: Problem): ProblemBody {
  const { status, title } = problemKinds[problem.code]
  const body: ProblemBody = { type: `/docs/errors#${problem.code}`, title, status, code: problem.code }
  if (problem.message !== title) body.detail = problem.message
  if (problem.errors) body.errors = problem.errors
  return body
}

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply
    .code(problemKinds[problem.code].status)
    .headers(problem.headers)
    .type('application/problem+json')
    .send(JSON.stringify(problemBody(problem)))
}

/** The error handler of `/v1`: whatever was thrown becomes a problem; what nobody expected is logged. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = asProblem(error)
  if (problem.code === 'internal_error' || problem.code === 'unavailable') {
    request.log.error({ err: error, route: request.routeOptions.url }, 'a request to /v1 failed')
  }
  return sendProblem(reply, problem)
}

const faults: Record<StoreFaultCode, ProblemCode> = {
  not_found: 'not_found',
  conflict: 'conflict',
  idempotency_mismatch: 'idempotency_key_reused',
  invalid_state: 'invalid_state',
  erased: 'erased',
  last_admin: 'last_admin',
}

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof StoreFault) {
    // A conflict's detail is the database's own text, and a missing id is in the request.
    return new Problem(faults[error.code], error.code === 'invalid_state' ? error.detail : undefined)
  }
  const { statusCode, message } = (error ?? {}) as Partial<FastifyError>
  if (statusCode === 413) return new Problem('payload_too_large')
  if (statusCode === 415) return new Problem('unsupported_media_type')
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return new Problem('bad_request', message)
  if (!isDatabaseAway(error)) return new Problem('internal_error')
  return new Problem('unavailable', undefined, { headers: { 'retry-after': '1' } })
}

/** Codes of sockets, of PostgreSQL's classes for a connection that fails, a server that shuts down or a lock that nobody gives, and what `pg` says without a code. */
function isDatabaseAway(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: string; message?: string }
  const codes =
    /^(E(CONN(REFUSED|RESET|ABORTED)|PIPE|TIMEDOUT|NOTFOUND|AI_AGAIN|HOSTUNREACH|NETUNREACH)|08...|57P0[1-3]|53300|25P03|55P03)$/
  return (
    error instanceof NotInTime ||
    codes.test(code ?? '') ||
    /^(Connection terminated|timeout expired|timeout exceeded when trying|Query read timeout)/.test(message ?? '')
  )
}
