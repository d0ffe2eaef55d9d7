import {
  cleanText,
  type ElementMap,
  type ElementMaps,
  type FeedItem,
  feedElements,
  legacyElements,
} from './feed-item.ts'

export type FeedOptions = ElementMaps & {
  /** Writes `<URL>` beside `<PostUrl>` too (U6); by default an Easy Apply posting carries `<PostUrl>` only. */
  urlBesidePostUrl?: boolean
}

/** What stands before the items: the declaration as published, and the root's start tag (contract 1.1). */
export function feedHead(): string {
  return "<?xml version='1.0' encoding='UTF-8'?>\n<Postings>\n"
}

/**
 * One `<Item>`, values in CDATA. Blank values are left out, and so are elements that would have no effect or contradict
 * another (contract 1.4). Does not validate: an item with an `error` of `validateItem` is not to be written.
 */
export function feedItem(item: FeedItem, options: FeedOptions = {}): string {
  const { fields } = item
  const easyApply = cleanText(fields.PostUrl ?? '') !== ''
  const lines = mapped(item.aggregate, options.aggregateElements)
  for (const name of feedElements) {
    if (legacyElements.includes(name)) continue
    if (name === 'URL' && easyApply && !options.urlBesidePostUrl) continue
    if (name === 'ScreeningQuestionsUrl' && !easyApply) continue
    lines.push(element(name, fields[name]))
  }
  lines.push(...mapped(item.campaign, options.campaignElements))
  return `  <Item>\n${lines.join('')}  </Item>\n`
}

/** What stands after the items. */
export function feedTail(): string {
  return '</Postings>\n'
}

function mapped(values: Record<string, string> = {}, map: ElementMap = {}): string[] {
  return Object.entries(map).map(([name, elementName]) =>
    element(elementName, Object.hasOwn(values, name) ? values[name] : undefined),
  )
}

function element(name: string, value: string | undefined): string {
  const text = cleanText(value ?? '')
  // the end mark of a CDATA section cannot stand inside one, so it is split over two
  return text === '' ? '' : `    <${name}><![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]></${name}>\n`
}
