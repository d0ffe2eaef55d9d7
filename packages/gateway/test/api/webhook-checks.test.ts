import assert from 'node:assert/strict'
import { Webhook } from 'standardwebhooks'
import { onBothStores } from '../support/stores.ts'
import { startApi } from './support/api-server.ts'

onBothStores(
  'a webhook request that somebody received is checked against the endpoint or a secret',
  async (t, home) => {
    const api = await startApi(t, home)
    const make = async (name: string) =>
      (await api.call('POST', '/v1/endpoints', { body: { url: `https://${name}.example/hook` } })).body
    const [endpoint, another] = [await make('one'), await make('two')]
    const test = (await api.call('POST', `/v1/endpoints/${endpoint.id}/test`)).body
    const body = '{"type":"endpoint.test","timestamp":"2026-11-21T18:00:00.000Z","data":{}}'
    const sign = (secret: string) => ({
      'webhook-id': test.eventId as string,
      'webhook-timestamp': String(api.clock.now / 1000),
      'webhook-signature': new Webhook(secret).sign(test.eventId, new Date(api.clock.now), body),
    })
    const check = async (given: object, options = {}) => {
      const answer = await api.call('POST', '/v1/webhook-checks', { body: { body, ...given }, ...options })
      assert.equal(answer.status, 200, answer.text)
      const faults = answer.body.checks.filter(({ ok }: { ok: boolean }) => !ok)
      assert.equal(answer.body.ok, faults.length === 0)
      assert.ok(!answer.text.includes(endpoint.secret.slice(6)))
      return faults.map(({ check, detail }: Record<string, string>) => `${check}: ${detail}`)
    }
    const headers = sign(endpoint.secret)
    const unsent = /^event: The event was never sent to/
    const [own, ...more] = await check({ headers, endpointId: endpoint.id })
    assert.match(own, unsent)
    assert.deepEqual(more, [])
    const read = { key: await api.key('read') }
    assert.match(
      (await check({ headers: Object.entries(headers), secret: another.secret }, read))[0],
      /the endpoint end_/,
    )

    await api.call('POST', `/v1/endpoints/${endpoint.id}/rotate-secret`)
    assert.match((await check({ headers, endpointId: endpoint.id }))[0], unsent)
    api.clock.now += 25 * 60 * 60 * 1000
    const at = new Date(api.clock.now - 25 * 60 * 60 * 1000).toISOString()
    assert.match((await check({ headers, endpointId: endpoint.id, at }))[0], unsent)
    const fresh = { ...headers, 'webhook-timestamp': String(api.clock.now / 1000) }
    const signature = new Webhook(endpoint.secret).sign(test.eventId, new Date(api.clock.now), body)
    const late = await check({ headers: { ...fresh, 'webhook-signature': signature }, endpointId: endpoint.id })
    assert.match(late[0], /^signature: .*a secret that this endpoint had before/)

    const twice = { headers: { 'idempotency-key': 'k' } }
    assert.deepEqual(await check({ headers, secret: 'x' }, twice), await check({ headers, secret: 'x' }, twice))
    const other = await api.call('POST', '/v1/webhook-checks', { body: { body, headers, secret: 'y' }, ...twice })
    assert.equal(other.body.code, 'idempotency_key_reused')

    const fault = async (given: object, options = {}) =>
      (await api.call('POST', '/v1/webhook-checks', { body: { headers, body, ...given }, ...options })).body
    assert.equal((await fault({})).errors[0].pointer, '/secret')
    assert.equal((await fault({ endpointId: endpoint.id, secret: 'x' })).errors[0].pointer, '/secret')
    const stranger = await api.otherTenant()
    assert.equal((await fault({ endpointId: endpoint.id }, { key: stranger.key })).errors[0].pointer, '/endpointId')
    const [unknown] = await check({ headers, secret: endpoint.secret, at }, { key: stranger.key })
    assert.match(unknown, /^secret: .*none that an endpoint or callout here has/)
    assert.equal((await fault({ secret: 'x' }, { key: await api.key('read_redacted') })).code, 'insufficient_scope')
  },
)
