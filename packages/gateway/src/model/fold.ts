/** Text as it is compared: compatibility forms, accents and case made equal, white space collapsed. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()
}

/** An e-mail address has at most 320 characters, and no name that people bear is longer than this. */
const maxKeyLength = 500

/**
 * As `fold`, for what people are looked up by. Null for a text that is empty or longer than such a thing can be: it is
 * no key, and an index would not take it.
 */
export function foldKey(text: string): string | null {
  if (text.length > maxKeyLength) return null
  const folded = fold(text)
  return folded === '' || folded.length > maxKeyLength ? null : folded
}

/** A telephone number as it is compared: its last ten digits, so that a country code does not matter. Null below seven. */
export function foldPhone(number: string): string | null {
  const digits = number.replace(/\D/g, '')
  return digits.length < 7 ? null : digits.slice(-10)
}
