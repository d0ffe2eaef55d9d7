import assert from 'node:assert/strict'
import type { Json } from '../intake/snagajob.fixture.ts'
import { onBothStores } from '../support/stores.ts'
import { outboundSignature, type Partner, startPartner } from './counterpart.fixture.ts'

const completed = '/v1/applications/completed'
const callOf = (partner: Partner, id: string, status: string) =>
  partner.eventually(`/platform-calls/${id}`, (call: Json) => call.status === status)

onBothStores('conversions are told once each, in batches below the limit, by key and by signature', async (t, home) => {
  const partner = await startPartner(t, home)
  const { v1, registration, counterpart } = partner
  const clicks = Array.from({ length: 5001 }, (_, n) => ({
    applyClickId: `click-${n}`,
    at: '2024-03-05T14:00:00.999Z',
  }))
  const told = await v1('POST', '/click-completions', {
    registrationId: registration.id,
    completions: [
      { applyClickId: 'click-0', at: '2024-03-05T14:00:00Z', cost: 2.5, partnerGuid: 'HD-CONV-1' },
      ...clicks,
      clicks[0],
    ],
  })
  assert.equal(told.status, 202)
  assert.equal(told.body.accepted, 5002)
  assert.equal(told.body.duplicates, 1)
  assert.equal(told.body.platformCallIds.length, 2)
  for (const id of told.body.platformCallIds) await callOf(partner, id, 'delivered')
  const sent = counterpart.to(completed).map(({ body }) => JSON.parse(body.toString()).completedApplications)
  assert.deepEqual(sent.map(({ length }) => length).sort(), [3, 4999])
  const all = sent.flat()
  assert.deepEqual(
    all.filter(({ applyClickId }) => applyClickId === 'click-0'),
    [
      { applyClickId: 'click-0', ts: 1_709_647_200, partnerGuid: 'HD-CONV-1', cost: 2.5 },
      { applyClickId: 'click-0', ts: 1_709_647_200, partnerGuid: 'click-0' },
    ],
  )
  for (const { method, headers, ...rest } of counterpart.to(completed)) {
    assert.equal(method, 'POST')
    assert.equal(headers['content-type'], 'application/json')
    assert.equal(headers['x-saj-apikey'], 'key-1')
    assert.equal(headers['x-saj-partner'], 'HeronAts')
    assert.equal(headers['x-saj-signature'], outboundSignature({ method, headers, ...rest }))
  }
  const again = await v1('POST', '/click-completions', {
    registrationId: registration.id,
    completions: [{ applyClickId: 'click-7' }, { applyClickId: 'new' }],
  })
  assert.deepEqual([again.body.accepted, again.body.duplicates], [1, 1])
})

onBothStores('conversions of a connection name its account; what is given is checked', async (t, home) => {
  const partner = await startPartner(t, home)
  const { v1, connection, registration, counterpart } = partner
  const { body } = await v1('POST', '/click-completions', {
    connectionId: connection.id,
    completions: [{ applyClickId: 'c' }],
  })
  const shown = await callOf(partner, body.platformCallIds[0], 'delivered')
  assert.equal(shown.connectionId, connection.id)
  assert.equal(shown.kind, 'click_completions')
  assert.equal(counterpart.to(completed)[0]!.headers['x-saj-partneraccount'], 'acct-heron')
  const refused = async (change: object) => {
    const answer = await v1('POST', '/click-completions', {
      registrationId: registration.id,
      completions: [{ applyClickId: 'd' }],
      ...change,
    })
    return [answer.status, answer.body.errors?.[0]?.pointer ?? answer.body.code]
  }
  assert.deepEqual(await refused({ registrationId: undefined }), [422, '/registrationId'])
  assert.deepEqual(await refused({ completions: [] }), [422, '/completions'])
  assert.deepEqual(await refused({ completions: [{ applyClickId: 'd', at: '2016-12-31T23:59:60Z' }] }), [
    422,
    '/completions/0/at',
  ])
  assert.deepEqual(await refused({ completions: [{ applyClickId: 'd', ts: 1 }] }), [422, '/completions/0/ts'])
  assert.deepEqual(await refused({ connectionId: 'con_00000000000000000000000000' }), [404, 'not_found'])
})

onBothStores(
  'a campaign goes to the path of the settings, with what is not known of it, and is marked unverified',
  async (t, home) => {
    const partner = await startPartner(t, home, { settings: { campaignsPath: '/v2/sponsorship' } })
    const { v1, connection, registration, counterpart } = partner
    counterpart.next('/v2/sponsorship', { status: 200, body: '{"campaignNumber":7}' })
    const given = {
      name: 'Spring hosts',
      startDate: '2024-03-10T01:30:00+01:00',
      endDate: null,
      autoBidLevel: 'Standard',
      budget: 300,
      period: 1,
      targeting: { cities: [{ name: 'Asheville', stateProvCode: 'NC' }], requisitionIds: ['HD-2002'], daypart: 'x' },
      newEdition: { deep: [1] },
    }
    const made = await v1('POST', '/campaigns', { connectionId: connection.id, ...given })
    assert.equal(made.status, 201)
    assert.match(made.body.id, /^cmp_/)
    assert.equal(made.body.unverified, true)
    const campaign = await partner.eventually(
      `/campaigns/${made.body.id}`,
      ({ status }: Json) => status === 'delivered',
    )
    assert.deepEqual(campaign.response, { status: 200, body: '{"campaignNumber":7}' })
    assert.equal(campaign.registrationId, registration.id)
    const [call] = counterpart.to('/v2/sponsorship')
    assert.equal(call!.headers['x-saj-signature'], outboundSignature(call!))
    assert.equal(call!.headers['x-saj-partneraccount'], 'acct-heron')
    assert.deepEqual(JSON.parse(call!.body.toString()), {
      ...given,
      autoBidLevel: 'standard',
      startDate: '2024-03-10T00:30:00Z',
    })
    assert.deepEqual(campaign.campaign, JSON.parse(call!.body.toString()))
    assert.equal((await v1('GET', `/campaigns?connectionId=${connection.id}`)).body.data.length, 1)

    const nameless = await v1('POST', '/campaigns', { connectionId: connection.id, budget: 3 })
    assert.deepEqual(nameless.body.errors, [{ pointer: '/name', detail: 'is required' }])
    const odd = { name: 'x', budget: -1, cpc: 'much', period: 3, targeting: { cities: [{ name: 7 }] } }
    const faulty = await v1('POST', '/campaigns', { connectionId: connection.id, ...odd })
    assert.deepEqual(faulty.body.errors.map(({ pointer }: Json) => pointer).sort(), [
      '/budget',
      '/cpc',
      '/period',
      '/targeting/cities/0/name',
      '/targeting/cities/0/stateProvCode',
    ])
    const warp = await v1('POST', '/campaigns', { connectionId: connection.id, name: 'x', autoBidLevel: 'warp' })
    assert.deepEqual(warp.body.errors, [{ pointer: '/autoBidLevel', detail: 'must be accelerated or standard' }])
    counterpart.next('/v2/sponsorship', { status: 422, body: '{"message":"no budget"}' })
    const refused = await v1('POST', '/campaigns', { connectionId: connection.id, name: 'Refused' })
    const failed = await partner.eventually(`/campaigns/${refused.body.id}`, ({ status }: Json) => status === 'failed')
    assert.equal(failed.reason, 'refused')
  },
)

onBothStores(
  'a campaign whose answer was lost is not given a second time, unless a person wants it',
  async (t, home) => {
    const partner = await startPartner(t, home)
    const { v1, connection, counterpart } = partner
    counterpart.next('/v1/campaigns', 'cut')
    const { body } = await v1('POST', '/campaigns', { connectionId: connection.id, name: 'Spring hosts' })
    const dead = await callOf(partner, body.platformCallId, 'dead')
    assert.equal(dead.reason, 'outcome_unknown')
    assert.match(dead.attempts[0].error, /may have been created/)
    assert.equal(counterpart.to('/v1/campaigns').length, 1)
    await v1('POST', `/platform-calls/${body.platformCallId}/retry`)
    await callOf(partner, body.platformCallId, 'delivered')
    assert.equal(counterpart.to('/v1/campaigns').length, 2)
  },
)

onBothStores(
  'verifying asks Snagajob whether it accepts the signature, and says what to do where it does not',
  async (t, home) => {
    const partner = await startPartner(t, home)
    const { v1, registrationPath, counterpart } = partner
    const path = '/v1/public-api/validate-authorization'
    const verify = async () => (await v1('POST', `${registrationPath}/verify`)).body
    const good = await verify()
    assert.equal(good.ok, true)
    assert.deepEqual(
      good.checks.map(({ name }: Json) => name),
      ['validate_authorization'],
    )
    const [call] = counterpart.to(path)
    assert.equal(call!.method, 'POST')
    assert.equal(call!.body.length, 0)
    assert.equal(call!.headers['x-saj-signature'], outboundSignature(call!))

    // The path signed with its base: the counterpart takes it without.
    await v1('PATCH', registrationPath, { settings: { signedPath: 'with_base_path' } })
    const otherPath = await verify()
    assert.equal(otherPath.ok, false)
    assert.match(otherPath.checks[0].detail, /^Snagajob answered 401/)
    assert.match(otherPath.checks[1].detail, /set signedPath to without_base_path/)
    await v1('PATCH', registrationPath, { credentials: { apiSecret: 'wrong' } })
    assert.match((await verify()).checks[1].detail, /not what is wrong/)
    counterpart.next(path, 'cut')
    assert.match((await verify()).checks[0].detail, /^Snagajob was not reached/)
    counterpart.next(path, { status: 404 })
    assert.match((await verify()).checks[0].detail, /neither yes nor no/)
  },
)

onBothStores('what leaves the base of the settings, or a disabled registration, is not called', async (t, home) => {
  const partner = await startPartner(t, home, { settings: { campaignsPath: '/../../elsewhere' } })
  const { v1, connection, registrationPath, counterpart } = partner
  const { body } = await v1('POST', '/campaigns', { connectionId: connection.id, name: 'Spring hosts' })
  const waiting = await partner.eventually(
    `/platform-calls/${body.platformCallId}`,
    ({ attempts }: Json) => attempts[0]?.error,
  )
  assert.match(waiting.attempts[0].error, /^invalid_url/)
  await v1('DELETE', registrationPath)
  await v1('POST', `/platform-calls/${body.platformCallId}/retry`)
  assert.equal((await callOf(partner, body.platformCallId, 'dead')).reason, 'disabled')
  assert.equal((await v1('POST', '/campaigns', { connectionId: connection.id, name: 'Late' })).status, 409)
  assert.deepEqual(counterpart.seen, [])
})

onBothStores('what no header can carry is refused where it is given', async (t, home) => {
  const { v1, registration } = await startPartner(t, home)
  const refusedAt = async (method: string, path: string, body: object) => {
    const answer = await v1(method, path, body)
    assert.equal(answer.status, 422, JSON.stringify(body))
    return answer.body.errors.map(({ pointer }: Json) => pointer)
  }
  const account = { registrationId: registration.id, name: 'Diner' }
  const partnership = { platform: 'snagajob', name: 'Snagajob' }
  for (const text of ['acct\r\nX-SAJ-Account: other', 'acct\n', '\u007f', 'счёт', 'a\u0100', ' acct', ' ']) {
    assert.deepEqual(await refusedAt('POST', '/connections', { ...account, remoteId: text }), ['/remoteId'])
    for (const name of ['apiKey', 'partner']) {
      const credentials = { apiSecret: 'secret', [name]: text }
      const at = [`/credentials/${name}`]
      assert.deepEqual(await refusedAt('POST', '/registrations', { ...partnership, credentials }), at)
      assert.deepEqual(await refusedAt('PATCH', `/registrations/${registration.id}`, { credentials }), at)
    }
  }
  assert.equal((await v1('POST', '/connections', { ...account, remoteId: 'Café 7\t(north)' })).status, 201)
})
