import { parseXml, type XmlCdata, XmlElement, type XmlText } from '@rgrove/parse-xml'
import { DOMParser } from '@xmldom/xmldom'
import { XMLParser } from 'fast-xml-parser'
import { Parser as HtmlParser } from 'htmlparser2'
import { XmlElement as LibxmlElement, XmlDocument } from 'libxml2-wasm'

/** The items of a feed: each element's name and text, in order. */
export type Items = [name: string, text: string][][]

/** Readers of XML that share no code with each other or with ours. */
export const parsers: Record<string, (xml: string) => Items> = {
  'fast-xml-parser'(xml) {
    const parser = new XMLParser({
      preserveOrder: true,
      parseTagValue: false,
      trimValues: false,
      ignoreAttributes: false,
      ignoreDeclaration: true,
    })
    type Node = { [name: string]: Node[] | string }
    const named = (nodes: Node[]) =>
      nodes.flatMap((node) =>
        Object.entries(node).filter((entry): entry is [string, Node[]] => Array.isArray(entry[1])),
      )
    const text = (nodes: Node[]) => nodes.map((node) => node['#text'] ?? '').join('')
    const [[, items]] = named(parser.parse(xml)) as [[string, Node[]]]
    return named(items).map(([, fields]) => named(fields).map(([name, nodes]) => [name, text(nodes)]))
  },

  '@xmldom/xmldom'(xml) {
    const onError = (level: string, message: string) => {
      throw new Error(`${level}: ${message}`)
    }
    const { documentElement } = new DOMParser({ onError }).parseFromString(xml, 'text/xml')
    type Parent = { childNodes: Iterable<unknown> }
    const elements = (parent: Parent) =>
      [...parent.childNodes].filter((node) => (node as { nodeType: number }).nodeType === 1) as (Parent & {
        nodeName: string
        textContent: string
      })[]
    return elements(documentElement as unknown as Parent).map((item) =>
      elements(item).map((field) => [field.nodeName, field.textContent]),
    )
  },

  'libxml2-wasm'(xml) {
    const document = XmlDocument.fromString(xml)
    try {
      const elements = (parent: LibxmlElement) => {
        const found: LibxmlElement[] = []
        for (let node = parent.firstChild; node; node = node.next) if (node instanceof LibxmlElement) found.push(node)
        return found
      }
      return elements(document.root).map((item) => elements(item).map((field) => [field.name, field.content]))
    } finally {
      document.dispose()
    }
  },

  '@rgrove/parse-xml'(xml) {
    const elements = (parent: XmlElement) => parent.children.filter((node) => node instanceof XmlElement)
    const text = (field: XmlElement) => field.children.map((node) => (node as XmlText | XmlCdata).text).join('')
    const { root } = parseXml(xml)
    return elements(root!).map((item) => elements(item).map((field) => [field.name, text(field)]))
  },

  htmlparser2(xml) {
    const items: Items = []
    const open: string[] = []
    const parser = new HtmlParser(
      {
        onopentag(name) {
          open.push(name)
          if (open.length === 2) items.push([])
          if (open.length === 3) items.at(-1)!.push([name, ''])
        },
        ontext(text) {
          if (open.length === 3) items.at(-1)!.at(-1)![1] += text
        },
        onclosetag: () => void open.pop(),
      },
      { xmlMode: true },
    )
    parser.end(xml)
    return items
  },
}
