import type { ApplicationContent } from '../../../model/application.ts'
import { fold } from '../../../model/fold.ts'

/** Longer words are cut: nobody types so far, and PostgreSQL takes no lexeme over 2 KB. */
const maxWordLength = 64
const maxWords = 200

/** The words of a text as they are indexed and looked for: letters and digits, accents and case folded, each once. */
export function searchWords(text: string): string[] {
  const words = fold(text).split(/[^\p{L}\p{N}]+/u)
  const cut = words.filter((word) => word !== '').map((word) => [...word].slice(0, maxWordLength).join(''))
  return [...new Set(cut)].slice(0, maxWords)
}

/** What an application is found by: the person's names and e-mails. */
export function applicationWords({ candidate }: ApplicationContent): string[] {
  const { fullName, firstName, lastName, emails } = candidate
  return searchWords([fullName, firstName, lastName, ...(emails ?? [])].join(' '))
}
