import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { writeOrder } from '@gangway/wire/smartrecruiters'
import { bearer, call, sendOrder, startPartner } from '../intake/smartrecruiters.fixture.ts'
import { onBothStores } from '../support/stores.ts'

const order = (companyId: string) =>
  writeOrder({
    kind: 'manual',
    apiBaseUrl: 'https://api.smartrecruiters.com',
    orderId: randomUUID(),
    companyId,
    assessmentPackageId: 'pkg-1',
    jobId: randomUUID(),
    candidate: { id: 'cand-1', email: 'mira@example.org', firstName: 'Mira', lastName: 'Okafor', language: 'en' },
  })

onBothStores(
  'a company that disables the integration is told no more, and what it ordered is kept',
  async (t, home) => {
    const partner = await startPartner(t, home)
    await partner.offer()
    const beta = await partner.connect('beta & co')
    const disableUrl = (companyId: string) =>
      partner.urls.disable!.replace('{companyId}', encodeURIComponent(companyId))
    const disable = (companyId: string, headers: Record<string, string> = {}) =>
      call(disableUrl(companyId), { method: 'DELETE', headers })
    const token = await partner.token()
    const spare = await partner.token()
    const betaToken = await partner.token(beta)
    assert.equal((await sendOrder(partner.urls.orders!, token, order('acme'))).status, 202)
    const { data: orders } = await partner.eventually('/assessment-orders', ({ data }) => data.length === 1)

    // Only the company itself may do it, as far as tokens tell.
    assert.equal((await disable('acme')).status, 401)
    assert.equal((await disable('acme', bearer('nonsense'))).status, 401)
    const foreign = await disable('acme', bearer(betaToken))
    assert.equal(foreign.status, 403)
    assert.ok(foreign.body.errors[0].code)
    assert.equal((await partner.v1('GET', `/connections/${partner.connection.id}`)).body.status, 'active')

    const done = await disable('acme', bearer(token))
    assert.deepEqual([done.status, done.text], [204, ''])
    const connection = (await partner.v1('GET', `/connections/${partner.connection.id}`)).body
    assert.equal(connection.status, 'disabled')
    const toldOf = async () => {
      const { data } = (await partner.v1('GET', '/events')).body
      return data.filter(({ type }: { type: string }) => type === 'connection.disabled')
    }
    const told = await toldOf()
    assert.equal(told.length, 1)
    assert.deepEqual(told[0].data, connection)
    assert.equal(told[0].connectionId, connection.id)

    // What was issued is revoked, other companies' is not, and the order stands.
    for (const revoked of [token, spare]) {
      assert.equal((await call(partner.urls.packages!, { headers: bearer(revoked) })).status, 401)
      assert.equal((await sendOrder(partner.urls.orders!, revoked, order('acme'))).status, 401)
    }
    await assert.rejects(partner.token(), /400.*invalid_client/)
    assert.equal((await call(partner.urls.packages!, { headers: bearer(betaToken) })).status, 200)
    assert.deepEqual((await partner.v1('GET', `/assessment-orders/${orders[0].id}`)).body.remoteId, orders[0].remoteId)

    // Again, by a token that is revoked or none; of a company nobody knows; and by a slash too many.
    for (const headers of [{}, bearer(token)]) assert.equal((await disable('acme', headers)).status, 204)
    assert.equal((await disable('nobody')).status, 204)
    assert.equal((await disable('nobody\0')).status, 204)
    assert.equal((await toldOf()).length, 1)
    assert.equal((await call(disableUrl('beta & co'), { headers: bearer(betaToken) })).status, 405)
    const twice = disableUrl('beta & co').replace('/companies/', '/companies//')
    assert.equal((await call(twice, { method: 'DELETE', headers: bearer(betaToken) })).status, 204)
    assert.equal((await partner.v1('GET', `/connections/${beta.id}`)).body.status, 'disabled')

    // A registration may take the notification without a token.
    await partner.v1('PATCH', `/registrations/${partner.registration.id}`, { settings: { disableNeedsToken: false } })
    const gamma = await partner.connect('gamma')
    assert.equal((await disable('gamma')).status, 204)
    assert.equal((await partner.v1('GET', `/connections/${gamma.id}`)).body.status, 'disabled')
  },
)
