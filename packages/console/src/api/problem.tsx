import { GangwayError } from '@gangway/client'
import type { FieldFault, ShownProblem } from '@gangway/ui'

/** Why a call to /v1 brought no result. */
export class Problem extends Error implements ShownProblem {
  /** The HTTP status; 0 where there was no answer at all. */
  readonly status: number
  /** What to branch on; undefined where the answer was not Gangway's own. */
  readonly code: string | undefined
  /** What exactly, and what to do. */
  readonly detail: string | undefined
  /** For bad input: what is wrong where. */
  readonly faults: readonly FieldFault[]

  constructor(status: number, title: string, rest: { code?: string; detail?: string; faults?: FieldFault[] } = {}) {
    super(title)
    this.name = 'Problem'
    this.status = status
    this.code = rest.code
    this.detail = rest.detail
    this.faults = rest.faults ?? []
  }

  /** What is wrong with the field at this JSON Pointer, for an input's `error`; undefined: nothing. */
  at(pointer: string): string | undefined {
    const faults = this.faults.filter((fault) => fault.pointer === pointer)
    return faults.length > 0 ? faults.map(({ message }) => message).join('. ') : undefined
  }
}

/** Whatever a call threw, as a problem to show. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof GangwayError) {
    const faults = error.errors.map(({ pointer, detail }) => ({ pointer, message: detail }))
    return new Problem(error.status, error.title, { code: error.code, detail: error.detail, faults })
  }
  return new Problem(0, 'Gangway does not answer', {
    detail: 'Is it still running, and is the network there? What you entered is still here: try again in a moment.',
  })
}
