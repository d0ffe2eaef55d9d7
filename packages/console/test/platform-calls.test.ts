import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestContext } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { execute } from '../../gateway/test/privacy/stored.fixture.ts'
import { onSqlite } from '../../gateway/test/support/stores.ts'
import { faultsForReaders, type Json, openConsole } from './support/console.ts'

/** Snagajob as far as campaigns go: refuses them until it is mended. */
async function startSnagajob(t: TestContext) {
  let isUp = false
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(isUp ? 200 : 422, { 'content-type': 'application/json' })
      response.end(isUp ? '{"campaignNumber":7}' : '{"message":"no budget"}')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close().closeAllConnections())
  return {
    apiBaseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
    mend: () => {
      isUp = true
    },
  }
}

onSqlite('calls to platforms: what was asked, and all that were given up sent again', async (t, home) => {
  const console = await openConsole(t, home)
  const { page, v1 } = console
  const snagajob = await startSnagajob(t)
  const registration = await v1<Json>('POST', '/registrations', {
    platform: 'snagajob',
    name: 'Snagajob',
    credentials: { apiSecret: 'sesame-secret', apiKey: 'sesame-key' },
    settings: { apiBaseUrl: snagajob.apiBaseUrl },
  })
  const { id: connectionId } = await v1<Json>('POST', '/connections', {
    registrationId: registration.id,
    name: 'Blue Heron Diner',
    remoteId: 'acct-heron',
    credentials: {},
    settings: {},
  })
  const calls: string[] = []
  for (const name of ['Spring hosts', 'Summer cooks', 'Autumn bakers']) {
    calls.push((await v1<Json>('POST', '/campaigns', { connectionId, name })).platformCallId)
  }
  for (const id of calls) while ((await v1<Json>('GET', `/platform-calls/${id}`)).status !== 'dead') await wait(20)
  await console.signIn('operator')
  const tries = page.getByRole('region', { name: 'Tries' })
  const dialog = page.getByRole('dialog')

  await t.test('each try shows what was asked beside what was answered, without its secrets', async () => {
    await console.open(`/webhooks/platform-calls/${calls[0]}`)
    await tries.getByRole('heading', { name: `Request: POST ${snagajob.apiBaseUrl}/v1/campaigns` }).waitFor()
    await tries.getByRole('row', { name: 'X-SAJ-ApiKey ***' }).waitFor()
    await tries.getByRole('row', { name: 'X-SAJ-Signature ***' }).waitFor()
    await tries.getByText('{"name":"Spring hosts"}').waitFor()
    await tries.getByRole('heading', { name: 'Response: 422' }).waitFor()
    await tries.getByText('no budget').waitFor()
    assert.doesNotMatch((await tries.textContent())!, /sesame/)
    await page.getByRole('button', { name: /^Call again/ }).click()
    await dialog.getByText('What the last try asked').click()
    await dialog.getByText('{"name":"Spring hosts"}').waitFor()
    await dialog.getByRole('button', { name: 'Cancel' }).click()
  })

  await t.test('a try from before requests were kept says so', async () => {
    await execute(home, `update attempt set request = null where item_id = '${calls[1]}'`)
    await console.open(`/webhooks/platform-calls/${calls[1]}`)
    await tries.getByText(/^What was asked is not on record/).waitFor()
    await tries.getByText('no budget').waitFor()
  })

  await t.test('who sees people redacted sees neither headers nor bodies', async () => {
    await console.signIn('viewer_redacted')
    await console.open(`/webhooks/platform-calls/${calls[0]}`)
    await tries.getByRole('heading', { name: /^Request: POST / }).waitFor()
    const shown = (await tries.textContent())!
    assert.match(shown, /\[redacted\]/)
    assert.doesNotMatch(shown, /Spring|budget|X-SAJ/)
    assert.equal(await page.getByRole('button', { name: /^Call again/ }).count(), 0)
    await console.signIn('operator')
  })

  await t.test('sending many again is stopped between two of them', async () => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/retry', (route) => held.then(() => route.continue()))
    await console.open('/webhooks/platform-calls?status=dead')
    await page.getByRole('button', { name: 'Send all again' }).click()
    await dialog.getByRole('button', { name: 'Send 3 now' }).click()
    await dialog.getByText('0 of 3').waitFor()
    await dialog.getByRole('button', { name: 'Stop' }).click()
    release()
    await dialog.getByText('One is on its way again. 2 were left when it was stopped.').waitFor()
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click()
    await page.unroute('**/retry')
    // It is refused once more.
    await page
      .getByRole('row', { name: /campaign .* dead/ })
      .nth(2)
      .waitFor()
  })

  await t.test('all that were given up are counted, sent again, and reported where they cannot be', async () => {
    // As one is whose person was erased while this page was open.
    await execute(home, `update outbox_item set erased_at = 1 where id = '${calls[1]}'`)
    await console.open('/webhooks/dead-letters')
    const dead = page.getByRole('region', { name: 'Calls to platforms' })
    await dead.getByRole('combobox', { name: 'Kind' }).click()
    await page.getByRole('option', { name: 'feed upload' }).click()
    await dead.getByRole('heading', { name: 'No call like that was given up' }).waitFor()
    assert.equal(await dead.getByRole('button', { name: 'Send all again' }).count(), 0)
    await dead.getByRole('button', { name: 'Show all' }).click()
    await dead.getByRole('button', { name: 'Send all again' }).click()
    await dialog.getByText('3 × campaign (refused)').waitFor()
    snagajob.mend()
    await dialog.getByRole('button', { name: 'Send 3 now' }).click()
    await dialog.getByText('2 are on their way again. One could not be sent:').waitFor()
    const refused = dialog.getByRole('list', { name: 'What could not be sent again' })
    assert.equal(await refused.getByRole('listitem').count(), 1)
    await refused.getByRole('link', { name: 'campaign (refused)' }).waitFor()
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click()
    await page.getByRole('link', { name: 'Calls to platforms' }).click()
    await page
      .getByRole('row', { name: /campaign .* delivered \d answered 200/ })
      .nth(1)
      .waitFor()
    await page.getByRole('combobox', { name: 'Status' }).click()
    await page.getByRole('option', { name: 'dead' }).click()
    await page.getByRole('button', { name: 'Send all again' }).click()
    await dialog.getByText('1 × campaign (refused)').waitFor()
    await dialog.getByRole('button', { name: 'Cancel' }).click()
  })

  await t.test('everybody can use these pages', async () => {
    const paths = [
      `/webhooks/platform-calls/${calls[0]}`,
      `/webhooks/platform-calls/${calls[1]}`,
      '/webhooks/platform-calls?status=dead',
      '/webhooks/dead-letters',
    ]
    assert.deepEqual(await faultsForReaders(console, paths), [])
    assert.deepEqual(console.complaints, [])
  })
})
