import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readConfig } from '../../src/config.ts'
import { startGateway } from '../../src/gateway.ts'
import { createLog } from '../../src/log.ts'
import { createVisitor } from '../smartrecruiters/visitor.fixture.ts'
import { onBothStores } from '../support/stores.ts'

const adminKey = randomBytes(32).toString('base64url')
const password = 'nine ducks on a long pond'

onBothStores('customers’ people and operators are two kinds, by invitation and by session', async (t, home) => {
  const config = readConfig({
    PORT: '0',
    GANGWAY_ADMIN_PORT: '0',
    GANGWAY_DATA_DIR: home.dataDir,
    GANGWAY_ADMIN_KEY: adminKey,
    GANGWAY_SECRET_KEY: randomBytes(32).toString('base64'),
    ...(home.databaseUrl && { DATABASE_URL: home.databaseUrl }),
  })
  const gateway = await startGateway(config, createLog('silent'))
  t.after(() => gateway.stop())
  const { origin, adminOrigin } = gateway
  assert.ok(gateway.firstOperatorUrl!.startsWith(`${adminOrigin}/console/welcome#`), 'where the console is')
  const v1 = async (method: string, path: string, body?: unknown, cookie?: string) => {
    const response = await fetch(`${adminOrigin}/v1${path}`, {
      method,
      headers: {
        ...(cookie === undefined ? { authorization: `Bearer ${adminKey}` } : { cookie }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const cookies = response.headers.getSetCookie()
    return { status: response.status, cookies, body: JSON.parse(await response.text()) }
  }
  // The same address on purpose.
  const email = 'ada@harbour.example'
  const operator = (await v1('POST', '/operators', { email, role: 'admin' })).body
  const customer = (await v1('POST', '/accounts', { email, name: 'Ada', externalRef: 'harbour' })).body
  assert.ok(operator.invitationUrl.startsWith(`${adminOrigin}/console/invitation#`))
  const operatorToken = new URL(operator.invitationUrl).hash.slice(1)
  const customerToken = customer.invitationUrl.split('/').at(-1)

  const browser = createVisitor([origin])
  await browser.open(`${origin}/invitations/${operatorToken}`)
  assert.equal(browser.page.forms.length, 0, 'no customer’s page for an operator’s invitation')
  const posted = await fetch(`${origin}/invitations/${operatorToken}`, {
    method: 'POST',
    body: new URLSearchParams({ password, repeat: password }),
    redirect: 'manual',
  })
  assert.deepEqual(posted.headers.getSetCookie(), [])
  const wrong = await v1('POST', '/operators/accept', { token: customerToken, password })
  assert.equal(wrong.body.code, 'link_not_valid')

  await browser.open(customer.invitationUrl)
  await browser.press('Save and go on', { password, repeat: password })
  assert.equal(browser.page.title, 'Your account is ready')
  assert.equal(
    (await v1('POST', '/sessions', { email, password })).body.code,
    'sign_in_failed',
    'a customer’s password',
  )
  const accepted = await v1('POST', '/operators/accept', { token: operatorToken, password: 'ten geese on a pond' })
  assert.equal(accepted.status, 201)
  const [own] = accepted.cookies[0]!.split(';')
  assert.equal((await v1('GET', '/sessions/current', undefined, own)).status, 200)

  // The token of one kind in the cookie of the other.
  const customers = browser.cookies.get('gangway')!.value
  assert.equal((await v1('GET', '/sessions/current', undefined, `gangway-console=${customers}`)).status, 401)
  assert.equal((await v1('GET', '/sessions/current', undefined, `gangway=${customers}`)).status, 401)
  browser.cookies.set('gangway', { value: own!.split('=')[1]!, attributes: '' })
  await browser.open(`${origin}/account`)
  assert.doesNotMatch(browser.page.text, /ada@/)
  assert.deepEqual(
    (await v1('GET', '/accounts')).body.data.map(({ id }: { id: string }) => id),
    [customer.id],
  )
  assert.equal((await v1('GET', `/operators/${customer.id}`)).status, 404)
  assert.equal((await v1('DELETE', `/operators/${customer.id}`)).status, 404)
})
