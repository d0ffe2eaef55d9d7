/**
 * What is found by words (applications, candidates) is indexed in chunks of so many positions: each word stands in the index behind the code of its chunk.
 * Searching looks at the newest chunk first and goes back only until a page is full, so it costs about the same for two
 * letters that half of all résumés have a word with as for a rare name; in one index of all, a prefix costs as much as all
 * that it finds. Writing touches the words of the newest chunk alone.
 */
export const chunkRows = 4096

/** Characters of a code: enough for thousands of millions of rows. */
const codeLength = 4

export const chunkOf = (position: number): number => Math.floor(position / chunkRows)

/** What stands before the words of a chunk: all codes have one length, so none is the beginning of another's words. */
export const chunkCode = (chunk: number): string => chunk.toString(36).padStart(codeLength, '0')

/** Words of what has this position, as they stand in the index. */
export function behindCode(position: number, words: readonly string[]): string[] {
  const code = chunkCode(chunkOf(position))
  return words.map((word) => code + word)
}

/** The code of a position as SQL, in words that both databases know. */
export const chunkCodeSql = (position: string): string =>
  Array.from({ length: codeLength }, (_, at) => 36 ** (codeLength - 1 - at))
    .map(
      (unit) =>
        `substr('0123456789abcdefghijklmnopqrstuvwxyz', cast(${position} / ${chunkRows * unit} % 36 as integer) + 1, 1)`,
    )
    .join(' || ')
