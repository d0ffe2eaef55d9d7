import assert from 'node:assert/strict'
import { onSqlite } from '../../gateway/test/support/stores.ts'
import { faultsForReaders, type Json, openConsole, password } from './support/console.ts'

onSqlite('an admin sees to operators, keys and sessions, and reads who did what', async (t, home) => {
  const console = await openConsole(t, home)
  const { page, v1, origin } = console
  await console.signIn()
  const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
  const said = (text: string) => page.getByRole('status').getByText(text).waitFor()
  const asKey = (key: string) =>
    fetch(`${origin}/v1/applications`, { headers: { authorization: `Bearer ${key}` } }).then(({ status }) => status)

  await t.test('somebody is invited: the link is shown once, and lets the person in', async () => {
    await console.open('/administration')
    await page.getByRole('button', { name: 'Invite somebody' }).click()
    const form = page.getByRole('region', { name: 'Invite somebody' })
    await form.getByLabel('E-mail').fill('bo@example.org')
    await form.getByLabel('Name').fill('Bo Berg')
    await form.getByRole('radio', { name: 'Operator' }).check()
    await form.getByRole('button', { name: 'Make the link' }).click()
    await form.getByText('it is shown this once').waitFor()
    const link = await form.getByText(/\/console\/invitation#/).innerText()
    await form.getByRole('button', { name: 'Done' }).click()
    await page.getByRole('row', { name: /Bo Berg.*Operator.*invited/ }).waitFor()
    const accepted = await fetch(`${origin}/v1/operators/accept`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: decodeURIComponent(new URL(link).hash.slice(1)), password }),
    })
    assert.equal(accepted.status, 201)
    await page.getByRole('row', { name: /Bo Berg.*active/ }).waitFor()
  })

  await t.test('a role is changed, and the last admin stays one', async () => {
    await page.getByRole('link', { name: 'Bo Berg' }).click()
    await heading('Bo Berg')
    await page.getByRole('radio', { name: 'Viewer', exact: true }).check()
    await page.getByRole('button', { name: 'Change the role' }).click()
    await said('The role is now Viewer')
    await console.open('/administration?role=admin')
    await page.getByRole('link', { name: 'Ada (admin)' }).click()
    await heading('Ada (admin)')
    await page.getByText('This is you').waitFor()
    await page.getByRole('button', { name: 'Disable' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Disable' }).click()
    await page.getByRole('dialog').getByRole('alert').waitFor()
    await page.keyboard.press('Escape')
  })

  await t.test('somebody is signed out elsewhere, and disabled', async () => {
    await page.getByRole('link', { name: 'Administration' }).click()
    await page
      .getByRole('navigation', { name: 'Parts of the administration' })
      .getByRole('link', { name: 'Sessions' })
      .click()
    await heading('Sessions')
    await page.getByRole('row', { name: /Ada \(admin\).*this one/ }).waitFor()
    const other = page.getByRole('row', { name: /Bo Berg/ })
    await other.getByRole('button', { name: /^Sign out Bo Berg/ }).click()
    await other.waitFor({ state: 'detached' })
    await console.open('/administration')
    await page.getByRole('link', { name: 'Bo Berg' }).click()
    await page.getByRole('button', { name: 'Disable' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Disable' }).click()
    await page.getByText('The person cannot sign in.').waitFor()
  })

  await t.test('a key is shown once, works, and is of no use once revoked', async () => {
    await console.open('/administration/api-keys')
    await page.getByRole('heading', { name: 'There is no key yet' }).waitFor()
    await page.getByRole('button', { name: 'Make a key' }).first().click()
    await page.getByLabel('Name').fill('Our ATS')
    await page.getByRole('radio', { name: 'read', exact: true }).check()
    await page.getByRole('button', { name: 'Make the key' }).click()
    const key = await page.getByText(/^gwk_/).innerText()
    assert.equal(await asKey(key), 200)
    await page.getByRole('button', { name: 'I have it' }).click()
    await page.getByRole('button', { name: 'Revoke Our ATS' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click()
    await page.getByRole('heading', { name: 'There is no key yet' }).waitFor()
    assert.equal(await asKey(key), 401)
    await page.getByLabel('Show revoked keys too').check({ force: true })
    await page.getByRole('row', { name: /Our ATS.*revoked/ }).waitFor()
  })

  await t.test('all of it is in the audit log, and can be narrowed', async () => {
    await console.open('/administration/audit')
    const revoked = page.getByRole('row', { name: /Ada \(admin\).*revoke API key.*204/ })
    await revoked.waitFor()
    await page.getByRole('combobox', { name: 'What' }).click()
    await page.getByRole('option', { name: 'change operator' }).click()
    await revoked.waitFor({ state: 'detached' })
    await page
      .getByRole('row', { name: /Ada \(admin\).*change operator.*200/ })
      .first()
      .waitFor()
    assert.equal(new URL(page.url()).search, '?action=changeOperator')
  })

  await t.test('everybody can use these pages', async () => {
    const { data } = await v1<Json>('GET', '/operators')
    const pages = [
      '/administration?invite=yes',
      `/administration/operators/${data[0].id}`,
      '/administration/api-keys?revoked=true',
    ]
    const more = ['/administration/sessions', '/administration/audit', '/account']
    assert.deepEqual(await faultsForReaders(console, [...pages, ...more]), [])
  })

  await t.test('who is no admin is offered none of it, and ends sessions of their own', async () => {
    await console.signIn('viewer')
    await console.open('/administration')
    await page.getByRole('heading', { name: 'This is for admins' }).waitFor()
    const { email } = (await page.evaluate(
      "fetch('/v1/sessions/current').then((answer) => answer.json()).then(({ operator }) => operator)",
    )) as Json
    await fetch(`${origin}/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    })
    await console.open('/account')
    assert.equal(
      await page.getByRole('navigation', { name: 'Areas' }).getByRole('link', { name: 'Administration' }).count(),
      0,
    )
    await page.getByRole('table', { name: 'Sessions' }).getByRole('row').nth(2).waitFor()
    await page.getByRole('button', { name: 'Sign out everywhere else' }).click()
    await said('You are signed in here alone')
    assert.equal((await page.getByRole('table', { name: 'Sessions' }).getByRole('row').count()) - 1, 1)
    assert.deepEqual(console.complaints, [])
  })
})
