import type { ApplicationContent, CandidateSnapshot } from '../../../model/application.ts'
import { fold } from '../../../model/fold.ts'

/** Longer words are cut: nobody types so far, and PostgreSQL takes no lexeme over 2 KB. */
const maxWordLength = 64
/** Of a name, and of what somebody looks for. */
const usualWords = 200

/** The words of a text as they are indexed and looked for: letters and digits, accents and case folded, each once. */
export function searchWords(text: string, maxWords = usualWords): string[] {
  const words = fold(text).split(/[^\p{L}\p{N}]+/u)
  const cut = words.filter((word) => word !== '').map((word) => [...word].slice(0, maxWordLength).join(''))
  return [...new Set(cut)].slice(0, maxWords)
}

/** Those of a person to whom many were merged. */
const mostOfPerson = 2000

/** What a person is found by: all names and e-mails that they gave, each word once. */
export function personWords(snapshots: readonly CandidateSnapshot[]): string[] {
  const texts = snapshots.flatMap(({ fullName, firstName, lastName, emails }) => [
    fullName,
    firstName,
    lastName,
    ...(emails ?? []),
  ])
  return searchWords(texts.join(' '), snapshots.length === 1 ? usualWords : mostOfPerson)
}

/** What an application is found by at most, in UTF-8: PostgreSQL takes a little less than 1 MiB, and adds to each word. */
const maxBytesTogether = 400_000

/** What an application is found by: the person's names and e-mails, and the words of the documents. Each once. */
export function applicationWords({ candidate }: ApplicationContent, inDocuments: readonly string[] = []): string[] {
  const words = new Set(personWords([candidate]))
  let bytes = 0
  for (const word of inDocuments) {
    bytes += Buffer.byteLength(word) + 1
    if (bytes > maxBytesTogether) break
    words.add(word)
  }
  return [...words]
}
