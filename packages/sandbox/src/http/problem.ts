import type { FastifyInstance } from 'fastify'

export type FieldFault = { pointer: string; message: string }

/** What the pages' API answers instead of a result: `{error: {code, message, faults?}}`. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly faults: FieldFault[] | undefined

  constructor(status: number, code: string, message: string, faults?: FieldFault[]) {
    super(message)
    this.status = status
    this.code = code
    this.faults = faults
  }
}

export const notFound = (what: string) => new Problem(404, 'not_found', `There is no such ${what}.`)

export const invalid = (faults: FieldFault[], message = 'Some of this cannot be taken.') =>
  new Problem(422, 'invalid', message, faults)

/** Answers problems in the shape above, in this scope. */
export function answerProblems(scope: FastifyInstance, onBug: (error: Error, url: string) => void): void {
  scope.setErrorHandler((error: Error & { statusCode?: number; code?: string }, request, reply) => {
    if (error instanceof Problem) {
      const { status, code, message, faults } = error
      return reply.code(status).send({ error: { code, message, ...(faults && { faults }) } })
    }
    const status = error.statusCode ?? 500
    if (status < 500)
      return reply.code(status).send({ error: { code: error.code ?? 'bad_request', message: error.message } })
    onBug(error, request.routeOptions.url ?? '')
    return reply.code(500).send({ error: { code: 'internal', message: 'The sandbox made a mistake; see its log.' } })
  })
}
