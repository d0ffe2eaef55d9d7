import { orThrow } from '@gangway/client'
import {
  type InfiniteData,
  infiniteQueryOptions,
  QueryClient,
  queryOptions,
  useInfiniteQuery,
} from '@tanstack/react-query'
import { useEffect } from 'react'
import { client } from './client.tsx'
import { asProblem, type Problem } from './problem.tsx'
import type { Answer, Input, ListItem, ListPath, ListQuery, Operation, PathOf } from './types.tsx'

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Problem
  }
}

/** How often what is shown `live` is asked for again, while somebody looks at it. Milliseconds. */
const liveMs = 4000
const pageSize = 50

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 2000,
      // Refused is refused; what did not get through is tried again by itself.
      retry: (failures, problem) => failures < 2 && (problem.status === 0 || problem.status === 503),
      throwOnError: false,
    },
  },
})

/** All that is shown but who is signed in. */
const whatIsShown = { predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== 'session' }
/** Asks anew for everything in sight. */
export const askAnew = (): Promise<void> => queries.invalidateQueries(whatIsShown)
export const forgetWhatIsShown = (): void => queries.removeQueries(whatIsShown)

type Call = (path: string, init: object) => Promise<{ data?: unknown; error?: unknown; response: Response }>

async function read<T>(
  path: string,
  { path: parameters, query }: { path?: object; query?: object },
  signal: AbortSignal,
) {
  const call = client.GET as unknown as Call
  try {
    return (await orThrow(call(path, { params: { path: parameters, query }, signal }))) as T
  } catch (error) {
    throw asProblem(error)
  }
}

/**
 * One thing of /v1, for `useQuery`: `useQuery(get('/v1/applications/{id}', { path: { id } }))`. With `live`, it is asked
 * for again every few seconds while it is in sight.
 */
export function get<Path extends PathOf<'get'>>(
  path: Path,
  input: Input<Operation<Path, 'get'>> = {} as Input<Operation<Path, 'get'>>,
  { live = false, enabled = true }: { live?: boolean; enabled?: boolean } = {},
) {
  return queryOptions<Answer<Operation<Path, 'get'>>, Problem>({
    queryKey: [path, input],
    queryFn: ({ signal }) => read(path, input, signal),
    refetchInterval: live ? liveMs : false,
    enabled,
  })
}

type Page<Path extends ListPath> = { data: ListItem<Path>[]; nextCursor: string | null }

/**
 * A list of /v1, page by page: `rows` are those fetched so far, `fetchNextPage` gets more. Newest first; kept up to date
 * while only its first page is shown.
 */
export function useList<Path extends ListPath>(
  path: Path,
  query: ListQuery<Path> = {} as ListQuery<Path>,
  { live = true, enabled = true }: { live?: boolean; enabled?: boolean } = {},
) {
  const options = infiniteQueryOptions<
    Page<Path>,
    Problem,
    InfiniteData<Page<Path>, string | undefined>,
    readonly unknown[],
    string | undefined
  >({
    queryKey: [path, 'list', query],
    queryFn: ({ signal, pageParam }) => read(path, { query: { limit: pageSize, ...query, cursor: pageParam } }, signal),
    initialPageParam: undefined,
    // There is always somewhere to go on from in the list of events: there, a page that is not full is the last one.
    getNextPageParam: ({ data, nextCursor }) =>
      path === '/v1/events' && data.length < pageSize ? undefined : (nextCursor ?? undefined),
    refetchInterval: ({ state }) => (live && (state.data?.pages.length ?? 0) <= 1 ? liveMs : false),
    placeholderData: (before) => before,
    enabled,
  })
  const result = useInfiniteQuery(options)
  const { hasNextPage, isFetching, isError, fetchNextPage } = result
  const rows = result.data?.pages.flatMap(({ data }) => data)
  // A search that has looked through much and found nothing yet says where to go on.
  const looksOn = hasNextPage && result.data?.pages.at(-1)?.data.length === 0 && !result.isPlaceholderData
  useEffect(() => {
    if (looksOn && !isFetching && !isError) void fetchNextPage()
  }, [looksOn, isFetching, isError, fetchNextPage])
  return { ...result, rows: looksOn && rows?.length === 0 ? undefined : rows }
}

export type List<Row> = Pick<
  ReturnType<typeof useInfiniteQuery>,
  'fetchNextPage' | 'hasNextPage' | 'isFetchingNextPage' | 'isPlaceholderData'
> & { rows: Row[] | undefined; error: Problem | null; refetch: () => unknown }
