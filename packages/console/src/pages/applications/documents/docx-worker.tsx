/// <reference path="./mammoth.d.ts" />
import mammoth from 'mammoth/mammoth.browser.min.js'

/** What is posted back: the document as HTML, or that it could not be read. */
export type DocxAnswer = { html: string } | { failed: true }

const own = self as unknown as {
  onmessage: (event: MessageEvent<ArrayBuffer>) => void
  postMessage(answer: DocxAnswer): void
}

/** Reads one Word document, apart from the page, so that a hostile one can be given up. */
own.onmessage = ({ data: arrayBuffer }) => {
  mammoth
    .convertToHtml({ arrayBuffer }, { externalFileAccess: false, includeEmbeddedStyleMap: false })
    .then(({ value }) => own.postMessage({ html: value }))
    .catch(() => own.postMessage({ failed: true }))
}
