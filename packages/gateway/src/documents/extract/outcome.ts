import type { TextReason } from '../../model/document.ts'

/** A document from which no text can be read, and why. */
export class Unreadable extends Error {
  readonly reason: TextReason
  constructor(reason: TextReason) {
    super(reason)
    this.name = 'Unreadable'
    this.reason = reason
  }
}

/** How much is read. */
export const limits = {
  /** Characters of text that are kept of a document. */
  characters: 200_000,
  /** Different words of a document that it is found by. */
  words: 5_000,
  /** Pages of a PDF that are read. */
  pages: 300,
  /** Bytes that an archive may unpack to. */
  unpackedBytes: 64 * 1024 * 1024,
  /** Parts of an archive that are looked at. */
  parts: 5_000,
}
