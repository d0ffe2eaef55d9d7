import assert from 'node:assert/strict'
import test from 'node:test'
import { buildPrepopulationFetch, buildSendIn, type HubRequest, verifyImport } from '@gangway/wire/candidatehub'
import type { Client, Prepopulation, Source } from '../../src/platforms/candidatehub/api-types.ts'
import { hmac } from '../../src/random.ts'
import { sandboxInBrowser } from '../support/browser.ts'
import { accepted, messageOf, report } from '../support/candidatehub.ts'
import { partnerServer } from '../support/partner-server.ts'

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

/** For the page itself: somebody drops a file on it. */
const dropLetter = `
  const dropped = new DataTransfer()
  dropped.items.add(new File(['Dear hiring team'], 'letter.txt', { type: 'text/plain' }))
  for (const type of ['dragover', 'drop']) {
    window.dispatchEvent(new DragEvent(type, { dataTransfer: dropped, bubbles: true, cancelable: true }))
  }`

/** Milliseconds. */
const patience = 60_000

test('a person plays the hub: composes, sends, sees reports arrive, and tries a receiver', {
  timeout: 240_000,
}, async (t) => {
  const receiver = await partnerServer(t)
  receiver.answers.set('/import', accepted)
  const { sandbox, page, complaints } = await sandboxInBrowser(t)
  const listOf = async <T>(path: string) => {
    const answer = await fetch(`${sandbox.origin}/api/candidatehub${path}`)
    return ((await answer.json()) as { data: T[] }).data
  }
  const go = (path: string) => page.goto(`${sandbox.origin}/candidatehub${path}`)
  const summary = page.getByRole('region', { name: 'Summary' })
  const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor()

  await t.test('an empty hub says what to do: a source and a client are made', async () => {
    await page.goto(sandbox.origin)
    await page.getByRole('link', { name: 'CandidateHub', exact: true }).click()
    await page.getByRole('link', { name: 'Make a client' }).click()
    await page.getByRole('heading', { name: 'No source yet' }).waitFor()
    await page.getByRole('button', { name: 'New source' }).first().click()
    await page.getByRole('dialog').getByLabel('Name').fill('Orchard Board')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('cell', { name: 'Orchard Board', exact: true }).waitFor()
    await page.getByRole('button', { name: 'New client' }).first().click()
    await page.getByRole('dialog').getByLabel('Name').fill('Orchard Staffing')
    await page.getByRole('dialog').getByLabel('Import URL').fill(`${receiver.origin}/import`)
    await page.getByRole('button', { name: 'Make the client' }).click()
    await heading('Orchard Staffing')
    await page.getByLabel('Parse résumés').check()
    await page.getByLabel('Career site').fill('https://careers.orchard.example/apply?job=7')
    await page.getByRole('button', { name: 'Save' }).click()
  })
  const client = await (async () => (await listOf<Client>('/clients'))[0]!)()
  const source = (await listOf<Source>('/sources'))[0]!

  await t.test('a composed candidate goes out signed, with dropped and chosen files', async () => {
    await page.getByRole('link', { name: 'Compose a candidate' }).last().click()
    await page.getByRole('button', { name: 'Choose files' }).waitFor()
    await page.evaluate(dropLetter)
    await page.getByRole('region', { name: 'File 1' }).waitFor()
    const file = { name: 'Mara Quill.pdf', mimeType: 'application/pdf', buffer: pdf }
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('region', { name: 'File 2' }).waitFor()
    await page.getByLabel('supplementary').fill('{"rank": ')
    await page.getByRole('button', { name: 'Sign and send' }).click()
    await page.getByText('One field cannot be read as JSON.').waitFor()
    assert.equal(receiver.received.length, 0)
    await page.getByLabel('supplementary').fill('{"rank": "SUITABLE"}')
    await page.getByRole('button', { name: 'Sign and send' }).click()
    await heading('Mara Quill')
    const request = await receiver.next('/import')
    const { candidate, context, authentication } = messageOf(request)
    const { apiKey, secret } = client
    const settings = { apiKey, secrets: [secret], nowMs: Date.now(), windowSeconds: 300 }
    assert.equal(verifyImport(hmac, authentication, { ...settings, windowMode: 'enforce' }).ok, true)
    assert.deepEqual(
      candidate.documents.map(({ filename, type }: Record<string, string>) => [filename, type]),
      [
        ['letter.txt', 'coverletter'],
        ['Mara Quill.pdf', 'cv'],
        ['Mara Quill.xml', 'tagged_cv'],
        ['Mara Quill.json', 'parsed_cv'],
      ],
    )
    assert.deepEqual(Buffer.from(candidate.documents[1].content, 'base64'), pdf)
    assert.deepEqual([context.job_id, context.supplementary], ['WH-1042', { rank: 'SUITABLE' }])
    await summary.getByText('delivered', { exact: true }).waitFor()
    await summary.getByText('letter.txt (coverletter, 16 bytes), Mara Quill.pdf (cv, 69 bytes)').waitFor()
    await page.getByRole('region', { name: 'Request', exact: true }).getByText(authentication.signature).waitFor()
    await page.getByRole('region', { name: 'Answer', exact: true }).getByText(accepted.body).waitFor()
  })

  await t.test('reports show on the open page as they came, raw; the second finds the token used', async () => {
    const shown = page.getByRole('region', { name: 'Processing report' })
    await shown.getByText('Listening.').waitFor()
    const url = await summary.getByText(`${sandbox.origin}/report/`).textContent()
    const raw = '{"success" : 0,\n "message":"No such vacancy"}'
    assert.equal((await report(url!, raw, 'PUT')).status, 200)
    await shown.getByText('import failed', { exact: true }).waitFor()
    await shown.getByText('“No such vacancy”').waitFor()
    await shown.getByText('PUT', { exact: true }).waitFor()
    await shown.getByRole('table', { name: 'Report headers' }).getByRole('cell', { name: 'a receiver' }).waitFor()
    assert.equal(await shown.locator('pre').textContent(), raw)
    assert.equal((await report(url!)).status, 410)
    await summary.getByText('token reused', { exact: true }).waitFor()
  })

  await t.test('what is refused says why, and is found by its state', async () => {
    receiver.answers.set('/import', {
      status: 422,
      headers: { 'content-type': 'application/json' },
      body: '{"success":0,"message":"no name","error":"no name"}',
    })
    await page.getByRole('link', { name: 'Compose another like it' }).click()
    await page.getByRole('region', { name: 'File 2' }).waitFor()
    await page.getByLabel('Name *', { exact: true }).fill('Ilse Brandt')
    await page.getByRole('button', { name: 'Departures from a plain request' }).click()
    await page.getByRole('combobox', { name: 'Authentication' }).click()
    await page.getByRole('option', { name: 'left out' }).click()
    await page.getByRole('button', { name: 'Sign and send' }).click()
    await heading('Ilse Brandt')
    await summary.getByText('refused', { exact: true }).waitFor()
    await page.getByRole('region', { name: 'What was sent' }).getByText('no name', { exact: true }).waitFor()
    assert.equal(messageOf(await receiver.next('/import')).authentication, undefined)
    await page.getByRole('link', { name: 'Transactions' }).first().click()
    const table = page.getByRole('table', { name: 'Transactions' })
    await table.getByRole('row', { name: /Mara Quill.*token reused.*import failed.*2 came/s }).waitFor()
    await page.getByRole('combobox', { name: 'State' }).click()
    await page.getByRole('option', { name: 'refused' }).click()
    await table.getByRole('row', { name: /Ilse Brandt.*refused/s }).waitFor()
    await table.getByRole('link', { name: 'Mara Quill' }).waitFor({ state: 'detached' })
    receiver.answers.set('/import', accepted)
  })

  const call = ({ method, url, headers, body }: HubRequest) =>
    fetch(url, { method, headers, ...(body !== undefined && { body: Buffer.from(body) }) })

  await t.test('a candidate that a job board sends in is shown, and goes on to the client', async () => {
    await go('/sent-in')
    await page.getByRole('heading', { name: 'Nobody was sent in yet' }).waitFor()
    const { hubSourceId: sourceId, secret } = source
    const who = { baseUrl: sandbox.origin, sourceId, secret, clientId: client.hubClientId, nowMs: Date.now() }
    const candidate = { name: 'Tomás Ó Briain', email: 'tomas@example.org' }
    assert.equal((await call(buildSendIn(hmac, { ...who, candidate }))).status, 200)
    assert.equal((await call(buildSendIn(hmac, { ...who, candidate, secret: 'another' }))).status, 401)
    await page.getByRole('row', { name: /Tomás Ó Briain.*Orchard Board.*taken.*transaction/s }).waitFor()
    await page.getByRole('row', { name: /refused/ }).waitFor()
    await page.getByRole('row', { name: /taken/ }).getByRole('link', { name: 'Tomás Ó Briain' }).click()
    await page.getByRole('region', { name: 'Request', exact: true }).getByText('x-chub-signature-time').waitFor()
    assert.equal(messageOf(await receiver.next('/import')).candidate.name, 'Tomás Ó Briain')
  })

  await t.test('an applicant is sent to a career site, which fetches their data', async () => {
    await go('/prepopulations')
    await page.getByRole('link', { name: 'Send an applicant to a career site' }).first().click()
    await page.getByRole('button', { name: 'Make the link' }).click()
    await heading('Mara Quill')
    await summary.getByText('not fetched yet').waitFor()
    const link = await page.getByRole('link', { name: 'Go on as the applicant' }).getAttribute('href')
    const bbppid = new URL(link!).searchParams.get('__BBPPID')!
    assert.equal((await listOf<Prepopulation>('/prepopulations'))[0]!.bbppid, bbppid)
    const { destinationId, token } = client.prepopulation
    const fetched = { baseUrl: sandbox.origin, bbppid, destinationId, token, nowMs: Date.now() }
    assert.equal((await call(buildPrepopulationFetch(hmac, fetched))).status, 200)
    await summary.getByText('fetched', { exact: true }).waitFor()
    await page.getByRole('region', { name: 'What was said' }).getByRole('button').first().waitFor()
  })

  await t.test('a naive receiver, entered by its URL, fails many cases; one can be run alone', async () => {
    await go('/conformance')
    await page.getByText('Any receiver, by its URL').click()
    const form = page.getByRole('region', { name: 'Receiver' })
    await form.getByLabel('Import URL').fill(`${receiver.origin}/naive`)
    await form.getByLabel('hub_client_id').fill(client.hubClientId)
    await form.getByLabel('API key').fill(client.apiKey)
    await form.getByLabel('Secret').fill(client.secret)
    await page.getByRole('button', { name: 'What is known of this receiver' }).click()
    await page.getByLabel('Wait for reports (seconds)').fill('0')
    receiver.answers.set('/naive', accepted)
    await page.getByRole('button', { name: /^Run all \d+ cases$/ }).click()
    await heading('Conformance run 1')
    await summary.getByText('done', { exact: true }).waitFor({ timeout: patience })
    const failing = page.getByRole('button', { name: /\bfail$/ })
    assert.ok((await failing.count()) >= 6, `${await failing.count()} fail`)
    const unsigned = page.getByRole('button', { name: /^No authentication.*fail$/s })
    await unsigned.click()
    await page.getByRole('region', { name: 'Expected' }).getByText('Refused, 401.').waitFor()
    await page.getByRole('region', { name: 'What came' }).getByText('Wrong:').first().waitFor()
    await page.getByRole('table', { name: 'Requests' }).getByText(accepted.body).waitFor()
    await page
      .getByText(/^\d+ fail$/)
      .last()
      .click()
    assert.equal(await page.getByRole('button', { name: /\bpass$/ }).count(), 0)
    await go('/conformance')
    await page.getByRole('table', { name: 'Runs' }).getByText(`${receiver.origin}/naive`).waitFor()
    await page.getByRole('button', { name: 'Run this one: A valid, signed import' }).click()
    await heading('Conformance run 2')
    await page.getByRole('region', { name: 'Expected' }).getByText('Every request is accepted.').waitFor()
    assert.equal(messageOf(await receiver.next('/import')).meta_info.hub_client_id, client.hubClientId)
  })

  await t.test('what is broken on purpose is said on every page', async () => {
    await go('/faults')
    await page.getByLabel('Deliver twice').click()
    await page.getByText('One of these is on.').waitFor()
    await go('')
    await page.getByRole('alert').getByText('Deliver twice.').waitFor()
  })

  assert.deepEqual(complaints, [])
})
