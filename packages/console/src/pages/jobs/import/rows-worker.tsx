import type { JobFile } from './job-file.tsx'
import { type Rows, readRows } from './rows.tsx'

/** What is posted back: the rows, or that the file could not be read. */
export type RowsAnswer = Rows | { failed: true }

const own = self as unknown as {
  onmessage: (event: MessageEvent<JobFile>) => void
  postMessage(answer: RowsAnswer): void
}

/** Reads a file apart from the page, which stays quick meanwhile. */
own.onmessage = ({ data: { file, contentType } }) => {
  file
    .arrayBuffer()
    .then((buffer) => own.postMessage(readRows(new Uint8Array(buffer), contentType)))
    .catch(() => own.postMessage({ failed: true }))
}
