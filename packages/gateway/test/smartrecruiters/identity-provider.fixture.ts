import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestContext } from 'node:test'
import { Provider } from 'oidc-provider'

/** A real provider of identities, whose people sign in by themselves. */
export interface IdentityProvider {
  issuer: string
  /** Settings of a gateway that uses it. */
  env: Record<string, string>
  /** Who is at the browser; null where they turn away. */
  somebody: string | null
  /** Claims of each person. */
  people: Map<string, Record<string, unknown>>
  /** How often somebody was asked to sign in. */
  asked: number
  /** Once the gateway's URL is known. */
  serve(publicUrl: string, change?: object): void
  /** Turns it off and on: 503 to everybody meanwhile. */
  away: boolean
}

export async function startIdentityProvider(t: TestContext): Promise<IdentityProvider> {
  let handle: ((...of: Parameters<ReturnType<Provider['callback']>>) => void) | undefined
  const server = createServer((request, response) => {
    if (!handle || self.away) return void response.writeHead(503).end()
    handle(request, response)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const self: IdentityProvider = {
    issuer,
    env: {
      GANGWAY_OIDC_ISSUER: issuer,
      GANGWAY_OIDC_CLIENT_ID: 'gangway',
      GANGWAY_OIDC_CLIENT_SECRET: 'a secret & more',
    },
    somebody: null,
    people: new Map(),
    asked: 0,
    away: false,
    serve(publicUrl, change = {}) {
      const provider = new Provider(issuer, {
        clients: [
          {
            client_id: 'gangway',
            client_secret: 'a secret & more',
            redirect_uris: [`${publicUrl}/sign-in/callback`],
            response_types: ['code'],
            token_endpoint_auth_method: 'client_secret_post',
          },
        ],
        pkce: { required: () => true },
        cookies: { keys: ['for tests'] },
        claims: { openid: ['sub'], email: ['email'], profile: ['name', 'external_ref', 'customer'] },
        features: { devInteractions: { enabled: false } },
        interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
        findAccount: (_context: unknown, sub: string) => ({
          accountId: sub,
          claims: async () => ({ sub, ...self.people.get(sub) }),
        }),
        ...change,
      })
      const callback = provider.callback()
      handle = (request, response) => {
        if (!request.url!.startsWith('/interaction/')) return callback(request, response)
        void interact(provider, request, response)
      }
    },
  }

  async function interact(provider: Provider, ...[request, response]: Parameters<ReturnType<Provider['callback']>>) {
    const { prompt, params, session } = await provider.interactionDetails(request, response)
    if (prompt.name === 'login') {
      self.asked++
      const refusal = { error: 'access_denied', error_description: 'turned away' }
      return provider.interactionFinished(
        request,
        response,
        self.somebody === null ? refusal : { login: { accountId: self.somebody } },
      )
    }
    const grant = new provider.Grant({ accountId: session!.accountId, clientId: params.client_id! })
    grant.addOIDCScope(params.scope!)
    await provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } })
  }
  return self
}
