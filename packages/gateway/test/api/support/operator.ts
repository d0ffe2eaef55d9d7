import assert from 'node:assert/strict'
import { offerFirstOperator } from '../../../src/accounts/first-operator.ts'
import type { Role } from '../../../src/model/operator.ts'
import type { Answer, ApiServer, CallOptions } from './api-server.ts'

export const password = 'nine ducks on a long pond'

/** An operator's browser: it keeps its cookie, and sends along what a page of the console does. */
export interface Browser {
  cookie: string | undefined
  csrfToken: string | undefined
  call(method: string, path: string, options?: CallOptions): Promise<Answer>
}

export function createBrowser(api: Pick<ApiServer, 'call'>): Browser {
  const browser: Browser = {
    cookie: undefined,
    csrfToken: undefined,
    async call(method, path, options = {}) {
      const own = {
        ...(browser.cookie !== undefined && { cookie: browser.cookie }),
        ...(browser.csrfToken !== undefined && { 'gangway-csrf': browser.csrfToken }),
      }
      const answer = await api.call(method, path, { key: null, ...options, headers: { ...own, ...options.headers } })
      for (const line of answer.headers.getSetCookie()) {
        const pair = line.split(';')[0]!
        browser.cookie = pair.endsWith('=') ? undefined : pair
      }
      if (typeof answer.body?.csrfToken === 'string') browser.csrfToken = answer.body.csrfToken
      return answer
    },
  }
  return browser
}

/** The token of a link for the first operator. */
export async function firstLink(api: ApiServer): Promise<string> {
  const url = await offerFirstOperator({
    store: api.store,
    now: () => api.clock.now,
    randomBytes: (size) => Buffer.from(crypto.getRandomValues(new Uint8Array(size))),
    firstTenant: api.tenant,
    consoleUrl: 'https://gangway.example',
    passwords: true,
  })
  const [, token] = /^https:\/\/gangway\.example\/console\/welcome#([\w-]{43})$/.exec(url ?? '') ?? []
  assert.ok(token, `no link: ${url}`)
  return token
}

/** Invites an operator, who chooses `password`, and is signed in. `key`: an admin's of another tenant. */
export async function signedIn(
  api: ApiServer,
  role: Role,
  options: { key?: string; email?: string; name?: string } = {},
): Promise<Browser & { id: string; email: string }> {
  const { key, email = `${role.replaceAll('_', '-')}@gangway.example`, name } = options
  const invited = await api.call('POST', '/v1/operators', { key, body: { email, role, ...(name && { name }) } })
  assert.equal(invited.status, 201, invited.text)
  const browser = createBrowser(api)
  const token = new URL(invited.body.invitationUrl).hash.slice(1)
  const accepted = await browser.call('POST', '/v1/operators/accept', { body: { token, password } })
  assert.equal(accepted.status, 201, accepted.text)
  return Object.assign(browser, { id: invited.body.id as string, email })
}
