/** An object as JSON.parse makes it: any key, any value, nothing promised. */
export type JsonObject = { [key: string]: unknown }

/**
 * One value taken from foreign data. `kept` = as it came, `coerced` = a value in another spelling, `dropped` =
 * something was there and could not be used, `absent` = nothing was there. `note` says in words what was coerced or
 * dropped, and never repeats the foreign text.
 */
export type Reading<T> = { value?: T; outcome: 'absent' | 'kept' | 'coerced' | 'dropped'; note?: string }

/** Whether the value is an object in JSON's sense: neither null nor an array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The object's own member; undefined for what it merely inherits and for anything that is no object. */
export function member(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

/** A finite number's decimal digits, without an exponent for whole numbers. */
export function decimalText(value: number): string | undefined {
  if (!Number.isFinite(value)) return undefined
  return Number.isInteger(value) ? BigInt(value).toString() : String(value)
}

/**
 * An opaque identifier: a text as it is, a number as its decimal text (contract 1.3). Undefined for empty text, which
 * one of nothing but U+0000 is to every reader, for null and for every other type.
 */
export function idOf(value: unknown): string | undefined {
  if (typeof value === 'number') return decimalText(value)
  return typeof value === 'string' && withoutNul(value) !== '' ? value : undefined
}

/** A value meant for people, without U+0000 and blanks around it. Undefined for empty text, null and every other type (1.4). */
export function textOf(value: unknown): string | undefined {
  const id = idOf(value)
  return id === undefined ? undefined : withoutNul(id).trim() || undefined
}

function withoutNul(text: string): string {
  return text.replaceAll('\0', '')
}

/** Whether nothing was given: missing, null or empty text mean the same (contract 1.4). */
export function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
}

/** The value that the text is JSON of; undefined, which no JSON is, where it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // the only failure of parse is text that is not JSON
  }
}
