import type { operations } from './generated/schema.ts'

type CodeOf<Content> = Content extends { 'application/problem+json': infer Problem extends { code?: string } }
  ? NonNullable<Problem['code']>
  : never

type CodesOf<Responses> = {
  [Status in keyof Responses]: Responses[Status] extends { content: infer Content } ? CodeOf<Content> : never
}

/** Every code that the API answers with instead of a result. */
export type ProblemCode = {
  [Name in keyof operations]: CodesOf<operations[Name]['responses']>[keyof operations[Name]['responses']]
}[keyof operations]

/** A request that Gangway refused, or that did not get as far as Gangway. */
export class GangwayError extends Error {
  /** The HTTP status. */
  readonly status: number
  /** What to branch on. Undefined where the answer was not Gangway's own, such as a proxy's. */
  readonly code: ProblemCode | undefined
  /** What happened, in a few words: the same for every problem of this code. */
  readonly title: string
  /** What happened this time, and what to do. */
  readonly detail: string | undefined
  /** For bad input: each fault with its place as a JSON Pointer. */
  readonly errors: { pointer: string; detail: string }[]

  constructor(status: number, body: unknown) {
    const problem = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>
    const errors = (Array.isArray(problem.errors) ? problem.errors : []) as GangwayError['errors']
    const faults = errors.map(({ pointer, detail }) => `${pointer} ${detail}`)
    const title = typeof problem.title === 'string' ? problem.title : `HTTP status ${status}`
    const detail = typeof problem.detail === 'string' ? problem.detail : undefined
    super([title, detail, ...faults].filter(Boolean).join('; '))
    this.name = 'GangwayError'
    this.status = status
    this.code = problem.code as ProblemCode | undefined
    this.title = title
    this.detail = detail
    this.errors = errors
  }
}

/** The result of a call, or a `GangwayError` thrown: `const job = await orThrow(client.GET(…))`. */
export async function orThrow<Data>(
  call: Promise<{ data?: Data; error?: unknown; response: Response }>,
): Promise<Exclude<Data, undefined>> {
  const { data, error, response } = await call
  if (!response.ok) throw new GangwayError(response.status, error)
  return data as Exclude<Data, undefined>
}
