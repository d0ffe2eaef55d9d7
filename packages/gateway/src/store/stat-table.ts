/** See `migrations/0014-stats.ts`. */
export interface StatTable {
  tenant: string
  metric: string
  grain: number
  at: number
  labels: string
  value: number
}
