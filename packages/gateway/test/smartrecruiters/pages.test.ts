import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { donePage, quizPage, unknownPage } from '../../../../examples/assessment-provider/pages.ts'
import type { Json } from '../intake/smartrecruiters.fixture.ts'
import { accessibilityFaults } from '../support/accessibility.ts'
import { onSqlite } from '../support/stores.ts'
import { openSandbox, startWhole } from '../support/whole.ts'
import { password } from './consent.fixture.ts'
import { createVisitor } from './visitor.fixture.ts'

/** Where pictures are put that a person wants to look at; none unless it is set. */
const { SMARTRECRUITERS_PICTURES: pictures } = process.env

const amara = '3e5a1c90-6b7d-4f28-a1c3-9d0e8b7f6a01'
const priya = '7c2d9a54-81b3-4c0e-8f6d-2e9b1a0c3f03'
const jonas = '3e5a1c90-6b7d-4f28-a1c3-9d0e8b7f6a02'
const inDialog = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name, exact: true }).first().click()
  await page.getByRole('dialog').getByRole('button').nth(1).waitFor()
}

/** Parts of pages that are hidden until somebody opens them. */
const opening: Record<string, (page: Page) => Promise<void>> = {
  [`/candidates/${priya}`]: async (page) => {
    await inDialog('Order assessments')(page)
    await page.getByRole('dialog').getByLabel('Kitchen safety').check()
  },
  '/hiring-process': async (page) => {
    await inDialog('Configure Assessment')(page)
    await page.getByRole('dialog').getByLabel('Kitchen safety').waitFor()
  },
  '/partners': inDialog('Register a partner'),
  '/apps/1': inDialog('Disable'),
  '/apps/3': inDialog('Connect'),
}

/** Another partner stores its addresses. */
async function configure({ apiBaseUrl, tokenUrl, clientId, clientSecret }: Json): Promise<void> {
  const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret }
  const token = await fetch(tokenUrl, { method: 'POST', body: new URLSearchParams(form) })
  const { access_token } = (await token.json()) as Json
  const address = 'https://tidewater.example/'
  const answer = await fetch(`${apiBaseUrl}/assessment-api/v202010/partner/configuration`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ consentUrl: address, assessmentPackageListUrl: address, singleAssessmentPackageUrl: address },
      ...{ oauthTokenUrl: address, consentDisplayMode: 'REDIRECT', supportedAssessmentTypes: ['SKILL_TEST'] },
    }),
  })
  assert.equal(answer.status, 200, await answer.text())
}

/** What the pages look like has nothing to do with the store. */
for (const [width, colorScheme] of [
  [600, 'dark'],
  [1280, 'light'],
] as const) {
  onSqlite(`everybody can use the sandbox's pages, ${width} pixels wide, ${colorScheme}`, async (t, home) => {
    const { v1, sandbox, origin } = await startWhole(t, home)
    const { page } = await openSandbox(t, sandbox)
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const played = async (method: string, path: string, body?: object): Promise<Json> => {
      const response = await fetch(`${sandbox}/api/smartrecruiters${path}`, {
        method,
        ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      })
      const text = await response.text()
      assert.ok(response.ok, `${path} answered ${response.status} ${text}`)
      return text === '' ? null : JSON.parse(text)
    }

    // A partner that asks for fields of the job, and one that nobody has connected; packages; a person who connects.
    const [registration] = (await v1<Json>('GET', '/registrations?platform=smartrecruiters')).data
    const fields = [{ id: 'level', name: 'Level', description: 'How much experience the job wants' }]
    await v1('PATCH', `/registrations/${registration.id}`, { settings: { fields } })
    await v1('POST', `/registrations/${registration.id}/configure`)
    const scopes = ['candidates_read', 'jobs_read', 'assessment_result_manage'].map((scope) => ({
      scope,
      use: 'To know',
    }))
    await played('POST', '/partners', { name: 'Asked yesterday', scopes })
    const tidewater = { seedKey: 'other', name: 'Tidewater', shortDescription: 'Skill tests for shift work' }
    await configure(await played('POST', '/seed', tidewater))
    const offer = (remoteId: string, type: string, name: string, assessments: string[]) =>
      v1('POST', '/assessment-packages', {
        ...{ remoteId, type, name, description: 'Four questions about heat, hygiene and guests' },
        assessments: assessments.map((id) => ({ id, type, name: id, description: '' })),
        candidateUrlTemplate: `${origin}/healthz?returnUrl={returnUrl}`,
      })
    await offer('kitchen', 'SKILL_TEST', 'Kitchen safety', ['Knives', 'Fire'])
    await offer('talk', 'VIDEO_INTERVIEW', 'A conversation', [])
    await offer('inline', 'INLINE_ASSESSMENT', 'Kitchen safety, while applying', ['Safety'])
    const visitor = createVisitor([origin])
    const [{ signIn }] = (await played('GET', '/apps')).data
    const faults = await accessibilityFaults(page, `${sandbox}/smartrecruiters/apps/1`)
    await page.getByText(signIn.email).waitFor()
    await visitor.open(signIn.invitationUrl)
    await visitor.press('Save and go on', { password, repeat: password })
    await visitor.open((await played('POST', '/apps/1/consent')).url)
    assert.equal((await visitor.press('Connect')).title, 'Connected')

    // Orders in every state.
    const order = async (applicationId: string, packageId: string): Promise<[Json, Json]> => {
      const made = await played('POST', `/applications/${applicationId}/orders`, { partnerId: 1, packageId })
      for (let tried = 0; ; tried++) {
        const [ours] = (await v1<Json>('GET', `/assessment-orders?remoteId=${made.orderId}`)).data
        if (ours || made.delivery === 'failed') return [made, ours]
        assert.ok(tried < 300, 'the order never came')
        await wait(50)
      }
    }
    const result = async ([{ orderId }, { id }]: [Json, Json], body: Json) => {
      await v1('PUT', `/assessment-orders/${id}/result`, body)
      for (let tried = 0; ; tried++) {
        const { status } = await played('GET', `/orders/${orderId}`)
        if (status === body.status.toUpperCase()) return orderId
        assert.ok(tried < 300, `the order never got ${body.status}`)
        await wait(50)
      }
    }
    const attachments = [{ type: 'PDF_URL', url: 'https://assess.example/reports/7Q2' }]
    const score = { raw: 28, min: 20, max: 80 }
    const summary = 'Knows the rules, and asks where they end.'
    const completed = await result(await order(amara, 'kitchen'), {
      ...{ status: 'completed', score, scoreLabel: 'Recommended', summary, attachments },
      assessments: [
        { assessmentId: 'Knives', status: 'completed', score, scoreLabel: 'Sharp', summary, attachments },
        { assessmentId: 'Fire', status: 'in_progress' },
      ],
    })
    await result(await order(amara, 'talk'), { status: 'expired' })
    await result(await order(jonas, 'talk'), { status: 'rejected' })
    const { orderId: inDoubt } = (await order(jonas, 'talk'))[0]
    await played('PATCH', '/faults', { orderToken: 'wrong' })
    const failed = await played('POST', `/orders/${inDoubt}/deliveries`)
    await played('PATCH', '/faults', { orderToken: 'good', requester: 'email_pair' })
    const steps = (await played('GET', '/hiring-process')).data
    for (const [name, packageId] of [
      ['Application', 'inline'],
      ['Assessment', 'kitchen'],
    ]) {
      const packages = [{ partnerId: 1, packageId, name: 'Kitchen safety' }]
      const { id } = steps.find((step: Json) => step.name === name)
      await played('PUT', `/hiring-process/steps/${id}`, { packages, autoTriggered: name === 'Assessment' })
    }
    const [job] = (await played('GET', '/jobs')).data
    const applicant = { firstName: 'Zoë', lastName: 'Marsh', email: 'zoe@mail.example' }
    const applying = await played('POST', `/postings/${job.id}/applications`, applicant)
    const done = await played('POST', `/postings/${job.id}/applications`, { ...applicant, firstName: 'Kim' })
    const returned = `/applying/${done.id}/returned/${done.assessments[0].orderId}`
    const [{ candidateId }] = (await played('GET', `/applications?jobId=${job.id}`)).data.slice(-1)
    const product = [quizPage('Zoë', true), donePage(), unknownPage()]
    for (const path of [
      ...[
        '',
        '/jobs',
        `/jobs/${job.id}`,
        '/applicants',
        `/candidates/${candidateId}`,
        `/candidates/${priya}`,
        '/notifications',
      ],
      ...[`/orders/${completed}`, `/orders/${failed.orderId}`, '/careers', `/careers/${job.id}`],
      ...[`/applying/${applying.id}`, returned, '/hiring-process', '/apps', '/apps/1', '/apps/2', '/apps/3'],
      ...['/partners', '/partners/1', '/partners/2', '/faults'],
    ]) {
      const found = await accessibilityFaults(page, `${sandbox}/smartrecruiters${path}`, opening[path])
      faults.push(...found.map((fault) => `${path} ${fault}`))
      if (pictures)
        await page.screenshot({ path: `${pictures}/${width}${path.replaceAll('/', '_')}.png`, fullPage: true })
    }
    for (const [at, html] of product.entries()) {
      const found = await accessibilityFaults(page, `data:text/html;charset=utf-8,${encodeURIComponent(html)}`)
      faults.push(...found.map((fault) => `the product's page ${at} ${fault}`))
      if (pictures) await page.screenshot({ path: `${pictures}/${width}-product-${at}.png`, fullPage: true })
    }
    assert.deepEqual(faults, [])
  })
}
