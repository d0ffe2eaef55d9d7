import assert from 'node:assert/strict'
import test from 'node:test'
import type { HttpRequest } from '../../../outbox/interface.ts'
import { type Caller, createCallSnagajob, type SnagajobCall } from './call.ts'

const path = '/v1/public-api/validate-authorization'

/** The call that is made at the moment of the published vector (contract 5.2). */
async function requestOf(change: { settings?: object; credentials?: object; call?: Partial<SnagajobCall> } = {}) {
  const requests: HttpRequest[] = []
  const http = {
    request: async (request: HttpRequest) => {
      requests.push(request)
      return { kind: 'refused', code: 'closed', message: '' } as const
    },
  }
  const call = createCallSnagajob({ http, now: () => Date.parse('Mon, 31 Oct 2022 20:23:10 GMT') })
  const registration: Caller = {
    settings: {
      apiBaseUrl: 'https://developers.snagajob.com/api',
      signedPath: 'without_base_path',
      sendApiKey: true,
      ...change.settings,
    },
    credentials: { apiSecret: 'your api secret key', ...change.credentials },
  }
  const asked = await call(registration, { path, identity: undefined, ...change.call })
  return { request: requests[0], outcome: asked.outcome }
}

test('the published vector is what is sent', async () => {
  const { request } = await requestOf()
  assert.equal(request!.method, 'POST')
  assert.equal(request!.url, 'https://developers.snagajob.com/api/v1/public-api/validate-authorization')
  assert.equal(request!.body, '')
  assert.deepEqual(request!.headers, {
    'X-SAJ-Date': 'Mon, 31 Oct 2022 20:23:10 GMT',
    'X-SAJ-Signature': '5hY9zBIziUhrAqfEIfSsQB4HddU=',
  })
})

test('the path is signed with its base where the settings say so (U1)', async () => {
  const signed = async (change: Parameters<typeof requestOf>[0]) =>
    (await requestOf(change)).request!.headers!['X-SAJ-Signature']
  assert.equal(await signed({ settings: { signedPath: 'with_base_path' } }), 'DWcig+35Ya0M5vxatmQ0hTZefHE=')
  assert.equal(await signed({ call: { signedPath: 'with_base_path' } }), 'DWcig+35Ya0M5vxatmQ0hTZefHE=')
  assert.equal(
    await signed({ settings: { apiBaseUrl: 'https://developers.snagajob.com/api//' } }),
    '5hY9zBIziUhrAqfEIfSsQB4HddU=',
  )
})

test('a body is signed as it is sent, and its type is told', async () => {
  const body = '{"completedApplications":[{"applyClickId":"334c870a-8049-4f4f-a7f3-d75119dd4ab8","ts":1667247790}]}'
  const { request } = await requestOf({
    call: { path: '/v1/applications/completed', body, identity: { partner: 'P', partnerAccount: 'A' } },
    credentials: { apiKey: 'K' },
  })
  assert.deepEqual(request!.headers, {
    'X-SAJ-Partner': 'P',
    'X-SAJ-PartnerAccount': 'A',
    'X-SAJ-ApiKey': 'K',
    'X-SAJ-Date': 'Mon, 31 Oct 2022 20:23:10 GMT',
    'X-SAJ-Signature': '/gn9adQBcQFjH1b2GnlXdEHy5A8=',
    'content-type': 'application/json',
  })
  const without = await requestOf({ settings: { sendApiKey: false }, credentials: { apiKey: 'K' } })
  assert.equal('X-SAJ-ApiKey' in without.request!.headers!, false)
})

test('nothing is sent to a path that leaves the base', async () => {
  const { request, outcome } = await requestOf({ call: { path: '/../v1/campaigns' } })
  assert.equal(request, undefined)
  assert.deepEqual([outcome.kind, outcome.kind === 'refused' && outcome.code], ['refused', 'invalid_url'])
})
