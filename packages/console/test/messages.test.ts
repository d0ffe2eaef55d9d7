import assert from 'node:assert/strict'
import { createHmac, randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { buildApplication, formatRfc1123, signInbound } from '@gangway/wire/snagajob'
import { onPostgres, onSqlite } from '../../gateway/test/support/stores.ts'
import { faultsForReaders, type Json, openConsole, seedMessages, type TestConsole } from './support/console.ts'

/** An application of Snagajob that is refused, since somebody entered the secret with a typing error. */
async function refusedForItsSecret({ v1 }: TestConsole): Promise<{ id: string }> {
  const registration = await v1<Json>('POST', '/registrations', {
    platform: 'snagajob',
    name: 'Snagajob, mistyped',
    credentials: { apiSecret: 'the right secrte' },
    settings: { dispositions: {} },
  })
  const { id: connectionId, urls } = await v1<Json>('POST', '/connections', {
    registrationId: registration.id,
    name: 'Red Kite Bakery',
    remoteId: 'acct-kite',
    credentials: {},
    settings: {},
  })
  const application = buildApplication({
    id: `app-${randomUUID()}`,
    requisitionId: 'HD-1',
    firstName: 'Nora',
    lastName: 'Finch',
    emailAddress: 'nora.finch@example.org',
    phoneNumber: '8285550143',
    address: { line1: '2 Elm St', city: 'Asheville', stateProvCode: 'NC', postalCode: '28801' },
    resume: { filename: 'resume.txt', bytes: new TextEncoder().encode('Baker.') },
    isAuthorizedToWorkInUs: true,
  })
  const body = JSON.stringify(application)
  const date = formatRfc1123(Date.now())
  const hmac: Parameters<typeof signInbound>[0] = (hash, key, parts) =>
    parts.reduce((mac, part) => mac.update(part), createHmac(hash, key)).digest()
  const signature = signInbound(hmac, 'the right secret', { body: new TextEncoder().encode(body), date })
  const headers = { 'content-type': 'application/json', 'x-saj-date': date, 'x-saj-signature': signature }
  const answer = await fetch(urls.applications, { method: 'POST', headers, body })
  assert.equal(answer.status, 401)
  for (;;) {
    const { data } = await v1<Json>('GET', `/messages?connectionId=${connectionId}`)
    if (data.length > 0) return data[0]
    await wait(20)
  }
}

/** Found in the list, understood, mended on its registration's page, and taken in. */
async function mend(console: TestConsole): Promise<void> {
  const { page, v1 } = console
  const refused = await refusedForItsSecret(console)
  await console.open('/messages')
  const accepted = page.getByRole('row', { name: /SmartRecruiters/ })
  await accepted.waitFor()
  await page.getByRole('combobox', { name: 'Verdict' }).click()
  await page.getByRole('option', { name: 'refused' }).click()
  await accepted.waitFor({ state: 'detached' })
  const row = page.getByRole('row', { name: /Red Kite Bakery/ })
  await row.getByText('signature mismatch').waitFor()
  assert.equal(new URL(page.url()).search, '?verdict=rejected')
  await row.getByRole('link', { name: 'Application from Snagajob' }).click()

  await page.getByRole('heading', { level: 1, name: 'Application from Snagajob' }).waitFor()
  const verification = page.getByRole('region', { name: 'Verification' })
  await verification.getByText('signature failed').waitFor()
  await verification.getByText(/is not the signature of the \d+ bytes of the body followed by/).waitFor()
  await page.getByRole('region', { name: 'Request' }).getByText('nora.finch@example.org').waitFor()

  await page.getByRole('button', { name: 'Verify again' }).click()
  await page.getByRole('dialog').getByText('It would be refused').waitFor()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('alert').getByRole('link', { name: 'registration' }).click()

  await page.getByRole('heading', { level: 1, name: 'Snagajob, mistyped' }).waitFor()
  await page.getByRole('button', { name: 'Replace credentials' }).click()
  await page
    .getByLabel(/^API secret/i)
    .first()
    .fill('the right secret')
  await page.getByRole('button', { name: 'Replace', exact: true }).click()
  await page.getByText(/The ones before are valid too/).waitFor()

  await console.open(`/messages/${refused.id}`)
  await page.getByRole('button', { name: 'Verify again' }).click()
  await page.getByRole('dialog').getByText('It would be accepted').waitFor()
  assert.equal((await v1<Json>('GET', `/messages/${refused.id}`)).verdict, 'rejected')
  await page.getByRole('button', { name: 'Take it in' }).click()
  const way = page.getByRole('region', { name: 'Time line' })
  await way.getByText('Received, and refused').waitFor()
  await way.getByText('Verified again: accepted').waitFor()
  await page.getByRole('region', { name: 'What it became' }).getByRole('link').click()
  await page.getByRole('heading', { level: 1, name: 'Nora Finch' }).waitFor()
}

onPostgres('a refused message is found, understood and taken in once its secret is right', async (t, home) => {
  const console = await openConsole(t, home)
  await seedMessages(console.v1)
  await console.signIn('operator')
  await mend(console)
  assert.deepEqual(console.complaints, [])
})

onSqlite('messages are found, and each shows its whole way', async (t, home) => {
  const console = await openConsole(t, home)
  const { page, v1 } = console
  const seeded = await seedMessages(v1)
  await console.signIn()

  await t.test('a refused one is understood and taken in once its secret is right', () => mend(console))

  await t.test('each record leads to its message, and filters stand in the address', async () => {
    const { id, messageId } = seeded.applications.candidatehub
    await console.open('/messages')
    const another = page.getByRole('row', { name: /Snagajob/ }).first()
    await another.waitFor()
    await page.getByRole('searchbox', { name: 'Record or key' }).fill(id)
    await another.waitFor({ state: 'detached' })
    assert.equal(new URL(page.url()).search, `?recordId=${id}`)
    await page.getByRole('link', { name: 'Import from CandidateHub' }).click()
    await page.getByRole('region', { name: 'Verification' }).getByText('authentication.signature passed').waitFor()
    assert.equal(new URL(page.url()).pathname, `/console/messages/${messageId}`)
    await console.open('/messages?receivedAfter=2020-01-01T00:00:00Z&receivedBefore=2020-01-02T00:00:00Z')
    await page.getByRole('heading', { name: 'No message is like that' }).waitFor()
    await page.getByRole('button', { name: 'Show all' }).click()
    await page.getByRole('row', { name: /SmartRecruiters/ }).waitFor()
    await page.getByRole('button', { name: 'More filters' }).click()
    await page.getByRole('combobox', { name: 'Reason' }).fill('signature_mis')
    await page.getByRole('option', { name: 'signature_mismatch' }).click()
    await page.getByRole('row', { name: /SmartRecruiters/ }).waitFor({ state: 'detached' })
    assert.equal(new URL(page.url()).search, '?reason=signature_mismatch')
    await page.getByRole('button', { name: 'Fewer filters' }).click()
    await page.getByRole('button', { name: 'More filters (1)' }).waitFor()
    await page.getByRole('search', { name: 'Messages' }).getByRole('button', { name: 'Clear' }).click()
    await page.getByRole('row', { name: /SmartRecruiters/ }).waitFor()
    assert.equal(new URL(page.url()).search, '')
  })

  await t.test('what became of every field is told, and narrowed to what one looks for', async () => {
    await console.open(`/messages/${seeded.applications.snagajob.messageId}`)
    const fields = page.getByRole('region', { name: 'Fields' })
    await fields.getByRole('row', { name: '/resume/data documents[0] kept decoded from base64' }).waitFor()
    await fields.getByRole('textbox', { name: 'Find a field' }).fill('lastname')
    await fields
      .getByRole('row', { name: /\/resume/ })
      .first()
      .waitFor({ state: 'detached' })
    await fields.getByRole('row', { name: '/lastName candidate.lastName kept' }).waitFor()
    await fields.getByText(/^\d+ dropped$/).click()
    await fields.getByText('No field is like that.').waitFor()
  })

  await t.test('mapping again shows first what would change', async () => {
    await page.getByRole('button', { name: 'Map again' }).click()
    const dialog = page.getByRole('dialog', { name: 'Map this message again' })
    await dialog.getByText('Nothing would change.').waitFor()
    assert.equal(await dialog.getByRole('button', { name: 'Map again' }).isDisabled(), true)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  await t.test('an order shows its calls to the platform on its line of time', async () => {
    await console.open(`/messages/${seeded.order.messageId}`)
    const way = page.getByRole('region', { name: 'Time line' })
    await way.getByText('Became: assessment order').waitFor()
    await way
      .getByRole('button', { name: /^Call again: smartrecruiters/ })
      .first()
      .click()
    await page
      .getByRole('dialog')
      .getByText(/The platform is called at once/)
      .waitFor()
    await page.getByRole('button', { name: 'Cancel' }).click()
  })

  await t.test('everybody can use these pages', async () => {
    const paths = ['/messages', `/messages/${seeded.refused.id}`, `/messages/${seeded.order.messageId}`]
    assert.deepEqual(await faultsForReaders(console, paths), [])
    await page.getByRole('button', { name: 'Verify again' }).click()
    await page
      .getByRole('dialog')
      .getByText(/It would be/)
      .waitFor()
  })

  await t.test('who may see no person sees no body, and changes nothing', async () => {
    await console.signIn('viewer_redacted')
    await console.open(`/messages/${seeded.applications.snagajob.messageId}`)
    await page.getByText('Your role does not show what people have sent.').waitFor()
    assert.equal(await page.getByText('mira.okafor@example.org').count(), 0)
    assert.equal(await page.getByRole('button', { name: 'Verify again' }).count(), 0)
    assert.deepEqual(console.complaints, [])
  })
})
