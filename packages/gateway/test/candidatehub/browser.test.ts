import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import { BEHAVIOURS } from '@gangway/wire/candidatehub'
import type { Json } from '../intake/candidatehub.fixture.ts'
import { onBothStores } from '../support/stores.ts'
import { openSandbox, startWhole } from '../support/whole.ts'

/** Milliseconds. */
const patience = 60_000

/** A PDF of one page with a line of text on it. */
function pdfSaying(text: string): Buffer {
  const content = `BT /F1 18 Tf 40 700 Td (${text}) Tj ET`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, i) => {
    const at = file.length
    file += `${i + 1} 0 obj${object}endobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer<</Size ${size}/Root 1 0 R>>\n`
  return Buffer.from(`${file}${table}startxref\n${file.length}\n%%EOF\n`)
}

onBothStores(
  'a candidate is composed in a browser with a PDF, imported, and its report seen as it arrives; every case passes',
  async (t, home) => {
    const { v1, bytesOf, receiver, sandbox } = await startWhole(t, home)
    const [connection] = (await v1<Json>('GET', '/connections?platform=candidatehub')).data
    const { page, complaints } = await openSandbox(t, sandbox)
    const pdf = pdfSaying('Certified zeppelin rigger since 2009')
    const report = page.getByRole('region', { name: 'Processing report' })
    const summary = page.getByRole('region', { name: 'Summary' })
    let application: Json

    await t.test('a candidate with a PDF, its base64 broken over lines, is sent and accepted', async () => {
      await page.goto(sandbox)
      await page.getByRole('link', { name: 'CandidateHub', exact: true }).click()
      await page.getByRole('region', { name: 'Next step' }).getByRole('link', { name: 'Compose a candidate' }).click()
      await page.getByLabel('Name *', { exact: true }).fill('Ilse Brandt')
      await page.getByLabel('First name').fill('Ilse')
      await page.getByLabel('Last name').fill('Brandt')
      await page.getByLabel('E-mail').fill('ilse.brandt@example.org')
      const file = { name: 'Ilse Brandt.pdf', mimeType: 'application/pdf', buffer: pdf }
      await page.locator('input[type=file]').setInputFiles(file)
      await page.getByRole('region', { name: 'File 1' }).getByRole('combobox', { name: 'Base64' }).click()
      await page.getByRole('option', { name: 'broken over lines' }).click()
      await page.getByRole('button', { name: 'Sign and send' }).click()
      await page.getByRole('heading', { level: 1, name: 'Ilse Brandt' }).waitFor()
      const answer = page.getByRole('region', { name: 'Answer', exact: true })
      await answer.getByText('{"success":1,"message":"Candidate Received for processing"}').waitFor()
      await page
        .getByRole('region', { name: 'Request', exact: true })
        .getByText('"authentication":{"api_key":')
        .waitFor()
      await summary.getByText('delivered', { exact: true }).waitFor()
      await report.getByText('Listening.').waitFor()
    })

    await t.test('it is in the API with its files and job, and a signed webhook told of it', async () => {
      const told = await receiver.next(({ type }) => type === 'application.received', patience)
      const { data } = await v1<Json>('GET', '/applications')
      assert.equal(data.length, 1)
      application = data[0]
      assert.equal(told.data.id, application.id)
      assert.deepEqual(
        [application.connectionId, application.remoteJobId, application.candidate.fullName],
        [connection.id, 'WH-1042', 'Ilse Brandt'],
      )
      assert.notEqual(application.jobId, undefined)
      assert.deepEqual(
        application.documents.map(({ kind }: Json) => kind),
        ['resume', 'tagged_resume', 'parsed_resume'],
      )
      const [{ id, contentType }] = application.documents
      assert.equal(contentType, 'application/pdf')
      assert.deepEqual(await bytesOf(`/documents/${id}/content`), pdf)
    })

    await t.test('a word of the PDF finds it', async () => {
      const found = await eventually(async () => (await v1<Json>('GET', '/applications?q=zeppelin')).data)
      assert.deepEqual(
        found.map(({ id }) => id),
        [application.id],
      )
      assert.deepEqual((await v1<Json>('GET', '/applications?q=submarine')).data, [])
    })

    await t.test('once the user’s system sets it to imported, the report shows on the open page', async () => {
      await v1('PATCH', `/applications/${application.id}`, { status: 'imported', message: 'In the ATS as 4711' })
      await report.getByText('“In the ATS as 4711”').waitFor({ timeout: patience })
      await summary.getByText('reported', { exact: true }).waitFor()
      await report.getByText('imported', { exact: true }).waitFor()
      await report.getByText('POST', { exact: true }).waitFor()
      await report.getByRole('table', { name: 'Report headers' }).getByText('application/json').waitFor()
      const body: Json = JSON.parse((await report.locator('pre').textContent())!)
      assert.deepEqual([body.success, body.message, body.error], [1, 'In the ATS as 4711', undefined])
      assert.deepEqual(
        [body.meta_info.hub_client_id, body.meta_info.hub_transaction_id],
        [connection.remoteId, application.hub.transactionId],
      )
      assert.doesNotMatch(JSON.stringify(body), /ilse|brandt/i)
      const delivered = await receiver.next(({ type }) => type === 'report.delivered', patience)
      assert.deepEqual([delivered.data.applicationId, delivered.data.outcome], [application.id, 'imported'])
    })

    await t.test('every case of the conformance kit, run from its page, passes', async () => {
      await v1('PATCH', `/connections/${connection.id}`, { settings: { report: 'on_projected' } })
      await page.getByRole('link', { name: 'Conformance kit' }).click()
      await page.getByRole('button', { name: 'What is known of this receiver' }).click()
      await page.getByRole('radio', { name: /^It reports at once/ }).check()
      await page.getByLabel('Wait for reports (seconds)').fill('60')
      await page.getByLabel('File of the large body (MiB)').fill('3')
      await page.getByRole('button', { name: `Run all ${BEHAVIOURS.length} cases` }).click()
      await page.getByRole('heading', { level: 1, name: 'Conformance run 1' }).waitFor()
      // One report URL recovers after an answer 500. Nobody waits a minute here for the second try.
      const isFailed = ({ kind, status, attempts }: Json) =>
        kind === 'candidatehub_report' &&
        status === 'pending' &&
        attempts.some(({ response }: Json) => response?.status === 500)
      const [failed] = await eventually(async () =>
        (await v1<Json>('GET', '/platform-calls?limit=200')).data.filter(isFailed),
      )
      await v1('POST', `/platform-calls/${failed!.id}/retry`)
      await summary.getByText('done', { exact: true }).waitFor({ timeout: patience })
      await summary.getByText(`${BEHAVIOURS.length} pass`, { exact: true }).waitFor()
      const { data } = await v1<Json>('GET', '/applications?limit=200')
      const expected = BEHAVIOURS.reduce((sum, { expects }) => sum + expects.applications, 0)
      assert.equal(data.length, expected + 1)
    })

    await t.test('a candidate sent in through the API is shown, and comes back as an application', async () => {
      const { registrationId } = connection
      const candidate = { name: 'Tomás Ó Briain', email: 'tomas@example.org' }
      const body = { registrationId, clientId: connection.remoteId, candidate, context: { job_id: 'WH-1042' } }
      const sent = await v1<Json>('POST', '/candidatehub/candidates', body)
      assert.equal(sent.status, 'delivered')
      await page.getByRole('link', { name: 'Candidates sent in' }).click()
      await page.getByRole('row', { name: /Tomás Ó Briain.*Orchard Board.*taken.*transaction/s }).waitFor()
      const found = await eventually(async () => (await v1<Json>('GET', '/applications?q=tomas')).data)
      assert.equal(found[0]!.hub.transactionId, sent.transactionId)
    })

    await t.test('an applicant who goes to a career site finds the form filled in', async () => {
      await page.getByRole('link', { name: 'Prepopulations' }).click()
      await page.getByRole('link', { name: 'Send an applicant to a career site' }).first().click()
      await page.getByLabel('Apply URL').fill('https://careers.orchard.example/apply')
      await page.getByRole('button', { name: 'Make the link' }).click()
      await summary.getByText('not fetched yet').waitFor()
      const link = await page.getByRole('link', { name: 'Go on as the applicant' }).getAttribute('href')
      const token = new URL(link!).searchParams.get('__BBPPID')!
      const query = new URLSearchParams({ registrationId: connection.registrationId, token })
      const form = await v1<Json>('GET', `/candidatehub/prepopulation?${query}`)
      assert.deepEqual([form.found, form.candidate.fullName], [true, 'Mara Quill'])
      await summary.getByText('fetched', { exact: true }).waitFor()
    })

    assert.deepEqual(complaints, [])
  },
)

/** Asks until there is something. */
async function eventually(ask: () => Promise<Json[]>): Promise<Json[]> {
  for (let tried = 0; ; tried++) {
    const rows = await ask()
    if (rows.length > 0) return rows
    if (tried === patience / 50) throw new Error('It never came')
    await wait(50)
  }
}
