/** A whole number of a query or path, or undefined. */
export function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined
}

/** How many rows a list answers. */
export function limitOf(query: { limit?: string | undefined }, usual = 50): number {
  return Math.min(Math.max(numberOf(query.limit) ?? usual, 1), 500)
}

export type Query = { Querystring: Record<string, string | undefined> }
export type ById = { Params: { id: string } }
