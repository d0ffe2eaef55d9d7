import createFetchClient, { type Client } from 'openapi-fetch'
import { type ReadEventsOptions, readEvents } from './events.ts'
import type { paths } from './generated/schema.ts'
import { type ListItem, type ListPath, type ListQuery, list } from './list.ts'
import type { EventRecord } from './webhook.ts'

export interface ClientOptions {
  /** Where Gangway is, without `/v1`: `http://127.0.0.1:8080`. */
  baseUrl: string
  /** Left out in a page that Gangway itself has served: there the browser's session cookie speaks. */
  apiKey?: string
  /** The tenant to act for, where the key is the instance admin's and there are several. */
  tenant?: string
  /** Instead of the platform's own `fetch`. */
  fetch?: (request: Request) => Promise<Response>
}

/**
 * `GET`, `POST`, `PUT`, `PATCH` and `DELETE` take a path of the API and what it needs, all of it typed, and answer
 * `{data}` or `{error}`; see `orThrow`. `list` and `events` read on for as long as the caller does.
 */
export interface GangwayClient extends Client<paths> {
  /** Every record of a list, newest first, page by page. */
  list<Path extends ListPath>(
    path: Path,
    query?: ListQuery<Path>,
    signal?: AbortSignal,
  ): AsyncGenerator<ListItem<Path>, void, undefined>
  /** Events, oldest first, and then each as it happens. */
  events(options?: ReadEventsOptions): AsyncGenerator<EventRecord, void, undefined>
}

/** A client of the API of one Gangway. Works in Node and in browsers. */
export function createClient({ baseUrl, apiKey, tenant, fetch }: ClientOptions): GangwayClient {
  const client = createFetchClient<paths>({
    baseUrl,
    headers: {
      ...(apiKey !== undefined && { authorization: `Bearer ${apiKey}` }),
      ...(tenant !== undefined && { 'gangway-tenant': tenant }),
    },
    ...(fetch && { fetch }),
  })
  return {
    ...client,
    list: (path, query, signal) => list(client, path, query, signal),
    events: (options) => readEvents(client, options),
  }
}
