import type { Positioned } from './schema.ts'

/** See `Database` in `schema.ts`. */
export interface ErasureTable extends Positioned {
  tenant: string
  id: string
  requested_at: number
  completed_at: number | null
  /** When somebody is to go on with it; null once it is done. */
  due_at: number | null
  /** JSON text of counts by kind. */
  erased: string
  /** JSON text; null once it is done. */
  work: string | null
}
