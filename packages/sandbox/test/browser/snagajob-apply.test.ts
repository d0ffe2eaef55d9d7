import assert from 'node:assert/strict'
import test from 'node:test'
import { verifyInbound } from '@gangway/wire/snagajob'
import type { Seeded } from '../../src/platforms/snagajob/seed.ts'
import { hmac } from '../../src/random.ts'
import { sandboxInBrowser } from '../support/browser.ts'
import { partnerServer } from '../support/partner-server.ts'
import { easyApplyJob, feedOf, sampleQuestions } from '../support/snagajob.ts'

/** The smallest thing that every reader takes for a PDF. */
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

test('a person applies with conditional questions and a PDF, and sees what was sent', {
  timeout: 240_000,
}, async (t) => {
  const partner = await partnerServer(t)
  partner.answers.set('/questions', { body: JSON.stringify(sampleQuestions) })
  const more = {
    ScreeningQuestionsUrl: `${partner.origin}/questions`,
    TrackingUrl: `${partner.origin}/clicks?job=HD-2002`,
  }
  partner.answers.set('/feed.xml', { body: feedOf(easyApplyJob(partner, more)) })
  const { sandbox, page, complaints } = await sandboxInBrowser(t)
  const seeded = (await sandbox.seed('snagajob', {
    seedKey: 'test',
    name: 'Heron Software',
    accounts: [{ partnerAccount: 'acct-heron' }],
  })) as Seeded

  await t.test('the partner gets a feed address, and the feed is read', async () => {
    await page.goto(sandbox.origin)
    await page.getByRole('link', { name: 'Snagajob', exact: true }).click()
    await page.getByRole('link', { name: 'Go to the partners' }).click()
    await page.getByRole('link', { name: 'Heron Software' }).click()
    await page.getByLabel('Feed address').fill(`${partner.origin}/feed.xml`)
    await page.getByRole('form', { name: 'Account acct-heron' }).getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Read the feed now' }).click()
    await page.getByText('1 posted, 0 refused, 0 closed.').waitFor()
  })

  await t.test('an invented person is kept as a worker', async () => {
    await page.goto(`${sandbox.origin}/snagajob/workers`)
    await page.getByRole('button', { name: 'Use an invented person' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Mira Okafor' }).waitFor()
  })

  await t.test('questions appear and vanish, required ones and numbers are enforced', async () => {
    await page.goto(`${sandbox.origin}/snagajob/jobs`)
    await page.getByRole('link', { name: 'Host' }).click()
    await page.getByRole('link', { name: 'Easy Apply' }).click()
    const where = page.getByLabel('Which location?')
    await page.getByRole('radio', { name: 'No' }).check()
    assert.equal(await where.count(), 0)
    await page.getByRole('radio', { name: 'Yes' }).check()
    await where.waitFor()
    await page.getByLabel('Years of kitchen work?').fill('two')
    await page.getByRole('button', { name: 'Send the application' }).click()
    await page.getByText('3 answers are missing or cannot be taken.').waitFor()
    await page.getByText('a whole number is expected').waitFor()
    assert.equal(
      partner.received.some(({ url }) => url === '/applications'),
      false,
    )
  })

  await t.test('the application goes out, and the page shows it with its answer', async () => {
    await page.getByLabel('Which location?').fill('Downtown')
    await page.getByLabel('Years of kitchen work?').fill('2')
    await page.getByRole('checkbox', { name: 'Sunday' }).check()
    const file = { name: 'Mira Okafor.pdf', mimeType: 'application/pdf', buffer: pdf }
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('button', { name: 'Send the application' }).click()
    await page.getByRole('heading', { level: 1, name: 'Application of Mira Okafor' }).waitFor()
    const { body, headers } = await partner.next('/applications')
    const { ok } = verifyInbound({
      hmac,
      secrets: [seeded.applicationSecret],
      body,
      date: String(headers['x-saj-date']),
      signature: String(headers['x-saj-signature']),
      nowMs: Date.now(),
    })
    assert.equal(ok, true)
    const payload = JSON.parse(body.toString())
    assert.deepEqual(Buffer.from(payload.resume.data, 'base64'), pdf)
    assert.deepEqual(
      payload.questionsAndAnswers.map(({ answer }: { answer: object }) => answer),
      [
        { selectedAnswers: [{ value: '0', label: 'Yes' }] },
        { answerText: 'Downtown' },
        { answerText: '2' },
        { selectedAnswers: [{ value: 'sun', label: 'Sunday' }] },
      ],
    )
    const request = page.getByRole('region', { name: 'Request' })
    await request.getByText(String(headers['x-saj-signature'])).waitFor()
    await request.getByText(body.toString()).waitFor()
    await page.getByRole('region', { name: 'Answer' }).getByText('200').waitFor()
    assert.match((await partner.next('/clicks')).url, /job=HD-2002&eventId=/)
  })

  assert.deepEqual(complaints, [])
})
