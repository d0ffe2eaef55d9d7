import { orThrow } from '@gangway/client'
import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.tsx'
import { asProblem, type Problem } from '../../api/problem.tsx'
import type { Schema } from '../../api/types.tsx'

export type PersonExport = Schema<'CandidateExport'>

/**
 * Everything that is held of a person: what the export says, which is what erasing would take. It is asked for once per
 * visit, since it holds the bodies of messages, and forgotten with the page.
 */
export const exportOf = (id: string) =>
  queryOptions<PersonExport, Problem>({
    queryKey: ['/v1/candidates/{id}/export', id],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
    enabled: ({ state }) => state.data === undefined,
    queryFn: async ({ signal }) => {
      try {
        const call = client.GET('/v1/candidates/{id}/export', {
          params: { path: { id }, query: { format: 'json' } },
          signal,
        })
        // The answer may also be a ZIP, which is not asked for.
        return (await orThrow(call)) as PersonExport
      } catch (error) {
        throw asProblem(error)
      }
    },
  })

export const exportAddress = (id: string, format: 'json' | 'zip'): string =>
  `/v1/candidates/${id}/export?format=${format}`
