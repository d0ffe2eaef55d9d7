import { useApiDocument } from '../../api/document.tsx'
import type { Platform } from '../../components/words.tsx'

/** What is used of a JSON Schema to make an input of it. */
export type FieldSchema = {
  type?: string
  enum?: string[]
  const?: string
  anyOf?: FieldSchema[]
  properties?: Record<string, FieldSchema>
  required?: string[]
  items?: FieldSchema
  additionalProperties?: boolean | FieldSchema
  default?: unknown
  description?: string
  minimum?: number
  maximum?: number
}

/** What a platform needs at one level; objects, as the API's document has them. */
export type PlatformFields = { credentials: FieldSchema; settings: FieldSchema }

type Named = { title?: string; properties: Record<string, FieldSchema> }

/** The credentials and settings that there are, with what each means, as the API's own document says. */
export const usePlatformFields = (level: 'registration' | 'connection', platform: Platform) =>
  useApiDocument(({ paths }): PlatformFields => {
    const bodies: Named[] = paths[`/v1/${level}s`]?.post?.requestBody?.content['application/json']?.schema.anyOf ?? []
    const found = bodies.find(({ title, properties }) => (properties.platform?.const ?? title) === platform)
    const { credentials = {}, settings = {} } = found?.properties ?? {}
    return { credentials, settings }
  })

export const memberNames = ({ properties = {} }: FieldSchema): string[] => Object.keys(properties)

/** The values that may be chosen from; undefined where any may be given. */
export function choicesOf({ enum: values, anyOf }: FieldSchema): string[] | undefined {
  if (values) return values
  const consts = anyOf?.flatMap((each) => each.const ?? [])
  return consts && consts.length === anyOf?.length ? consts : undefined
}

/** What a field is called: `reportAfterMinutes` becomes "Report after minutes". */
export function fieldName(name: string): string {
  const words = name.replaceAll('_', ' ').replaceAll(/([a-z])([A-Z])/g, '$1 $2')
  const small = words
    .toLowerCase()
    .replaceAll(/\b(url|id|api)\b/g, (word) => (word === 'id' ? word : word.toUpperCase()))
  return small.charAt(0).toUpperCase() + small.slice(1)
}

/** A description without the numbers of sections, which mean nothing to who reads it here. */
export const meaningOf = ({ description = '' }: FieldSchema): string =>
  description.replaceAll(/ ?\((contract [^)]*|[NU]\d+)\)/g, '')

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * What a merge patch (RFC 7396) must say so that `before` becomes `after`: null where the default is to hold again. Objects
 * are given whole, with null for every member that is to go, whatever of them is stored.
 */
export function settingsPatch(
  { properties = {} }: FieldSchema,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): Record<string, unknown> {
  const patch: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(properties)) {
    if (same(before[name], after[name])) continue
    const wanted = after[name]
    patch[name] = wanted === undefined || same(wanted, schema.default) ? null : replacing(before[name], wanted)
  }
  return patch
}

function replacing(before: unknown, after: unknown): unknown {
  if (!isObject(after)) return after
  const gone = isObject(before) ? Object.keys(before).filter((name) => !Object.hasOwn(after, name)) : []
  const kept = Object.entries(after).map(([name, value]) => [
    name,
    replacing(isObject(before) ? before[name] : undefined, value),
  ])
  return Object.fromEntries([...kept, ...gone.map((name) => [name, null])])
}
