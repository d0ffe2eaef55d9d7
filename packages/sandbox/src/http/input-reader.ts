import { outboundUrlFault } from '../exchanges/outbound-url.ts'
import { type FieldFault, invalid } from './problem.ts'

/** Reads the members of foreign JSON and collects what cannot be taken of it. Absent members are undefined. */
export type InputReader = {
  value(key: string): unknown
  /** A text of one to `max` (200) characters, without control characters. */
  text(key: string, max?: number): string | undefined
  /** A text, or null for null and the empty text. */
  textOrNull(key: string, max?: number): string | null | undefined
  flag(key: string): boolean | undefined
  whole(key: string, min: number, max: number): number | undefined
  choice<Value extends string>(key: string, choices: readonly Value[]): Value | undefined
  /** An address that the sandbox may send to, or null. */
  address(key: string): string | null | undefined
  object(key: string): InputReader | undefined
  /** The entries of a list, at most `max`. */
  list(key: string, max: number): InputReader[] | undefined
  fault(key: string, message: string): undefined
  /** Throws a `Problem` that names everything that cannot be taken. */
  finish(): void
}

export function readInput(input: unknown, pointer = '', faults: FieldFault[] = []): InputReader {
  const isObject = typeof input === 'object' && input !== null && !Array.isArray(input)
  if (!isObject) faults.push({ pointer, message: 'must be an object' })
  const source = isObject ? (input as Record<string, unknown>) : {}
  const value = (key: string) => (Object.hasOwn(source, key) ? source[key] : undefined)
  const fault = (key: string, message: string): undefined => {
    faults.push({ pointer: `${pointer}/${key}`, message })
    return undefined
  }
  const text = (key: string, max = 200) => {
    const found = value(key)
    if (found === undefined) return undefined
    const good = typeof found === 'string' && found.length <= max && /^[^\p{Cc}]+$/u.test(found)
    return good ? found : fault(key, `must be a text of 1 to ${max} characters`)
  }
  const isNone = (key: string) => value(key) === null || value(key) === ''
  return {
    value,
    text,
    textOrNull: (key, max) => (isNone(key) ? null : text(key, max)),
    flag: (key) => {
      const found = value(key)
      if (found === undefined || typeof found === 'boolean') return found
      return fault(key, 'must be true or false')
    },
    whole: (key, min, max) => {
      const found = value(key)
      if (found === undefined) return undefined
      const good = Number.isInteger(found) && (found as number) >= min && (found as number) <= max
      return good ? (found as number) : fault(key, `must be a whole number from ${min} to ${max}`)
    },
    choice: (key, choices) => {
      const found = value(key)
      if (found === undefined) return undefined
      return choices.find((choice) => choice === found) ?? fault(key, `must be one of ${choices.join(', ')}`)
    },
    address: (key) => {
      if (isNone(key)) return null
      const found = text(key, 2000)
      if (found === undefined) return undefined
      const wrong = outboundUrlFault(found, true)
      return wrong === null ? found : fault(key, wrong)
    },
    object: (key) => (value(key) === undefined ? undefined : readInput(value(key), `${pointer}/${key}`, faults)),
    list: (key, max) => {
      const found = value(key)
      if (found === undefined) return undefined
      if (!Array.isArray(found) || found.length > max) return fault(key, `must be a list of at most ${max}`)
      return found.map((entry, i) => readInput(entry, `${pointer}/${key}/${i}`, faults))
    },
    fault,
    finish: () => {
      if (faults.length > 0) throw invalid(faults)
    },
  }
}

/** Only the members that are there, so that they can be laid over others. */
export function withoutAbsent<T extends object>(value: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  const present = Object.entries(value).filter(([, member]) => member !== undefined)
  return Object.fromEntries(present) as { [Key in keyof T]?: Exclude<T[Key], undefined> }
}
