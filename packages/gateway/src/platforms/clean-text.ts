/** Text as it may stand in our records, and what had to change for that. */
export interface CleanText {
  text: string
  note?: string
}

/**
 * Removes U+0000 and turns lone surrogates into U+FFFD: neither store holds them (model section 1), and they mean
 * nothing in a name or an address.
 */
export function cleanText(text: string): CleanText {
  const notes: string[] = []
  let clean = text
  if (clean.includes('\0')) {
    clean = clean.replaceAll('\0', '')
    notes.push('U+0000 removed')
  }
  if (!clean.isWellFormed()) {
    clean = clean.toWellFormed()
    notes.push('lone surrogates replaced by U+FFFD')
  }
  return notes.length === 0 ? { text } : { text: clean, note: notes.join('; ') }
}
