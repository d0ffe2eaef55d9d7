import { SaxesParser } from 'saxes'
import {
  cleanText,
  type ElementMaps,
  type FeedElement,
  type FeedItem,
  feedElements,
  legacyElements,
} from './feed-item.ts'
import type { ItemFault } from './validate-item.ts'

/** A child of `<Item>` that is not known: kept as it came, such as the qualifications of an older feed. */
export type OtherElement = { name: string; attributes: Record<string, string>; value: string }

export type ReadItem = FeedItem & {
  /** Position in the file, counted from 1, and the line its start tag ends on. */
  position: number
  line: number
  other: OtherElement[]
  /** What was odd in reading it; whether it is a good posting is for `itemValidator` to say. */
  faults: ItemFault[]
}

/** `fatal`: nothing after this place is read; the items before it stand. */
export type FeedFault = { code: string; message: string; line: number; fatal: boolean }

export type FeedReaderOptions = ElementMaps & {
  onItem: (item: ReadItem) => void
  onFault: (fault: FeedFault) => void
}

export type FeedReader = {
  /** The next piece of the file, cut anywhere. Bytes are read as UTF-8; do not mix them with texts. */
  write: (chunk: string | Uint8Array) => void
  end: () => void
}

/** Longest item, and anything else between two items, in characters; and how deep elements may be nested. */
const MAX_ITEM_LENGTH = 16_777_216
const MAX_DEPTH = 100
/** The parser is given no more at once, so that it stops soon after a fatal fault. */
const SLICE_LENGTH = 65_536

/**
 * Reads a feed of any size as it arrives. Tolerant in what it holds (values in CDATA or not, unknown children kept and
 * reported), strict in what it is: well-formed XML in UTF-8 with the root `<Postings>` and without a document type, so
 * that there are no entities but XML's own five.
 */
export function createFeedReader(options: FeedReaderOptions): FeedReader {
  const parser = new SaxesParser({ xmlns: false })
  // its own table inherits from Object.prototype, where `&constructor;` would be found
  parser.ENTITIES = Object.assign(Object.create(null), { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const names = elementNames(options)
  let dead = false
  let depth = 0
  let count = 0
  let sinceItem = 0
  let item: ReadItem | null = null
  let child: OtherElement | null = null

  const fail = (code: string, message: string) => {
    if (!dead) options.onFault({ code, message, line: parser.line, fatal: true })
    dead = true
  }
  const warn = (code: string, message: string) => {
    options.onFault({ code, message, line: parser.line, fatal: false })
  }

  parser.on('error', (error) => fail('not_well_formed', error.message))
  parser.on('doctype', () => fail('document_type', 'a document type declaration is not read'))
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && encoding.toLowerCase() !== 'utf-8') {
      warn('encoding', 'the declaration names another encoding; the feed is read as UTF-8')
    }
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (dead) return
    depth += 1
    if (depth > MAX_DEPTH) fail('too_deep', 'elements are nested deeper than is read')
    if (depth === 1 && name !== 'Postings') fail('root_unknown', 'the root element is not Postings')
    if (depth === 2) {
      count += name === 'Item' ? 1 : 0
      item = name === 'Item' ? { position: count, line: parser.line, fields: {}, other: [], faults: [] } : null
      if (item === null) warn('element_unknown', `${name} is not an Item; it is left out`)
    }
    if (depth === 3 && item) child = { name, attributes: { ...attributes }, value: '' }
    if (depth === 4 && item && child) note(item, child.name, 'nested_element', 'holds elements; their text is kept')
  })
  const onText = (text: string) => {
    if (!dead && child) child.value += text
  }
  parser.on('text', onText)
  parser.on('cdata', onText)
  parser.on('closetag', () => {
    if (dead) return
    if (depth === 3 && item && child) {
      addChild(item, child, names)
      child = null
    }
    if (depth === 2) {
      sinceItem = 0
      if (item) options.onItem(item)
      item = null
    }
    depth -= 1
  })

  const feed = (text: string) => {
    for (let at = 0; at < text.length && !dead; at += SLICE_LENGTH) {
      const slice = text.slice(at, at + SLICE_LENGTH)
      sinceItem += slice.length
      if (sinceItem > MAX_ITEM_LENGTH) fail('item_too_long', 'an item is longer than is read')
      else parser.write(slice)
    }
  }
  const decode = (bytes?: Uint8Array) => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode()
    } catch {
      fail('not_utf8', 'the feed is not UTF-8')
      return ''
    }
  }
  return {
    write: (chunk) => {
      if (!dead) feed(typeof chunk === 'string' ? chunk : decode(chunk))
    },
    end: () => {
      if (!dead) feed(decode())
      if (!dead) parser.close()
    },
  }
}

type Target = { part: 'fields'; name: FeedElement } | { part: 'aggregate' | 'campaign'; name: string }

/** From element names to where their values belong. */
function elementNames(maps: ElementMaps): ReadonlyMap<string, Target> {
  const names = new Map<string, Target>(feedElements.map((name) => [name, { part: 'fields', name }]))
  for (const [name, element] of Object.entries(maps.aggregateElements ?? {}))
    names.set(element, { part: 'aggregate', name })
  for (const [name, element] of Object.entries(maps.campaignElements ?? {}))
    names.set(element, { part: 'campaign', name })
  return names
}

function addChild(item: ReadItem, child: OtherElement, names: ReadonlyMap<string, Target>): void {
  const target = names.get(child.name)
  const value = cleanText(child.value)
  if (!target) {
    item.other.push({ ...child, value })
    const near = feedElements.find((name) => name.toLowerCase() === child.name.toLowerCase())
    const hint = near ? `; names are case sensitive, did you mean ${near}?` : ''
    note(item, child.name, 'element_unknown', `is not known${hint}`)
    return
  }
  if (value === '' || legacyElements.includes(target.name as FeedElement)) return
  const values: Record<string, string> = target.part === 'fields' ? item.fields : (item[target.part] ?? {})
  if (Object.hasOwn(values, target.name)) {
    note(item, child.name, 'element_repeated', 'comes more than once; the first one counts')
    return
  }
  item[target.part] = { ...values, [target.name]: value }
}

function note(item: ReadItem, field: string, code: string, message: string): void {
  if (item.faults.some((fault) => fault.field === field && fault.code === code)) return
  item.faults.push({ field, severity: 'warning', code, message })
}
