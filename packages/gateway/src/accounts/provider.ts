import * as oidc from 'openid-client'
import type { Instant } from '../model/index.ts'
import type { HttpClient } from '../outbox/interface.ts'
import type { Claims } from './claims.ts'

/** A provider of identities (OpenID Connect), as the settings name it. */
export interface ProviderSettings {
  issuer: string
  clientId: string
  clientSecret: string
  /** Space-separated; `openid` among them. */
  scopes: string
}

export interface Provider {
  /** Where the browser goes, and what it is recognised by when it comes back. */
  start(given: { state: string; again: boolean }): Promise<{ url: string; verifier: string; nonce: string }>
  /** What the provider says of who came back. Rejects where its answer does not hold. */
  finish(given: { search: string; state: string; verifier: string; nonce: string }): Promise<Claims>
}

/** How long what the provider published of itself is believed. */
const believedMs = 60 * 60 * 1000
const timeoutMs = 15_000
const maxAnswerBytes = 512 * 1024

/** `redirectUri` is where the provider sends browsers back to: it must be registered there. */
export function createProvider(
  settings: ProviderSettings,
  redirectUri: string,
  http: Pick<HttpClient, 'request'>,
  now: () => Instant,
): Provider {
  let known: { until: Instant; config: Promise<oidc.Configuration> } | undefined
  const configuration = (): Promise<oidc.Configuration> => {
    if (known && known.until > now()) return known.config
    const config = discover(settings, http)
    const entry = { until: now() + believedMs, config }
    known = entry
    config.catch(() => {
      if (known === entry) known = undefined
    })
    return config
  }

  return {
    async start({ state, again }) {
      const config = await configuration()
      const verifier = oidc.randomPKCECodeVerifier()
      const nonce = oidc.randomNonce()
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: settings.scopes,
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(again && { prompt: 'login' }),
      })
      return { url: url.href, verifier, nonce }
    },
    async finish({ search, state, verifier, nonce }) {
      const config = await configuration()
      const tokens = await oidc.authorizationCodeGrant(config, new URL(redirectUri + search), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      })
      const claims = tokens.claims()!
      // Many providers put into the token only who it is, and tell the rest on request.
      const told = config.serverMetadata().userinfo_endpoint
        ? await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)
        : {}
      return { ...told, ...claims }
    },
  }
}

async function discover(settings: ProviderSettings, http: Pick<HttpClient, 'request'>): Promise<oidc.Configuration> {
  const { issuer, clientId, clientSecret } = settings
  const carry = carrier(http)
  const isPlain = new URL(issuer).protocol === 'http:'
  const found = await oidc.discovery(new URL(issuer), clientId, undefined, oidc.ClientSecretPost(clientSecret), {
    [oidc.customFetch]: carry,
    ...(isPlain && { execute: [oidc.allowInsecureRequests] }),
  })
  const server = found.serverMetadata()
  // Where a provider names no way, Basic is what it takes (OpenID Connect Discovery 1.0 section 3).
  if (server.token_endpoint_auth_methods_supported?.includes('client_secret_post')) return found
  const config = new oidc.Configuration(server, clientId, undefined, oidc.ClientSecretBasic(clientSecret))
  config[oidc.customFetch] = carry
  if (isPlain) oidc.allowInsecureRequests(config)
  return config
}

/** Carries the library's requests by the guarded client: no redirects, a deadline, bounded answers. */
function carrier(http: Pick<HttpClient, 'request'>): oidc.CustomFetch {
  return async (url, { method, headers, body }) => {
    const { 'user-agent': _, ...own } = headers
    const outcome = await http.request({
      method: method as 'GET' | 'POST',
      url,
      headers: own,
      ...(body != null && { body: String(body) }),
      timeoutMs,
      maxResponseBytes: maxAnswerBytes,
    })
    if (outcome.kind !== 'response') throw new Error(`${outcome.code}: ${outcome.message}`)
    const noBody = [204, 205, 304].includes(outcome.status)
    return new Response(noBody ? null : Uint8Array.from(outcome.body), {
      status: outcome.status,
      headers: outcome.headers.filter(([name]) => name === 'content-type' || name === 'www-authenticate'),
    })
  }
}
