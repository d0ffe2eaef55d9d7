import type { Static, TSchema } from 'typebox'
import { isObject, own, setOwn } from './json.ts'

const maxItems = 1000

interface SchemaNode {
  type?: string
  enum?: readonly unknown[]
  properties?: Record<string, SchemaNode>
  required?: readonly string[]
  items?: SchemaNode
}

/**
 * Takes out of a foreign value what fits a schema and leaves the rest: unknown members, members and items of a wrong type,
 * empty texts and nulls. Numbers are taken as text where text is wanted, and the other way round. Undefined when nothing
 * is left or a required member is missing. Knows objects, arrays, strings, numbers, integers, booleans and enums; goes no
 * deeper than the schema; reads at most 1,000 items of an array. Never throws.
 */
export function pick<Schema extends TSchema>(schema: Schema, value: unknown): Static<Schema> | undefined {
  return pickNode(schema as SchemaNode, value) as Static<Schema> | undefined
}

function pickNode(schema: SchemaNode, value: unknown): unknown {
  if (schema.enum) return schema.enum.includes(value) ? value : undefined
  switch (schema.type) {
    case 'object':
      return isObject(value) ? pickMembers(schema, value) : undefined
    case 'array':
      return Array.isArray(value) ? pickItems(schema, value) : undefined
    case 'string':
      return pickText(value)
    case 'number':
    case 'integer':
      return pickNumber(value, schema.type === 'integer')
    case 'boolean':
      return pickFlag(value)
    default:
      return undefined
  }
}

function pickMembers({ properties = {}, required = [] }: SchemaNode, value: Record<string, unknown>): unknown {
  const picked: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(properties)) {
    const member = pickNode(schema, own(value, name))
    if (member !== undefined) setOwn(picked, name, member)
    else if (required.includes(name)) return undefined
  }
  return Object.keys(picked).length > 0 ? picked : undefined
}

function pickItems({ items = {} }: SchemaNode, value: unknown[]): unknown[] | undefined {
  const picked = value
    .slice(0, maxItems)
    .map((item) => pickNode(items, item))
    .filter((item) => item !== undefined)
  return picked.length > 0 ? picked : undefined
}

function pickText(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}

function pickNumber(value: unknown, integer: boolean): number | undefined {
  const number = typeof value === 'string' && /^-?\d{1,20}(\.\d{1,20})?$/.test(value) ? Number(value) : value
  if (typeof number !== 'number' || !Number.isFinite(number)) return undefined
  return integer && !Number.isInteger(number) ? undefined : number
}

function pickFlag(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value
  return value === 'true' ? true : value === 'false' ? false : undefined
}
