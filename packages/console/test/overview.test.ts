import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestContext } from 'node:test'
import { startClamd } from '../../gateway/test/documents/clamd.fixture.ts'
import { onSqlite } from '../../gateway/test/support/stores.ts'
import { faultsForReaders, type Json, openConsole, seedMessages } from './support/console.ts'

onSqlite(
  'the overview leads through the first steps, then shows what comes in and what needs somebody',
  async (t, home) => {
    const clamd = await startClamd(t)
    const console = await openConsole(t, home, { GANGWAY_CLAMD: clamd.address })
    const { page, v1 } = console
    await console.signIn()
    const region = (name: string | RegExp) => page.getByRole('region', { name })

    await t.test('a fresh installation is told the next steps', async () => {
      await console.open('/')
      assert.equal(new URL(page.url()).pathname, '/console/overview')
      const steps = region('First steps')
      await steps.getByRole('link', { name: 'Set up a connection' }).waitFor()
      await steps.getByRole('link', { name: 'Make an endpoint' }).waitFor()
      await steps.getByRole('link', { name: 'Go to API keys' }).waitFor()
      await region('Needs attention').getByText('Nothing needs you now.').waitFor()
      assert.deepEqual(await faultsForReaders(console, ['/overview']), [])
      await console.open('/overview')
    })

    let refused: Json
    let application: Json
    await t.test('what comes in appears without a reload', async () => {
      // Nobody looks at the documents that come along.
      await clamd.stop()
      const seeded = await seedMessages(v1)
      refused = seeded.refused
      application = seeded.applications.snagajob
      const taken = region(/^Taken in per hour/)
      for (const platform of ['SmartRecruiters', 'CandidateHub', 'Snagajob']) {
        await taken
          .getByRole('listitem')
          .filter({ hasText: `${platform}1` })
          .waitFor()
      }
      await region('First steps').waitFor({ state: 'detached' })
      await region(/^Refused per hour/)
        .getByRole('listitem')
        .filter({ hasText: 'signature mismatch1' })
        .waitFor()
    })

    await t.test('a chart is read by keyboard and as a table, and leads to what it counts', async () => {
      const chart = page.getByRole('slider', { name: 'Taken in per hour' })
      await chart.locator('svg .chart-bar').nth(2).waitFor()
      await chart.focus()
      await page.keyboard.press('End')
      const now = await chart.getAttribute('aria-valuetext')
      assert.match(now!, /: SmartRecruiters 1, CandidateHub 1, Snagajob 1$/)
      await page.keyboard.press('ArrowLeft')
      assert.match((await chart.getAttribute('aria-valuetext'))!, /: SmartRecruiters 0, CandidateHub 0, Snagajob 0$/)
      const taken = region(/^Taken in per hour/)
      await taken.getByText('As a table').click()
      const rows = taken.getByRole('table').getByRole('row')
      assert.equal(await rows.count(), 25)
      assert.deepEqual((await rows.nth(1).getByRole('cell').allInnerTexts()).slice(1), ['1', '1', '1'])

      await chart.focus()
      await page.keyboard.press('End')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: 'Messages' }).waitFor()
      assert.equal(new URL(page.url()).searchParams.get('verdict'), 'accepted')
      assert.ok(Date.parse(new URL(page.url()).searchParams.get('receivedAfter')!) <= Date.now())
    })

    await t.test('how far back one looks stands in the address', async () => {
      await console.open('/overview')
      await page.getByRole('button', { name: 'Last week' }).click()
      await region('Taken in per 3 hours').waitFor()
      assert.equal(new URL(page.url()).search, '?last=week')
      await console.open('/overview?last=hour')
      await region('Taken in per minute').getByRole('listitem').filter({ hasText: 'Snagajob1' }).waitFor()
    })

    await t.test('what needs somebody is told with the way there, as soon as it is so', async () => {
      const attention = region('Needs attention')
      const line = attention.getByRole('listitem').filter({ hasText: 'A message to Blue Heron Diner was refused' })
      await line.getByText('signature mismatch').waitFor()
      const { data } = await v1<Json>('GET', '/connections?platform=candidatehub')
      await v1('PATCH', `/connections/${data[0].id}`, { status: 'disabled' })
      await attention.getByText('Orchard Staffing is disabled').waitFor()
      await line.getByRole('link', { name: 'See why' }).click()
      await page.getByRole('heading', { level: 1, name: 'Messages' }).waitFor()
      const { searchParams } = new URL(page.url())
      assert.equal(searchParams.get('connectionId'), refused.connectionId)
      assert.equal(searchParams.get('verdict'), 'rejected')
    })

    await t.test('an endpoint that does not take its webhooks is told of long before they are given up', async () => {
      const origin = await serve(t, { status: 500 })
      const { id } = await v1<Json>('POST', '/endpoints', { url: `${origin}/hooks` })
      await v1('POST', `/endpoints/${id}/test`, {})
      await console.open('/overview')
      const line = region('Needs attention')
        .getByRole('listitem')
        .filter({ hasText: `${new URL(origin).host}/hooks` })
      // Two failed tries are five seconds apart.
      await line.getByText(/does not take its webhooks \(answers 500\)/).waitFor()
      await line.getByRole('link', { name: 'See what waits' }).click()
      await page.getByRole('heading', { level: 1, name: 'Deliveries' }).waitFor()
      assert.equal(new URL(page.url()).search, `?status=pending&endpointId=${id}`)
      await page.getByRole('row', { name: /answered 500/ }).waitFor()
    })

    await t.test('an endpoint that answers 410 is disabled by itself, which is told until it is enabled', async () => {
      const answer = { status: 410 }
      const origin = await serve(t, answer)
      const { id } = await v1<Json>('POST', '/endpoints', { url: `${origin}/gone` })
      await v1('POST', `/endpoints/${id}/test`, {})
      await console.open('/overview')
      const line = region('Needs attention')
        .getByRole('listitem')
        .filter({ hasText: `${origin}/gone` })
      await line.getByText(/was disabled \(it answered 410\); its deliveries are held/).waitFor()
      await line.getByRole('link', { name: 'Enable it' }).click()
      await page.getByText('It answered 410: it asks for no more.').waitFor()
      answer.status = 200
      await page.getByRole('button', { name: 'Enable' }).click()
      await page.getByRole('dialog').getByText('One delivery waits').waitFor()
      await page.getByRole('dialog').getByRole('button', { name: 'Enable' }).click()
      await page.getByRole('button', { name: 'Disable' }).waitFor()
      await console.open('/overview')
      await region('Needs attention').getByText('Orchard Staffing is disabled').waitFor()
      assert.equal(await line.count(), 0)
    })

    await t.test('where the virus scanner is down, the overview and the document say so until it is back', async () => {
      const line = region('Needs attention').getByText('The virus scanner cannot be reached')
      await line.waitFor()
      await page.getByText('see that clamd runs and can be reached').waitFor()
      await console.open(`/applications/${application.id}`)
      await page.getByText('Not scanned yet').waitFor()
      assert.equal(await page.getByRole('link', { name: 'Save the file' }).count(), 0)
      await startClamd(t, Number(new URL(clamd.address).port))
      await page.getByText('The virus scanner found nothing in it.').waitFor()
      const ready = page.waitForResponse('**/readyz')
      await console.open('/overview')
      assert.deepEqual(await (await ready).json(), { status: 'ready', scanner: 'up' })
      await region('Needs attention').getByText('Orchard Staffing is disabled').waitFor()
      assert.equal(await line.count(), 0)
    })

    await t.test('what ended because its person was erased needs nobody', async () => {
      const { data } = await v1<Json>('GET', '/endpoints')
      const { id } = data.find(({ url }: Json) => url.endsWith('/hooks'))
      const [{ candidate }] = (await v1<Json>('GET', '/applications?platform=snagajob')).data
      await v1('POST', '/replays', { endpointId: id, since: new Date(0), until: new Date(), dryRun: false })
      await v1('POST', '/erasures', { candidateId: candidate.id })
      const [ended] = (await v1<Json>('GET', '/deliveries?status=dead')).data
      assert.equal(ended.reason, 'erased')
      await console.open('/overview')
      await region('Needs attention').getByText('does not take its webhooks').waitFor()
      assert.equal(await region('Needs attention').getByText('given up').count(), 0)
    })

    await t.test('what is counted no further says so', async () => {
      const [registration] = (await v1<Json>('GET', '/registrations?platform=candidatehub')).data
      for (let number = 1; number <= 21; number++) {
        const made = { registrationId: registration.id, remoteId: `branch${number}`, settings: {} }
        const { id } = await v1<Json>('POST', '/connections', {
          ...made,
          name: `Branch ${number}`,
          credentials: { secret: `s3cr3t-Branch/${number}` },
        })
        await v1('PATCH', `/connections/${id}`, { status: 'disabled' })
      }
      const ten = { data: Array.from({ length: 10 }, () => ({})), nextCursor: 'there is more' }
      await page.route(/\/v1\/deliveries\?.*status=dead/, (route) => route.fulfill({ json: ten }))
      await console.open('/overview')
      const attention = region('Needs attention')
      await attention.getByText('10+ webhook deliveries were given up').waitFor()
      const more = attention.getByRole('listitem').filter({ hasText: 'More than 20 connections are disabled' })
      assert.match(await attention.getByRole('heading').locator('xpath=..').innerText(), /\d{2}\+/)
      await page.unroute(/\/v1\/deliveries\?.*status=dead/)
      await more.getByRole('link', { name: 'See all' }).click()
      await page.getByRole('heading', { level: 1, name: 'Connections' }).waitFor()
      assert.equal(new URL(page.url()).search, '?status=disabled')
    })

    await t.test('everybody can use it, and no policy stands in its way', async () => {
      await console.signIn('viewer_redacted')
      assert.deepEqual(await faultsForReaders(console, ['/overview', '/overview?last=hour']), [])
      assert.deepEqual(console.complaints, [])
    })
  },
)

/** A receiver of webhooks that answers each with this status, as it is then. */
async function serve(t: TestContext, answer: { status: number }): Promise<string> {
  const server = createServer((_, response) => void response.writeHead(answer.status).end())
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done))
  t.after(() => server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
