import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { manualOrder } from '../../src/platforms/smartrecruiters/orders.test-data.ts'
import { bearer, call, type Json, sendOrder } from '../intake/smartrecruiters.fixture.ts'
import { onBothStores } from '../support/stores.ts'
import { startConsentPartner } from './consent.fixture.ts'
import { answer } from './platform.fixture.ts'

onBothStores(
  'a company that connects again has its orders still, and gets the results that waited',
  async (t, home) => {
    const partner = await startConsentPartner(t, home)
    const { integrated, platform, urls, v1 } = partner
    await partner.offer()
    const browser = await partner.reach('co-1', await partner.person('Ada', 'harbour'))
    await browser.press('Connect')
    const [connection] = await partner.connections()
    const tokenOf = async () => {
      const { clientId, clientSecret } = integrated.get('co-1')!
      const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret }
      return (await call(urls.token!, { method: 'POST', body: new URLSearchParams(form) as never })).body.access_token
    }
    const token = await tokenOf()
    const resultCallbackURL = `${platform.origin}/assessment-api/v202010/orders/${randomUUID()}/results`
    const ordered = await sendOrder(urls.orders!, token, manualOrder({ resultCallbackURL, companyId: 'co-1' }))
    assert.equal(ordered.status, 202, ordered.text)
    const { data } = await partner.eventually('/assessment-orders', (body) => body.data.length === 1)
    assert.equal(data[0].connectionId, connection.id)

    // The company disables the integration; what we have of it does not work any more.
    const disable = urls.disable!.replace('{companyId}', 'co-1')
    assert.equal((await call(disable, { method: 'DELETE', headers: bearer(token) })).status, 204)
    integrated.clear()
    const ofPlatform = () => platform.received.filter(({ method }) => method === 'PATCH')
    await v1('PUT', `/assessment-orders/${data[0].id}/result`, { status: 'in_progress' })
    const path = `/assessment-orders/${data[0].id}`
    await partner.eventually(path, ({ resultCall }: Json) => resultCall?.status === 'dead')
    await v1('PUT', `${path}/result`, { status: 'completed', scoreLabel: 'Good' })
    await partner.eventually(path, ({ resultCall }: Json) => resultCall?.status === 'dead')
    assert.equal(ofPlatform().length, 0)

    const { api } = platform
    const clients: string[] = []
    platform.api = (request, response, clientId) => {
      if (request.method !== 'PATCH') return api(request, response, clientId)
      clients.push(clientId)
      answer(response, 200, request.body)
    }
    await browser.open(partner.consentUrl('co-1'))
    assert.equal((await browser.press('Connect')).title, 'Connected')
    await partner.eventually(path, ({ resultCall }: Json) => resultCall?.status === 'delivered')
    assert.equal((await partner.connections())[0].id, connection.id)
    assert.deepEqual(
      ofPlatform().map(({ body }) => [body.status, body.scoreLabel]),
      [['COMPLETED', 'Good']],
    )
    assert.match(clients[0]!, /^sr-co-1-/)
    assert.notEqual(await tokenOf(), undefined)
  },
)
