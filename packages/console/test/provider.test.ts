import assert from 'node:assert/strict'
import { startIdentityProvider } from '../../gateway/test/smartrecruiters/identity-provider.fixture.ts'
import { onSqlite } from '../../gateway/test/support/stores.ts'
import { openConsole } from './support/console.ts'

// What pages look like has nothing to do with the store.
onSqlite('an operator signs in at the provider, and is told why not', async (t, home) => {
  const provider = await startIdentityProvider(t)
  const console = await openConsole(t, home, {
    GANGWAY_OPERATOR_OIDC_ISSUER: provider.issuer,
    GANGWAY_OPERATOR_OIDC_CLIENT_ID: 'console',
    GANGWAY_OPERATOR_OIDC_CLIENT_SECRET: 'secret',
    GANGWAY_OPERATOR_OIDC_NAME: 'the harbour',
    GANGWAY_OPERATOR_OIDC_ROLE_CLAIM: 'roles',
    GANGWAY_OPERATOR_PASSWORDS: 'off',
  })
  const { page, origin } = console
  const client = {
    client_id: 'console',
    client_secret: 'secret',
    redirect_uris: [`${origin}/v1/sign-in/callback`],
    token_endpoint_auth_method: 'client_secret_post',
  }
  provider.serve(origin, {
    clients: [client],
    claims: { openid: ['sub'], email: ['email'], profile: ['name', 'roles'] },
  })
  provider.people.set('ada', { name: 'Ada Byron', email: 'ada@example.org', roles: 'viewer' })
  const leave = () => page.getByRole('link', { name: 'Sign in with the harbour' }).click()
  await console.open('/applications')
  assert.equal(await page.getByLabel('Password').count(), 0)
  await leave()
  await page.getByRole('alert').getByText('You were not signed in there').waitFor()
  if (process.env.LOOK) await page.screenshot({ path: process.env.LOOK })
  provider.somebody = 'ada'
  await leave()
  await page.getByRole('button', { name: 'Account of Ada Byron' }).waitFor()
  assert.deepEqual(console.complaints, [])
})
