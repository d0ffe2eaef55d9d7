/** Text as it is compared: compatibility forms, accents and case made equal, white space collapsed. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()
}

/** A telephone number as it is compared: its last ten digits, so that a country code does not matter. Null below seven. */
export function foldPhone(number: string): string | null {
  const digits = number.replace(/\D/g, '')
  return digits.length < 7 ? null : digits.slice(-10)
}
