import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { startBrowser } from '../../../../scripts/chromium.ts'
import { onSqlite } from '../support/stores.ts'
import { password, startConsentPartner } from './consent.fixture.ts'
import { startIdentityProvider } from './identity-provider.fixture.ts'
import { answer } from './platform.fixture.ts'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
/** Where pictures are put that a person wants to look at; none unless it is set. */
const { CONSENT_PICTURES: pictures } = process.env

/**
 * The page as it stands, and in the other colours and wide: nothing that hinders anybody, nothing that has to be scrolled
 * sideways, nothing from elsewhere.
 */
async function look(page: Page, name: string): Promise<void> {
  const { width, height, scroll } = await page.evaluate<{ width: number; height: number; scroll: number }>(
    `({ width: innerWidth, height: document.documentElement.scrollHeight, scroll: document.documentElement.scrollWidth })`,
  )
  assert.ok(scroll <= width, `${name} is ${scroll} px wide in a window of ${width}`)
  if (pictures) {
    await page.screenshot({ path: `${pictures}/${name}.png` })
    process.stdout.write(`${name}: ${height} px high\n`)
  }
  // axe looks at a copy, where script may run.
  const context = await page.context().browser()!.newContext({ viewport: page.viewportSize() })
  const found = await context.newPage()
  await found.setContent(await page.content())
  await found.addScriptTag({ path: axe })
  for (const colorScheme of ['light', 'dark'] as const) {
    await found.emulateMedia({ colorScheme })
    // Colours alone are others then.
    const options = colorScheme === 'light' ? {} : { runOnly: ['color-contrast'] }
    const { violations } = (await found.evaluate(`axe.run(${JSON.stringify(options)})`)) as {
      violations: { id: string; nodes: { html: string }[] }[]
    }
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      [],
      `${name}, ${colorScheme}`,
    )
    if (pictures) await found.screenshot({ path: `${pictures}/${name}-${colorScheme}.png` })
    await found.setViewportSize({ width: 1280, height: 800 })
  }
  await context.close()
}

onSqlite('the consent page in a pop-up of 600 by 350, without script', async (t, home) => {
  // The platform's own page, on an origin of its own: opens the pop-up, and shows a frame.
  let framed = ''
  const platformPage = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(`<!doctype html><title>Platform</title>${framed}`)
  })
  await new Promise<void>((listening) => platformPage.listen(0, '127.0.0.1', listening))
  t.after(() => {
    platformPage.closeAllConnections()
    platformPage.close()
  })
  const platformOrigin = `http://127.0.0.1:${(platformPage.address() as AddressInfo).port}`
  const partner = await startConsentPartner(t, home, {
    settings: { frameOrigins: [platformOrigin], redirectOrigins: [platformOrigin] },
  })
  const invited = await partner.v1('POST', '/accounts', {
    email: 'ada.okafor@harbour-foods.example',
    name: 'Ada Okafor',
    externalRef: 'Harbour Foods Ltd',
  })
  const browser = await startBrowser()
  t.after(() => browser.close())
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 600, height: 350 } })
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  const complaints: string[] = []
  const elsewhere: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('request', (request) => {
    if (!request.url().startsWith(partner.gateway.origin) && !request.url().startsWith(platformOrigin))
      elsewhere.push(request.url())
  })

  await page.goto(invited.body.invitationUrl)
  await look(page, '1-invitation')
  await page.getByLabel('Password').fill('short')
  await page.getByLabel('The same once more').fill('short')
  await page.getByRole('button', { name: 'Save and go on' }).click()
  await page.getByRole('alert').getByText('at least 12 characters').waitFor()
  await page.getByLabel('Password').fill(password)
  await page.getByLabel('The same once more').fill(password)
  await page.getByRole('button', { name: 'Save and go on' }).click()
  await page.getByRole('heading', { name: 'Your account is ready' }).waitFor()
  await look(page, '2-account')
  await page.getByRole('button', { name: 'Set up codes' }).click()
  await page.getByLabel('Code that the app shows').waitFor()
  await look(page, '3-codes')
  await page.goto(`${partner.gateway.origin}/account`)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('heading', { name: 'You are signed out' }).waitFor()

  await page.goto(partner.consentUrl('8f0c1d2e-harbour'))
  await look(page, '4-sign-in')
  await page.getByLabel('E-mail address').fill('ada.okafor@harbour-foods.example')
  await page.getByLabel('Password').fill('not the password')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('alert').getByText('do not fit together').waitFor()
  await look(page, '5-sign-in-failed')
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'Connect SmartRecruiters?' }).waitFor()
  await look(page, '6-review')
  for (const name of ['Connect', 'Do not connect']) {
    const { y, height } = (await page.getByRole('button', { name, exact: true }).boundingBox())!
    assert.ok(y + height <= 350, `${name} can be seen without scrolling`)
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  await look(page, '6-review-wide')
  await page.setViewportSize({ width: 320, height: 600 })
  await look(page, '6-review-narrow')
  await page.setViewportSize({ width: 600, height: 350 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await look(page, '6-review-dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await page.getByRole('button', { name: 'Connect', exact: true }).click()
  await page.getByRole('heading', { name: 'Connected' }).waitFor()
  await look(page, '7-connected')
  await page.goBack()
  await page.reload()
  await page.getByText('8f0c1d2e-harbour').waitFor()

  // By redirect: the page leads back; in a frame of the platform's it works too.
  await page.goto(partner.consentUrl('second', `${platformOrigin}/apps?done=1`))
  await page.getByRole('button', { name: 'Connect', exact: true }).click()
  await page.waitForURL(`${platformOrigin}/apps?done=1`)
  framed = `<iframe title="consent" width="580" height="330" src="${partner.consentUrl('third')}"></iframe>`
  await page.goto(platformOrigin)
  const frame = page.frameLocator('iframe')
  await frame.getByRole('button', { name: 'Do not connect' }).last().click()
  await frame.getByRole('heading', { name: 'Nothing was connected' }).waitFor()
  await page.goto(partner.consentUrl('fourth'))
  await page.getByRole('button', { name: 'Do not connect' }).last().click()
  await look(page, '8-declined')

  // What can go wrong, and what is shown of it.
  for (const [company, status] of [
    ['fifth', 409],
    ['sixth', 500],
  ] as const) {
    partner.next((_request, response) => answer(response, status, { errors: [{ code: 'NO' }] }))
    await page.goto(partner.consentUrl(company))
    await page.getByRole('button', { name: 'Connect', exact: true }).click()
    await page.getByRole('heading', { name: 'Connect SmartRecruiters?' }).waitFor({ state: 'detached' })
    await look(page, `9-outcome-${status}`)
  }
  await page.goto(`${partner.urls.consent}/nothing`)
  await look(page, '10-expired')
  await page.goto(`${partner.gateway.origin}/go/nothing`)
  await look(page, '11-link-to-nowhere')

  await partner.v1('PATCH', `/registrations/${partner.registration.id}`, { settings: { frameOrigins: [] } })
  assert.deepEqual(
    complaints.filter((text) => !/\b(400|404|410|422)\b/.test(text)),
    [],
  )
  assert.deepEqual(elsewhere, [])
  await page.goto(platformOrigin)
  await page.locator('iframe').waitFor()
  assert.ok(
    complaints.some((text) => /frame-ancestors/.test(text)),
    'a frame that is not allowed stays empty',
  )
})

onSqlite('in a browser, signing in at the provider of identities leads back into the pop-up', async (t, home) => {
  const provider = await startIdentityProvider(t)
  const partner = await startConsentPartner(t, home, { env: provider.env })
  provider.serve(partner.gateway.publicUrl)
  provider.people.set('ada', { name: 'Ada Okafor', email: 'ada@harbour.example', external_ref: 'harbour' })
  provider.people.set('bob', { name: 'Bob Hill', external_ref: 'hilltop' })
  provider.somebody = 'ada'
  const browser = await startBrowser()
  t.after(() => browser.close())
  const page = await (await browser.newContext({ viewport: { width: 600, height: 350 } })).newPage()
  await page.goto(partner.consentUrl('co-1'))
  await look(page, '9-sign-in-at-provider')
  await page.getByRole('link', { name: 'Sign in' }).click()
  await page.getByText('Ada Okafor').waitFor()
  provider.somebody = 'bob'
  await page.getByRole('button', { name: 'Not you?' }).click()
  await page.getByRole('link', { name: 'Sign in' }).click()
  await page.getByText('Bob Hill').waitFor()
  await page.getByRole('button', { name: 'Connect', exact: true }).click()
  await page.getByRole('heading', { name: 'Connected' }).waitFor()
  assert.deepEqual(
    (await partner.connections()).map(({ externalRef }) => externalRef),
    ['hilltop'],
  )
})
