import assert from 'node:assert/strict'
import test from 'node:test'
import type { App, Partner } from '../../src/platforms/smartrecruiters/api-types.ts'
import { sandboxInBrowser } from '../support/browser.ts'
import { partnerServer } from '../support/partner-server.ts'
import { packages, v202010 } from '../support/smartrecruiters.ts'

test('a partner is let in, connected in its pop-up, put into the hiring process, disabled, and connected by redirect', {
  timeout: 240_000,
}, async (t) => {
  const program = await partnerServer(t)
  const at = (path: string) => `${program.origin}${path}`
  const json = (body: unknown) => ({ headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  program.answers.set('/oauth/token', json({ access_token: 'of-the-partner', expires_in: 3600 }))
  program.answers.set('/packages', json(packages))
  program.answers.set('/companies/HarbourFoods', { status: 204 })
  const { sandbox, page, complaints } = await sandboxInBrowser(t)
  const read = async <T>(path: string) =>
    (await (await fetch(`${sandbox.origin}/api/smartrecruiters${path}`)).json()) as T

  /** The partner's own program: every call with a fresh token of its master credential. */
  const asPartner = async (method: string, path: string, body: unknown) => {
    const { credential } = await read<Partner>('/partners/1')
    const form = { client_id: credential!.clientId, client_secret: credential!.clientSecret }
    const response = await fetch(`${sandbox.origin}/identity/oauth/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'client_credentials', ...form }),
    })
    const { access_token } = (await response.json()) as { access_token: string }
    const answer = await fetch(`${sandbox.origin}${v202010}${path}`, {
      method,
      headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    assert.equal(answer.status, 200, await answer.text())
  }
  const configure = (consentDisplayMode: 'POPUP' | 'REDIRECT') =>
    asPartner('PUT', '/partner/configuration', {
      consentUrl: at('/consent'),
      consentDisplayMode,
      assessmentPackageListUrl: at('/packages'),
      singleAssessmentPackageUrl: at('/packages'),
      oauthTokenUrl: at('/oauth/token'),
      supportedAssessmentTypes: ['SKILL_TEST', 'INLINE_ASSESSMENT'],
      packageOrderUrl: at('/orders'),
      inlineAssessmentPackageOrderUrl: at('/inline'),
      integrationDisableUrl: at('/companies/{companyId}'),
      fields: [{ id: 'dept', name: 'Department', description: 'Whose job it is' }],
    })
  // granting leads back where there is a way back
  program.answers.set('/consent', ({ url }, response) => {
    const redirect = new URL(url, program.origin).searchParams.get('redirect') ?? ''
    response.writeHead(200, { 'content-type': 'text/html' })
    response.end(`<form method="post" action="/grant?to=${encodeURIComponent(redirect)}"><button>Grant</button></form>`)
  })
  program.answers.set('/grant', async ({ url }, response) => {
    await asPartner('POST', '/integration/company/HarbourFoods', { clientId: 'partner-id', clientSecret: 'x' })
    const to = new URL(url, program.origin).searchParams.get('to')
    if (to) response.writeHead(303, { location: to }).end()
    else response.writeHead(200, { 'content-type': 'text/html' }).end('You can close this window.')
  })

  await t.test('partner operations register it, narrow its scopes, and issue a master credential', async () => {
    await page.goto(`${sandbox.origin}/smartrecruiters`)
    await page.getByRole('link', { name: 'Register a partner' }).click()
    await page.getByRole('button', { name: 'Register a partner' }).first().click()
    await page.getByLabel('Name').fill('Tidewater')
    await page.getByLabel('Short description').fill('Skill tests for shift work')
    await page.getByLabel('Full description').fill('Ten minutes each, on any telephone.')
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4"/></svg>'
    const file = { name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(svg) }
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('button', { name: 'Choose another' }).waitFor()
    await page.getByLabel('What candidates_read is used for').fill('Names stand in our reports')
    await page.getByRole('button', { name: 'Register', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Tidewater' }).waitFor()
    await page.getByLabel('jobs_read').uncheck()
    await page.getByRole('button', { name: 'Approve these only' }).click()
    await page.getByRole('button', { name: 'Issue the master credential' }).click()
    await page.getByLabel('Copy client id').waitFor()
    const { scopes } = await read<Partner>('/partners/1')
    assert.deepEqual(
      scopes.map(({ scope, approved }) => [scope, approved]),
      [
        ['candidates_read', true],
        ['jobs_read', false],
        ['assessment_result_manage', true],
      ],
    )
  })

  await t.test('its configuration is shown as it was put', async () => {
    await configure('POPUP')
    const configuration = page.getByRole('region', { name: 'Configuration', exact: true })
    await configuration.getByText(at('/companies/{companyId}')).waitFor()
    await configuration.getByText('In a pop-up').waitFor()
  })

  await t.test(
    'the administrator reviews the scopes and grants in a pop-up of 600 pixels and 45 % height',
    async () => {
      await page.goto(`${sandbox.origin}/smartrecruiters/apps`)
      await page.getByRole('link', { name: 'Tidewater' }).click()
      for (const text of ['Skill tests for shift work', 'Ten minutes each, on any telephone.', 'Not connected']) {
        await page.getByText(text, { exact: true }).waitFor()
      }
      const about = page.getByRole('region', { name: 'About' })
      assert.match((await about.locator('img').getAttribute('src'))!, /^data:image\/svg\+xml;base64,/)
      const use = page
        .getByRole('region', { name: 'Data access' })
        .getByRole('row')
        .filter({ hasText: 'candidates_read' })
      await use.getByText('Names stand in our reports').waitFor()
      await page.getByRole('button', { name: 'Connect' }).click()
      const review = page.getByRole('dialog')
      await review.getByText('candidates_read').waitFor()
      assert.equal(await review.getByText('jobs_read').count(), 0)
      const [popUp] = await Promise.all([
        page.waitForEvent('popup'),
        review.getByRole('button', { name: 'Authorize and Continue' }).click(),
      ])
      const grant = popUp.getByRole('button', { name: 'Grant' })
      await grant.waitFor()
      const shape = await popUp.evaluate('[innerWidth, innerHeight, location.href]')
      const height = Math.round((await page.evaluate<number>('screen.height')) * 0.45)
      assert.deepEqual(shape, [600, height, at('/consent?companyId=HarbourFoods')])
      const closed = popUp.waitForEvent('close')
      await grant.click()
      await page.getByText('Active', { exact: true }).waitFor()
      await closed
    },
  )

  await t.test("the partner's field is bound to a job's", async () => {
    await page.getByRole('combobox', { name: 'Department' }).click()
    await page.getByRole('option').first().click()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('All are mapped.').waitFor()
    assert.deepEqual(Object.keys((await read<App>('/apps/1')).fieldMapping), ['dept'])
  })

  await t.test('steps get packages: inline ones for the application, others to be ordered by themselves', async () => {
    await page.getByRole('link', { name: 'Hiring process' }).first().click()
    await page
      .getByRole('region', { name: 'Application' })
      .getByRole('button', { name: /^Configure/ })
      .click()
    await page.getByLabel('While applying').check()
    assert.equal(await page.getByLabel('Kitchen safety').count(), 0)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('while applying', { exact: true }).waitFor()
    await page
      .getByRole('region', { name: 'Interview' })
      .getByRole('button', { name: /^Configure/ })
      .first()
      .click()
    await page.getByLabel('Kitchen safety').check()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('auto-triggered', { exact: true }).waitFor()
  })

  await t.test('disabling tells the partner, and wants a new consent', async () => {
    await page.goto(`${sandbox.origin}/smartrecruiters/apps/1`)
    await page.getByRole('button', { name: 'Disable' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Disable' }).click()
    await page.getByRole('button', { name: 'Connect' }).waitFor()
    assert.equal((await program.next('/companies/HarbourFoods')).method, 'DELETE')
  })

  await t.test('with REDIRECT the whole page goes to the partner and comes back connected', async () => {
    await configure('REDIRECT')
    await page.reload()
    await page.getByRole('button', { name: 'Connect' }).click()
    await page.getByText('You leave SmartRecruiters').waitFor()
    await page.getByRole('button', { name: 'Authorize and Continue' }).click()
    await page.getByRole('button', { name: 'Grant' }).click()
    await page.waitForURL(`${sandbox.origin}/smartrecruiters/apps/1`)
    await page.getByText('Active', { exact: true }).waitFor()
  })

  assert.deepEqual(complaints, [])
})
