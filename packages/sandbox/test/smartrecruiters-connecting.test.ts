import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testSandbox } from './support/sandbox.ts'
import { startAssessor, v202010 } from './support/smartrecruiters.ts'

test('a partner is registered, approved in part, configured, connected and disabled', async (t) => {
  const { api, call, configuration, partner, sandbox, seeded, token } = await startAssessor(t)

  const scopes = [
    { scope: 'candidates_read', use: 'Names in reports' },
    { scope: 'jobs_read', use: 'Choosing questions' },
  ]
  const other = await api('POST', '/partners', { name: 'Kelp', scopes }, 201)
  assert.equal(other.status, 'requested')
  await api('POST', `/partners/${other.id}/credential`, undefined, 409)
  const narrowed = await api('POST', `/partners/${other.id}/approval`, { scopes: ['jobs_read'] })
  assert.deepEqual(
    narrowed.scopes.map((asked: { approved: boolean }) => asked.approved),
    [false, true],
  )
  const { credential } = await api('POST', `/partners/${other.id}/credential`)
  const early = await token(credential)
  await api('POST', `/partners/${other.id}/credential`)
  assert.equal((await call('GET', `${v202010}/partner/configuration`, early)).status, 401, 'an earlier one is void')
  await api('POST', '/partners', { name: 'Bad', scopes: [{ scope: 'everything', use: 'x' }] }, 422)
  await api('POST', '/partners', { name: 'Bad', logo: 'javascript:alert(1)' }, 422)

  const master = await token(seeded)
  const path = `${v202010}/partner/configuration`
  assert.equal((await call('GET', path, master)).status, 404)
  assert.equal((await api('GET', `/apps/${seeded.partnerId}`)).status, 'unavailable')
  await api('POST', `/apps/${seeded.partnerId}/consent`, undefined, 409)
  const company = `${v202010}/integration/company/HarbourFoods`
  const pair = { clientId: 'partner-id', clientSecret: 'partner-secret' }
  assert.equal((await call('POST', company, master, pair)).status, 404)

  const { consentDisplayMode: _, ...lacking } = configuration
  const refused = await call('PUT', path, master, lacking)
  assert.equal(refused.status, 400)
  assert.equal(refused.body.errors[0].code, 'INVALID_CONFIGURATION')
  const stored = await call('PUT', path, master, configuration)
  assert.equal(stored.status, 200)
  assert.equal(stored.body.singleAssessmentUrl, configuration.singleAssessmentPackageUrl)
  assert.deepEqual((await call('GET', path, master)).body, stored.body)
  for (const header of ['limit', 'remaining', 'concurrent-limit', 'concurrent-remaining']) {
    assert.match(stored.headers.get(`x-ratelimit-${header}`)!, /^\d+$/)
  }

  assert.equal((await call('POST', company, master, pair)).status, 403)
  const consent = await api('POST', `/apps/${seeded.partnerId}/consent`)
  assert.equal(consent.url, `${partner.origin}/consent?lang=en&companyId=HarbourFoods`)
  assert.deepEqual(consent.popUp, { width: 600, screenHeightShare: 0.45 })
  assert.equal((await call('POST', company, master, { client_id: 'a', client_secret: 'b' })).status, 400)
  assert.equal((await call('POST', `${v202010}/integration/company/other`, master, pair)).status, 403)
  const given = await call('POST', company, master, pair)
  assert.equal(given.status, 200)
  assert.deepEqual(Object.keys(given.body), ['clientId', 'clientSecret'])
  assert.equal((await call('POST', company, master, pair)).status, 409)
  assert.equal((await api('GET', `/apps/${seeded.partnerId}`)).status, 'active')

  const ofCompany = await token(given.body)
  assert.equal((await call('GET', path, ofCompany)).status, 403, 'a company’s token is no partner’s')
  const [job] = (await api('GET', '/jobs')).data
  assert.equal((await call('GET', `/jobs/${job.id}`, master)).status, 403)
  assert.equal((await call('GET', `/jobs/${job.id}`, ofCompany)).body.title, 'Data Analyst')
  const team = (await call('GET', `/jobs/${job.id}/hiring-team`, ofCompany)).body
  assert.equal(team.totalFound, 2)
  const member = await call('GET', new URL(team.content[0].actions.details.url).pathname, ofCompany)
  assert.equal(member.body.email, 'nadia.okafor@harbour.example')
  assert.equal((await call('GET', '/jobs/none', ofCompany)).body.errors[0].code, 'JOB_NOT_FOUND')
  assert.equal((await call('GET', '/candidates/none', ofCompany)).body.errors[0].code, 'CANDIDATE_NOT_FOUND')
  await api('PATCH', '/faults', { details: 'only_401' })
  assert.equal((await call('GET', '/jobs/none', ofCompany)).status, 401)
  await api('DELETE', '/faults')

  const disabled = await api('DELETE', `/apps/${seeded.partnerId}/connection`)
  assert.deepEqual([disabled.status, disabled.lastDisable.told], ['not_connected', true])
  const told = await partner.next('/companies/HarbourFoods')
  assert.equal(told.headers.authorization, 'Bearer of-the-partner')
  assert.equal((await call('GET', `/jobs/${job.id}`, ofCompany)).status, 401)
  await assert.rejects(token(given.body), /invalid_client/)
  assert.equal((await call('POST', company, master, pair)).status, 403, 'consent is wanted anew')
  const said = await fetch(`${sandbox.origin}/api/sandbox/exchanges?platform=smartrecruiters&subject=partner:1`)
  const { data } = (await said.json()) as { data: { purpose: string; direction: string }[] }
  assert.ok(data.some(({ purpose, direction }) => purpose === 'disable' && direction === 'out'))
})

test('tokens and rates are held to, and what is dialled happens', async (t) => {
  const { api, call, connect, partner, sandbox, seeded, token } = await startAssessor(t)
  const given = await connect()
  const [job] = (await api('GET', '/jobs')).data

  await api('PATCH', '/settings', { tokenSeconds: 5, requestsPerSecond: 2 })
  const short = await token(given)
  assert.equal((await call('GET', `/jobs/${job.id}`, short)).status, 200)
  const ask = () => fetch(`${sandbox.origin}/jobs/${job.id}`, { headers: { authorization: `Bearer ${short}` } })
  assert.equal((await ask()).status, 200)
  const late = await ask()
  assert.equal(late.status, 429)
  assert.equal(late.headers.get('x-ratelimit-remaining'), '0')
  sandbox.clock.advance(5000)
  assert.equal((await ask()).status, 401)
  await api('PATCH', '/faults', { token: 'expired' })
  const expired = await token(given)
  assert.equal((await call('GET', `/jobs/${job.id}`, expired)).status, 401)
  await api('PATCH', '/faults', { token: 'refused' })
  await assert.rejects(token(given), /400 .*invalid_client/)
  await api('PATCH', '/faults', { token: 'normal', servers: 'error_503' })
  const good = await token(given)
  assert.equal((await call('GET', `/jobs/${job.id}`, good)).status, 503)
  await api('DELETE', '/faults')

  const wrong = [
    'grant_type=password&client_id=a&client_secret=b',
    `grant_type=client_credentials&client_id=${given.clientId}&client_secret=other`,
    'grant_type=client_credentials',
  ]
  for (const body of wrong) {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    assert.equal((await fetch(seeded.tokenUrl, { method: 'POST', headers, body })).status, 400)
  }
  assert.equal((await fetch(seeded.tokenUrl, { method: 'POST', body: '{}' })).status, 400)

  // The answer of an exchange is lost: the secret is gone, and only disabling helps.
  await api('DELETE', `/apps/${seeded.partnerId}/connection`)
  await api('POST', `/apps/${seeded.partnerId}/consent`)
  await api('PATCH', '/faults', { exchange: 'lost_answer' })
  const master = await token(seeded)
  const path = `${v202010}/integration/company/HarbourFoods`
  const pair = { clientId: 'partner-id', clientSecret: 'partner-secret' }
  await assert.rejects(call('POST', path, master, pair))
  await api('DELETE', '/faults')
  assert.equal((await call('POST', path, master, pair)).status, 409)
  partner.answers.set('/companies/HarbourFoods', { status: 500 })
  const { status, lastDisable } = await api('DELETE', `/apps/${seeded.partnerId}/connection`)
  assert.deepEqual([status, lastDisable.told], ['not_connected', false])
})

test('a partner that wants the whole window is told where to lead back to, and consent can be taken back', async (t) => {
  const { api, call, configuration, partner, sandbox, seeded, token } = await startAssessor(t)
  const master = await token(seeded)
  const redirecting = { ...configuration, consentDisplayMode: 'REDIRECT' }
  await call('PUT', `${v202010}/partner/configuration`, master, redirecting)
  const { url, displayMode } = await api('POST', `/apps/${seeded.partnerId}/consent`)
  const back = encodeURIComponent(`${sandbox.origin}/smartrecruiters/apps/${seeded.partnerId}`)
  assert.equal(displayMode, 'REDIRECT')
  assert.equal(url, `${partner.origin}/consent?lang=en&companyId=HarbourFoods&redirect=${back}`)
  assert.equal((await api('GET', `/apps/${seeded.partnerId}`)).status, 'consented')
  assert.equal((await api('DELETE', `/apps/${seeded.partnerId}/consent`)).status, 'not_connected')
  const pair = { clientId: 'partner-id', clientSecret: 'partner-secret' }
  const path = `${v202010}/integration/company/HarbourFoods`
  assert.equal((await call('POST', path, master, pair)).status, 403)

  // Lenient takes what the guide of 2020 had.
  await api('PATCH', '/settings', { mode: 'lenient' })
  const { singleAssessmentPackageUrl, consentDisplayMode, supportedAssessmentTypes, fields, ...urls } = configuration
  const guide = { ...urls, singleAssessmentUrl: singleAssessmentPackageUrl }
  const stored = await call('PUT', `${v202010}/partner/configuration`, master, guide)
  assert.deepEqual([stored.status, stored.body.consentDisplayMode], [200, 'POPUP'])
  await api('POST', `/apps/${seeded.partnerId}/consent`)
  const given = await call('POST', path, master, { client_id: 'partner-id', client_secret: 'partner-secret' })
  assert.deepEqual(Object.keys(given.body), ['clientId', 'clientSecret'])
})

test('seeding twice is seeding once, and a restart keeps the credential', async (t) => {
  const { api, sandbox, seeded } = await startAssessor(t)
  assert.deepEqual(await sandbox.seed('smartrecruiters', { seedKey: 'test' }), seeded)
  assert.equal((await api('GET', '/partners')).data.length, 1)
  const { company, jobs, candidates } = await api('GET', '/overview')
  assert.deepEqual([company.name, jobs, candidates], ['Harbour Foods', 3, 4])
  await sandbox.stop()
  const { origin, seed } = await testSandbox(t, { dataDir: sandbox.dataDir })
  const addresses = { apiBaseUrl: origin, tokenUrl: `${origin}/identity/oauth/token` }
  assert.deepEqual(await seed('smartrecruiters', { seedKey: 'test' }), { ...seeded, ...addresses })
})
