import { createClient } from '@gangway/client'
import { notedFetch } from './reachable.tsx'

/** What a request that changes something must carry, so that no other web page can make one with the same cookie. */
let csrfToken: string | undefined

/** Called when an answer says that nobody is signed in any more. */
let signedOut = () => {}

/** Told by the session: the token of the one that is open, and what to do when it turns out to be over. */
export function rememberSession(token: string | undefined, onSignedOut?: () => void): void {
  csrfToken = token
  if (onSignedOut) signedOut = onSignedOut
}

/** The typed client of /v1, as the person who is signed in in this browser. */
export const client = createClient({
  baseUrl: location.origin,
  fetch: async (request) => {
    const changes = request.method !== 'GET' && request.method !== 'HEAD'
    if (changes && csrfToken !== undefined) request.headers.set('gangway-csrf', csrfToken)
    const response = await notedFetch(request)
    const problem =
      response.status === 401
        ? await response
            .clone()
            .json()
            .catch(() => null)
        : null
    if (problem?.code === 'unauthenticated') signedOut()
    return response
  },
})
