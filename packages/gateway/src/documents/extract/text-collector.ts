import { limits } from './outcome.ts'

/** Gathers text up to the limit, white space made small: what formats put between words says nothing. */
export interface TextCollector {
  add(text: string): void
  /** Begins a new line, unless one has just begun. */
  line(): void
  /** Whether nothing more is taken. */
  readonly full: boolean
  finish(): { text: string; truncated: boolean }
}

export function createTextCollector(max = limits.characters): TextCollector {
  let text = ''
  /** White space that is owed before the next word. */
  let gap: '' | ' ' | '\n' | '\n\n' = ''
  let truncated = false
  const put = (word: string) => {
    const piece = (text === '' ? '' : gap) + word
    gap = ''
    if (text.length + piece.length > max) truncated = true
    text += truncated ? piece.slice(0, max - text.length) : piece
  }
  const space = (run: string) => {
    const lines = run.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/).length - 1
    if (lines > 1 || (lines === 1 && gap === '\n')) gap = '\n\n'
    else if (lines === 1 && gap !== '\n\n') gap = '\n'
    else if (gap === '') gap = ' '
  }
  return {
    add(piece) {
      for (const [run] of piece.matchAll(/[\s\u0085]+|[^\s\u0085]+/gu)) {
        if (truncated) return
        if (/^[\s\u0085]/u.test(run)) space(run)
        else put(run)
      }
    },
    line() {
      if (gap === '' || gap === ' ') gap = '\n'
    },
    get full() {
      return truncated
    },
    finish: () => ({ text: clean(text), truncated }),
  }
}

/** Both databases take what is left, and no reader stumbles over it. */
function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return text.replace(/[\0-\x08\x0b-\x1f\x7f]/g, '').toWellFormed()
}
