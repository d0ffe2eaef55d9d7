import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import type { Json } from '../intake/snagajob.fixture.ts'
import { onBothStores } from '../support/stores.ts'
import { openSandbox, startWhole } from '../support/whole.ts'

/** The smallest thing that every reader takes for a PDF. */
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

/** Milliseconds. */
const patience = 30_000

const questions = [
  {
    id: 'worked-here',
    type: 'select',
    question: 'Have you worked for us before?',
    required: true,
    options: [
      { value: '0', label: 'Yes' },
      { value: '1', label: 'No' },
    ],
  },
  {
    id: 'left',
    type: 'select',
    question: 'Did you leave by yourself?',
    required: true,
    options: [
      { value: 'yes', label: 'I did' },
      { value: 'no', label: 'I did not' },
    ],
    condition: { id: 'worked-here', value: '0' },
  },
  {
    id: 'why/left',
    type: 'textarea',
    question: 'Why <b>not</b>? 🙂',
    required: true,
    condition: { id: 'left', value: 'no' },
  },
  { id: 'years', type: 'textarea', question: 'Years of kitchen work?', format: 'integer' },
  { id: 'wage', type: 'textarea', question: 'Wage that you hope for?', format: 'decimal' },
  {
    id: 'days',
    type: 'multiselect',
    question: 'Which days can you work?',
    required: true,
    options: [
      { value: 'sat', label: 'Saturday' },
      { value: 'sun', label: 'Sunday' },
    ],
  },
]

onBothStores(
  'a person applies in a browser with conditional questions and a PDF, is contacted, and the job board hears of it',
  async (t, home) => {
    const { v1, bytesOf, receiver, sandbox } = await startWhole(t, home)
    const [connection] = (await v1<Json>('GET', '/connections?platform=snagajob')).data
    const job = await v1<Json>('POST', '/jobs', {
      connectionId: connection.id,
      remoteId: 'HD-2002',
      title: 'Night Porter',
      brand: 'Blue Heron Diner',
      description: '<p>Keep the doors, &amp; the peace.</p>',
      address: { city: 'Asheville', region: 'NC', postalCode: '28801' },
      employmentTypes: ['PartTime'],
      wage: '$16.50',
      easyApply: true,
      trackClicks: true,
    })
    await v1('PUT', `/jobs/${job.id}/questions`, questions)
    await v1('PUT', `/jobs/${job.id}/knockout-rules`, [{ questionId: 'left', operator: 'equals', value: 'no' }])

    const { page, complaints } = await openSandbox(t, sandbox)

    await t.test('the job is posted once its feed is read', async () => {
      await page.goto(sandbox)
      await page.getByRole('link', { name: 'Snagajob', exact: true }).click()
      await page.getByRole('link', { name: 'jobs posted' }).click()
      await page.getByRole('button', { name: 'Read the feeds now' }).click()
      await page.getByRole('row', { name: /Night Porter.*posted/s }).waitFor()
    })

    await t.test('questions appear and vanish, and what is required is asked for', async () => {
      await page.getByRole('link', { name: 'Workers' }).click()
      await page.getByRole('button', { name: 'Use an invented person' }).first().click()
      await page.getByRole('heading', { level: 1, name: 'Mira Okafor' }).waitFor()
      await page.getByRole('link', { name: 'Jobs', exact: true }).click()
      await page.getByRole('link', { name: 'Night Porter' }).click()
      await page.getByRole('link', { name: 'Easy Apply' }).click()
      const left = page.getByRole('radiogroup', { name: 'Did you leave by yourself?' })
      const why = page.getByLabel('Why <b>not</b>? 🙂')
      await page.getByRole('radio', { name: 'No', exact: true }).check()
      assert.equal(await left.count(), 0)
      await page.getByRole('radio', { name: 'Yes', exact: true }).check()
      await page.getByRole('radio', { name: 'I did not' }).check()
      await why.fill('The kitchen closed.')
      // The middle of the chain goes, and with it what hangs on it.
      await page.getByRole('radio', { name: 'No', exact: true }).check()
      assert.deepEqual([await left.count(), await why.count()], [0, 0])
      await page.getByRole('radio', { name: 'Yes', exact: true }).check()
      await why.waitFor()
      await page.getByLabel('Years of kitchen work?').fill('2.5')
      await page.getByRole('button', { name: 'Send the application' }).click()
      await page.getByText('2 answers are missing or cannot be taken.').waitFor()
      await page.getByText('a whole number is expected').waitFor()
      assert.equal((await v1<Json>('GET', '/applications')).data.length, 0)
    })

    await t.test('the application is in the API with every answer, and a signed webhook told of it', async () => {
      await page.getByLabel('Years of kitchen work?').fill('2')
      await page.getByLabel('Wage that you hope for?').fill('16.50')
      await page.getByRole('checkbox', { name: 'Saturday' }).check()
      await page.getByRole('checkbox', { name: 'Sunday' }).check()
      const file = { name: 'Mira Okafor.pdf', mimeType: 'application/pdf', buffer: pdf }
      await page.locator('input[type=file]').setInputFiles(file)
      await page.getByRole('button', { name: 'Send the application' }).click()
      await page.getByRole('heading', { level: 1, name: 'Application of Mira Okafor' }).waitFor()
      await page.getByRole('region', { name: 'Answer', exact: true }).getByText('{"status":"ok"}').waitFor()

      // Only what this library takes for rightly signed is received.
      const told = await receiver.next(({ type }) => type === 'application.received', patience)
      const { data } = await v1<Json>('GET', '/applications')
      assert.equal(data.length, 1)
      const [application] = data
      assert.deepEqual(told.data, application)
      assert.deepEqual(
        [application.jobId, application.remoteJobId, application.candidate.fullName, application.flags],
        [job.id, 'HD-2002', 'Mira Okafor', ['knocked_out']],
      )
      assert.deepEqual(
        application.answers.map(({ questionId, question, selected, text }: Json) => [
          questionId,
          question,
          text ?? selected.map(({ value }: Json) => value),
        ]),
        [
          ['worked-here', 'Have you worked for us before?', ['0']],
          ['left', 'Did you leave by yourself?', ['no']],
          ['why/left', 'Why <b>not</b>? 🙂', 'The kitchen closed.'],
          ['years', 'Years of kitchen work?', '2'],
          ['wage', 'Wage that you hope for?', '16.50'],
          ['days', 'Which days can you work?', ['sat', 'sun']],
        ],
      )
      const [resume] = application.documents
      assert.equal(resume.contentType, 'application/pdf')
      assert.deepEqual(await bytesOf(`/documents/${resume.id}/content`), pdf)
      const click = await receiver.next(({ type }) => type === 'click.received', patience)
      assert.equal(click.data.jobId, job.id)
    })

    await t.test('its status contacted appears on the page of dispositions', async () => {
      await page.getByRole('link', { name: 'Dispositions' }).click()
      const { data } = await v1<Json>('GET', '/applications')
      const changed = await v1<Json>('PATCH', `/applications/${data[0].id}`, { status: 'contacted' })
      assert.equal(changed.status, 'contacted')
      await page.getByRole('button', { name: /Mira Okafor.*CONTACTED/s }).waitFor({ timeout: patience })
      await page.getByRole('region').getByText('CONTACTED', { exact: true }).waitFor()
      const states = async () => {
        const { data } = await v1<Json>('GET', `/registrations/${connection.registrationId}/dispositions`)
        return data.map(({ disposition, state }: Json) => `${disposition} ${state}`)
      }
      // That the board has read the file is seen a moment before its answer is noted.
      while ((await states()).some((state: string) => !state.endsWith('delivered'))) await wait(50)
      assert.deepEqual(await states(), ['CONTACTED delivered', 'NEW delivered'])
    })

    assert.deepEqual(complaints, [])
  },
)
