/** Code pages that RTF names by number, as the names that decoders know (1.9.1, `\ansicpgN`). */
const codePages: Record<number, string> = {
  437: 'windows-1252',
  850: 'windows-1252',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
}

/** `\fcharsetN` (1.9.1, "Font Table"). */
const fontCharsets: Record<number, string> = {
  0: 'windows-1252',
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
}

/** Null for one that is not known. */
export function codePageOf(number: number | undefined): string | null {
  if (number === undefined) return null
  if (number >= 1250 && number <= 1258) return `windows-${number}`
  return codePages[number] ?? null
}

export function codePageOfFontCharset(charset: number | undefined): string | null {
  return charset === undefined ? null : (fontCharsets[charset] ?? null)
}
