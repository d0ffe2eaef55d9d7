import assert from 'node:assert/strict'
import type { Locator } from 'playwright-core'
import { sign, startClamd } from '../../gateway/test/documents/clamd.fixture.ts'
import { entry, zip } from '../../gateway/test/documents/hostile.fixture.ts'
import { onSqlite } from '../../gateway/test/support/stores.ts'
import { faultsForReaders, type Json, openConsole } from './support/console.ts'
import { seedPeople } from './support/people.ts'

onSqlite('an application is found, read beside its documents, and told on', async (t, home) => {
  const clamd = await startClamd(t)
  const console = await openConsole(t, home, { GANGWAY_CLAMD: clamd.address })
  const { page } = console
  const people = await seedPeople(t, console.v1, {
    'unclean.pdf': Buffer.from(sign),
    'links.docx': docxWithLinks(),
    'turned.pdf': turnedPdf('Read me from the side'),
    'torn.pdf': Buffer.from('%PDF-1.7\nnothing of a PDF'),
  })
  await console.signIn('operator')
  const row = (name: string | RegExp) => page.getByRole('row', { name })
  const section = (name: string) => page.getByRole('region', { name, exact: true })

  await t.test('it is searched as one types, by name and by a word of the résumé', async () => {
    await console.open('/applications')
    await row(/Mira Okafor/).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('forklif')
    await row(/Mira Okafor/).waitFor({ state: 'detached' })
    await row(/Mara Quill/).waitFor()
    assert.equal(new URL(page.url()).searchParams.get('q'), 'forklif')
    await page.keyboard.type(' nobody')
    await page.getByRole('heading', { name: 'No application is like that' }).waitFor()
    await page.getByRole('button', { name: 'Show all' }).click()
    await row(/Mira Okafor/).waitFor()
  })

  await t.test('filters stand in the address: connection, flag, days', async () => {
    await page.getByRole('combobox', { name: 'Connection' }).click()
    await page.getByRole('option', { name: 'Blue Heron Diner' }).click()
    await row(/Mara Quill/).waitFor({ state: 'detached' })
    await page.getByRole('combobox', { name: 'Flag' }).click()
    await page.getByRole('option', { name: 'Its job is not known' }).click()
    await row(/Mira Okafor/).waitFor()
    await page.getByLabel('Received until').fill('2020-02-29')
    await page.getByRole('heading', { name: 'No application is like that' }).waitFor()
    const query = new URL(page.url()).searchParams
    assert.equal(query.get('connectionId'), people.connections.snagajob.id)
    assert.equal(query.get('flag'), 'job_unmatched')
    assert.match(query.get('receivedBefore')!, /^2020-0[23]-/)
    await page.getByLabel('Received until').fill('')
    await row(/Mira Okafor/)
      .getByRole('link', { name: 'Mira Okafor' })
      .click()
  })

  await t.test('answers stand with their questions and options, flags with what to do', async () => {
    const answers = section('Answers')
    await answers.getByText('Which days can you work?').waitFor()
    assert.match(await answers.locator('li[data-chosen=true]').innerText(), /^Saturday\s+\(chosen\)$/)
    await answers.getByText('Sunday').waitFor()
    await answers.getByText('Downtown').waitFor()
    await section('Flags').getByText('publish it under the id that the application names').waitFor()
    await section('Qualifications')
      .getByRole('row', { name: /16 years or older/ })
      .waitFor()
    await section('Documents').getByText('Six years on the evening line.').waitFor()
  })

  await t.test(
    'Snagajob is told of a status its table has a word for, and that of another it is not is said',
    async () => {
      await section('Status').getByText('“NEW”, for received').waitFor()
      await page.getByRole('combobox', { name: 'New status' }).click()
      await page.getByRole('option', { name: 'interviewing' }).click()
      await page.getByRole('button', { name: 'Set and tell the platform' }).click()
      await page
        .getByRole('status')
        .getByText(/has no word for this status/)
        .waitFor()
      await section('Status').getByText('Snagajob is not told.').waitFor()
    },
  )

  await t.test('a PDF, a Word document and a text are shown beside the data', async () => {
    await console.open(`/applications/${people.mara.id}`)
    await page.getByRole('button', { name: 'mara.pdf' }).click()
    await page.locator('canvas[data-drawn="1"]').waitFor()
    const drawn = await page
      .locator('canvas')
      .first()
      .evaluate((canvas: Json) => {
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
        return new Set(new Uint32Array(data.buffer)).size
      })
    assert.ok(drawn > 2, 'something is drawn')
    const licence = section('Page 1').getByText('Forklift licence').first()
    await licence.waitFor()
    assert.ok((await inkUnder(licence)) > 20, 'its text lies where it is drawn')
    await licence.selectText()
    assert.equal(await page.evaluate('String(getSelection())'), await licence.innerText())
    const before = (await licence.boundingBox())!
    const wide = await page.evaluate("document.querySelector('.pdf-page').clientWidth")
    await page.getByRole('button', { name: 'Larger' }).click()
    await page.waitForFunction(`document.querySelector('.pdf-page').clientWidth > ${wide}`)
    assert.ok(Math.abs((await licence.boundingBox())!.height / before.height - 1.5) < 0.05, 'and grows with it')
    await page.getByRole('button', { name: 'turned.pdf' }).click()
    await page.locator('canvas[data-drawn="1"]').waitFor()
    const turned = section('Page 1').getByText('Read me from the side')
    const box = (await turned.boundingBox())!
    assert.ok(box.height > box.width && (await inkUnder(turned)) > 20, 'on a page that is turned, too')
    await page.getByRole('button', { name: 'mara.pdf' }).click()
    await page.getByText('Text', { exact: true }).click()
    await section('Text of mara.pdf').getByText('Forklift licence').waitFor()
    await page.getByRole('button', { name: 'mara.docx' }).click()
    await section('Preview of mara.docx').getByText('Forklift licence').first().waitFor()
    await page.getByRole('button', { name: 'letter.txt' }).click()
    await page.getByText('I can start in March.').waitFor()
  })

  await t.test('a document with a virus is named, with what to do, and neither shown nor given out', async () => {
    await section('Documents').getByText('The virus scanner found nothing in it.').waitFor()
    await page.getByRole('button', { name: 'unclean.pdf' }).click()
    const documents = section('Documents')
    await documents.getByText('Gangway.Test-Signature').waitFor()
    assert.equal(await documents.getByRole('link', { name: 'Save the file' }).count(), 0)
    await section('Flags').getByText('A virus was found').waitFor()
  })

  await t.test('what a document from outside says leads nowhere, and one that is damaged says so', async () => {
    await page.getByRole('button', { name: 'links.docx' }).click()
    const preview = section('Preview of links.docx')
    await preview.getByText('Press here').waitFor()
    assert.equal(await preview.locator('a, script, style, [style], [onclick]').count(), 0)
    await page.getByRole('button', { name: 'torn.pdf' }).click()
    await section('Documents').getByText('Its pages cannot be drawn').waitFor()
  })

  await t.test('CandidateHub is told of the import, and what it said is shown', async () => {
    await section('Status').getByText('CandidateHub has not been told anything').waitFor()
    await page.getByRole('combobox', { name: 'New status' }).click()
    await page.getByRole('option', { name: 'imported' }).click()
    await page.getByText('CandidateHub is told that the import succeeded').waitFor()
    await page.getByRole('button', { name: 'Set and tell the platform' }).click()
    await section('Status').getByText('It took it.').waitFor()
    await section('Status').getByText('What it said').click()
    await section('Status').getByText('Thank you, Orchard').waitFor()
    assert.equal(people.told.length, 1)
  })

  await t.test('everybody can use these pages, and no policy stands in their way', async () => {
    const paths = ['/applications', `/applications/${people.mara.id}`, `/applications/${people.mira.id}`]
    assert.deepEqual(await faultsForReaders(console, paths), [])
    assert.deepEqual(console.complaints, [])
  })

  await t.test('who sees people redacted sees no person and no document', async () => {
    await console.signIn('viewer_redacted')
    await console.open(`/applications/${people.mara.id}`)
    await section('Documents').getByText('their documents are not shown to you').waitFor()
    assert.equal(await page.getByText('Quill').count(), 0)
    assert.equal(await page.getByRole('button', { name: 'Set and tell the platform' }).count(), 0)
    await console.open('/applications?q=quill')
    await row(/redacted/)
      .first()
      .waitFor()
    assert.equal(await page.getByLabel('Search').count(), 0)
  })
})

/** A Word document with links that would run something. */
function docxWithLinks(): Buffer {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packaged = 'http://schemas.openxmlformats.org/package/2006'
  const relationships = (inside: string) =>
    `<?xml version="1.0"?><Relationships xmlns="${packaged}/relationships">${inside}</Relationships>`
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  return zip([
    entry('[Content_Types].xml', `<?xml version="1.0"?><Types xmlns="${packaged}/content-types"/>`),
    entry(
      '_rels/.rels',
      relationships(`<Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/>`),
    ),
    entry(
      'word/_rels/document.xml.rels',
      relationships(
        `<Relationship Id="l1" Type="${office}/hyperlink" Target="javascript:alert(1)" TargetMode="External"/>`,
      ),
    ),
    entry(
      'word/document.xml',
      `<?xml version="1.0"?><w:document xmlns:w="${word}" xmlns:r="${office}"><w:body><w:p>` +
        '<w:hyperlink r:id="l1"><w:r><w:t>Press here</w:t></w:r></w:hyperlink></w:p></w:body></w:document>',
    ),
  ])
}

/** How many dark points there are in the drawn page where a run of its text lies. */
const inkUnder = (run: Locator) =>
  run.evaluate((element: Json) => {
    const canvas = element.closest('.pdf-page').querySelector('canvas')
    const [at, page] = [element.getBoundingClientRect(), canvas.getBoundingClientRect()]
    const sharp = canvas.width / page.width
    const size = [at.width * sharp, at.height * sharp].map((length) => Math.max(1, Math.round(length)))
    const { data } = canvas.getContext('2d').getImageData((at.x - page.x) * sharp, (at.y - page.y) * sharp, ...size)
    return new Uint8Array(data.buffer).filter((value, index) => index % 4 === 0 && value < 128).length
  })

/** A PDF whose only page is turned by a quarter. */
function turnedPdf(text: string): Uint8Array {
  const content = `BT /F1 24 Tf 72 400 Td (${text}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Rotate 90 /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('')
  return Buffer.from(`%PDF-1.7\n${body}trailer\n<< /Root 1 0 R /Size 6 >>\n%%EOF\n`)
}
