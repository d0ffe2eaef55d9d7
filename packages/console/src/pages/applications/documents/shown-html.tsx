import { createElement, Fragment, type ReactNode } from 'react'

/** Elements that may stand in a document from outside, and as what each is shown: below the headings of the page. */
const shown: Record<string, string> = {
  ...{ p: 'p', h1: 'h4', h2: 'h5', h3: 'h6', h4: 'h6', h5: 'h6', h6: 'h6', ul: 'ul', ol: 'ol', li: 'li' },
  ...{ table: 'table', thead: 'thead', tbody: 'tbody', tr: 'tr', td: 'td', th: 'th', br: 'br' },
  ...{ strong: 'strong', b: 'strong', em: 'em', i: 'em', u: 'u', s: 's', sup: 'sup', sub: 'sub' },
}

/** Deeper than any document is, and than the browser's own parser goes. */
const maxDepth = 100
/** More would hold up the page; the text of the document goes further. */
const maxElements = 20_000

/**
 * HTML from outside as elements of ours: what it says, by an allow-list, without any attribute but the spans of cells
 * and the bytes of pictures. Links are shown as their words, since nothing from outside leads anywhere from here.
 */
export function shownHtml(html: string): ReactNode {
  // What is parsed this way loads and runs nothing.
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  return childrenOf(parsed.body, 0, { elements: maxElements })
}

type Room = { elements: number }

function childrenOf(element: Element, depth: number, room: Room): ReactNode[] {
  if (depth > maxDepth) return []
  return [...element.childNodes].map((node, at) => {
    if (node instanceof Text) return node.data
    return node instanceof Element ? shownElement(node, at, depth, room) : null
  })
}

function shownElement(element: Element, key: number, depth: number, room: Room): ReactNode {
  if (room.elements-- <= 0) return null
  const name = element.localName
  if (name === 'img') {
    const source = element.getAttribute('src') ?? ''
    const isPicture = /^data:image\/(png|jpeg|gif|webp);base64,/.test(source)
    return isPicture ? <img key={key} src={source} alt={element.getAttribute('alt') ?? ''} /> : null
  }
  if (name === 'script' || name === 'style') return null
  const as = Object.hasOwn(shown, name) ? shown[name]! : null
  if (as === 'br') return <br key={key} />
  const children = childrenOf(element, depth + 1, room)
  if (as === null) return <Fragment key={key}>{children}</Fragment>
  return createElement(as, { key, ...spans(element) }, ...withoutBlanks(as, children))
}

function spans(element: Element): { colSpan?: number; rowSpan?: number } {
  const span = (name: string) => Math.min(Number.parseInt(element.getAttribute(name) ?? '', 10) || 1, 100)
  const [colSpan, rowSpan] = [span('colspan'), span('rowspan')]
  return { ...(colSpan > 1 && { colSpan }), ...(rowSpan > 1 && { rowSpan }) }
}

/** Between the parts of a table there is no text. */
function withoutBlanks(name: string, children: ReactNode[]): ReactNode[] {
  const isFrame = ['table', 'thead', 'tbody', 'tr'].includes(name)
  return isFrame ? children.filter((child) => typeof child !== 'string') : children
}
