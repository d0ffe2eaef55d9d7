/** What became of reading a document's text. `unsupported`: bytes of a type that no text is read from. */
export const textStatuses = ['pending', 'done', 'failed', 'unsupported'] as const
export type TextStatus = (typeof textStatuses)[number]

/** Why there is no text: of an `unsupported` document the first two, of a `failed` one the others. */
export const textReasons = [
  /** Its bytes are of no type that text is read from. */
  'type_not_read',
  /** The scanner found something in it, so it is not opened. */
  'infected',
  /** It opens with a password only. */
  'encrypted',
  /** Its bytes are not whole, or not what their beginning says. */
  'damaged',
  /** Unpacked it is larger than any résumé. */
  'too_large',
  /** Reading it took too long, and was ended. */
  'time_limit',
  /** Reading it took too much memory, and was ended. */
  'memory_limit',
  /** Reading it ended the process that read it, again and again. */
  'crashed',
  /** Its bytes are not kept any more. */
  'bytes_missing',
] as const
export type TextReason = (typeof textReasons)[number]

/** What the virus scanner said. `skipped`: there was no scanner when the document came. */
export const scanStatuses = ['pending', 'clean', 'infected', 'skipped'] as const
export type ScanStatus = (typeof scanStatuses)[number]

/** What is read out of a document, or why nothing is. `words` are folded, each once, as they are looked for. */
export type Extraction =
  | { status: 'done'; text: string; truncated: boolean; words: string[] }
  | { status: 'failed' | 'unsupported'; reason: TextReason }
