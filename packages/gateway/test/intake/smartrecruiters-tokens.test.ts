import assert from 'node:assert/strict'
import * as oauth from 'oauth4webapi'
import * as openid from 'openid-client'
import { ClientCredentials } from 'simple-oauth2'
import { onBothStores } from '../support/stores.ts'
import { bearer, call, type Partner, startPartner } from './smartrecruiters.fixture.ts'

const form = { 'content-type': 'application/x-www-form-urlencoded' }

function ask(url: string, parameters: Record<string, string>, headers: Record<string, string> = {}) {
  return call(url, {
    method: 'POST',
    headers: { ...form, ...headers },
    body: new URLSearchParams(parameters).toString(),
  })
}

function credentialsOf({ connection }: Partner): { client_id: string; client_secret: string } {
  const { clientId, clientSecret } = connection.issuedCredentials
  return { client_id: clientId, client_secret: clientSecret }
}

/** Asks for a token as a client does that knows OAuth and nothing of Gangway. */
async function asStranger(partner: Partner, how: (secret: string) => oauth.ClientAuth): Promise<Response> {
  const { client_id, client_secret } = credentialsOf(partner)
  const server = { issuer: partner.gateway.origin, token_endpoint: partner.urls.token! }
  return oauth.clientCredentialsGrantRequest(server, { client_id }, how(client_secret), new URLSearchParams(), {
    [oauth.allowInsecureRequests]: true,
  })
}

onBothStores('an independent OAuth client gets a token, by form and by Basic', async (t, home) => {
  const partner = await startPartner(t, home)
  for (const how of [oauth.ClientSecretPost, oauth.ClientSecretBasic]) {
    const response = await asStranger(partner, how)
    assert.equal(response.headers.get('cache-control'), 'no-store')
    const server = { issuer: partner.gateway.origin }
    const result = await oauth.processClientCredentialsResponse(server, { client_id: 'x' }, response)
    assert.equal(result.token_type, 'bearer')
    assert.equal(result.expires_in, 3600)
    const request = await oauth.protectedResourceRequest(
      result.access_token,
      'GET',
      new URL(partner.urls.packages!),
      undefined,
      undefined,
      { [oauth.allowInsecureRequests]: true },
    )
    assert.equal(request.status, 204)
  }
})

onBothStores('so do clients of other libraries, whichever way they prove themselves', async (t, home) => {
  const partner = await startPartner(t, home)
  const { client_id: id, client_secret: secret } = credentialsOf(partner)
  const url = new URL(partner.urls.token!)
  const served = async (token: unknown) =>
    (await call(partner.urls.packages!, { headers: bearer(String(token)) })).status
  for (const [authorizationMethod, bodyFormat] of [
    ['header', 'form'],
    ['body', 'form'],
  ] as const) {
    const client = new ClientCredentials({
      client: { id, secret },
      auth: { tokenHost: url.origin, tokenPath: url.pathname },
      options: { authorizationMethod, bodyFormat },
    })
    const { token } = await client.getToken({})
    assert.equal(await served(token.access_token), 204)
  }
  const server = { issuer: url.origin, token_endpoint: url.href }
  const configuration = new openid.Configuration(server, id, secret, openid.ClientSecretPost(secret))
  openid.allowInsecureRequests(configuration)
  const { access_token, expires_in } = await openid.clientCredentialsGrant(configuration)
  assert.equal(expires_in, 3600)
  assert.equal(await served(access_token), 204)
})

onBothStores('an independent OAuth client understands that its secret is wrong', async (t, home) => {
  const partner = await startPartner(t, home)
  const response = await asStranger(partner, () => oauth.ClientSecretPost('wrong'))
  const server = { issuer: partner.gateway.origin }
  await assert.rejects(oauth.processClientCredentialsResponse(server, { client_id: 'x' }, response), (error) => {
    assert.ok(error instanceof oauth.ResponseBodyError)
    assert.equal(error.status, 400)
    assert.equal(error.error, 'invalid_client')
    return true
  })
})

onBothStores('the token endpoint refuses as RFC 6749 says, with 400', async (t, home) => {
  const partner = await startPartner(t, home)
  const { token } = partner.urls as { token: string }
  const own = { grant_type: 'client_credentials', ...credentialsOf(partner) }
  const other = await partner.v1('POST', '/registrations', {
    platform: 'smartrecruiters',
    name: 'Another partner',
    credentials: { clientId: 'm', clientSecret: 's' },
    settings: {},
  })
  const basic = (id: string, secret: string) => ({ authorization: `Basic ${btoa(`${id}:${secret}`)}` })
  const cases: [string, Promise<{ status: number; body: { error: string } }>, string][] = [
    ['no grant type', ask(token, { ...own, grant_type: '' }), 'invalid_request'],
    ['another grant type', ask(token, { ...own, grant_type: 'password' }), 'unsupported_grant_type'],
    ['no secret', ask(token, { ...own, client_secret: '' }), 'invalid_request'],
    ['a wrong secret', ask(token, { ...own, client_secret: `${own.client_secret}x` }), 'invalid_client'],
    ['an unknown client', ask(token, { ...own, client_id: 'nobody' }), 'invalid_client'],
    ['U+0000 in the client id', ask(token, { ...own, client_id: '\0' }), 'invalid_client'],
    [
      'the credentials that the platform gave us',
      ask(token, { ...own, client_id: 'acme-id', client_secret: 'acme-secret' }),
      'invalid_client',
    ],
    ["another registration's URL", ask(other.body.urls.token, own), 'invalid_client'],
    ['another client in the header', ask(token, own, basic('nobody', 'x')), 'invalid_request'],
    [
      'a wrong secret by Basic',
      ask(token, { grant_type: own.grant_type }, basic(own.client_id, 'x')),
      'invalid_client',
    ],
    [
      'JSON',
      call(token, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(own) }),
      'invalid_request',
    ],
    ['an empty body', call(token, { method: 'POST', headers: form, body: '' }), 'invalid_request'],
    [
      'bytes',
      call(token, { method: 'POST', headers: form, body: Uint8Array.of(0xff, 0, 0x26, 0x3d, 0x25) }),
      'invalid_request',
    ],
  ]
  for (const [what, answer, error] of cases) {
    const { status, body } = await answer
    assert.deepEqual({ what, status, error: body.error }, { what, status: 400, error })
  }
  const repeated = `${new URLSearchParams(own)}&client_id=other`
  assert.equal((await call(token, { method: 'POST', headers: form, body: repeated })).body.error, 'invalid_request')
})

onBothStores('what is no matter of OAuth is refused in the same shape', async (t, home) => {
  const partner = await startPartner(t, home)
  const { token } = partner.urls as { token: string }
  const large = await call(token, { method: 'POST', headers: form, body: 'x'.repeat(300_000) })
  assert.deepEqual([large.status, large.body.error], [413, 'invalid_request'])
  for (const method of ['GET', 'PUT', 'DELETE']) {
    const answer = await call(token, { method })
    assert.deepEqual([answer.status, answer.body.error, answer.headers.get('allow')], [405, 'invalid_request', 'POST'])
  }
  const unknown = await ask(token.replace(/[^/]+\/oauth/, 'nobody/oauth'), { client_secret: 'kept to itself' })
  assert.deepEqual([unknown.status, unknown.body.error], [404, 'invalid_request'])
  const messages = await partner.v1('GET', '/messages?platform=smartrecruiters')
  assert.deepEqual(
    messages.body.data.map((message: Record<string, unknown>) => [message.kind, message.reason, message.sha256]),
    [['token', 'unknown_url', undefined]],
    'who called an unknown URL is on record, without the secret in its body',
  )
})

onBothStores(
  'a token is valid for its hour, for its own registration, and while its connection is active',
  async (t, home) => {
    const partner = await startPartner(t, home)
    const token = await partner.token()
    const status = async (url = partner.urls.packages!) => (await call(url, { headers: bearer(token) })).status
    assert.equal(await status(), 204)
    const other = await partner.v1('POST', '/registrations', {
      platform: 'smartrecruiters',
      name: 'Another partner',
      credentials: { clientId: 'm', clientSecret: 's' },
      settings: {},
    })
    assert.equal(await status(other.body.urls.packages), 401)

    assert.equal((await partner.v1('DELETE', `/connections/${partner.connection.id}`)).status, 204)
    assert.equal(await status(), 403)
    const refused = await ask(partner.urls.token!, { grant_type: 'client_credentials', ...credentialsOf(partner) })
    assert.deepEqual([refused.status, refused.body.error], [400, 'invalid_client'])
    await partner.v1('PATCH', `/connections/${partner.connection.id}`, { status: 'active' })
    assert.equal(await status(), 204)

    partner.clock.ahead = 3599_000
    assert.equal(await status(), 204)
    partner.clock.ahead = 3601_000
    assert.equal(await status(), 401)
  },
)

onBothStores('a client that asks without end is told to wait', async (t, home) => {
  const partner = await startPartner(t, home)
  const own = { grant_type: 'client_credentials', client_id: 'guessing', client_secret: 'x' }
  let refused = await ask(partner.urls.token!, own)
  for (let asked = 1; refused.status === 400 && asked < 2000; asked++) refused = await ask(partner.urls.token!, own)
  assert.equal(refused.status, 429)
  assert.match(refused.headers.get('retry-after')!, /^[1-9]$/)
  assert.equal(refused.body.error, 'invalid_request')
  assert.ok(await partner.token(), 'another client is served')
})
