import assert from 'node:assert/strict'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestContext } from 'node:test'
import { execute } from '../../gateway/test/privacy/stored.fixture.ts'
import { type Home, onSqlite } from '../../gateway/test/support/stores.ts'
import { faultsForReaders, type Json, openConsole, seedMessages } from './support/console.ts'

/** A system that is told of events, and is down until it is mended. */
async function startSystem(t: TestContext) {
  const received: { headers: IncomingHttpHeaders; body: string }[] = []
  let isUp = false
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString()
    received.push({ headers: request.headers, body })
    if (isUp) response.writeHead(204).end()
    else response.writeHead(500, { 'content-type': 'text/plain' }).end('the database is down')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close().closeAllConnections())
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`
  return {
    url,
    host: url.replace('http://', ''),
    received,
    mend: () => {
      isUp = true
    },
  }
}

/** Gives up whatever is on its way, as 75 hours without success do. */
const giveUp = (home: Home): Promise<void> =>
  execute(home, `update outbox_item set status = 'dead', reason = 'tries_exhausted' where status = 'pending'`)

onSqlite('webhooks: endpoints, deliveries, dead letters, replay, verifying a request', async (t, home) => {
  const console = await openConsole(t, home)
  const { page, v1 } = console
  const system = await startSystem(t)
  await console.signIn('operator')
  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
  const part = (name: string) => page.getByRole('region', { name })
  const dialog = page.getByRole('dialog')
  let secret = ''

  await t.test('an endpoint is made; its secret is shown once, and a test shows what it says', async () => {
    await console.open('/webhooks')
    await page.getByRole('heading', { name: 'Nobody is told of anything yet' }).waitFor()
    await page.getByRole('link', { name: 'New endpoint' }).click()
    await page.getByLabel('Address').fill('ftp://nowhere')
    await page.getByRole('button', { name: 'Make the endpoint' }).click()
    await page.getByRole('alert').waitFor()
    await page.getByLabel('Address').fill(system.url)
    await page.getByRole('button', { name: 'Make the endpoint' }).click()
    await heading('The endpoint is made')
    secret = (await page.locator('code').filter({ hasText: 'whsec_' }).textContent())!
    await page.getByRole('button', { name: 'Send a test event' }).click()
    await page.getByText(/It did not take the test: answered 500/).waitFor()
    await page.getByText('the database is down').waitFor()
    await page.getByRole('link', { name: /to the endpoint/ }).click()
    await heading(system.host)
    assert.equal(await page.getByText(secret).count(), 0)
    await part('Tries')
      .getByText(/failed\.$/)
      .waitFor()
    await page.getByRole('slider', { name: 'Tries in the last day' }).waitFor()
  })

  await seedMessages(v1)
  const { data: events } = await v1<Json>('GET', '/events?type=application.received')

  await t.test('what was given up is sent again together, once the system is mended', async () => {
    await console.open('/webhooks/deliveries?eventType=application.received')
    await page
      .getByRole('row', { name: /application\.received/ })
      .getByText('answered 500')
      .first()
      .waitFor()
    await giveUp(home)
    await page.getByRole('link', { name: 'Dead letters' }).click()
    const dead = part('Webhooks')
    await dead
      .getByRole('row', { name: /application\.received .* every try failed answered 500/ })
      .first()
      .waitFor()
    system.mend()
    await dead.getByRole('checkbox', { name: /^All shown/ }).check()
    await dead.getByRole('button', { name: /^Send \d+ again$/ }).click()
    await dialog.getByText('2 × application.received').waitFor()
    await dialog.getByRole('button', { name: /^Send \d+ now$/ }).click()
    await dialog.getByText(/are on their way again/).waitFor()
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click()
    await page.getByRole('heading', { name: 'No webhook was given up' }).waitFor()
    await page.getByRole('link', { name: 'Deliveries', exact: true }).click()
    await page.getByRole('row', { name: /assessment_order\.received .* delivered/ }).waitFor()
  })

  await t.test('a delivery shows what was sent and what came back, and leads to its message', async () => {
    await page.getByRole('link', { name: 'assessment_order.received' }).click()
    await heading('Delivery of assessment_order.received')
    await part('Tries').getByText('Try 2: answered 204').waitFor()
    await part('Tries').getByText('Response to try 1').click()
    await part('Tries').getByText('the database is down').waitFor()
    await part('What is sent').getByText('v1,***').waitFor()
    await page.getByRole('link', { name: 'Its whole way' }).click()
    await heading('Order from SmartRecruiters')
    await part('Time line').getByRole('link', { name: 'assessment_order.received' }).first().waitFor()
  })

  await t.test('an event is sent again, after saying to whom', async () => {
    await console.open(`/webhooks/events/${events[0].id}`)
    await page.getByRole('button', { name: /^Send again/ }).click()
    await dialog.getByRole('listitem').filter({ hasText: system.host }).waitFor()
    await dialog.getByRole('button', { name: 'Send it now' }).click()
    await part('Who was told')
      .getByRole('row', { name: /delivered/ })
      .nth(1)
      .waitFor()
  })

  await t.test('the events of a span are counted before they are sent again', async () => {
    await console.open('/webhooks/replay')
    await page.getByRole('combobox', { name: 'To the endpoint' }).click()
    await page.getByRole('option', { name: system.host }).click()
    await page.getByRole('combobox', { name: 'Only these types' }).click()
    await page.getByRole('option', { name: 'assessment_order.received' }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Count them' }).click()
    await page.getByText('One event would be sent again').waitFor()
    const before = system.received.length
    await page.getByRole('button', { name: 'Send it again' }).click()
    await page.getByText('1 on their way').waitFor()
    await page.getByRole('link', { name: 'Watch the deliveries' }).click()
    await page
      .getByRole('row', { name: /assessment_order\.received .* delivered/ })
      .nth(1)
      .waitFor()
    assert.equal(system.received.length, before + 1)
  })

  await t.test('what is wrong with a request is told exactly', async () => {
    const { headers, body } = system.received.at(-1)!
    const names = ['webhook-id', 'webhook-timestamp', 'webhook-signature']
    await console.open('/webhooks/verify')
    await page.getByLabel('Headers').fill(names.map((name) => `< ${name}: ${headers[name]}`).join('\n'))
    await page.getByText(`3 headers: ${names.join(', ')}`).waitFor()
    await page
      .getByLabel('Body')
      .first()
      .fill(JSON.stringify(JSON.parse(body), null, 2))
    await page.getByText('The secret you verify with').click()
    await page.getByLabel('Secret', { exact: true }).fill(secret)
    await page.getByRole('button', { name: 'See what is wrong' }).click()
    await page.getByText('This is why it does not verify').waitFor()
    await page
      .getByText(/written otherwise/)
      .first()
      .waitFor()
    await page.getByLabel('Body').first().fill(body)
    await page.getByRole('button', { name: 'See what is wrong' }).click()
    await page.getByText('It verifies, and it came before').waitFor()
  })

  await t.test('an endpoint is disabled and enabled, its secret replaced, and it is deleted', async () => {
    const { data } = await v1<Json>('GET', '/endpoints')
    await console.open(`/webhooks/endpoints/${data[0].id}`)
    await page.getByRole('button', { name: 'Disable' }).click()
    await dialog.getByText(/No delivery waits\. Nothing is lost/).waitFor()
    await dialog.getByRole('button', { name: 'Disable' }).click()
    await page.getByText('Somebody disabled it.').waitFor()
    await page.getByRole('button', { name: 'Send a test event' }).click()
    await page.getByText('The test is held').waitFor()
    await page.getByRole('button', { name: 'Enable' }).click()
    await dialog.getByText(/One delivery waits/).waitFor()
    await dialog.getByRole('button', { name: 'Enable' }).click()
    await page.getByText(/It works: answered 204/).waitFor()
    await page.getByRole('button', { name: 'Replace the secret' }).click()
    await dialog.getByRole('button', { name: 'Make a new one' }).click()
    const rotated = await page.locator('code').filter({ hasText: 'whsec_' }).textContent()
    assert.notEqual(rotated, secret)
  })

  await t.test('everybody can use these pages', async () => {
    const { data } = await v1<Json>('GET', '/deliveries')
    const calls = await v1<Json>('GET', '/platform-calls')
    const paths = [
      ...['/webhooks', '/webhooks/endpoints/new', `/webhooks/endpoints/${data[0].endpointId}`],
      ...['/webhooks/deliveries', `/webhooks/deliveries/${data.at(-1).id}`, '/webhooks/dead-letters'],
      ...['/webhooks/events', `/webhooks/events/${events[0].id}`, '/webhooks/replay', '/webhooks/verify'],
      ...['/webhooks/platform-calls', `/webhooks/platform-calls/${calls.data[0].id}`],
    ]
    assert.deepEqual(await faultsForReaders(console, paths), [])
    assert.deepEqual(console.complaints, [])
  })
})
