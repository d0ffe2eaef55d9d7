import { textOf } from './values.ts'

/** A person's names. A member without a value is left out. */
export type PersonNames = {
  fullName?: string
  firstName?: string
  lastName?: string
  /** True where first or last name was split off `name` and not given as such. */
  split?: true
}

/**
 * Splits a full name at its last space: what stands before is the first name, the last word is the last name. A guess
 * (third parties split at a space too, contract 1.4), so the original is always kept beside it.
 */
export function splitName(name: string): { firstName?: string; lastName?: string } {
  const words = name.trim().split(/\s+/)
  if (words.length < 2) return words[0] === '' ? {} : { firstName: words[0] }
  return { firstName: words.slice(0, -1).join(' '), lastName: words.at(-1) }
}

/**
 * The names of a candidate: `name` is the only guaranteed field; `first_name` and `last_name` if given, else those of
 * the parsed résumé, else a split of `name`. Takes the raw members of `candidate` and of `parsed_cv`, whatever they
 * are.
 */
export function readNames(
  candidate: { name?: unknown; first_name?: unknown; last_name?: unknown },
  parsed: { firstName?: string; lastName?: string } = {},
): PersonNames {
  const name = textOf(candidate.name)
  let firstName = textOf(candidate.first_name) ?? parsed.firstName
  let lastName = textOf(candidate.last_name) ?? parsed.lastName
  const names: PersonNames = {}
  if (name !== undefined && (firstName === undefined || lastName === undefined)) {
    const given = { firstName, lastName }
    if (firstName === undefined && lastName === undefined) Object.assign(given, splitName(name))
    else if (lastName === undefined) given.lastName = rest(name, firstName!) ?? otherWord(name, 'lastName', firstName!)
    else given.firstName = rest(name, lastName) ?? otherWord(name, 'firstName', lastName)
    if (given.firstName !== firstName || given.lastName !== lastName) names.split = true
    ;({ firstName, lastName } = given)
  }
  const fullName = name ?? textOf([firstName, lastName].filter((part) => part !== undefined).join(' '))
  if (fullName !== undefined) names.fullName = fullName
  if (firstName !== undefined) names.firstName = firstName
  if (lastName !== undefined) names.lastName = lastName
  return names
}

/** What a name says beside the part that is known, where that stands at its end or its start, letter case aside. */
function rest(name: string, known: string): string | undefined {
  const [folded, part] = [name.toLowerCase(), known.toLowerCase()]
  if (folded.endsWith(` ${part}`)) return textOf(name.slice(0, -known.length - 1))
  return folded.startsWith(`${part} `) ? textOf(name.slice(known.length + 1)) : undefined
}

/** That part of a split of a name which says something else than what is known: a nickname does not stand in the name. */
function otherWord(name: string, part: 'firstName' | 'lastName', known: string): string | undefined {
  const split = splitName(name)
  if (split.lastName === undefined) return undefined
  return split[part]?.toLowerCase() === known.toLowerCase() ? undefined : split[part]
}
