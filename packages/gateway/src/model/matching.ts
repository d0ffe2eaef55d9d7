import type { CandidateSnapshot } from './application.ts'
import { foldKey, foldPhone } from './fold.ts'

/** What makes two candidates likely the same person, so that somebody should look at them (model section 2). */
export const likenesses = ['same_email', 'same_name_and_phone'] as const
export type Likeness = (typeof likenesses)[number]

export const candidateMatchStatuses = ['open', 'dismissed'] as const
export type CandidateMatchStatus = (typeof candidateMatchStatuses)[number]

/** Longer ones are no key: an index would not take them. */
const maxLength = 640

/** Same e-mail and same last name, both folded, is one candidate (model section 2). Null for people without either. */
export function identityOf(snapshot: CandidateSnapshot): string | null {
  const email = foldKey(snapshot.emails?.[0] ?? '')
  const lastName = foldKey(snapshot.lastName ?? '')
  return email !== null && lastName !== null ? bounded(`${email}\n${lastName}`) : null
}

/** What a candidate may share with others, each once: the likeness, a space, and the folded values. */
export function traitsOf(snapshot: CandidateSnapshot): string[] {
  const { firstName, lastName, fullName } = snapshot
  const names = distinct([fullName, firstName && lastName && `${firstName} ${lastName}`], foldKey)
  const phones = distinct(snapshot.phones?.map(({ number }) => number) ?? [], foldPhone)
  const traits = [
    ...(snapshot.emails ?? []).map(emailTrait),
    ...names.flatMap((name) => phones.map((phone) => bounded(`same_name_and_phone ${name}\n${phone}`))),
  ]
  return [...new Set(traits.filter((trait) => trait !== null))]
}

/** The trait of whoever has this e-mail; null for what is no e-mail. */
export function emailTrait(email: string): string | null {
  const folded = foldKey(email)
  return folded === null ? null : bounded(`same_email ${folded}`)
}

export function likenessOf(trait: string): Likeness {
  return trait.slice(0, trait.indexOf(' ')) as Likeness
}

function distinct(texts: (string | undefined)[], folded: (text: string) => string | null): string[] {
  return [...new Set(texts.map((text) => (text ? folded(text) : null)).filter((text) => text !== null))]
}

const bounded = (key: string): string | null => (key.length <= maxLength ? key : null)
