import assert from 'node:assert/strict'
import { Secret, TOTP } from 'otpauth'
import { faultsInSight } from '../../gateway/test/support/accessibility.ts'
import { onSqlite } from '../../gateway/test/support/stores.ts'
import { faultsForReaders, type Json, openConsole, password } from './support/console.ts'

onSqlite('an admin sees to operators, keys and sessions, and reads who did what', async (t, home) => {
  const console = await openConsole(t, home)
  const { page, v1, origin } = console
  await console.signIn()
  const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
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
  })

  const newPassword = 'nine ducks on a long pond'
  /** Signs out, and types address and password; the page of before is shown again to whoever is let in. */
  const signInAnew = async (given: string) => {
    const { email } = (await page.evaluate(
      "fetch('/v1/sessions/current').then((answer) => answer.json()).then(({ operator }) => operator)",
    )) as Json
    await page.getByRole('button', { name: 'Sign out here' }).click()
    await heading('Sign in to Gangway')
    await page.getByLabel('E-mail').fill(email)
    await page.getByLabel('Password').first().fill(given)
    await page.getByRole('button', { name: 'Sign in' }).click()
  }

  await t.test('somebody changes their password: it takes the old one, which then is of no use', async () => {
    await page.getByRole('button', { name: 'Account of Ada (viewer)' }).click()
    await page.getByRole('menuitem', { name: 'Your account' }).click()
    await heading('Your account')
    const form = page.getByRole('region', { name: 'Password' })
    const own = form.getByRole('textbox', { name: 'Your password now' })
    const chosen = form.getByRole('textbox', { name: 'New password' })
    const change = () => form.getByRole('button', { name: 'Change the password' }).click()
    await own.fill('not this one')
    await chosen.fill(newPassword)
    await change()
    await form.getByText('This is not your password').waitFor()
    assert.equal(await page.evaluate('document.activeElement.name'), 'password')
    await own.fill(password)
    await chosen.fill('a'.repeat(201))
    await change()
    await form.getByText('200').waitFor()
    await chosen.fill(newPassword)
    await change()
    await said('Your new password holds')
    assert.equal(await own.inputValue(), '')
    await signInAnew(password)
    await page.getByRole('alert').getByText('do not fit together').waitFor()
    await page.getByLabel('Password').first().fill(newPassword)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await heading('Your account')
  })

  await t.test('somebody has codes asked for: the first one proves the app, each counts once', async () => {
    const section = page.getByRole('region', { name: 'Codes from your telephone' })
    await section.getByRole('button', { name: 'Set up codes' }).click()
    await section.getByRole('img', { name: /^QR code/ }).waitFor()
    assert.deepEqual(await faultsInSight(page), [])
    const secret = (await section.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).innerText()).replaceAll(' ', '')
    const totp = new TOTP({ secret: Secret.fromBase32(secret) })
    const code = section.getByRole('textbox', { name: 'Code' })
    const turnOn = () => section.getByRole('button', { name: 'Turn codes on' }).click()
    await code.fill(totp.generate({ timestamp: Date.now() - 3_600_000 }))
    await section.getByRole('textbox', { name: 'Your password' }).fill(newPassword)
    await turnOn()
    await section.getByText('This code is not right').waitFor()
    const first = totp.generate()
    await code.fill(first)
    await turnOn()
    await said('From now on you sign in with a code')
    await section.getByText('Besides your password you are asked for a code').waitFor()
    assert.equal(await section.getByRole('img').count(), 0)

    await signInAnew(newPassword)
    const asked = page.getByRole('textbox', { name: 'Code' })
    await asked.fill(first)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('alert').getByText('The code is not right').waitFor()
    // One ahead: the current one may be the one that was used.
    await asked.fill(totp.generate({ timestamp: Date.now() + 30_000 }))
    await page.getByRole('button', { name: 'Sign in' }).click()
    await heading('Your account')
    await section.getByRole('button', { name: 'Use another app' }).waitFor()
    assert.deepEqual(console.complaints, [])
  })
})
