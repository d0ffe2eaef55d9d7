/** A whole number of a query or path, or the fallback. */
export function numberOf(text: string | undefined, fallback: number): number {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : fallback
}

/** How many rows a list answers. */
export function limitOf(query: { limit?: string | undefined }, usual = 50): number {
  return Math.min(Math.max(numberOf(query.limit, usual), 1), 500)
}

export type Query = { Querystring: Record<string, string | undefined> }
export type ById = { Params: { id: string } }
