import { orThrow } from '@gangway/client'
import { useMutation } from '@tanstack/react-query'
import { currentSession } from '../session.tsx'
import { client } from './client.tsx'
import { asProblem, type Problem } from './problem.tsx'
import { askAnew, queries } from './queries.tsx'
import type { Answer, ChangeInput, Method, Operation, PathOf } from './types.tsx'

type Call = (path: string, init: object) => Promise<{ data?: unknown; error?: unknown; response: Response }>

/** The key under which /v1 does a thing once, however often it is asked to. Also made where the page came over http. */
const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')

/**
 * A change through /v1: `const change = useChange('patch', '/v1/applications/{id}')`, then
 * `change.mutate({ path: { id }, body: { status: 'hired' } })`. Where no answer came it is tried again under the same
 * idempotency key. Afterwards everything in sight is asked for again; `change.error` is a `Problem`.
 */
export function useChange<M extends Exclude<Method, 'get'>, Path extends PathOf<M>>(
  method: M,
  path: Path,
  { onDone }: { onDone?: (answer: Answer<Operation<Path, M>>, input: ChangeInput<Operation<Path, M>>) => void } = {},
) {
  type Change = ChangeInput<Operation<Path, M>>
  return useMutation<Answer<Operation<Path, M>>, Problem, Change, unknown>({
    mutationFn: (input) => sendChange(method, path, input),
    onSuccess: (answer, input) => onDone?.(answer, input),
    onSettled: askAnew,
  })
}

/**
 * One of many changes that are sent together: as `useChange` sends it, but nothing is asked for again afterwards. With a
 * `contentType` the body is text, and sent as it is.
 */
export async function sendChange<M extends Exclude<Method, 'get'>, Path extends PathOf<M>>(
  method: M,
  path: Path,
  input: ChangeInput<Operation<Path, M>>,
  contentType?: string,
): Promise<Answer<Operation<Path, M>>> {
  const { path: parameters, query, body } = input as { path?: object; query?: object; body?: unknown }
  const call = client[method.toUpperCase() as 'POST'] as unknown as Call
  const headers = {
    ...(method === 'post' && { 'idempotency-key': newKey() }),
    ...(contentType !== undefined && { 'content-type': contentType }),
  }
  const asItIs = contentType === undefined ? {} : { bodySerializer: (text: unknown) => text }
  const init = { params: { path: parameters, query }, body, headers, ...asItIs }
  for (let tries = 1; ; tries++) {
    try {
      return (await orThrow(call(path, init))) as Answer<Operation<Path, M>>
    } catch (error) {
      const problem = asProblem(error)
      if (tries === 3) throw problem
      // Somebody has signed in anew in another tab of this browser.
      if (problem.code === 'csrf_failed') await queries.fetchQuery({ ...currentSession, staleTime: 0 })
      else if (problem.status !== 0) throw problem
    }
  }
}
