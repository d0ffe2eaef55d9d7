import assert from 'node:assert/strict'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { startProvider } from '../../../../examples/assessment-provider/provider.ts'
import { type Question, quiz } from '../../../../examples/assessment-provider/quiz.ts'
import type { Json } from '../intake/smartrecruiters.fixture.ts'
import { onBothStores } from '../support/stores.ts'
import { openSandbox, startWhole } from '../support/whole.ts'
import { password } from './consent.fixture.ts'

/** Milliseconds. */
const patience = 30_000

onBothStores(
  'connected in the pop-up, ordered by a step, taken, seen with its report; taken while applying; disabled, and over',
  async (t, home) => {
    const { v1, sandbox, origin, adminKey } = await startWhole(t, home)
    const provider = await startProvider({
      gangwayUrl: origin,
      gangwayKey: adminKey,
      port: 0,
      dataDir: join(home.dataDir, 'product'),
    })
    t.after(() => provider.stop())
    const { page, complaints } = await openSandbox(t, sandbox)
    page.context().setDefaultTimeout(patience)
    const browser = page.context().browser()!
    const box = page.getByRole('region', { name: 'Assessments' })
    const row = (name: string) => box.getByRole('row').filter({ hasText: name })
    const go = (name: string) => page.getByRole('link', { name, exact: true }).first().click()
    const openCandidate = async (name: string) => {
      await go('Applicants')
      await page.getByRole('table', { name: 'Applicants' }).getByRole('link', { name }).click()
      await page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
    }
    const moveTo = async (step: string) => {
      await page.getByRole('combobox', { name: 'Move to' }).click()
      await page.getByRole('option', { name: step, exact: true }).click()
      await page.getByRole('button', { name: 'Move', exact: true }).click()
      await page.getByRole('combobox', { name: 'Move to' }).and(page.locator(':enabled')).waitFor()
    }
    const orderOf = (firstName: string) =>
      eventually(async () => {
        const { data } = await v1<Json>('GET', '/assessment-orders')
        return data.find(({ candidate }: Json) => candidate.firstName === firstName)
      })
    /** The candidate, at another machine, opens the link that they were given. */
    const candidateAt = async (url: string): Promise<Page> => {
      const context = await browser.newContext()
      const theirs = await context.newPage()
      await theirs.goto(url)
      await theirs.getByRole('heading', { name: 'Kitchen safety' }).waitFor()
      return theirs
    }

    await t.test('an administrator who was invited signs in in the pop-up, grants, and is connected', async () => {
      await page.goto(sandbox)
      await go('SmartRecruiters')
      await go('Apps & Integrations')
      await go('Heron Assessments')
      const note = page.getByRole('alert').filter({ hasText: 'To play the administrator' })
      const email = await note.locator('strong').innerText()
      const [atHome] = await Promise.all([page.waitForEvent('popup'), note.getByRole('link').click()])
      await atHome.getByLabel('Password').fill(password)
      await atHome.getByLabel('The same once more').fill(password)
      await atHome.getByRole('button', { name: 'Save and go on' }).click()
      await atHome.getByRole('heading', { name: 'Your account is ready' }).waitFor()
      await atHome.getByRole('button', { name: 'Sign out' }).click()
      await atHome.getByRole('heading', { name: 'You are signed out' }).waitFor()
      await atHome.close()
      // A page behind another one is drawn so seldom that every click on it takes seconds.
      await page.bringToFront()

      await page.getByRole('button', { name: 'Connect' }).click()
      const [popUp] = await Promise.all([
        page.waitForEvent('popup'),
        page.getByRole('dialog').getByRole('button', { name: 'Authorize and Continue' }).click(),
      ])
      await popUp.getByLabel('E-mail address').fill(email)
      await popUp.getByLabel('Password').fill(password)
      await popUp.getByRole('button', { name: 'Sign in' }).click()
      await popUp.getByText('Harbour Foods', { exact: true }).waitFor()
      const closed = popUp.waitForEvent('close')
      await popUp.getByRole('button', { name: 'Connect', exact: true }).click()
      await page.getByText('Active', { exact: true }).waitFor()
      await closed
      await page.bringToFront()
      const { data } = await v1<Json>('GET', '/connections?platform=smartrecruiters')
      assert.deepEqual(
        data.map(({ remoteId, status, externalRef }: Json) => [remoteId, status, externalRef]),
        [['HarbourFoods', 'active', 'Harbour Foods']],
      )
    })

    await t.test('a step of the hiring process orders a package of the product by itself', async () => {
      await go('Hiring process')
      await page.getByRole('button', { name: 'Configure Assessment' }).click()
      await page.getByLabel('Kitchen safety').check()
      assert.equal(await page.getByLabel('Auto-triggered').isChecked(), true)
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByText('auto-triggered', { exact: true }).waitFor()

      await openCandidate('Amara Silva')
      await box.getByText('Nothing was ordered yet').waitFor()
      await moveTo('Assessment')
      await row('Heron').getByText('ordered by the hiring process').waitFor()
      await row('Heron').getByText('Pending', { exact: true }).waitFor()
    })

    await t.test(
      'the candidate takes it in the product; the recruiter sees it begin, and end with a score',
      async () => {
        const { candidateUrl } = await orderOf('Amara')
        const theirs = await candidateAt(candidateUrl)
        await theirs.getByText('Hello Amara.').waitFor()
        await row('Heron').getByText('In progress', { exact: true }).waitFor()
        await answer(theirs, ({ id, right }) => (id === 'oil' ? right + 1 : right))
        await theirs.getByRole('heading', { name: 'Thank you' }).waitFor()

        await page.getByRole('status', { name: 'New notifications' }).getByText('Kitchen safety: completed').waitFor()
        for (const name of ['Heron', 'Safety']) {
          for (const text of ['Completed', '75 %', '3/4', 'Needs a shift of training']) {
            await row(name).getByText(text, { exact: true }).first().waitFor()
          }
        }
        await row('Heron').getByText('3 of 4 questions answered right.').waitFor()
        const report = await row('Safety').getByRole('link', { name: 'kitchen-safety.pdf' }).getAttribute('href')
        assert.equal(await beginningOf(report!), '%PDF-')
      },
    )

    await t.test('an applicant is led through the inline assessment, and back to finish', async () => {
      await go('Hiring process')
      await page.getByRole('button', { name: 'Configure Application' }).click()
      await page.getByLabel('Kitchen safety, while applying').check()
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByText('while applying', { exact: true }).waitFor()

      await go('Careers site')
      await go('Shift Supervisor')
      await page.getByLabel('First name').fill('Zoë')
      await page.getByLabel('Last name').fill('Marsh')
      await page.getByLabel('E-mail').fill('zoe@mail.example')
      await page.getByRole('button', { name: 'Continue to the assessment' }).click()
      await page.getByRole('link', { name: 'Go to the assessment' }).click()
      await page.getByText('Hello Zoë.').waitFor()
      assert.ok(page.url().startsWith(provider.url))
      await answer(page, ({ right }) => right)
      await page.getByRole('heading', { name: 'The assessment is done' }).waitFor()
      await page.getByRole('button', { name: 'Finish the application' }).click()
      await page.getByText('Thank you, Zoë').waitFor()
      await go('See it as the recruiter does')
      for (const text of ['Completed', '100 %', '4/4', 'Ready for the line']) {
        await row('Heron').getByText(text, { exact: true }).waitFor()
      }
      const report = await row('Safety').getByRole('link', { name: 'Report (PDF)' }).getAttribute('href')
      assert.ok(report!.startsWith(provider.url), 'the product’s own link')
      assert.equal(await beginningOf(report!), '%PDF-')
    })

    await t.test('once the administrator disables it, nothing is ordered and nothing is told any more', async () => {
      await openCandidate('Priya Raman')
      await moveTo('Assessment')
      const { id, remoteId, candidateUrl } = await orderOf('Priya')
      const theirs = await candidateAt(candidateUrl)
      await row('Heron').getByText('In progress', { exact: true }).waitFor()
      await orderThat(id, ({ details, resultCall }) => {
        return resultCall.status === 'delivered' && Object.values(details).every((state) => state === 'fetched')
      })

      await go('Apps & Integrations')
      await go('Heron Assessments')
      await page.getByRole('button', { name: 'Disable' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Disable' }).click()
      await page.getByText('the partner was told').waitFor()
      const [connection] = (await v1<Json>('GET', '/connections?platform=smartrecruiters')).data
      assert.equal(connection.status, 'disabled')
      const said = await exchanges()

      await answer(theirs, ({ right }) => right)
      await orderThat(id, ({ result }) => result.status === 'completed')
      const report = await eventually(async () => {
        const { data } = await v1<Json>('GET', `/assessment-orders/${id}/attachments`)
        return data.find(({ status }: Json) => status !== 'pending')
      })
      assert.equal(report.status, 'failed')
      // Nor is a result told that waits for no report.
      await v1('PUT', `/assessment-orders/${id}/result`, { status: 'completed', summary: 'By hand' })
      const { resultCall } = await orderThat(id, (order) => order.resultCall.status === 'dead')
      assert.equal(resultCall.reason, 'disabled')

      await openCandidate('Jonas Lindqvist')
      await box.getByText('No partner is connected, so nothing can be ordered.').waitFor()
      await moveTo('Assessment')
      await page.getByText('Nothing is ordered in').waitFor()
      assert.equal(await row('Heron').count(), 0)
      const seen = await fetch(`${sandbox}/api/smartrecruiters/orders/${remoteId}`)
      assert.equal(((await seen.json()) as Json).status, 'IN_PROGRESS')
      assert.deepEqual(await exchanges(), said)
    })

    assert.deepEqual(complaints, [])

    function orderThat(id: string, fits: (order: Json) => boolean) {
      return eventually(async () => {
        const order = await v1<Json>('GET', `/assessment-orders/${id}`)
        return fits(order) ? order : undefined
      })
    }

    /** All that SmartRecruiters and we have said to each other, newest first. */
    async function exchanges() {
      const response = await fetch(`${sandbox}/api/sandbox/exchanges?platform=smartrecruiters&limit=200`)
      return ((await response.json()) as Json).data.map(({ id, method, url }: Json) => [id, method, url])
    }
  },
)

/** Answers every question of the product, and sends the answers. */
async function answer(page: Page, choose: (question: Question) => number): Promise<void> {
  for (const question of quiz) {
    const { text, options } = question
    await page.getByRole('group', { name: text }).getByLabel(options[choose(question)]!, { exact: true }).check()
  }
  await page.getByRole('button', { name: 'Finish' }).click()
}

async function beginningOf(url: string): Promise<string> {
  const response = await fetch(url)
  assert.equal(response.headers.get('content-type'), 'application/pdf')
  return (await response.text()).slice(0, 5)
}

/** Asks until there is something. */
async function eventually(ask: () => Promise<Json | undefined>): Promise<Json> {
  for (let tried = 0; ; tried++) {
    const found = await ask()
    if (found !== undefined) return found
    if (tried === patience / 50) throw new Error('It never came')
    await wait(50)
  }
}
