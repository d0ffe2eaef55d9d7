import { codePageOf, codePageOfFontCharset } from './rtf-code-pages.ts'
import type { TextCollector } from './text-collector.ts'

/** Is told what stands in an RTF file, and makes text of it. */
export interface RtfReader {
  openGroup(): void
  closeGroup(): void
  word(word: string, value: number | undefined): void
  /** A backslash and a character that is no letter. */
  symbol(symbol: string): void
  /** A byte of text in the code page of its font. */
  byte(byte: number): void
  end(): void
}

/** Groups that hold no text of the document. Those that begin with `\*` are passed over as well. */
const silent = new Set(
  'fonttbl colortbl stylesheet listtable listoverridetable info pict object objdata themedata colorschememapping datastore latentstyles rsidtbl xmlnstbl generator mmathPr fldinst filetbl revtbl bkmkstart bkmkend nonshppict userprops template private'.split(
    ' ',
  ),
)

/** Groups that `\*` marks and that hold text all the same: what older programs would not show. */
const textual = new Set(['shptxt', 'shpinst', 'shppict', 'upr', 'ud'])

/** Words that stand for characters (1.9.1, "Special Characters"). */
const characters: Record<string, string> = {
  par: '\n',
  sect: '\n\n',
  page: '\n\n',
  column: '\n',
  line: '\n',
  row: '\n',
  nestrow: '\n',
  tab: ' ',
  cell: '\n',
  nestcell: '\n',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
}

/** Deeper groups are counted but share the state of this one: no file that people write comes near. */
const maxDepth = 10_000

interface State {
  silent: boolean
  font: number
  /** How many bytes stand for a character that `\u` told already. */
  skipAfterUnicode: number
}

export function createRtfReader(into: TextCollector): RtfReader {
  let state: State = { silent: false, font: -1, skipAfterUnicode: 1 }
  const stack: State[] = []
  let deeper = 0
  /** At the beginning of a group its first words say what it holds. */
  let beginning = false
  let starred = false
  let toSkip = 0
  let documentCodePage = 'windows-1252'
  let defaultFont = -1
  const fonts = new Map<number, string>()
  let fontTable = 0
  let inHand: number[] = []
  let surrogate = ''

  const flush = () => {
    if (inHand.length === 0) return
    const codePage = fonts.get(state.font >= 0 ? state.font : defaultFont) ?? documentCodePage
    into.add(new TextDecoder(codePage).decode(Uint8Array.from(inHand)))
    inHand = []
  }
  const put = (text: string) => {
    if (state.silent) return
    flush()
    into.add(text)
  }
  const leaveBeginning = () => {
    beginning = false
    starred = false
  }

  return {
    openGroup() {
      flush()
      if (stack.length < maxDepth) stack.push({ ...state })
      else deeper++
      if (fontTable > 0) fontTable++
      beginning = true
      starred = false
      toSkip = 0
    },
    closeGroup() {
      flush()
      leaveBeginning()
      toSkip = 0
      if (fontTable > 0) fontTable--
      if (deeper > 0) deeper--
      else state = stack.pop() ?? state
    },
    word(word, value) {
      const first = beginning
      const optional = starred
      leaveBeginning()
      if (word === 'u') {
        flush()
        toSkip = state.skipAfterUnicode
        if (state.silent || value === undefined) return
        surrogate = putUnit(value, surrogate, put)
        return
      }
      if (toSkip > 0 && word !== 'uc') toSkip = 0
      if (first && word === 'fonttbl') fontTable = 1
      if (first && (silent.has(word) || (optional && !textual.has(word)))) state.silent = true
      else if (word === 'uc') state.skipAfterUnicode = Math.min(Math.max(value ?? 1, 0), 16)
      else if (word === 'ansicpg') documentCodePage = codePageOf(value) ?? documentCodePage
      else if (word === 'mac') documentCodePage = 'macintosh'
      else if (word === 'deff') defaultFont = value ?? -1
      else if (word === 'plain') changeFont(defaultFont)
      else if (word === 'f') changeFont(value ?? -1)
      else if (word === 'fcharset' && fontTable > 0) {
        const codePage = codePageOfFontCharset(value)
        if (codePage && fonts.size < 10_000) fonts.set(state.font, codePage)
      } else if (Object.hasOwn(characters, word)) put(characters[word]!)
    },
    symbol(symbol) {
      if (symbol === '*' && beginning) {
        starred = true
        return
      }
      leaveBeginning()
      if (toSkip > 0) toSkip--
      else if (symbol === '~') put(' ')
      else if (symbol === '_') put('-')
      else if (symbol === '\t') put(' ')
      else if (symbol === '{' || symbol === '}' || symbol === '\\') put(symbol)
    },
    byte(byte) {
      leaveBeginning()
      if (toSkip > 0) toSkip--
      else if (!state.silent) inHand.push(byte)
    },
    end: flush,
  }

  function changeFont(font: number) {
    flush()
    state.font = font
  }
}

/** Half a pair waits for its other half: answers what waits. A value is a UTF-16 unit as a signed 16-bit number. */
function putUnit(value: number, waiting: string, put: (text: string) => void): string {
  const unit = String.fromCharCode(value & 0xffff)
  if (/[\ud800-\udbff]/.test(unit)) return unit
  put(/[\udc00-\udfff]/.test(unit) ? waiting + unit : unit)
  return ''
}
