/** One line of CSV by RFC 4180, ended by LF: quoted where it must be, and where blanks at the ends could be lost. */
export function csvLine(values: readonly string[]): string {
  return `${values.map(quote).join(',')}\n`
}

function quote(value: string): string {
  return /[",\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
