import assert from 'node:assert/strict'
import { Secret, TOTP } from 'otpauth'
import { onBothStores } from '../support/stores.ts'
import { startApi } from './support/api-server.ts'
import { createBrowser, firstLink, password, signedIn } from './support/operator.ts'

const hourMs = 60 * 60_000

onBothStores('the first operator is made by a link, once, and is an admin who is signed in', async (t, home) => {
  const api = await startApi(t, home)
  const ways = async () => (await api.call('GET', '/v1/sign-in', { key: null })).body
  assert.deepEqual(await ways(), { password: true, firstOperator: true })
  const [token, another, old] = [await firstLink(api), await firstLink(api), await firstLink(api)]
  const browser = createBrowser(api)
  const welcome = (given: object) => browser.call('POST', '/v1/operators/first', { body: given })
  const ada = { email: 'Ada@Gangway.example', name: 'Ada Ng', password }
  for (const wrong of ['', 'x', `${token}x`, token.toLowerCase(), '__proto__']) {
    const refused = await welcome({ ...ada, token: wrong })
    assert.equal(refused.status, 410)
    assert.equal(refused.body.code, 'link_not_valid')
  }
  for (const weak of ['eleven char', 'x'.repeat(201), 'ada@gangway.example']) {
    const refused = await welcome({ ...ada, email: 'ada@gangway.example', token, password: weak })
    assert.equal(refused.status, 422)
    assert.equal(refused.body.errors[0].pointer, '/password')
  }
  // Two at once: one of them becomes the first.
  const made = await Promise.all([
    welcome({ ...ada, token }),
    welcome({ ...ada, email: 'eve@x.example', token: another }),
  ])
  assert.deepEqual(made.map(({ status }) => status).sort(), [201, 410])
  const { body } = made.find(({ status }) => status === 201)!
  assert.equal(body.operator.role, 'admin')
  assert.match(body.id, /^ses_/)
  assert.deepEqual(body.tenant, { id: api.tenant, name: 'First' })
  assert.equal(body.expiresAt, '2026-11-21T20:00:00.000Z')
  assert.equal((await welcome({ ...ada, token: old })).status, 410, 'there is one now')
  assert.equal(await firstLink(api).catch(() => 'none'), 'none')
  assert.deepEqual(await ways(), { password: true, firstOperator: false })
  assert.deepEqual((await browser.call('GET', '/v1/sessions/current')).body, body)
  assert.equal((await browser.call('GET', '/v1/operators')).body.data.length, 1)
})

onBothStores(
  'a link for the first operator is of use for a week, an invitation for as long as it says',
  async (t, home) => {
    const api = await startApi(t, home)
    const token = await firstLink(api)
    api.clock.now += 7 * 24 * hourMs
    const late = await createBrowser(api).call('POST', '/v1/operators/first', {
      body: { token, email: 'ada@gangway.example', password },
    })
    assert.equal(late.body.code, 'link_not_valid')
    const brief = { email: 'bo@gangway.example', role: 'viewer', expiresInHours: 1 }
    const invited = await api.call('POST', '/v1/operators', { body: brief })
    const accept = async (url: string) => {
      const body = { token: new URL(url).hash.slice(1), password }
      return (await createBrowser(api).call('POST', '/v1/operators/accept', { body })).status
    }
    api.clock.now += hourMs
    assert.equal(await accept(invited.body.invitationUrl), 410)
    const again = await api.call('POST', `/v1/operators/${invited.body.id}/invite`, { body: {} })
    api.clock.now += 7 * 24 * hourMs - 1
    const newest = await api.call('POST', `/v1/operators/${invited.body.id}/invite`, { body: {} })
    assert.equal(await accept(again.body.invitationUrl), 410, 'a newer one ends it')
    assert.equal(await accept(newest.body.invitationUrl), 201)
  },
)

onBothStores('an operator is invited, signs in and out, and is listed without a secret', async (t, home) => {
  const api = await startApi(t, home)
  const invited = await api.call('POST', '/v1/operators', {
    body: { email: 'Bo@gangway.example', name: 'Bo', role: 'operator' },
    headers: { 'idempotency-key': 'bo' },
  })
  const { id, invitationUrl, ...shown } = invited.body
  assert.match(id, /^usr_/)
  assert.match(invitationUrl, /^https:\/\/gangway\.example\/console\/invitation#[\w-]{43}$/)
  const expected = {
    email: 'Bo@gangway.example',
    name: 'Bo',
    role: 'operator',
    status: 'invited',
    codes: false,
    invitationExpiresAt: '2026-11-28T18:00:00.000Z',
    createdAt: '2026-11-21T18:00:00.000Z',
    updatedAt: '2026-11-21T18:00:00.000Z',
    version: 1,
  }
  assert.deepEqual(shown, expected)
  const again = await api.call('POST', '/v1/operators', {
    body: { email: 'Bo@gangway.example', name: 'Bo', role: 'operator' },
    headers: { 'idempotency-key': 'bo' },
  })
  assert.deepEqual(again.body, invited.body)
  const twice = await api.call('POST', '/v1/operators', { body: { email: 'bo@Gangway.example', role: 'admin' } })
  assert.equal(twice.body.code, 'conflict')

  const browser = createBrowser(api)
  const signIn = (given: object) => browser.call('POST', '/v1/sessions', { body: given })
  assert.equal((await signIn({ email: 'bo@gangway.example', password })).body.code, 'sign_in_failed', 'not yet')
  const token = new URL(invitationUrl).hash.slice(1)
  const accepted = await browser.call('POST', '/v1/operators/accept', { body: { token, password, name: 'Bo Ek' } })
  assert.equal(accepted.status, 201)
  assert.equal(accepted.body.operator.name, 'Bo Ek')
  const replayed = await browser.call('POST', '/v1/operators/accept', {
    body: { token, password: 'something else entirely' },
  })
  assert.equal(replayed.body.code, 'link_not_valid')

  const [line] = accepted.headers.getSetCookie()
  assert.match(line!, /^__Host-gangway-console=[\w-]{44}; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  assert.ok(!accepted.text.includes(line!.split(/[=;]/)[1]!), 'no script sees it')
  const before = browser.cookie
  const out = await browser.call('DELETE', '/v1/sessions/current')
  assert.equal(out.status, 204)
  assert.match(out.headers.getSetCookie()[0]!, /^__Host-gangway-console=; Path=\/; Max-Age=0; HttpOnly; Secure/)
  assert.equal((await browser.call('GET', '/v1/sessions/current', { headers: { cookie: before! } })).status, 401)
  const signed = await signIn({ email: 'BO@gangway.example ', password })
  assert.equal(signed.status, 201)
  assert.notEqual(signed.body.csrfToken, accepted.body.csrfToken)
  for (const tampered of [
    '',
    'x',
    `${browser.cookie}x`,
    browser.cookie!.slice(0, -1),
    browser.cookie!.replace('__Host-', ''),
  ]) {
    assert.equal((await browser.call('GET', '/v1/sessions/current', { headers: { cookie: tampered } })).status, 401)
  }

  const listed = await api.call('GET', '/v1/operators?role=operator&status=active')
  const { invitationExpiresAt, ...rest } = expected
  const now = { name: 'Bo Ek', status: 'active', lastSignInAt: '2026-11-21T18:00:00.000Z', version: 2 }
  assert.deepEqual(listed.body.data, [{ id, ...rest, ...now }])
  assert.deepEqual((await api.call('GET', `/v1/operators/${id}`)).body, listed.body.data[0])
  assert.deepEqual((await api.call('GET', '/v1/accounts')).body.data, [], 'a customer’s person is somebody else')
  for (const [method, path] of [
    ['GET', `/v1/accounts/${id}`],
    ['PATCH', `/v1/accounts/${id}`],
    ['DELETE', `/v1/accounts/${id}`],
    ['POST', `/v1/accounts/${id}/invite`],
  ] as const) {
    assert.equal(
      (await api.call(method, path, { body: method === 'GET' ? undefined : {} })).status,
      404,
      `${method} ${path}`,
    )
  }
})

onBothStores('what is wrong is not told, and too many tries have to wait', async (t, home) => {
  const api = await startApi(t, home)
  const { email } = await signedIn(api, 'viewer')
  const browser = createBrowser(api)
  const signIn = (given: object) => browser.call('POST', '/v1/sessions', { body: { email, password, ...given } })
  const wrong = await signIn({ password: 'nine ducks on a long pool' })
  const unknown = await signIn({ email: 'nobody@gangway.example' })
  assert.equal(wrong.status, 401)
  assert.deepEqual(wrong.body, unknown.body)
  assert.equal(wrong.body.code, 'sign_in_failed')
  for (let n = 0; n < 9; n++) assert.equal((await signIn({ password: 'x' })).status, 401)
  const limited = await signIn({})
  assert.equal(limited.status, 429)
  assert.equal(limited.body.code, 'too_many_tries')
  assert.equal(limited.headers.get('retry-after'), '900')
  assert.equal((await signIn({ email: 'Other@gangway.example' })).status, 401, 'others are not held up')
  api.clock.now += 15 * 60_000
  assert.equal((await signIn({})).status, 201)
  // Links are guessed at no more often than passwords.
  let tries = 0
  for (; tries < 120; tries++) {
    const { status } = await browser.call('POST', '/v1/operators/accept', { body: { token: `x${tries}`, password } })
    if (status === 429) break
    assert.equal(status, 410)
  }
  assert.equal(tries, 99)
})

onBothStores('a session ends when it is not used, after a day’s work, and with its operator', async (t, home) => {
  const api = await startApi(t, home)
  const admin = await signedIn(api, 'admin')
  const status = async () => (await admin.call('GET', '/v1/sessions/current')).status
  const begun = api.clock.now
  while (api.clock.now - begun < 11 * hourMs) {
    api.clock.now += 1.9 * hourMs
    assert.equal(await status(), 200)
  }
  const { body } = await admin.call('GET', '/v1/sessions/current')
  assert.equal(Date.parse(body.expiresAt), begun + 12 * hourMs)
  api.clock.now = begun + 12 * hourMs
  assert.equal(await status(), 401)
  assert.equal((await admin.call('POST', '/v1/sessions', { body: { email: admin.email, password } })).status, 201)
  api.clock.now += 2 * hourMs
  assert.equal(await status(), 401)
  assert.equal((await admin.call('POST', '/v1/sessions', { body: { email: admin.email, password } })).status, 201)

  const viewer = await signedIn(api, 'viewer')
  const elsewhere = createBrowser(api)
  await elsewhere.call('POST', '/v1/sessions', { body: { email: viewer.email, password } })
  assert.equal((await elsewhere.call('GET', '/v1/sessions')).body.data.length, 2, 'one’s own')
  const all = (await admin.call('GET', '/v1/sessions')).body.data
  assert.equal(all.length, 3)
  assert.deepEqual((await api.call('GET', '/v1/sessions')).body.data, all)
  const [first] = (await elsewhere.call('GET', '/v1/sessions?limit=1')).body.data
  assert.deepEqual(first.operator, { id: viewer.id, email: viewer.email, role: 'viewer' })
  const others = all.find((session: { operator: { id: string } }) => session.operator.id === admin.id).id
  assert.equal((await viewer.call('DELETE', `/v1/sessions/${others}`)).status, 404, 'somebody else’s')
  assert.equal((await viewer.call('DELETE', `/v1/sessions/${first.id}`)).status, 204)
  assert.equal((await elsewhere.call('GET', '/v1/sessions/current')).status, 401)

  // Rights are read anew for each request.
  assert.equal((await viewer.call('POST', '/v1/operators', { body: {} })).body.code, 'insufficient_scope')
  await admin.call('PATCH', `/v1/operators/${viewer.id}`, { body: { role: 'admin' } })
  assert.equal((await viewer.call('GET', '/v1/operators')).status, 200)
  const disabled = await admin.call('PATCH', `/v1/operators/${viewer.id}`, { body: { status: 'disabled' } })
  assert.equal(disabled.body.status, 'disabled')
  assert.equal((await viewer.call('GET', '/v1/sessions/current')).status, 401)
  const refused = await viewer.call('POST', '/v1/sessions', { body: { email: viewer.email, password } })
  assert.equal(refused.body.code, 'sign_in_failed')
  assert.equal((await admin.call('POST', `/v1/operators/${viewer.id}/invite`, { body: {} })).body.code, 'invalid_state')
  await admin.call('PATCH', `/v1/operators/${viewer.id}`, { body: { status: 'active', name: 'Vi' } })
  assert.equal((await viewer.call('POST', '/v1/sessions', { body: { email: viewer.email, password } })).status, 201)
  assert.equal((await admin.call('DELETE', `/v1/operators/${viewer.id}`)).status, 204)
  assert.equal((await viewer.call('GET', '/v1/sessions/current')).status, 401)
  assert.equal((await admin.call('PATCH', `/v1/operators/${viewer.id}`, { body: { name: null } })).body.name, undefined)
})

onBothStores('one active admin is always left', async (t, home) => {
  const api = await startApi(t, home)
  const [one, two] = [await signedIn(api, 'admin'), await signedIn(api, 'admin', { email: 'two@gangway.example' })]
  await api.call('POST', '/v1/operators', { body: { email: 'three@gangway.example', role: 'admin' } })
  const left = (answers: { status: number }[]) => answers.filter(({ status }) => status < 300).length
  const at = (id: string) => `/v1/operators/${id}`
  // Each disables the other at the same moment; the one who is only invited does not count.
  const both = await Promise.all([
    api.call('DELETE', at(one.id)),
    api.call('PATCH', at(two.id), { body: { role: 'viewer' } }),
  ])
  assert.equal(left(both), 1)
  assert.equal(both.find(({ status }) => status >= 300)!.body.code, 'last_admin')
  const active = (await api.call('GET', '/v1/operators?role=admin&status=active')).body.data
  assert.equal(active.length, 1)
  for (const [method, body] of [
    ['DELETE'],
    ['PATCH', { status: 'disabled' }],
    ['PATCH', { role: 'operator' }],
  ] as const) {
    const refused = await api.call(method, at(active[0].id), { body })
    assert.equal(refused.status, 409)
    assert.equal(refused.body.code, 'last_admin')
  }
  assert.equal((await api.call('PATCH', at(active[0].id), { body: { name: 'Still here' } })).status, 200)
})

onBothStores('what changes something has to come from a page of the console', async (t, home) => {
  const api = await startApi(t, home)
  const admin = await signedIn(api, 'admin')
  const body = { name: 'x', scope: 'read' }
  const { host, port } = new URL(api.url)
  const post = (headers: Record<string, string>) => admin.call('POST', '/v1/api-keys', { body, headers })
  const refused: Record<string, string>[] = [
    { 'gangway-csrf': '' },
    { 'gangway-csrf': 'x' },
    { 'gangway-csrf': `${admin.csrfToken}x` },
    { 'gangway-csrf': (await signedIn(api, 'admin', { email: 'other@gangway.example' })).csrfToken! },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://gangway.example' },
    { origin: 'https://gangway.example.evil.example' },
    { origin: `http://127.0.0.1:${Number(port) + 1}` },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' },
  ]
  for (const headers of refused) {
    const answer = await post(headers)
    assert.equal(answer.status, 403, JSON.stringify(headers))
    assert.equal(answer.body.code, 'csrf_failed')
  }
  assert.deepEqual((await admin.call('GET', '/v1/api-keys')).body.data, [])
  const signIn = { email: admin.email, password }
  for (const headers of refused.slice(4)) {
    const answer = await createBrowser(api).call('POST', '/v1/sessions', { body: signIn, headers })
    assert.equal(answer.body.code, 'csrf_failed', JSON.stringify(headers))
  }
  for (const headers of [
    {},
    { origin: `http://${host}`, 'sec-fetch-site': 'same-origin' },
    { origin: 'https://gangway.example' },
  ] as Record<string, string>[]) {
    assert.equal((await post(headers)).status, 201, JSON.stringify(headers))
  }
  // Reading needs neither; a key needs neither, and is what counts where both come.
  const read = { headers: { 'gangway-csrf': '', 'sec-fetch-site': 'cross-site' } }
  assert.equal((await admin.call('GET', '/v1/api-keys', read)).status, 200)
  assert.equal((await api.call('POST', '/v1/api-keys', { body, headers: { cookie: admin.cookie! } })).status, 201)
  assert.equal(
    (await api.call('GET', '/v1/api-keys', { key: 'wrong', headers: { cookie: admin.cookie! } })).status,
    401,
  )
})

onBothStores('an operator belongs to one tenant, and is never the instance admin', async (t, home) => {
  const api = await startApi(t, home)
  const other = await api.otherTenant()
  const email = 'ada@gangway.example'
  const here = await signedIn(api, 'admin', { email })
  const there = await signedIn(api, 'admin', { email, key: other.key })
  assert.equal((await here.call('GET', '/v1/tenants')).body.code, 'instance_admin_required')
  for (const [browser, id] of [
    [here, there.id],
    [there, here.id],
  ] as const) {
    assert.equal((await browser.call('GET', `/v1/operators/${id}`)).status, 404)
    assert.equal((await browser.call('DELETE', `/v1/operators/${id}`)).status, 404)
    assert.equal((await browser.call('GET', '/v1/operators')).body.data.length, 1)
    assert.equal((await browser.call('GET', '/v1/sessions')).body.data.length, 1)
  }
  assert.equal((await there.call('GET', '/v1/operators', { headers: { 'gangway-tenant': api.tenant } })).status, 404)
  assert.equal((await there.call('GET', '/v1/operators', { headers: { 'gangway-tenant': other.tenant } })).status, 200)
  const session = (await here.call('GET', '/v1/sessions')).body.data[0].id
  assert.equal((await there.call('DELETE', `/v1/sessions/${session}`)).status, 404)
  // By the same address: the first tenant, unless another is named or its password is another.
  const tenantOf = async (given: object) => {
    const answer = await createBrowser(api).call('POST', '/v1/sessions', { body: { email, password, ...given } })
    return answer.body.tenant?.id ?? answer.body.code
  }
  assert.equal(await tenantOf({}), api.tenant)
  assert.equal(await tenantOf({ tenant: other.tenant }), other.tenant)
  assert.equal(await tenantOf({ tenant: 'ten_x' }), 'sign_in_failed')
  const again = await api.call('POST', `/v1/operators/${there.id}/invite`, { key: other.key, body: {} })
  const token = new URL(again.body.invitationUrl).hash.slice(1)
  const newer = 'ten geese on a short pond'
  assert.equal((await there.call('GET', '/v1/sessions/current')).status, 200, 'until it is used')
  await createBrowser(api).call('POST', '/v1/operators/accept', { body: { token, password: newer } })
  assert.equal((await there.call('GET', '/v1/sessions/current')).status, 401)
  assert.equal(await tenantOf({ password: newer }), other.tenant)
})

onBothStores('a role is a scope, by which people are masked, too', async (t, home) => {
  const api = await startApi(t, home)
  const [redacted, viewer, operator, admin] = [
    await signedIn(api, 'viewer_redacted', { name: 'Ada Ng' }),
    await signedIn(api, 'viewer'),
    await signedIn(api, 'operator'),
    await signedIn(api, 'admin'),
  ]
  const account = { email: 'cy@harbour.example', name: 'Cy', externalRef: 'harbour' }
  assert.equal((await operator.call('POST', '/v1/accounts', { body: account })).status, 201)
  const matrix: [string, string, unknown, number[]][] = [
    ['GET', '/v1/accounts', undefined, [200, 200, 200, 200]],
    ['GET', '/v1/accounts?email=cy@harbour.example', undefined, [403, 200, 200, 200]],
    ['POST', '/v1/accounts', { ...account, email: 'x' }, [403, 403, 422, 422]],
    ['GET', '/v1/api-keys', undefined, [403, 403, 403, 200]],
    ['GET', '/v1/operators', undefined, [403, 403, 403, 200]],
    ['GET', '/v1/sessions/current', undefined, [200, 200, 200, 200]],
  ]
  for (const [method, path, body, expected] of matrix) {
    const statuses: number[] = []
    for (const who of [redacted, viewer, operator, admin])
      statuses.push((await who.call(method, path, { body })).status)
    assert.deepEqual(statuses, expected, `${method} ${path}`)
  }
  assert.equal((await redacted.call('GET', '/v1/accounts')).body.data[0].email, '[redacted]')
  assert.equal((await viewer.call('GET', '/v1/accounts')).body.data[0].email, account.email)
  // One's own name is no secret to oneself.
  assert.equal((await redacted.call('GET', '/v1/sessions/current')).body.operator.name, 'Ada Ng')
  assert.equal((await redacted.call('GET', '/v1/sessions')).body.data[0].operator.name, 'Ada Ng')
  const made = await admin.call('POST', '/v1/api-keys', { body: { name: 'Theirs', scope: 'read' } })
  assert.equal((await api.call('GET', '/v1/applications', { key: made.body.key })).status, 200)
  assert.equal((await admin.call('DELETE', `/v1/api-keys/${made.body.id}`)).status, 204)
  assert.equal((await api.call('GET', '/v1/applications', { key: made.body.key })).status, 401)
})

onBothStores('operators change their own password, and have codes asked for', async (t, home) => {
  const api = await startApi(t, home)
  const ada = await signedIn(api, 'viewer_redacted')
  const elsewhere = createBrowser(api)
  const signIn = (given: object, browser = createBrowser(api)) =>
    browser.call('POST', '/v1/sessions', { body: { email: ada.email, password, ...given } })
  await signIn({}, elsewhere)
  const change = (given: object) =>
    ada.call('PUT', '/v1/sessions/current/password', {
      body: { password, newPassword: 'ten geese on a pond', ...given },
    })
  assert.equal((await change({ password: 'wrong' })).body.code, 'sign_in_failed')
  assert.equal((await change({ newPassword: 'short' })).body.errors[0].pointer, '/newPassword')
  assert.equal((await elsewhere.call('GET', '/v1/sessions/current')).status, 200)
  assert.equal((await change({})).status, 204)
  assert.equal((await ada.call('GET', '/v1/sessions/current')).status, 200)
  assert.equal((await elsewhere.call('GET', '/v1/sessions/current')).status, 401)
  assert.equal((await signIn({})).body.code, 'sign_in_failed')
  const now = { password: 'ten geese on a pond' }
  assert.equal((await signIn(now, elsewhere)).status, 201)

  const offered = (await ada.call('GET', '/v1/sessions/current/codes')).body
  assert.equal(offered.on, false)
  assert.match(offered.uri, /^otpauth:\/\/totp\/Gangway:viewer-redacted%40gangway\.example\?/)
  const { secret } = offered
  const totp = new TOTP({ secret: Secret.fromBase32(secret) })
  const code = () => totp.generate({ timestamp: api.clock.now })
  const keep = (given: object) =>
    ada.call('PUT', '/v1/sessions/current/codes', { body: { ...now, secret, code: code(), ...given } })
  assert.equal((await keep({ code: '000000' })).body.code, 'code_wrong')
  assert.equal((await keep({ secret: 'x' })).body.code, 'code_wrong')
  assert.equal((await keep({ password })).body.code, 'sign_in_failed')
  assert.equal((await signIn(now)).status, 201, 'not yet')
  assert.equal((await keep({})).status, 204)
  assert.equal((await elsewhere.call('GET', '/v1/sessions/current')).status, 401)
  assert.equal((await ada.call('GET', '/v1/sessions/current/codes')).body.on, true)
  const used = code()
  assert.equal((await signIn(now)).body.code, 'code_needed')
  assert.equal((await signIn({ ...now, code: used })).body.code, 'code_wrong', 'it has proved the secret')
  api.clock.now += 30_000
  const next = code()
  assert.equal((await signIn({ password, code: next })).body.code, 'sign_in_failed', 'the password comes first')
  assert.equal((await signIn({ ...now, code: next })).status, 201)
  assert.equal((await signIn({ ...now, code: next })).body.code, 'code_wrong', 'each counts once')
  for (let n = 0; n < 4; n++) assert.equal((await signIn({ ...now, code: '000000' })).status, 401)
  assert.equal((await signIn({ ...now, code: '000000' })).status, 429)
  // A lost telephone: an admin's new invitation turns them off.
  const again = await api.call('POST', `/v1/operators/${ada.id}/invite`, { body: {} })
  const token = new URL(again.body.invitationUrl).hash.slice(1)
  assert.equal((await ada.call('POST', '/v1/operators/accept', { body: { token, password } })).status, 201)
  assert.equal((await signIn({})).status, 201)
  const { data } = (await api.call('GET', `/v1/audit-entries?actorId=${ada.id}&action=changeOwnPassword`)).body
  assert.deepEqual(
    data.map(({ outcome, detail }: { outcome: string; detail: string }) => [outcome, detail]),
    [
      ['204', 'password, newPassword'],
      ['422', 'invalid_body'],
      ['401', 'sign_in_failed'],
    ],
  )
})
