import assert from 'node:assert/strict'
import test from 'node:test'
import { browserOn } from '../support/browser.ts'
import { type Json, startAssessor, v202010 } from '../support/smartrecruiters.ts'

const amara = '3e5a1c90-6b7d-4f28-a1c3-9d0e8b7f6a01'

test('a recruiter orders, moves candidates and reads results; an applicant goes through an inline assessment', {
  timeout: 240_000,
}, async (t) => {
  const { sandbox, partner, seeded, api, call, connect, token } = await startAssessor(t, { pages: true })
  const { page, complaints } = await browserOn(t, sandbox)
  const companyToken = await token(await connect())
  const { partnerId } = seeded
  const { data: steps } = await api('GET', '/hiring-process')
  const step = (name: string) => steps.find((each: Json) => each.name === name).id
  const patch = async (orderId: string, body: Json) => {
    const { status, text } = await call('PATCH', `${v202010}/orders/${orderId}/results`, companyToken, body)
    assert.equal(status, 200, text)
  }
  const box = page.getByRole('region', { name: 'Assessments' })
  const row = (name: string) => box.getByRole('row').filter({ hasText: name })

  await t.test('by hand: vendor, package, and a confirmation before anything is ordered', async () => {
    await page.goto(`${sandbox.origin}/smartrecruiters/jobs`)
    await page.getByRole('table', { name: 'Jobs' }).getByRole('link').first().click()
    await page.getByRole('table', { name: 'Applicants' }).getByRole('link', { name: 'Amara' }).click()
    await box.getByText('Nothing was ordered yet').waitFor()
    for (const name of ['Contact', 'Experience', 'Education', 'Résumé']) {
      await page.getByRole('heading', { level: 2, name, exact: true }).waitFor()
    }
    const application = page.getByRole('region', { name: 'Application for' })
    for (const stage of ['New', 'In Review', 'Interview', 'Offered', 'Hired']) {
      await application.getByText(stage, { exact: true }).first().waitFor()
    }
    const job = application.getByRole('link', { name: 'Data Analyst' })
    assert.match((await job.getAttribute('href'))!, /\/smartrecruiters\/jobs\//)
    await box.getByRole('button', { name: 'Order assessments' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Kitchen safety').check()
    await dialog.getByRole('button', { name: 'Continue' }).click()
    await dialog.getByText('Order this package from Heron for Amara').waitFor()
    assert.deepEqual((await api('GET', `/orders?applicationId=${amara}`)).data, [])
    await dialog.getByRole('button', { name: 'Order', exact: true }).press('Enter')
    await row('Heron').getByText('Pending').waitFor()
    assert.equal(await row('Fire').getByText('Pending').count(), 1)
    await partner.next('/orders')
  })

  await t.test(
    'results stand beside package and assessments, reports behind a paper clip, news in the corner',
    async () => {
      const [{ orderId }] = (await api('GET', `/orders?applicationId=${amara}`)).data
      const form = new FormData()
      form.append('file', new Blob(['%PDF-1.7'], { type: 'application/pdf' }), 'report.pdf')
      const { body } = await call('POST', `${v202010}/orders/${orderId}/results/attachment`, companyToken, form)
      await patch(orderId, {
        status: 'COMPLETED',
        score: { raw: 50, min: 20, max: 80 },
        scoreLabel: 'Recommended',
        summary: 'Calm near fire',
        attachments: [{ type: 'PDF_URL', url: body.url }],
        assessmentResults: [
          { assessmentId: 'a-1', status: 'COMPLETED', score: { raw: 8, min: 0, max: 10 }, scoreLabel: '8/10' },
          { assessmentId: 'a-2', status: 'EXPIRED', attachments: [{ type: 'VIDEO_URL', url: 'https://v.example/1' }] },
        ],
      })
      await page.getByRole('status', { name: 'New notifications' }).getByText('Kitchen safety: completed').waitFor()
      await row('Heron').getByText('Completed').waitFor()
      for (const text of ['50 %', '50/80', 'Recommended', 'Calm near fire']) {
        assert.equal(await row('Heron').getByText(text, { exact: true }).count(), 1, text)
      }
      const report = row('Heron').getByRole('link', { name: 'report.pdf' })
      assert.equal(await report.getAttribute('href'), body.url)
      assert.equal(await row('Knives').getByText('80 %').count(), 1)
      assert.equal(await row('Fire').getByRole('link', { name: 'Video' }).getAttribute('href'), 'https://v.example/1')
    },
  )

  await t.test('moving into a step that orders by itself, and sending a failed order again', async () => {
    const packages = [{ partnerId, packageId: 'pkg-1', name: 'Kitchen safety' }]
    await api('PUT', `/hiring-process/steps/${step('Assessment')}`, { autoTriggered: true, packages })
    partner.answers.set('/orders', { status: 503 })
    await page.getByRole('combobox', { name: 'Move to' }).click()
    await page.getByRole('option', { name: 'Assessment' }).click()
    await page.getByText('Ordered at once on the way into “Assessment”: Kitchen safety.').waitFor()
    await page.getByRole('button', { name: 'Move', exact: true }).click()
    await page.getByText('The partner did not take the order').waitFor()
    const [moved] = (await api('GET', '/applications')).data.filter(({ id }: Json) => id === amara)
    assert.deepEqual(
      moved.orders.map(({ delivery }: Json) => delivery),
      ['failed', 'sent'],
    )
    partner.answers.set('/orders', { status: 202, body: '{}' })
    await page.getByRole('button', { name: 'Send it again' }).click()
    await page.getByText('The partner did not take the order').waitFor({ state: 'detached' })
    await page.getByText('ordered by the hiring process').waitFor()
  })

  await t.test('applicants are found by package and score', async () => {
    await page.goto(`${sandbox.origin}/smartrecruiters/applicants`)
    const table = page.getByRole('table', { name: 'Applicants' })
    await table.getByRole('row').nth(3).waitFor()
    await page.getByRole('combobox', { name: 'Assessment package' }).click()
    await page.getByRole('option', { name: 'Kitchen safety' }).click()
    await page.getByLabel('Score from').fill('50')
    await table.getByRole('row').nth(2).waitFor({ state: 'detached' })
    assert.equal(await table.getByRole('link', { name: 'Amara' }).count(), 1)
    await page.getByLabel('Score from').fill('51')
    await page.getByText('Nobody fits').waitFor()
    await page.getByRole('button', { name: 'Show everybody' }).last().click()
    await table.waitFor()
  })

  await t.test('notifications are read, and lead to what was said', async () => {
    await page.getByRole('link', { name: 'Notifications (1 new)' }).click()
    await page.getByRole('button', { name: 'Mark 1 as read' }).click()
    await page.getByRole('button', { name: 'All are read' }).waitFor()
    await page.getByRole('table', { name: 'Notifications' }).getByRole('link', { name: 'Kitchen safety' }).click()
    await page.getByRole('heading', { name: 'Results as they came' }).waitFor()
  })

  await t.test('an applicant is sent through an inline assessment and comes back to finish', async () => {
    const packages = [{ partnerId, packageId: 'pkg-in', name: 'While applying' }]
    await api('PUT', `/hiring-process/steps/${steps[0].id}`, { packages })
    let back = ''
    partner.answers.set('/inline', ({ body }, response) => {
      back = JSON.parse(body.toString()).completedAssessmentCallbackUrl
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ url: `${partner.origin}/take/1` }))
    })
    partner.answers.set('/take/1', (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(`<a href="${back}">Done</a>`)
    })
    await page.goto(`${sandbox.origin}/smartrecruiters/careers`)
    await page.getByRole('article').getByRole('link').first().click()
    await page.getByRole('button', { name: 'Continue to the assessment' }).click()
    await page.getByText('Your first name is needed').waitFor()
    await page.locator('input:focus[autocomplete=given-name]').waitFor()
    await page.getByLabel('First name').fill('Zoë')
    await page.getByLabel('Last name').fill('Marsh')
    await page.getByLabel('E-mail').fill('zoe@mail.example')
    await page.getByLabel('Résumé').fill('Ten years of kitchens.')
    await page.getByRole('button', { name: 'Continue to the assessment' }).click()
    const go = page.getByRole('link', { name: 'Go to the assessment' })
    await go.waitFor()
    await go.click()
    await page.getByRole('link', { name: 'Done' }).click()
    await page.getByRole('button', { name: 'Finish the application' }).click()
    await page.getByText('Thank you, Zoë').waitFor()
    await page.getByRole('link', { name: 'See it as the recruiter does' }).click()
    await row('While applying').getByText('Pending').waitFor()
    assert.equal(await box.getByRole('row').count(), 2, 'a package without assessments is one row below the headings')
  })

  assert.deepEqual(complaints, [])
})
