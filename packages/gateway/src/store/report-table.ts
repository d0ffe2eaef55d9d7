/** An address that is told once how an import ended. How the telling stands is said by its outbox item. */
export interface ReportTable {
  tenant: string
  connection_id: string
  application_id: string
  kind: string
  lane: string
  url: string
  url_key: string
  host: string
  /** JSON text of what it says besides the outcome. */
  facts: string
  /** Null while it waits for one. */
  outcome: string | null
  /** JSON text; null where nobody said anything. */
  message: string | null
  decided_at: number | null
  /** Null while nothing is to be sent. */
  item_id: string | null
  created_at: number
}
