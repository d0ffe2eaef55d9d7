import type { FieldFault } from '@gangway/ui'
import { type QueryKey, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'

/** An answer of the sandbox that is not a result. */
export class ApiProblem extends Error {
  readonly status: number
  readonly faults: FieldFault[]

  constructor(status: number, message: string, faults: FieldFault[] = []) {
    super(message)
    this.status = status
    this.faults = faults
  }
}

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(path, {
    method,
    headers: { accept: 'application/json', ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new ApiProblem(0, 'The sandbox does not answer. Is it still running?')
  })
  const answer = await response.json().catch(() => null)
  if (response.ok) return answer as T
  throw new ApiProblem(response.status, answer?.error?.message ?? `Status ${response.status}`, answer?.error?.faults)
}

/** A query of something below `/api/`, by its address; `live` asks again every two seconds. */
export function fromApi<T>(path: string, { live = false }: { live?: boolean } = {}) {
  const queryKey: QueryKey = [path]
  return queryOptions({ queryKey, queryFn: () => call<T>('GET', path), ...(live && { refetchInterval: 2000 }) })
}

/** A change; afterwards everything that `fromApi` shows is asked for again. */
export function useChange<Input, Result = unknown>(
  change: (input: Input) => { method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'; path: string; body?: unknown },
) {
  const queries = useQueryClient()
  return useMutation<Result, ApiProblem, Input>({
    mutationFn: (input) => {
      const { method, path, body } = change(input)
      return call<Result>(method, path, body)
    },
    onSettled: () =>
      queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/api/') }),
  })
}
