import { Outline } from '@gangway/ui'
import { Button, Group, Text } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import * as pdfjs from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { useEffect, useState } from 'react'
import { PdfData } from './pdf-data.tsx'
import { PdfPage } from './pdf-page.tsx'
import { TextPreview } from './text-preview.tsx'
import { type Document, documentName } from './words.tsx'

pdfjs.GlobalWorkerOptions.workerSrc = workerUrl

/** How many pages are drawn at once; more on request. */
const pagesAtOnce = 5
/** Of one picture in a page, so that a hostile file costs no more. Pixels. */
const maxPicture = 32_000_000
const zooms = [1, 1.5, 2, 3]

/** A PDF, page by page, drawn in a worker's own time. */
export default function PdfPreview({ document, bytes }: { document: Document; bytes: ArrayBuffer }) {
  const [pdf, setPdf] = useState<pdfjs.PDFDocumentProxy>()
  const [failed, setFailed] = useState(false)
  const [pages, setPages] = useState(pagesAtOnce)
  const [zoom, setZoom] = useState(0)
  const { ref, width } = useElementSize()
  useEffect(() => {
    let current = true
    // The worker takes the bytes over, so it is given a copy.
    const data = new Uint8Array(bytes.slice(0))
    const task = pdfjs.getDocument({
      data,
      maxImageSize: maxPicture,
      enableXfa: false,
      verbosity: 0,
      useWorkerFetch: false,
      BinaryDataFactory: PdfData,
    })
    task.promise.then((opened) => current && setPdf(opened)).catch(() => current && setFailed(true))
    return () => {
      current = false
      setPdf(undefined)
      void task.destroy()
    }
  }, [bytes])
  if (failed) {
    return (
      <>
        <Text size="sm" mb="xs">
          Its pages cannot be drawn: it is damaged, or opens with a password only.
        </Text>
        <TextPreview document={document} />
      </>
    )
  }
  const name = documentName(document)
  const shown = Array.from({ length: Math.min(pages, pdf?.numPages ?? 0) }, (_, at) => at + 1)
  return (
    <>
      <Group justify="space-between" mb="xs">
        <Text size="sm" c="dimmed">
          {pdf ? (pdf.numPages === 1 ? '1 page' : `${pdf.numPages} pages`) : 'Opening'}
        </Text>
        <Button.Group>
          <Button
            size="compact-sm"
            variant="default"
            aria-label="Smaller"
            disabled={zoom === 0}
            onClick={() => setZoom(zoom - 1)}
          >
            −
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            aria-label="Larger"
            disabled={zoom === zooms.length - 1}
            onClick={() => setZoom(zoom + 1)}
          >
            +
          </Button>
        </Button.Group>
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <section className="document-pages" ref={ref} tabIndex={0} aria-label={`Preview of ${name}`}>
        {!pdf && <Outline />}
        {pdf &&
          width > 0 &&
          shown.map((number) => (
            <PdfPage key={number} pdf={pdf} number={number} width={Math.round(width * zooms[zoom]!)} />
          ))}
      </section>
      {pdf && pages < pdf.numPages && (
        <Button mt="xs" size="xs" variant="default" onClick={() => setPages(pages + pagesAtOnce)}>
          Show more pages
        </Button>
      )}
    </>
  )
}
