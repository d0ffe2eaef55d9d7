/** Small readers for applications as they may really come (contract 4.4); none of it is documented by Snagajob. */

/** Longest `id` taken as one; the documented values are a few dozen characters. */
const MAX_ID_LENGTH = 500

/**
 * The entries of a member that is typed "object" and shown as an array (U10): an array as it is, a single value as a
 * list of one, and none for absent, null, empty text and `{}`.
 */
export function asArray(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  return isEmpty(value) ? [] : [value]
}

/** Whether a value says nothing: absent, null, text of blanks and U+0000 alone, `[]` or `{}`. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return value.replaceAll('\0', '').trim() === ''
  return typeof value === 'object' && Object.keys(value).length === 0
}

/** Whether an `answer` answers nothing: empty itself, or an object whose every member is. */
export function isEmptyAnswer(answer: unknown): boolean {
  if (isEmpty(answer)) return true
  return typeof answer === 'object' && answer !== null && !Array.isArray(answer) && Object.values(answer).every(isEmpty)
}

/**
 * An application's `id` that can serve as its key, else null: then the key is the SHA-256 of the body. A number is
 * taken as its decimal text. Unusable: empty, over 500 characters, or with characters that a store would have to
 * change, since two such ids could become one and an applicant be lost.
 */
export function usableApplicationId(id: unknown): string | null {
  const text = Number.isSafeInteger(id) ? String(id) : id
  if (typeof text !== 'string' || text.trim() === '' || text.length > MAX_ID_LENGTH) return null
  return /[\p{Cc}\p{Cs}]/u.test(text) ? null : text
}
