import type { TSchema } from 'typebox'
import type { Validator } from 'typebox/compile'
import { pointerToken } from './json.ts'

/**
 * How a body is judged. `strict` holds it to the published OpenAPI names and to our readings of what is not published;
 * `lenient` takes the guide's older spellings as well and tells of the rest as warnings.
 */
export type Mode = 'strict' | 'lenient'

/** What is wrong with a body: where (JSON Pointer), a lower snake case code, and a sentence. */
export interface Fault {
  pointer: string
  code: string
  message: string
}

/**
 * The faults of a value against a compiled schema, one per missing member; at most eight errors are looked at, however
 * hostile the value. Codes are the JSON Schema keywords in snake case.
 */
export function schemaFaults(validator: Validator<Record<string, TSchema>, TSchema>, value: unknown): Fault[] {
  return validator.Errors(value).flatMap((error) => {
    if (error.keyword === 'required') {
      return error.params.requiredProperties.map((name) => ({
        pointer: `${error.instancePath}/${pointerToken(name)}`,
        code: 'required',
        message: 'is required',
      }))
    }
    const code = error.keyword.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    return [{ pointer: error.instancePath, code, message: error.message }]
  })
}
