import { fold } from '../../../model/fold.ts'
import type { ErasureWork } from './work.ts'

/** Whom a text is looked through for. */
export type Sought = Pick<ErasureWork, 'email' | 'identities'>

/**
 * Whether a text (of a message, a call, an answer) carries somebody who is erased: the e-mail, and where one candidate was
 * named the last name too. `exact`: only as a whole text of a JSON document, not inside of another; what is another's
 * record must not go because it mentions somebody. `anyName`: the e-mail is enough.
 */
export function carries(
  text: string,
  sought: Sought,
  options: { exact: boolean; anyName?: boolean; connectionId?: string | null },
): boolean {
  const people = [
    ...(sought.email === null ? [] : [{ email: sought.email, lastName: '' }]),
    ...sought.identities.filter(({ connectionId }) => (options.connectionId ?? connectionId) === connectionId),
  ]
  if (people.length === 0) return false
  const folded = fold(unescaped(text))
  return people.some(
    ({ email, lastName }) =>
      stands(folded, email, options.exact) && (options.anyName || lastName === '' || folded.includes(lastName)),
  )
}

/** JSON may write any character by its number, and many writers do so with `+`; forms write `@` as `%40`. */
function unescaped(text: string): string {
  return text
    .replace(/\\u([0-9a-f]{4})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    .replace(/%40/g, '@')
}

/** Part of an address, so that one is not found inside of a longer one. */
const addressPart = /[\p{L}\p{N}._+-]/u

function stands(text: string, email: string, exact: boolean): boolean {
  if (exact) return text.includes(`"${email}"`)
  for (let at = text.indexOf(email); at >= 0; at = text.indexOf(email, at + 1)) {
    const before = text[at - 1] ?? ' '
    const behind = text.slice(at + email.length, at + email.length + 2)
    // A full stop ends a sentence, unless the address goes on behind it.
    const goesOn = /^[\p{L}\p{N}-]|^\.[\p{L}\p{N}]/u.test(behind)
    if (!addressPart.test(before) && !goesOn) return true
  }
  return false
}
