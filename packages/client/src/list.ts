import type { Client } from 'openapi-fetch'
import type { paths } from './generated/schema.ts'
import { orThrow } from './problem.ts'

type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } }
}
  ? Body
  : never

type Query<Path extends keyof paths> = paths[Path] extends { get: { parameters: { query?: infer Given } } }
  ? NonNullable<Given>
  : never

/** The paths whose GET answers a list in pages. */
export type ListPath = {
  [Path in keyof paths]: Answer<Path> extends { data: unknown[]; nextCursor: string | null }
    ? Query<Path> extends { cursor?: string }
      ? Path
      : never
    : never
}[keyof paths]

export type ListItem<Path extends ListPath> = Answer<Path> extends { data: (infer Item)[] } ? Item : never

/** A list's filters, and `limit`: how many are fetched at once. */
export type ListQuery<Path extends ListPath> = Omit<Query<Path>, 'cursor'>

interface Page {
  data: unknown[]
  nextCursor: string | null
}

type GetPage = (path: string, init: object) => Promise<{ data?: Page; error?: unknown; response: Response }>

/** Every record of a list, newest first, page by page as they are asked for. Throws `GangwayError`. */
export async function* list<Path extends ListPath>(
  client: Client<paths>,
  path: Path,
  query: ListQuery<Path> = {} as ListQuery<Path>,
  signal?: AbortSignal,
): AsyncGenerator<ListItem<Path>, void, undefined> {
  const get = client.GET as unknown as GetPage
  let cursor: string | null | undefined
  do {
    const page = await orThrow(get(path, { params: { query: { ...query, cursor: cursor ?? undefined } }, signal }))
    yield* page.data as ListItem<Path>[]
    cursor = page.nextCursor
  } while (cursor !== null)
}
