import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestContext } from 'node:test'
import { onSqlite } from '../../gateway/test/support/stores.ts'
import { faultsForReaders, type Json, openConsole } from './support/console.ts'
import { makeEmployer } from './support/employer.ts'

/** A platform that takes every campaign and knows nothing else; `urls` are those that were asked. */
async function serveCampaigns(t: TestContext) {
  const urls: string[] = []
  const server = createServer((request, response) => {
    urls.push(request.url!)
    const isTaken = request.url!.endsWith('/v1/campaigns')
    response.writeHead(isTaken ? 200 : 400, { 'content-type': 'application/json' })
    response.end(isTaken ? '{"someId":"cmp-77"}' : '{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, urls }
}

onSqlite('campaigns are given and followed; clicks, and what was told of completed applications', async (t, home) => {
  const console = await openConsole(t, home)
  const { page, v1 } = console
  const snagajob = await serveCampaigns(t)
  await console.signIn()
  const { registration, connection } = await makeEmployer(v1, snagajob.origin)
  const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
  const region = (name: string) => page.getByRole('region', { name, exact: true })
  let campaign: Json

  await t.test('a campaign is given with all that it may say, after what is not readable is mended', async () => {
    await console.open('/jobs/campaigns')
    await page.getByRole('heading', { name: 'No campaign was given yet' }).waitFor()
    await page.getByRole('link', { name: 'New campaign' }).first().click()
    await heading('New campaign')
    await page.getByText('Unverified: the path at Snagajob is assumed').waitFor()
    await page.getByRole('combobox', { name: 'Account' }).click()
    await page.getByRole('option', { name: 'Blue Heron Diner' }).click()
    await page.getByLabel('Name').fill('Spring hosts')
    await page.getByRole('textbox', { name: 'Budget' }).fill('300')
    await page.getByRole('textbox', { name: 'Most for a click' }).fill('1.25')
    await page.getByRole('combobox', { name: 'Bidding' }).click()
    await page.getByRole('option', { name: 'standard' }).click()
    await page.getByRole('combobox', { name: 'Jobs, by your ids' }).fill('HD-2002')
    const cities = page.getByRole('combobox', { name: 'Cities' })
    await cities.fill('Asheville')
    await page.getByRole('button', { name: 'Give it to Snagajob' }).click()
    await page.getByText('Write Asheville with its state').waitFor()
    await cities.press('Backspace')
    await cities.fill('Black Mountain, nc')
    await cities.press('Enter')
    await page.getByRole('button', { name: 'Give it to Snagajob' }).click()
    await heading('Spring hosts')
    campaign = (await v1<Json>('GET', '/campaigns')).data[0]
    const { name, budget, period, maxCpc, autoBidLevel, targeting } = campaign.campaign
    assert.deepEqual([name, budget, period, maxCpc, autoBidLevel], ['Spring hosts', 300, 1, 1.25, 'standard'])
    assert.deepEqual(targeting, {
      cities: [{ name: 'Black Mountain', stateProvCode: 'NC' }],
      requisitionIds: ['HD-2002'],
    })
  })

  await t.test('its page shows what was sent and what was answered, and leads to its call', async () => {
    assert.equal(new URL(page.url()).pathname, `/console/jobs/campaigns/${campaign.id}`)
    await region('About').getByText('delivered').waitFor()
    await region('What is sent').getByText('"stateProvCode": "NC"').waitFor()
    await region('What Snagajob said').getByText('It answered 200').waitFor()
    await region('What Snagajob said').getByText('{"someId":"cmp-77"}').waitFor()
    await page.getByText('Now it is /v1/campaigns').waitFor()
    assert.deepEqual(snagajob.urls, ['/v1/campaigns'])
    await page.getByRole('link', { name: 'Every try of the call' }).click()
    await heading('Call: campaign')
    await region('About')
      .getByRole('link', { name: /campaign|record|cmp_/i })
      .click()
    await heading('Spring hosts')
  })

  await t.test('one that is refused says so in the list, and its page does not claim an answer', async () => {
    await v1('PATCH', `/registrations/${registration.id}`, { settings: { campaignsPath: '/v2/nowhere' } })
    const refused = await v1<Json>('POST', '/campaigns', { connectionId: connection.id, name: 'Autumn hosts' })
    await console.open(`/jobs/campaigns?connectionId=${connection.id}`)
    await page.getByRole('row', { name: /Spring hosts.*delivered.*200/ }).waitFor()
    await page.getByRole('row', { name: /Autumn hosts.*failed/ }).waitFor()
    await page.getByRole('link', { name: 'Autumn hosts' }).click()
    await region('What Snagajob said').getByText('It did not take it').waitFor()
    await page.getByText('Now it is /v2/nowhere').waitFor()
    assert.equal((await v1<Json>('GET', `/campaigns/${refused.id}`)).status, 'failed')
  })

  await t.test('clicks are listed, and lead to what was told of completed applications', async () => {
    const job = await v1<Json>('POST', '/jobs', {
      connectionId: connection.id,
      remoteId: 'HD-2002',
      title: 'Host',
      brand: 'Blue Heron Diner',
      description: '<p>Greet guests.</p>',
      address: { city: 'Asheville', region: 'NC' },
      trackClicks: true,
    })
    const feed = await (await fetch(connection.urls.feed)).text()
    const [, url] = /<TrackingUrl><!\[CDATA\[(.*?)\]\]>/.exec(feed)!
    const click = 'eventId=0b1f6a52-7f0e-4f5e-9a4e-1d2c3b4a5f60&timestamp=1709647200&clickCost=22&ipAddress=1.1.1.1.1'
    assert.ok((await fetch(`${url}${url!.includes('?') ? '&' : '?'}${click}`)).ok)
    await console.open(`/jobs/clicks?jobId=${job.id}`)
    await page
      .getByRole('table', { name: 'Clicks' })
      .getByRole('row', { name: /HD-2002.*22.*a call/ })
      .waitFor()
    await v1('POST', '/click-completions', {
      connectionId: connection.id,
      completions: [{ applyClickId: '0b1f6a52-7f0e-4f5e-9a4e-1d2c3b4a5f60' }],
    })
    await page.getByRole('link', { name: 'Completed applications told' }).click()
    await heading('Calls to platforms')
    assert.equal(await page.getByRole('combobox', { name: 'Kind' }).inputValue(), 'click completions')
    await page.getByRole('link', { name: 'click completions' }).waitFor()
    assert.equal(await page.getByRole('row').count(), 2, 'and nothing of the campaigns')
  })

  await t.test('everybody can use these pages', async () => {
    const campaigns = ['/jobs/campaigns', '/jobs/campaigns/new', `/jobs/campaigns/${campaign.id}`]
    assert.deepEqual(await faultsForReaders(console, ['/jobs/clicks', ...campaigns]), [])
    assert.deepEqual(console.complaints, [])
  })
})
