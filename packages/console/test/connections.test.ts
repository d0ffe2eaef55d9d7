import assert from 'node:assert/strict'
import { createHmac, randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestContext } from 'node:test'
import { composeImport } from '@gangway/wire/candidatehub'
import type { Hmac } from '@gangway/wire/text'
import { onSqlite } from '../../gateway/test/support/stores.ts'
import { faultsForReaders, type Json, openConsole } from './support/console.ts'

const hmac: Hmac = (hash, key, parts) => {
  const mac = createHmac(hash, key)
  for (const part of parts) mac.update(part)
  return mac.digest()
}

/** A candidate, delivered as CandidateHub does; the status that it was answered. */
async function deliver(url: string, secret: string): Promise<number> {
  const { headers, body } = composeImport(hmac, {
    ids: { clientId: 'orchardstaff', transactionId: `T-${randomUUID()}`, candidateId: `C-${randomUUID()}` },
    sourceId: 'orchard-board',
    reportUrl: 'http://candidatehub.adcourier.com/report/one-time',
    candidate: { name: 'Mara Quill', email: 'mara.quill@example.org' },
    credentials: { apiKey: 'orchard-demo-key', secret },
    nowMs: Date.now(),
  })
  return (await fetch(url, { method: 'POST', headers, body })).status
}

/** What of SmartRecruiters a partner's configuration needs: tokens, and a place to keep it. */
async function startSmartRecruiters(t: TestContext): Promise<string> {
  let held: string | undefined
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString()
      const isToken = request.url === '/identity/oauth/token'
      const right = body.includes('client_secret=partner-secret')
      if (request.method === 'PUT') held = body
      const answer = isToken ? (right ? '{"access_token":"t","expires_in":3600}' : '{"error":"invalid_client"}') : held
      const status = isToken ? (right ? 200 : 400) : held === undefined ? 404 : 200
      response.writeHead(status, { 'content-type': 'application/json' }).end(answer ?? '{"errors":[]}')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

onSqlite('platforms are set up step by step, watched and changed', async (t, home) => {
  const smartrecruiters = await startSmartRecruiters(t)
  const console = await openConsole(t, home)
  const { page, v1 } = console
  await console.signIn('operator')
  const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
  const said = (text: string) => page.getByRole('status').getByText(text).waitFor()
  const region = (name: string | RegExp) => page.getByRole('region', { name })
  const one = (path: string) => v1<Json>('GET', path)
  let connection: Json

  await t.test('CandidateHub: from the empty list to the first message, which turns the check green', async () => {
    await console.open('/connections')
    await page.getByRole('heading', { name: 'Nothing is connected yet' }).waitFor()
    await page.getByRole('link', { name: 'Set up a connection' }).first().click()
    await page.getByRole('link', { name: 'Set up CandidateHub' }).click()
    await heading('Set up CandidateHub')
    await region('1. Ask Veritone Hire').getByText('hub_client_id').waitFor()
    const second = region('2. Enter what they gave you')
    await second.getByLabel('Name').first().fill('Our API key')
    await second.getByLabel('API key').fill('orchard-demo-key')
    await second.getByRole('button', { name: 'Make the registration' }).click()
    await second.getByText('done').waitFor()
    const third = region(/^3\. Add a customer/)
    await third.getByLabel('Customer’s name').fill('Orchard Staffing')
    await third.getByLabel('Client id').fill('orchardstaff')
    await third.getByLabel(/^Secret/).fill('a secret mistyped')
    await third.getByRole('button', { name: 'Make the connection' }).click()
    await third.getByText('done').waitFor()
    connection = (await one('/connections')).data[0]
    await region(/^4\. Give/)
      .getByText(connection.urls.import)
      .waitFor()

    const last = region('5. See the first message arrive')
    await last.getByText('Waiting for the first message').waitFor()
    assert.equal(await deliver(connection.urls.import, 's3cr3t-Orchard/01'), 401)
    await last.getByText('A message came, and was refused').waitFor()
    await v1('PATCH', `/connections/${connection.id}`, { credentials: { secret: 's3cr3t-Orchard/01' } })
    assert.equal(await deliver(connection.urls.import, 's3cr3t-Orchard/01'), 200)
    await last.getByText('Messages arrive').waitFor()
  })

  await t.test('the set-up is still there after a reload', async () => {
    await page.reload()
    await region('5. See the first message arrive').getByText('Messages arrive').waitFor()
  })

  await t.test('the list says what was refused and leads there', async () => {
    await console.open('/connections')
    const row = page.getByRole('table', { name: 'Connections' }).getByRole('row', { name: /Orchard Staffing/ })
    const link = row.getByRole('link', { name: '1 refused' })
    assert.match((await link.getAttribute('href'))!, new RegExp(`connectionId=${connection.id}&verdict=rejected`))
    await row.getByRole('link', { name: 'Orchard Staffing' }).click()
    await heading('Orchard Staffing')
  })

  await t.test('settings are changed by themselves, faults stand at their place, and defaults come back', async () => {
    const settings = region('Settings')
    await settings.getByLabel('Signature window seconds').fill('0')
    await settings.getByRole('switch', { name: 'Allow unsigned' }).check({ force: true })
    await settings.getByRole('button', { name: 'Save settings' }).click()
    await settings.getByRole('alert').getByText('/settings/signatureWindowSeconds').waitFor()
    await settings.getByLabel('Signature window seconds').fill('600')
    await settings.getByRole('button', { name: 'Save settings' }).click()
    await said('The settings are saved')
    let now = await one(`/connections/${connection.id}`)
    assert.deepEqual([now.settings.signatureWindowSeconds, now.settings.allowUnsigned], [600, true])
    await settings.getByLabel('Report hosts, one in each line').fill('candidatehub.adcourier.com\nhub.example:8080')
    await settings.getByLabel('Signature window seconds').fill('300')
    await settings.getByRole('button', { name: 'Save settings' }).click()
    await settings.getByRole('button', { name: 'Save settings' }).waitFor({ state: 'detached' })
    now = await one(`/connections/${connection.id}`)
    assert.deepEqual(now.settings.reportHosts, ['candidatehub.adcourier.com', 'hub.example:8080'])
    assert.equal(now.settings.signatureWindowSeconds, 300)
  })

  await t.test('a secret is replaced, both count for a while, and the old one is ended', async () => {
    const credentials = region('Credentials')
    await credentials.getByRole('button', { name: 'Replace credentials' }).click()
    await credentials.getByLabel(/^Secret/).fill('a newer secret')
    await credentials.getByRole('button', { name: 'Replace', exact: true }).click()
    await said('The credentials are changed')
    await credentials.getByText('The ones before are valid too').waitFor()
    const { import: url } = connection.urls
    assert.deepEqual([await deliver(url, 's3cr3t-Orchard/01'), await deliver(url, 'a newer secret')], [200, 200])
    await credentials.getByRole('button', { name: 'End them now' }).click()
    await credentials.getByText('The ones before are valid too').waitFor({ state: 'detached' })
    assert.deepEqual([await deliver(url, 's3cr3t-Orchard/01'), await deliver(url, 'a newer secret')], [401, 200])
  })

  await t.test('it gets a name of our own, is disabled after asking, and enabled', async () => {
    const account = region('Account')
    await account.getByLabel('Your own name for it').fill('customer-7')
    await account.getByRole('button', { name: 'Save' }).click()
    await said('Your own name for it is saved')
    assert.equal((await one(`/connections/${connection.id}`)).externalRef, 'customer-7')
    await account.getByLabel('Your own name for it').fill('')
    await account.getByRole('button', { name: 'Save' }).click()
    await account.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' })
    assert.equal((await one(`/connections/${connection.id}`)).externalRef, undefined)
    await account.getByRole('button', { name: 'Disable' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Disable' }).click()
    await account.getByRole('button', { name: 'Enable' }).click()
    await account.getByRole('button', { name: 'Disable' }).waitFor()
    assert.equal((await one(`/connections/${connection.id}`)).status, 'active')
  })

  let registration: Json
  await t.test('SmartRecruiters: credentials tried, addresses put there, and a difference shown', async () => {
    await console.open('/connections/set-up/smartrecruiters')
    const second = region('2. Enter what they gave you')
    await second.getByLabel('Name').first().fill('Heron Assessments')
    await second.getByLabel('Client id').fill('partner-id')
    await second.getByLabel('Client secret').fill('partner-secret')
    await second.getByText(/^Settings: they have defaults/).click()
    await second.getByLabel('API base URL').fill(smartrecruiters)
    await second.getByLabel('Token URL').fill(`${smartrecruiters}/identity/oauth/token`)
    await second.getByRole('button', { name: 'Make the registration' }).click()
    await second.getByRole('button', { name: 'Try the credentials' }).click()
    await second.getByText('They work').waitFor()
    const fourth = region(/^4\. Give/)
    await fourth.getByRole('button', { name: 'Compare with what is there' }).click()
    await fourth.getByText('holds nothing of you yet').waitFor()
    await fourth.getByRole('button', { name: 'Put the addresses there' }).click()
    await fourth.getByText('holds what it is to hold').waitFor()
    registration = (await one('/registrations?platform=smartrecruiters')).data[0]
    await v1('PATCH', `/registrations/${registration.id}`, { settings: { inline: false } })
    await fourth.getByRole('button', { name: 'Compare with what is there' }).click()
    await fourth.getByRole('row', { name: /inlineAssessmentPackageOrderUrl.*nothing/ }).waitFor()
  })

  await t.test('a registration is renamed, disabled and enabled as a connection is', async () => {
    const setUp = page.url()
    await console.open(`/connections/registrations/${registration.id}`)
    const part = region('Registration')
    await part.getByLabel('Name').fill('Heron and Daughters')
    await part.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('heading', { level: 1, name: 'Heron and Daughters' }).waitFor()
    await part.getByRole('button', { name: 'Disable' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Disable' }).click()
    await part.getByRole('button', { name: 'Enable' }).click()
    await part.getByRole('button', { name: 'Disable' }).waitFor()
    const { status, name } = await one(`/registrations/${registration.id}`)
    assert.deepEqual([status, name], ['active', 'Heron and Daughters'])
    await page.goto(setUp)
  })

  await t.test('a company entered by hand shows once what the platform logs in with', async () => {
    const third = region('3. Connect a company')
    await third.getByText('Enter a company by hand').click()
    await third.getByLabel('Customer’s name').fill('Harbour Foods')
    await third.getByLabel('Company id').fill('harbour-foods')
    await third.getByLabel('Client id').fill('company-id')
    await third.getByLabel('Client secret').fill('company-secret')
    await third.getByRole('button', { name: 'Make the connection' }).click()
    await third.getByText('they are shown this once').waitFor()
    assert.match(await third.getByText(/^gwc_/).innerText(), /^gwc_.{10}/)
  })

  await t.test('somebody of a customer is invited to the consent page', async () => {
    await console.open('/connections/accounts')
    await page.getByRole('button', { name: 'Invite somebody' }).first().click()
    const form = region('Invite somebody')
    await form.getByLabel('E-mail').fill('ada@harbour.example')
    await form.getByLabel('Name').fill('Ada Ng')
    await form.getByLabel('Customer').fill('harbour')
    await form.getByRole('button', { name: 'Make the link' }).click()
    await form.getByText('it is shown this once').waitFor()
    await page.getByRole('row', { name: /Ada Ng.*harbour.*invited/ }).waitFor()
    await form.getByRole('button', { name: 'Invite another' }).click()
    assert.equal(await form.getByLabel('E-mail').inputValue(), '')
    await form.getByRole('button', { name: 'Cancel' }).click()
    await form.waitFor({ state: 'detached' })
    await page.getByRole('searchbox', { name: 'Customer' }).fill('nobody-s')
    await page.getByRole('heading', { name: 'Nobody is like that' }).waitFor()
    await page.getByRole('search', { name: 'Customers’ people' }).getByRole('button', { name: 'Clear' }).click()
    await page.getByRole('row', { name: /Ada Ng/ }).waitFor()
  })

  let employer: Json
  await t.test('Snagajob: the feed is uploaded now', async () => {
    const snagajob = await v1<Json>('POST', '/registrations', {
      platform: 'snagajob',
      name: 'Our Snagajob partnership',
      credentials: { apiSecret: 'secret' },
      settings: { apiBaseUrl: `${smartrecruiters}/api` },
    })
    employer = await v1<Json>('POST', '/connections', {
      registrationId: snagajob.id,
      name: 'Blue Heron Diner',
      remoteId: 'acct-heron',
    })
    await console.open(`/connections/${employer.id}`)
    const uploads = region('Uploads of the feed')
    await uploads.getByRole('button', { name: 'Upload the feed now' }).click()
    await uploads.getByRole('row').nth(1).waitFor()
    assert.equal((await one(`/connections/${employer.id}/feed-uploads`)).data.length, 1)
  })

  await t.test('everybody can use these pages, and no policy stands in their way', async () => {
    const { registrationId } = connection
    const pages = [
      '/connections',
      '/connections/set-up',
      ...['snagajob', `candidatehub?registrationId=${registrationId}&connectionId=${connection.id}`].map(
        (rest) => `/connections/set-up/${rest}`,
      ),
      ...[connection, employer].map(({ id }) => `/connections/${id}`),
      ...[registration.id, employer.registrationId].map((id) => `/connections/registrations/${id}`),
      '/connections/accounts?invite=yes',
    ]
    assert.deepEqual(await faultsForReaders(console, pages), [])
    await console.signIn('viewer')
    assert.deepEqual(await faultsForReaders(console, [`/connections/${connection.id}`]), [])
    await console.open(`/connections/${connection.id}`)
    await region('Settings').getByText('hub.example:8080').waitFor()
    assert.equal(await page.getByRole('button', { name: /Disable|Replace|Save/ }).count(), 0)
    assert.deepEqual(console.complaints, [])
  })
})
