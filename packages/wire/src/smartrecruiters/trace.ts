/** What became of one member of a body: where it stood (JSON Pointer), where it went (dotted path), and how. */
export interface TraceEntry {
  from: string
  to?: string
  outcome: 'kept' | 'coerced' | 'dropped'
  note?: string
}
