import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { call, startPartner } from '../intake/smartrecruiters.fixture.ts'
import { onBothStores } from '../support/stores.ts'
import { answer, startSmartRecruiters } from './platform.fixture.ts'

const configurationPath = '/assessment-api/v202010/partner/configuration'

onBothStores('our URLs are put when asked for, and read back with how they differ', async (t, home) => {
  const platform = await startSmartRecruiters(t)
  const fields = [{ id: 'seniority', name: 'Seniority', description: 'How senior the job is' }]
  const partner = await startPartner(t, home, { ...platform.settings, fields }, { GANGWAY_ALLOW_PRIVATE_URLS: 'on' })
  const path = `/registrations/${partner.registration.id}`
  assert.equal(platform.received.length, 0, 'creating a registration calls nobody')

  const none = await partner.v1('GET', `${path}/configuration`)
  assert.equal(none.status, 200, none.text)
  assert.equal(none.body.held, false)
  assert.equal(none.body.configuration, undefined)
  assert.ok(
    none.body.differences.some(({ field, held }: { field: string; held?: unknown }) => field === 'consentUrl' && !held),
  )

  const configured = await partner.v1('POST', `${path}/configure`)
  assert.equal(configured.status, 200, configured.text)
  const base = partner.urls.token!.replace(/\/oauth\/token$/, '')
  const expected = {
    consentUrl: partner.urls.consent,
    consentDisplayMode: 'POPUP',
    assessmentPackageListUrl: partner.urls.packages,
    singleAssessmentPackageUrl: partner.urls.package,
    oauthTokenUrl: partner.urls.token,
    supportedAssessmentTypes: [
      'BACKGROUND_CHECK',
      'BEHAVIORAL_ASSESSMENT',
      'INLINE_ASSESSMENT',
      'REFERENCE_CHECK',
      'SKILL_TEST',
      'VIDEO_INTERVIEW',
    ],
    packageOrderUrl: partner.urls.orders,
    inlineAssessmentPackageOrderUrl: partner.urls.inlineOrders,
    integrationDisableUrl: `${base}/integrations/companies`,
    fields,
  }
  const put = platform.received.find(({ method }) => method === 'PUT')!
  assert.equal(put.path, configurationPath)
  assert.match(put.headers['content-type']!, /^application\/json/)
  assert.deepEqual(put.body, expected)
  assert.deepEqual(configured.body, { held: true, configuration: expected, differences: [] })

  // What the platform adds is ignored, the guide's name is read, and what a person changed there is shown.
  const { singleAssessmentPackageUrl: single, ...others } = platform.configuration
  platform.configuration = {
    ...others,
    singleAssessmentUrl: single,
    companyIntegrationUrl: 'https://x.example/integration/company/{companyId}',
    packageOrderUrl: 'https://old.example/orders',
  }
  const read = await partner.v1('GET', `${path}/configuration`)
  assert.deepEqual(read.body.differences, [
    { field: 'packageOrderUrl', held: 'https://old.example/orders', wanted: partner.urls.orders },
  ])
  assert.equal(read.body.configuration.singleAssessmentPackageUrl, partner.urls.package)
  assert.equal('companyIntegrationUrl' in read.body.configuration, false)

  // Inline is left out where the registration says so; that it is wanted no more is a difference until it is put.
  await partner.v1('PATCH', path, { settings: { inline: false, packageOrderUrl: undefined } })
  platform.configuration = expected
  const differing = await partner.v1('GET', `${path}/configuration`)
  assert.deepEqual(
    differing.body.differences.map(({ field }: { field: string }) => field),
    ['inlineAssessmentPackageOrderUrl'],
  )
  assert.equal((await partner.v1('POST', `${path}/configure`)).status, 200)
  assert.equal('inlineAssessmentPackageOrderUrl' in platform.configuration, false)

  // The guide of 2020: other names, and members that it does not have are neither sent nor missed.
  await partner.v1('PATCH', path, { settings: { wireGeneration: 'seed', inline: true } })
  const seed = await partner.v1('POST', `${path}/configure`)
  assert.deepEqual(Object.keys(platform.configuration).sort(), [
    'assessmentPackageListUrl',
    'consentUrl',
    'inlineAssessmentPackageOrderUrl',
    'integrationDisableUrl',
    'oauthTokenUrl',
    'packageOrderUrl',
    'singleAssessmentUrl',
  ])
  assert.deepEqual(seed.body.differences, [])

  // One exchange was enough for all of it.
  assert.equal(platform.received.filter(({ path }) => path === '/identity/oauth/token').length, 1)

  // A platform that refuses, and one that is not there.
  const other = platform.respond
  platform.respond = (request, response) =>
    request.method === 'PUT'
      ? answer(response, 400, { message: 'no', errors: [{ code: 'X', message: 'consentUrl' }] })
      : other(request, response)
  const refused = await partner.v1('POST', `${path}/configure`)
  assert.deepEqual([refused.status, refused.body.code], [502, 'platform_call_failed'])
  assert.match(refused.body.detail, /400.*consentUrl/)
  await partner.v1('PATCH', path, { settings: { apiBaseUrl: 'http://127.0.0.1:9' } })
  assert.equal((await partner.v1('GET', `${path}/configuration`)).status, 502)

  await partner.v1('DELETE', path)
  assert.equal((await partner.v1('POST', `${path}/configure`)).status, 409)
  const hub = await partner.v1('POST', '/registrations', {
    platform: 'candidatehub',
    name: 'Hub',
    credentials: { apiKey: 'k'.repeat(20) },
    settings: {},
  })
  assert.equal((await partner.v1('POST', `/registrations/${hub.body.id}/configure`)).status, 404)
})

onBothStores('verifying tries the credentials and what they are permitted', async (t, home) => {
  const platform = await startSmartRecruiters(t)
  const partner = await startPartner(t, home, platform.settings, { GANGWAY_ALLOW_PRIVATE_URLS: 'on' })
  const verify = async () => {
    const { status, body } = await partner.v1('POST', `/registrations/${partner.registration.id}/verify`)
    assert.equal(status, 200)
    return { ok: body.ok, checks: body.checks.map(({ name, ok }: { name: string; ok: boolean }) => [name, ok]) }
  }
  const good = {
    ok: true,
    checks: [
      ['token', true],
      ['partner_configuration', true],
    ],
  }
  assert.deepEqual(await verify(), good)
  await partner.v1('POST', `/registrations/${partner.registration.id}/configure`)
  assert.deepEqual(await verify(), good)
  platform.clients.set('m-id', 'another')
  assert.deepEqual(await verify(), { ok: false, checks: [['token', false]] })
  platform.clients.set('m-id', 'm-secret')
  const usual = platform.respond
  platform.respond = (request, response) =>
    request.path === configurationPath
      ? answer(response, 403, { errors: [{ code: 'SCOPE' }] })
      : usual(request, response)
  assert.deepEqual(await verify(), {
    ok: false,
    checks: [
      ['token', true],
      ['partner_configuration', false],
    ],
  })
})

onBothStores('after a start with another public URL the platform is told of it, and only then', async (t, home) => {
  const platform = await startSmartRecruiters(t)
  const env = { GANGWAY_ALLOW_PRIVATE_URLS: 'on', GANGWAY_SECRET_KEY: randomBytes(32).toString('base64') }
  const puts = () => platform.received.filter(({ method }) => method === 'PUT').length
  const first = await startPartner(t, home, platform.settings, { ...env, GANGWAY_PUBLIC_URL: 'https://one.example' })
  const { id } = first.registration
  await first.v1('POST', `/registrations/${id}/configure`)
  assert.match(platform.configuration.consentUrl, /^https:\/\/one\.example\//)
  assert.equal(puts(), 1)
  await first.gateway.stop()

  const second = await startPartner(t, home, platform.settings, { ...env, GANGWAY_PUBLIC_URL: 'https://two.example' })
  const calls = await second.eventually('/platform-calls', ({ data }) => data[0]?.status === 'delivered')
  assert.equal(calls.data[0].kind, 'smartrecruiters_configuration')
  assert.match(platform.configuration.consentUrl, /^https:\/\/two\.example\//)
  assert.match(platform.configuration.integrationDisableUrl, /^https:\/\/two\.example\//)
  // The other registration was never configured, so it stays unknown to the platform.
  assert.equal(puts(), 2)
  await second.gateway.stop()

  const third = await startPartner(t, home, platform.settings, { ...env, GANGWAY_PUBLIC_URL: 'https://two.example' })
  const { body } = await third.v1('GET', '/platform-calls')
  assert.equal(body.data.length, 1)
  assert.equal(puts(), 2)
  assert.equal((await call(`${third.gateway.adminOrigin}/healthz`)).status, 200)
})
