import assert from 'node:assert/strict'
import { onSqlite } from '../../gateway/test/support/stores.ts'
import { faultsForReaders, type Json, openConsole } from './support/console.ts'
import { makeEmployer } from './support/employer.ts'

onSqlite('jobs made, asked questions, and checked in their feed', async (t, home) => {
  const console = await openConsole(t, home)
  const { page, v1 } = console
  await console.signIn()
  const { connection } = await makeEmployer(v1)
  const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
  let jobId = ''

  await t.test('a job is refused with its faults, then published', async () => {
    await console.open('/jobs')
    await page.getByRole('heading', { name: 'There is no job yet' }).waitFor()
    await page.getByRole('link', { name: 'New job' }).first().click()
    await heading('New job')
    await page.getByRole('combobox', { name: 'Account' }).click()
    await page.getByRole('option', { name: 'Blue Heron Diner' }).click()
    await page.getByLabel('Your id').fill('HD-2002')
    await page.getByLabel('Title').fill('Host')
    await page.getByLabel('Brand').fill('Blue Heron Diner')
    await page.getByLabel('Description').fill('<p>Greet guests.</p>')
    await page.getByLabel('City').fill('Asheville')
    await page.getByLabel('State').fill('North Carolina')
    await page.getByRole('button', { name: 'Publish this job' }).click()
    await page.getByRole('alert').getByText('/address/region').waitFor()
    await page.getByLabel('State').fill('NC')
    await page.getByRole('button', { name: 'Publish this job' }).click()
    await heading('Host')
    jobId = new URL(page.url()).pathname.split('/').at(-1)!
  })

  await t.test('saving an editor leaves alone what somebody else has changed meanwhile', async () => {
    await v1('PATCH', `/jobs/${jobId}`, { wage: '$18 per hour', address: { line1: '48 Biltmore Ave' } })
    await page.getByLabel('Title').fill('Host and server')
    await page.getByRole('button', { name: 'Save' }).click()
    await heading('Host and server')
    const { wage, address, title } = await v1<Json>('GET', `/jobs/${jobId}`)
    assert.deepEqual([title, wage, address.line1], ['Host and server', '$18 per hour', '48 Biltmore Ave'])
    await page.getByText('Somebody else has changed this job meanwhile').waitFor()
    await page.getByRole('button', { name: 'Load it anew' }).click()
    assert.equal(await page.getByLabel('Wage').inputValue(), '$18 per hour')
    await page.getByLabel('Title').fill('Host')
    await page.getByLabel('Wage').fill('')
    await page.getByRole('button', { name: 'Save' }).click()
    await heading('Host')
    assert.equal((await v1<Json>('GET', `/jobs/${jobId}`)).wage, undefined)
    assert.equal(await page.getByText('Somebody else has changed').count(), 0)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('status').getByText('Saved').last().waitFor()
  })

  await t.test('questions are put together by keyboard, and what is unfinished is named', async () => {
    await page.getByRole('link', { name: 'Screening questions' }).click()
    await heading('Screening questions')
    await page.getByRole('button', { name: 'Add a question' }).click()
    const first = page.getByRole('group', { name: 'Question 1' })
    await first.getByLabel('What is asked').waitFor()
    await page.keyboard.type('Have you worked for us before?')
    await first.getByLabel('Option 1', { exact: true }).fill('Yes')
    await page.keyboard.press('Enter')
    await page.keyboard.type('No')
    await page.getByRole('button', { name: 'Add a question' }).click()
    const second = page.getByRole('group', { name: 'Question 2' })
    await second.getByRole('switch', { name: 'Ask only after a certain answer' }).check()
    await page.getByRole('button', { name: 'Save the questions' }).click()
    const alert = page.getByRole('alert')
    await alert.getByText('What is asked?').waitFor()
    await alert.getByText('Choose the question and the answer that it depends on').waitFor()
    await alert.getByRole('button', { name: 'Question 2' }).first().click()
    await page.keyboard.type('For how many years?')
    await second.getByRole('combobox', { name: 'Answer', exact: true }).click()
    await page.getByRole('option', { name: 'Text or number' }).click()
    await second.getByRole('combobox', { name: 'As' }).click()
    await page.getByRole('option', { name: 'A whole number' }).click()
    await second.getByLabel('Id').fill('years')
    await second.getByRole('combobox', { name: 'The answer is' }).click()
    await page.getByRole('option', { name: 'Yes' }).click()
    await second.getByRole('button', { name: 'Add a knock-out rule' }).click()
    await second.getByLabel('Which').fill('2')
  })

  await t.test('the preview behaves as the form of an applicant, and shows what knocks out', async () => {
    const preview = page.getByRole('form', { name: 'Preview' })
    assert.equal(await preview.getByLabel('For how many years?').count(), 0)
    await preview.getByRole('button', { name: 'Try to send it' }).click()
    await preview.getByText('an answer is required').waitFor()
    await preview.getByRole('radio', { name: 'Yes' }).check()
    await preview.getByLabel('For how many years?').fill('one')
    await preview.getByText('a whole number is expected').waitFor()
    await preview.getByLabel('For how many years?').fill('1')
    await preview.getByText('For how many years? The answer is less than “2”.').waitFor()
    await preview.getByText('Snagajob would send these answers.').waitFor()
    await preview.getByRole('radio', { name: 'No' }).check()
    await preview.getByText('These answers knock out').waitFor({ state: 'detached' })
  })

  await t.test('a question before the one it depends on cannot be saved; ids that change are followed', async () => {
    await page.getByRole('group', { name: 'Question 2' }).getByLabel('What is asked').press('Alt+ArrowUp')
    await page.getByRole('group', { name: 'Question 1' }).getByText('must come earlier').waitFor()
    await page.keyboard.press('Alt+ArrowDown')
    await page.getByRole('group', { name: 'Question 1' }).getByLabel('Id').fill('worked-here')
    await page.getByRole('group', { name: 'Question 1' }).getByLabel('Value of option 1').fill('yes')
    await page.getByRole('link', { name: 'Host' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
    const refusal = { code: 'invalid_body', title: 'Not valid', errors: [{ pointer: '/1/id', detail: 'is not liked' }] }
    const answer = { status: 422, contentType: 'application/problem+json', body: JSON.stringify(refusal) }
    await page.route('**/questions', (route) => route.fulfill(answer), { times: 1 })
    await page.getByRole('button', { name: 'Save the questions' }).click()
    await page.getByRole('group', { name: 'Question 2' }).getByText('is not liked').waitFor()
    await page.getByRole('button', { name: 'Save the questions' }).click()
    await page.getByRole('status').getByText('The questions are saved').waitFor()
    assert.deepEqual(await v1<Json>('GET', `/jobs/${jobId}/questions`), [
      {
        id: 'worked-here',
        type: 'select',
        question: 'Have you worked for us before?',
        options: [
          { value: 'yes', label: 'Yes' },
          { value: '2', label: 'No' },
        ],
        required: true,
      },
      {
        id: 'years',
        type: 'textarea',
        question: 'For how many years?',
        format: 'integer',
        required: true,
        condition: { id: 'worked-here', value: 'yes' },
      },
    ])
    assert.deepEqual(await v1<Json>('GET', `/jobs/${jobId}/knockout-rules`), [
      { questionId: 'years', operator: 'less_than', value: 2 },
    ])
  })

  await t.test('the feed is shown with what is wrong in it, and is uploaded', async () => {
    await v1('PATCH', `/jobs/${jobId}`, { campaignRemoteId: 'spring' })
    await console.open('/jobs')
    await page.getByRole('link', { name: 'Feeds' }).click()
    await heading('Feeds')
    await page.getByRole('table', { name: 'Feeds' }).getByRole('link', { name: 'Blue Heron Diner' }).click()
    await heading('Feed of Blue Heron Diner')
    const fault = page.getByRole('table', { name: 'Faults' }).getByRole('row', { name: /HD-2002/ })
    await fault.getByText('campaignElements').waitFor()
    await page
      .getByRole('table', { name: 'Items' })
      .getByRole('row', { name: /Host.*would post it/ })
      .waitFor()
    await page.getByRole('button', { name: 'Upload the feed now' }).click()
    await page.getByRole('table', { name: 'Uploads of the feed' }).getByText('pending').waitFor()
    await page.getByRole('button', { name: 'Upload the dispositions now' }).click()
    await page.getByRole('region', { name: 'Uploads of dispositions' }).getByRole('alert').waitFor()
  })

  await t.test('who may only read sees the form and its rules, and nothing to change', async () => {
    await console.signIn('viewer_redacted')
    await console.open(`/jobs/${jobId}/questions`)
    await page.getByRole('region', { name: 'Knock-out rules' }).getByText('The answer is less than “2”.').waitFor()
    await page.getByRole('form', { name: 'Preview' }).getByRole('radio', { name: 'Yes' }).check()
    assert.equal(await page.getByRole('button', { name: 'Save the questions' }).count(), 0)
    await console.signIn()
  })

  await t.test('everybody can use these pages', async () => {
    const pages = ['/jobs', '/jobs/new', `/jobs/${jobId}`, `/jobs/${jobId}/questions`]
    const feeds = ['/jobs/feeds', `/jobs/feeds/${connection.id}`]
    assert.deepEqual(await faultsForReaders(console, [...pages, ...feeds]), [])
    assert.deepEqual(console.complaints, [])
  })
})
