import { Outline } from '@gangway/ui'
import { Text } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import type { DocxAnswer } from './docx-worker.tsx'
import { shownHtml } from './shown-html.tsx'
import { TextPreview } from './text-preview.tsx'
import { type Document, documentName } from './words.tsx'

/** How long a document may take to be read, and how much of it is shown with its looks. Milliseconds, characters. */
const patienceMs = 20_000
const longest = 20_000_000

/** A Word document by its headings, paragraphs, lists, tables and pictures. Fonts and colours are the page's own. */
export default function DocxPreview({ document, bytes }: { document: Document; bytes: ArrayBuffer }) {
  const [shown, setShown] = useState<ReactNode>()
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    const worker = new Worker(new URL('./docx-worker.tsx', import.meta.url), { type: 'module' })
    const giveUp = () => {
      worker.terminate()
      setFailed(true)
    }
    const patience = setTimeout(giveUp, patienceMs)
    worker.onerror = giveUp
    worker.onmessage = ({ data }: MessageEvent<DocxAnswer>) => {
      clearTimeout(patience)
      if ('failed' in data || data.html.length > longest) giveUp()
      else setShown(shownHtml(data.html))
    }
    worker.postMessage(bytes)
    return () => {
      clearTimeout(patience)
      worker.terminate()
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
