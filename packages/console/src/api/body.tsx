import { orThrow } from '@gangway/client'
import { queryOptions } from '@tanstack/react-query'
import { client } from './client.tsx'
import { asProblem, type Problem } from './problem.tsx'

/** How much of a body is shown. Bytes. */
const shownBytes = 64 * 1024

/** The beginning of a message's body, and whether that is all of it. The rest of a large one is not loaded. */
export const beginningOfBody = (id: string) =>
  queryOptions<{ text: string; whole: boolean }, Problem>({
    queryKey: ['/v1/messages/{id}/body', id],
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    queryFn: async ({ signal }) => {
      try {
        const call = client.GET('/v1/messages/{id}/body', { params: { path: { id } }, parseAs: 'stream', signal })
        return await beginningOf((await orThrow(call)) as unknown as ReadableStream<Uint8Array> | null)
      } catch (error) {
        throw asProblem(error)
      }
    },
  })

async function beginningOf(stream: ReadableStream<Uint8Array> | null): Promise<{ text: string; whole: boolean }> {
  const decoder = new TextDecoder()
  const reader = stream?.getReader()
  let text = ''
  let read = 0
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    const room = shownBytes - read
    text += decoder.decode(value.subarray(0, room), { stream: true })
    read += value.length
    if (read > shownBytes) {
      await reader.cancel()
      return { text, whole: false }
    }
  }
  return { text: text + decoder.decode(), whole: true }
}
