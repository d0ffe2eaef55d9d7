import { type PDFDocumentProxy, type RenderTask, TextLayer } from 'pdfjs-dist'
import { type CSSProperties, useEffect, useRef, useState } from 'react'
import './pdf-page.css'

/** Of a drawn page, so that a hostile file costs no more. Pixels. */
const maxDrawn = 12_000_000
/** Runs of text that are laid over a page; one with more is a picture only. */
const maxRuns = 20_000

type PageProps = { pdf: PDFDocumentProxy; number: number; width: number }

/** A page as it is drawn, with its text over it: to be selected, found by the browser, and read out. */
export function PdfPage({ pdf, number, width }: PageProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const text = useRef<HTMLDivElement>(null)
  /** CSS pixels of a unit of the page, for a page as wide as one pixel; and whether there is text over it. */
  const [unit, setUnit] = useState(0)
  const [hasText, setHasText] = useState(false)

  useEffect(() => {
    let drawing: RenderTask | undefined
    let current = true
    const draw = async () => {
      const page = await pdf.getPage(number)
      const target = canvas.current
      if (!current || !target) return
      const { width: natural, height } = page.getViewport({ scale: 1 })
      setUnit(page.userUnit / natural)
      const sharp = (width / natural) * Math.min(window.devicePixelRatio || 1, 2)
      const scale = Math.min(sharp, Math.sqrt(maxDrawn / (natural * height)))
      const viewport = page.getViewport({ scale })
      target.width = Math.max(1, Math.floor(viewport.width))
      target.height = Math.max(1, Math.floor(viewport.height))
      drawing = page.render({ canvas: target, viewport })
      await drawing.promise
      target.dataset.drawn = String(number)
    }
    // Given up, or a page that cannot be drawn: it stays white.
    draw().catch(() => undefined)
    return () => {
      current = false
      drawing?.cancel()
    }
  }, [pdf, number, width])

  useEffect(() => {
    let layer: TextLayer | undefined
    let current = true
    const lay = async () => {
      const page = await pdf.getPage(number)
      const content = await page.getTextContent()
      const container = text.current
      if (!current || !container || content.items.length === 0 || content.items.length > maxRuns) return
      layer = new TextLayer({ textContentSource: content, container, viewport: page.getViewport({ scale: 1 }) })
      await layer.render()
      if (current) setHasText(true)
    }
    // Given up, or text that cannot be read: the page is a picture.
    lay().catch(() => undefined)
    const container = text.current
    return () => {
      current = false
      layer?.cancel()
      container?.replaceChildren()
      setHasText(false)
    }
  }, [pdf, number])

  const label = hasText ? {} : { role: 'img', 'aria-label': `Page ${number}, a picture. “Text” shows what it says.` }
  const scale = { '--total-scale-factor': unit * width } as CSSProperties
  return (
    <section className="pdf-page" aria-label={`Page ${number}`} style={{ width, ...scale }}>
      <canvas ref={canvas} aria-hidden={hasText} {...label} style={{ width }} />
      <div ref={text} className="pdf-text" />
    </section>
  )
}
