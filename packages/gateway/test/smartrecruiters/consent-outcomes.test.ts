import assert from 'node:assert/strict'
import type { ServerResponse } from 'node:http'
import { onBothStores } from '../support/stores.ts'
import { startConsentPartner } from './consent.fixture.ts'
import { answer, type Request } from './platform.fixture.ts'

type Respond = (request: Request, response: ServerResponse) => void
const status =
  (code: number): Respond =>
  (_request, response) =>
    answer(response, code, { errors: [{ code: 'SOME_CODE' }] })

onBothStores('every refusal tells the person what to do, and leaves things as they were', async (t, home) => {
  const partner = await startConsentPartner(t, home)
  const { connections, next, platform, reach, told, tokenStatus } = partner
  const email = await partner.person('Ada', 'harbour')
  const browser = await reach('co-1', email)
  const refusals: [Respond, title: string, sentence: RegExp][] = [
    [status(400), 'Not connected', /could not read our request\. Nothing was connected; please report this to us/],
    [status(403), 'Not connected', /no consent of your company on record.* Start again with Connect/],
    [status(404), 'Not connected', /has no configuration from us yet/],
    [status(409), 'Already connected', /connected already\. If it does not work, disable the integration/],
    [status(429), 'Not connected', /is busy .* try again in a minute/],
  ]
  for (const [respond, title, sentence] of refusals) {
    await browser.open(partner.consentUrl('co-1'))
    let issued: { clientId: string; clientSecret: string } | undefined
    next((request, response) => {
      issued = request.body
      respond(request, response)
    })
    const page = await browser.press('Connect')
    assert.equal(page.title, title)
    assert.match(page.text, sentence)
    assert.match(page.text, /Company at SmartRecruiters\s?co-1/)
    assert.equal(await tokenStatus(issued!), 400, `${title}: what was issued has ended`)
    assert.deepEqual(await connections(), [])
  }

  // A token that has expired is renewed; refused credentials and a platform that is away are told from one another.
  await browser.open(partner.consentUrl('co-1'))
  let tokens = 0
  next((_request, response) => {
    tokens++
    answer(response, 401, { errors: [{ code: 'EXPIRED' }] })
    next((_again, other) => {
      tokens++
      answer(other, 401, { errors: [{ code: 'EXPIRED' }] })
    })
  })
  assert.match((await browser.press('Connect')).text, /did not accept our partner credentials/)
  assert.equal(tokens, 2)
  platform.clients.delete('m-id')
  platform.tokens.clear()
  await browser.follow('Try again')
  assert.match((await browser.press('Connect')).text, /did not accept our partner credentials/)
  await partner.v1('PATCH', `/registrations/${partner.registration.id}`, {
    settings: { tokenUrl: 'http://127.0.0.1:1/token' },
  })
  await browser.open(partner.consentUrl('co-1'))
  assert.match((await browser.press('Connect')).text, /cannot be reached .* Nothing was connected/)
  assert.deepEqual(await connections(), [])
  assert.deepEqual(await told(), [])
})

onBothStores(
  'after an unknown outcome the issued credential works and the person disables and connects again',
  async (t, home) => {
    const partner = await startConsentPartner(t, home)
    const { connections, integrated, next, reach, told, tokenStatus } = partner
    const email = await partner.person('Ada', 'harbour')
    const lost: Respond[] = [
      (_request, response) => void response.socket!.destroy(),
      status(500),
      (_request, response) => answer(response, 200, { clientId: 'half' }),
      (_request, response) =>
        void response
          .writeHead(200, { 'content-length': '100' })
          .write('{"clientId"', () => response.socket!.destroy()),
    ]
    const issued: { clientId: string; clientSecret: string }[] = []
    const browser = await reach('co-1', email)
    for (const respond of lost) {
      await browser.open(partner.consentUrl('co-1'))
      next((request, response, store) => {
        if (respond === lost[0]) store()
        issued.push(request.body)
        respond(request, response)
      })
      const page = await browser.press('Connect')
      assert.equal(page.title, 'Please disable and connect again')
      assert.match(
        page.text,
        /we do not know .* Disable the integration in SmartRecruiters if it shows as active, and connect again/,
      )
    }
    const [connection, ...others] = await connections()
    assert.deepEqual(others, [])
    assert.deepEqual(
      [connection.status, connection.externalRef, connection.remoteId],
      ['disconnected', 'harbour', 'co-1'],
    )
    for (const client of issued) assert.equal(await tokenStatus(client), 200)
    assert.deepEqual(
      (await told()).map(({ type, data }) => [type, data.id, data.status]),
      [['connection.disconnected', connection.id, 'disconnected']],
    )
    // It is the customer's all the same.
    const bob = await reach('co-1', await partner.person('Bob', 'hilltop'))
    assert.match(bob.page.title, /belongs to another customer/)

    // The platform has it as connected until it is disabled there.
    await browser.open(partner.consentUrl('co-1'))
    assert.equal((await browser.press('Connect')).title, 'Already connected')
    assert.equal((await connections())[0].status, 'disconnected')
    integrated.clear()
    await browser.open(partner.consentUrl('co-1'))
    assert.equal((await browser.press('Connect')).title, 'Connected')
    const [revived, ...more] = await connections()
    assert.deepEqual([revived.id, revived.status, more], [connection.id, 'active', []])
    for (const client of issued) assert.equal(await tokenStatus(client), 400)
    assert.equal(await tokenStatus(integrated.get('co-1')!), 200)
    assert.deepEqual((await told()).at(-1), { ...(await told()).at(-1), type: 'connection.created', data: revived })
  },
)

onBothStores(
  'a connection that is disabled stays so when connecting it again is refused, and revives when it works',
  async (t, home) => {
    const partner = await startConsentPartner(t, home)
    const { connections, integrated, next, reach, tokenStatus } = partner
    const browser = await reach('co-1', await partner.person('Ada', 'harbour'))
    await browser.press('Connect')
    const [before] = await connections()
    const first = integrated.get('co-1')!
    await partner.v1('DELETE', `/connections/${before.id}`)
    assert.equal(await tokenStatus(first), 400)
    await browser.open(partner.consentUrl('co-1'))
    next(status(403))
    assert.equal((await browser.press('Connect')).title, 'Not connected')
    assert.equal((await connections())[0].status, 'disabled')
    integrated.clear()
    await browser.open(partner.consentUrl('co-1'))
    assert.equal((await browser.press('Connect')).title, 'Connected')
    const [after, ...others] = await connections()
    assert.deepEqual([after.id, after.status, others], [before.id, 'active', []])
    assert.deepEqual([await tokenStatus(first), await tokenStatus(integrated.get('co-1')!)], [400, 200])
    assert.deepEqual(
      (await partner.told()).map(({ type }) => type),
      ['connection.created', 'connection.created'],
    )
  },
)

onBothStores('of two who connect the same company at the same moment, one does', async (t, home) => {
  const partner = await startConsentPartner(t, home)
  const email = await partner.person('Ada', 'harbour')
  const tabs = [await partner.reach('co-1', email), await partner.reach('co-1', email)]
  const pages = await Promise.all(tabs.map((tab) => tab.press('Connect')))
  assert.deepEqual(pages.map(({ title }) => title).sort(), ['Already connected', 'Connected'])
  const [connection, ...others] = await partner.connections()
  assert.deepEqual([connection.status, others], ['active', []])
  assert.equal(await partner.tokenStatus(partner.integrated.get('co-1')!), 200)
})
