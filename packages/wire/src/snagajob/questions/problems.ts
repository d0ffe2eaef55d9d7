import type { QuestionFault } from './types.ts'

/**
 * How bad a problem is; writing and reading a set differ only in what they make of it.
 * - `invalid`: the set means nothing definite. A fault in both.
 * - `unusable`: this question cannot be asked. Writing: a fault. Reading: the question is left out with a warning, but
 *   a required one makes the set invalid (contract 3.5).
 * - `coerced`: against the contract, though its sense is clear. Writing: a fault. Reading: a warning.
 * - `noted`: a warning in both.
 */
export type Grade = 'invalid' | 'unusable' | 'coerced' | 'noted'

export type Problem = QuestionFault & { grade: Grade }

export function problem(grade: Grade, pointer: string, code: string, message: string): Problem {
  return { grade, pointer, code, message }
}

export function faultOf({ pointer, code, message }: Problem): QuestionFault {
  return { pointer, code, message }
}

/** A JSON Pointer one step further (RFC 6901). */
export function step(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`
}
