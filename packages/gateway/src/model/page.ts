/**
 * A place in a list: the transaction and position of the last row seen. Never an id or a time. Rows are read only up to
 * the oldest transaction still running, so nothing can appear later on the side already read (design rule 13).
 */
export interface Cursor {
  xid: string
  position: number
}

export interface Page {
  limit: number
  after?: Cursor
}

export interface PageOf<Row> {
  rows: Row[]
  /** Where the next page starts; null at the end. */
  next: Cursor | null
}
