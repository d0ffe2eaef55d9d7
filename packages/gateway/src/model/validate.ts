import type { TObject, TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import { Settings } from 'typebox/system'
import { escapePointer, isStorable } from './json-body.ts'
import { Problem, type ProblemDetail } from './problems.ts'
import { withDefaults } from './settings-defaults.ts'
import { foldUnions, type SchemaError } from './union-errors.ts'

/** Faults that are told of one body. */
const maxDetails = 50

// It stops after 8 by itself, of which a union alone may use up several.
Settings.Set({ maxErrors: 4 * maxDetails })

/**
 * The schema with every object closed: what it does not name is refused. Objects that say so themselves stay as they are,
 * and so do the parts of an `allOf`, each of which names only some of the members.
 */
export function closed<T extends TSchema>(schema: T): T {
  return close(schema) as T
}

function close(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(close)
  if (typeof schema !== 'object' || schema === null) return schema
  const copy = cloneSchema(schema) as Record<string, unknown>
  for (const keyword of ['items', 'anyOf', 'oneOf'] as const) if (copy[keyword]) copy[keyword] = close(copy[keyword])
  for (const keyword of ['properties', 'patternProperties'] as const) {
    const members = copy[keyword] as Record<string, unknown> | undefined
    if (members)
      copy[keyword] = Object.fromEntries(Object.entries(members).map(([name, value]) => [name, close(value)]))
  }
  if (copy.properties && copy.additionalProperties === undefined) copy.additionalProperties = false
  return copy
}

/** A copy with everything that TypeBox keeps on a schema out of sight, such as what it is refined by. */
export function cloneSchema<T extends object>(schema: T): T {
  return Object.create(Object.getPrototypeOf(schema), Object.getOwnPropertyDescriptors(schema))
}

/** A compiled check of a body: answers the value with the defaults filled in, or throws `invalid_body`. */
export function bodyCheck(schema: TSchema): (value: unknown, at?: string) => unknown {
  const validator = Compile(schema)
  return (value, at = '') => {
    const whole = withDefaults(schema, value)
    if (validator.Check(whole)) return whole
    throw new Problem('invalid_body', undefined, { errors: details(validator.Errors(whole), at) })
  }
}

/** A compiled check of a query string: answers its parameters as the schema types them, or throws `invalid_query`. */
export function queryCheck(schema: TObject): (query: Record<string, unknown>) => unknown {
  const validator = Compile(schema)
  return (query) => {
    const typed = Object.entries(query).map(([name, value]) => {
      if (Array.isArray(value)) throw invalidQuery(name, 'is given more than once')
      if (!isStorable(String(value))) throw invalidQuery(name, 'holds U+0000')
      const known = Object.hasOwn(schema.properties, name) ? (schema.properties[name] as { type?: string }) : undefined
      return [name, typeParameter(String(value), known?.type)]
    })
    const whole = withDefaults(schema, Object.fromEntries(typed))
    if (validator.Check(whole)) return whole
    throw new Problem('invalid_query', undefined, { errors: details(validator.Errors(whole), '') })
  }
}

/** The refusal of a query parameter. */
export function invalidQuery(name: string, detail: string): Problem {
  return new Problem('invalid_query', undefined, { errors: [{ pointer: `/${escapePointer(name)}`, detail }] })
}

function typeParameter(value: string, type: string | undefined): unknown {
  if (type === 'integer' && /^-?\d{1,15}$/.test(value)) return Number(value)
  if (type === 'boolean' && (value === 'true' || value === 'false')) return value === 'true'
  return value
}

/** What TypeBox found, each at the member that it is about rather than at the object around it. */
function details(errors: SchemaError[], at: string): ProblemDetail[] {
  const found: ProblemDetail[] = []
  for (const { keyword, instancePath, params, message } of foldUnions(errors)) {
    const place = at + instancePath
    const of = params as {
      requiredProperties?: string[]
      additionalProperties?: string[]
      allowedValues?: unknown[]
      type?: string
    }
    if (keyword === 'required') {
      for (const name of of.requiredProperties ?? []) {
        found.push({ pointer: `${place}/${escapePointer(name)}`, detail: 'is required' })
      }
    } else if (keyword === 'additionalProperties') {
      for (const name of of.additionalProperties ?? []) {
        found.push({ pointer: `${place}/${escapePointer(name)}`, detail: 'is not known here' })
      }
    } else if (keyword === 'enum') {
      found.push({ pointer: place, detail: `must be one of ${(of.allowedValues ?? []).join(', ')}` })
    } else if (keyword !== 'boolean') {
      // `boolean` is what a closed object says of each unknown member, besides `additionalProperties`.
      found.push({ pointer: place, detail: message })
    }
  }
  return found.slice(0, maxDetails)
}
