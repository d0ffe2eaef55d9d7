import { orThrow } from '@gangway/client'
import { queryOptions } from '@tanstack/react-query'
import { client } from '../../../api/client.tsx'
import { asProblem, type Problem } from '../../../api/problem.tsx'

/** What a document's bytes and text have in common: they never change, so what is there is not asked for again. */
const once = {
  staleTime: Number.POSITIVE_INFINITY,
  // People's files are not kept in memory for longer than somebody looks at them.
  gcTime: 30_000,
  retry: false,
  enabled: ({ state }: { state: { data: unknown } }) => state.data === undefined,
} as const

/** The bytes of a document. */
export const contentOf = (id: string) =>
  queryOptions<ArrayBuffer, Problem>({
    ...once,
    queryKey: ['/v1/documents/{id}/content', id],
    queryFn: async ({ signal }) => {
      try {
        const call = client.GET('/v1/documents/{id}/content', {
          params: { path: { id } },
          parseAs: 'arrayBuffer',
          signal,
        })
        return (await orThrow(call)) as unknown as ArrayBuffer
      } catch (error) {
        throw asProblem(error)
      }
    },
  })

/** The text that was read out of a document. */
export const textOf = (id: string) =>
  queryOptions<string, Problem>({
    ...once,
    queryKey: ['/v1/documents/{id}/text', id],
    queryFn: async ({ signal }) => {
      try {
        const call = client.GET('/v1/documents/{id}/text', { params: { path: { id } }, parseAs: 'text', signal })
        return (await orThrow(call)) as string
      } catch (error) {
        throw asProblem(error)
      }
    },
  })
