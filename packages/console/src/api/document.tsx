import { useQuery } from '@tanstack/react-query'
import { asProblem } from './problem.tsx'

type ApiOperation = {
  operationId?: string
  // biome-ignore lint/suspicious/noExplicitAny: JSON Schemas, as deep as they come
  requestBody?: { content: Record<string, { schema: any }> }
}

/** What is used of the API's own document. */
export type ApiDocument = { paths: Record<string, Record<string, ApiOperation>> }

/** The OpenAPI document of /v1, asked for once: what settings there are and mean, and what operations are called. */
export const useApiDocument = <T = ApiDocument>(select?: (document: ApiDocument) => T) =>
  useQuery({
    queryKey: ['/v1/openapi.json'],
    queryFn: async ({ signal }): Promise<ApiDocument> => {
      try {
        return (await (await fetch('/v1/openapi.json', { signal })).json()) as ApiDocument
      } catch (error) {
        throw asProblem(error)
      }
    },
    // Not even after a change.
    staleTime: 'static',
    ...(select && { select }),
  })
