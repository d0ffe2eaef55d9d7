/// <reference path="./mammoth.d.ts" />
import { Outline } from '@gangway/ui'
import { Text } from '@mantine/core'
import mammoth from 'mammoth/mammoth.browser.min.js'
import { type ReactNode, useEffect, useState } from 'react'
import { shownHtml } from './shown-html.tsx'
import { TextPreview } from './text-preview.tsx'
import { type Document, documentName } from './words.tsx'

/** A Word document by its headings, paragraphs, lists, tables and pictures. Fonts and colours are the page's own. */
export default function DocxPreview({ document, bytes }: { document: Document; bytes: ArrayBuffer }) {
  const [shown, setShown] = useState<ReactNode>()
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let current = true
    mammoth
      .convertToHtml({ arrayBuffer: bytes }, { externalFileAccess: false, includeEmbeddedStyleMap: false })
      .then(({ value }) => current && setShown(shownHtml(value)))
      .catch(() => current && setFailed(true))
    return () => {
      current = false
    }
  }, [bytes])
  if (failed) {
    return (
      <>
        <Text size="sm" mb="xs">
          Its looks cannot be shown. This is its text.
        </Text>
        <TextPreview document={document} />
      </>
    )
  }
  if (shown === undefined) return <Outline />
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <section className="document-sheet document-word" tabIndex={0} aria-label={`Preview of ${documentName(document)}`}>
      {shown}
    </section>
  )
}
