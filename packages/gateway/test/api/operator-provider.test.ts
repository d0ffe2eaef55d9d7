import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import type { TestContext } from 'node:test'
import { readConfig } from '../../src/config.ts'
import { startGateway } from '../../src/gateway.ts'
import { createLog } from '../../src/log.ts'
import { startIdentityProvider } from '../smartrecruiters/identity-provider.fixture.ts'
import { createVisitor, type Visitor } from '../smartrecruiters/visitor.fixture.ts'
import { type Home, onBothStores, onSqlite } from '../support/stores.ts'

const adminKey = randomBytes(32).toString('base64url')
const secret = 'a secret & more'

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into member by member
type Json = any

/** A gateway whose operators sign in at a provider. */
async function startWithProvider(t: TestContext, home: Home, env: Record<string, string>) {
  const provider = await startIdentityProvider(t)
  const clock = { ahead: 0 }
  const config = readConfig({
    PORT: '0',
    GANGWAY_DATA_DIR: home.dataDir,
    GANGWAY_ADMIN_KEY: adminKey,
    GANGWAY_SECRET_KEY: randomBytes(32).toString('base64'),
    ...(home.databaseUrl && { DATABASE_URL: home.databaseUrl }),
    GANGWAY_OPERATOR_OIDC_ISSUER: provider.issuer,
    GANGWAY_OPERATOR_OIDC_CLIENT_ID: 'console',
    GANGWAY_OPERATOR_OIDC_CLIENT_SECRET: secret,
    ...env,
  })
  const gateway = await startGateway(config, createLog('silent'), () => Date.now() + clock.ahead)
  t.after(() => gateway.stop())
  const { origin } = gateway
  const client = {
    client_id: 'console',
    client_secret: secret,
    redirect_uris: [`${origin}/v1/sign-in/callback`],
    response_types: ['code'],
    token_endpoint_auth_method: 'client_secret_post',
  }
  provider.serve(origin, {
    clients: [client],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'roles', 'realm'] },
  })
  const call = async (method: string, path: string, options: { cookie?: string; body?: unknown } = {}) => {
    const response = await fetch(`${origin}/v1${path}`, {
      method,
      headers: {
        ...(options.cookie === undefined ? { authorization: `Bearer ${adminKey}` } : { cookie: options.cookie }),
        ...(options.body !== undefined && { 'content-type': 'application/json' }),
      },
      body: options.body === undefined ? undefined : JSON.stringify(options.body),
    })
    const text = await response.text()
    return { status: response.status, body: (text ? JSON.parse(text) : undefined) as Json }
  }
  const cookieOf = (browser: Visitor) => `gangway-console=${browser.cookies.get('gangway-console')?.value}`
  const start = `${origin}/v1/sign-in/provider`
  return {
    gateway,
    provider,
    clock,
    call,
    start,
    cookieOf,
    visitor: () => createVisitor([origin, provider.issuer]),
    /** Signs a person in by a browser of their own: the session, or why there is none. */
    async signIn(person: string | null) {
      provider.somebody = person
      const browser = createVisitor([origin, provider.issuer])
      await browser.open(start)
      const landed = new URL(browser.page.url)
      assert.equal(landed.origin + landed.pathname, `${origin}/console`)
      const problem = landed.searchParams.get('problem')
      if (problem) return { problem }
      const { status, body } = await call('GET', '/sessions/current', { cookie: cookieOf(browser) })
      assert.equal(status, 200)
      return { ...body, cookie: cookieOf(browser) } as Json
    },
  }
}

onBothStores('operators sign in at the provider, whose claim says which role they have', async (t, home) => {
  const { gateway, provider, call, signIn } = await startWithProvider(t, home, {
    GANGWAY_OPERATOR_OIDC_NAME: 'Our directory',
    GANGWAY_OPERATOR_OIDC_ROLE_CLAIM: 'realm.groups',
    GANGWAY_OPERATOR_OIDC_ROLES: 'admin=gangway-admins, viewer=staff, viewer=cn=guests',
    GANGWAY_OPERATOR_PASSWORDS: 'off',
  })
  assert.equal(gateway.firstOperatorUrl, undefined, 'nobody signs in by a password')
  assert.deepEqual((await call('GET', '/sign-in')).body, {
    password: false,
    provider: { name: 'Our directory', url: `${gateway.origin}/v1/sign-in/provider` },
    firstOperator: false,
  })
  const password = 'nine ducks on a long pond'
  const byPassword = await call('POST', '/sessions', { body: { email: 'ada@gangway.example', password } })
  assert.equal(byPassword.body.code, 'passwords_off')
  const groups = (...of: string[]) => ({ realm: { groups: of } })
  const { people } = provider
  people.set('ada', { name: 'Ada Ng', email: 'Ada@gangway.example', ...groups('staff', 'gangway-admins') })
  people.set('bo', { email: 'bo@gangway.example', ...groups('cn=guests') })
  people.set('cy', { email: 'cy@gangway.example', ...groups('others', 'admin') })
  people.set('di', { ...groups('gangway-admins') })
  const ada = await signIn('ada')
  assert.deepEqual(ada.operator, { id: ada.operator.id, email: 'Ada@gangway.example', name: 'Ada Ng', role: 'admin' })
  assert.equal((await signIn('bo')).operator.role, 'viewer')
  assert.deepEqual(await signIn('cy'), { problem: 'no_access' })
  assert.deepEqual(await signIn('di'), { problem: 'no_access' }, 'nobody without an address')
  assert.deepEqual(await signIn(null), { problem: 'not_signed_in' })

  // Another role, at the next signing in; none, none. Whoever is disabled here stays out, whatever the provider says.
  people.set('bo', { email: 'bo-ek@gangway.example', name: 'Bo Ek', ...groups('gangway-admins') })
  const bo = await signIn('bo')
  assert.deepEqual([bo.operator.role, bo.operator.email, bo.operator.name], ['admin', 'bo@gangway.example', 'Bo Ek'])
  assert.equal((await call('DELETE', `/operators/${bo.operator.id}`)).status, 204)
  assert.equal((await call('GET', '/sessions/current', { cookie: bo.cookie })).status, 401)
  assert.deepEqual(await signIn('bo'), { problem: 'no_access' })
  people.set('ada', { email: 'ada@gangway.example' })
  assert.deepEqual(await signIn('ada'), { problem: 'no_access' })
  // Somebody else with the address of an operator is not that operator.
  people.set('eve', { email: 'ada@gangway.example', ...groups('gangway-admins') })
  assert.deepEqual(await signIn('eve'), { problem: 'no_access' })
  const { data } = (await call('GET', '/audit-entries')).body
  assert.deepEqual(
    data
      .map(({ actor, action, outcome, detail }: Json) => [actor.name ?? actor.type, action, outcome, detail])
      .reverse(),
    [
      ['Ada Ng', 'createSession', '201', 'provider'],
      ['Bo Ek', 'createSession', '201', 'provider'],
      ...['no_access', 'no_access', 'not_signed_in'].map((why) => ['anonymous', 'createSession', '401', why]),
      ['Bo Ek', 'createSession', '201', 'provider'],
      ['instance_admin', 'deleteOperator', '204', undefined],
      ...['no_access', 'no_access', 'no_access'].map((why) => ['anonymous', 'createSession', '401', why]),
    ],
  )
})

onSqlite('without a claim only who was invited comes in, once the address holds', async (t, home) => {
  const { provider, call, signIn } = await startWithProvider(t, home, {})
  const { people } = provider
  people.set('ada', { name: 'Ada Ng', email: 'ADA@gangway.example' })
  assert.deepEqual(await signIn('ada'), { problem: 'no_access' })
  const invited = await call('POST', '/operators', { body: { email: 'ada@gangway.example', role: 'operator' } })
  people.set('ada', { email: 'ada@gangway.example', email_verified: false })
  assert.deepEqual(await signIn('ada'), { problem: 'no_access' })
  people.set('ada', { name: 'Ada Ng', email: 'ADA@gangway.example', email_verified: true })
  const ada = await signIn('ada')
  assert.deepEqual(ada.operator, {
    id: invited.body.id,
    email: 'ada@gangway.example',
    name: 'Ada Ng',
    role: 'operator',
  })
  // The invitation is used up by it, and the address alone is of no use to another person any more.
  const token = new URL(invited.body.invitationUrl).hash.slice(1)
  const late = await call('POST', '/operators/accept', { body: { token, password: 'nine ducks on a long pond' } })
  assert.equal(late.body.code, 'link_not_valid')
  people.set('eve', { email: 'ada@gangway.example' })
  assert.deepEqual(await signIn('eve'), { problem: 'no_access' })
  people.set('ada', { email: 'ada.ng@gangway.example', email_verified: false })
  assert.equal((await signIn('ada')).operator.id, invited.body.id, 'known by who it is from now on')
})

onSqlite(
  'what comes back from the provider counts once, in the browser that left, and only if it holds',
  async (t, home) => {
    const { gateway, provider, clock, call, start, cookieOf, visitor } = await startWithProvider(t, home, {
      GANGWAY_OPERATOR_OIDC_ROLE_CLAIM: 'roles',
    })
    provider.people.set('ada', { email: 'ada@gangway.example', roles: ['viewer', 'operator'] })
    provider.somebody = 'ada'
    const { origin } = gateway
    /** Leaves for the provider and stops at the way back. */
    const wayBack = async (browser: Visitor) => {
      const here = createVisitor([origin])
      for (const [name, cookie] of browser.cookies) here.cookies.set(name, cookie)
      await here.open(start)
      for (const [name, cookie] of here.cookies) browser.cookies.set(name, cookie)
      const left = new URL(here.left!)
      assert.equal(left.searchParams.get('code_challenge_method'), 'S256')
      const there = createVisitor([provider.issuer])
      await there.open(left.href)
      return there.left!
    }
    const problemOf = async (browser: Visitor, url: string) => {
      await browser.open(url)
      return new URL(browser.page.url).searchParams.get('problem')
    }
    const browser = visitor()
    const back = await wayBack(browser)
    const before = browser.cookies.get('gangway-console')!
    assert.equal(before.attributes, 'Path=/; HttpOnly; SameSite=Lax')
    assert.equal((await call('GET', '/sessions/current', { cookie: cookieOf(browser) })).status, 401, 'nobody yet')
    assert.equal(await problemOf(visitor(), back), 'lost', 'another browser')
    assert.equal(await problemOf(browser, back), null)
    assert.notEqual(browser.cookies.get('gangway-console')!.value, before.value)
    assert.equal((await call('GET', '/sessions/current', { cookie: cookieOf(browser) })).body.operator.role, 'operator')
    assert.equal(await problemOf(browser, back), 'lost', 'once')
    assert.equal((await call('GET', '/sessions/current', { cookie: cookieOf(browser) })).status, 200, 'signed in still')

    for (const change of [
      (url: URL) => url.searchParams.set('code', 'x'),
      (url: URL) => url.searchParams.set('iss', 'https://evil.example'),
      (url: URL) => url.searchParams.delete('code'),
    ]) {
      const url = new URL(await wayBack(browser))
      change(url)
      assert.equal(await problemOf(browser, url.href), 'provider_failed')
    }
    for (const query of ['', '?state=', '?state=x&code=y', '?code=y']) {
      assert.equal(await problemOf(browser, `${origin}/v1/sign-in/callback${query}`), 'lost')
    }
    const tooLate = await wayBack(browser)
    clock.ahead += 16 * 60_000
    assert.equal(await problemOf(browser, tooLate), 'lost')
    // What the provider publishes of itself is believed for an hour.
    clock.ahead += 60 * 60_000
    provider.away = true
    assert.equal(await problemOf(visitor(), start), 'provider_failed')
    provider.away = false
    for (let n = 0; n < 100; n++) await fetch(start, { redirect: 'manual' })
    assert.equal(await problemOf(visitor(), start), 'too_many_tries')
  },
)
