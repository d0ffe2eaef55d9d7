import assert from 'node:assert/strict'
import { onBothStores } from '../support/stores.ts'
import { startApi } from './support/api-server.ts'
import { createBrowser, firstLink, password, signedIn } from './support/operator.ts'

interface Entry {
  actor: { type: string; id?: string; name?: string }
  action: string
  target?: { type: string; id: string }
  outcome: string
  address: string
  detail?: string
}

/** An entry in short. */
const told = ({ actor, action, target, outcome, detail }: Entry) => [
  actor.name ?? actor.type,
  action,
  target?.type ?? '',
  outcome,
  detail ?? '',
]

onBothStores('the audit log tells who changed what, and who tried to', async (t, home) => {
  const api = await startApi(t, home)
  const entries = async (query = '') => (await api.call('GET', `/v1/audit-entries${query}`)).body.data as Entry[]
  const operator = await signedIn(api, 'operator', { name: 'Ada Ng' })
  const key = await api.key('read')
  const body = { remoteId: 'p', type: 'SKILL_TEST', name: 'P', description: '' }
  const once = { body, headers: { 'idempotency-key': 'p' } }
  const made = await operator.call('POST', '/v1/assessment-packages', once)
  assert.equal((await operator.call('POST', '/v1/assessment-packages', once)).status, 201)
  const at = `/v1/assessment-packages/${made.body.id}`
  await operator.call('PATCH', at, { body: { name: 'Q', description: 'x' } })
  await operator.call('PATCH', at, { body: { secretThing: 'Mira' } })
  await operator.call('POST', '/v1/assessment-packages', { body })
  await operator.call('POST', '/v1/api-keys', { body: { name: 'x', scope: 'admin' } })
  await operator.call('DELETE', at, { headers: { 'gangway-csrf': 'x' } })
  await operator.call('DELETE', at)
  await api.call('DELETE', at, { key })
  await api.call('DELETE', at, { key: 'wrong' })
  await operator.call('GET', at)
  assert.deepEqual((await entries()).map(told).reverse(), [
    ['instance_admin', 'createOperator', 'operator', '201', 'email, role, name'],
    ['Ada Ng', 'acceptOperatorInvitation', 'operator', '201', 'token, password'],
    ['instance_admin', 'createApiKey', 'api_key', '201', 'name, scope'],
    ['Ada Ng', 'createAssessmentPackage', 'assessment_package', '201', 'remoteId, type, name, description'],
    ['Ada Ng', 'createAssessmentPackage', 'assessment_package', '201', 'remoteId, type, name, description'],
    ['Ada Ng', 'changeAssessmentPackage', 'assessment_package', '200', 'name, description'],
    ['Ada Ng', 'changeAssessmentPackage', 'assessment_package', '422', 'invalid_body'],
    ['Ada Ng', 'createAssessmentPackage', '', '409', 'conflict'],
    ['Ada Ng', 'createApiKey', '', '403', 'insufficient_scope'],
    ['Ada Ng', 'retireAssessmentPackage', 'assessment_package', '403', 'csrf_failed'],
    ['Ada Ng', 'retireAssessmentPackage', 'assessment_package', '204', ''],
    ['read', 'retireAssessmentPackage', 'assessment_package', '403', 'insufficient_scope'],
  ])
  const [last] = await entries(`?targetId=${made.body.id}&limit=1`)
  assert.equal(last!.target!.id, made.body.id)
  assert.equal(last!.address, '127.0.0.1')
  assert.equal((await entries(`?actorId=${operator.id}`)).length, 9)
  assert.equal((await entries('?action=createApiKey')).length, 2)
  const now = new Date(api.clock.now).toISOString()
  assert.equal((await entries(`?after=${now}&before=${now}`)).length, 12)
  assert.equal((await entries('?after=2026-11-22T00:00:00Z')).length, 0)
  assert.equal((await entries('?before=2026-11-20T00:00:00Z')).length, 0)
  assert.equal((await operator.call('GET', '/v1/audit-entries')).status, 403)
  const other = await api.otherTenant()
  const theirs = await api.call('GET', '/v1/audit-entries', { key: other.key })
  assert.deepEqual(theirs.body.data.map(told), [['instance_admin', 'createApiKey', 'api_key', '201', 'name, scope']])
  const whole = JSON.stringify(await entries())
  assert.doesNotMatch(whole, /gangway\.example|Mira|ducks|secretThing/)
  // Kept for two years.
  api.clock.now += 2 * 365 * 24 * 60 * 60_000 + 1
  await api.store.pruneExpired({ now: api.clock.now })
  assert.deepEqual(await entries(), [])
})

onBothStores('it names what was given of a registration and a connection, whatever the platform', async (t, home) => {
  const api = await startApi(t, home)
  const registration = {
    platform: 'snagajob',
    name: 'Snagajob',
    credentials: { apiKey: 'a secret of ours' },
    settings: {},
  }
  const { body } = await api.call('POST', '/v1/registrations', { body: registration })
  const connection = { registrationId: body.id, name: 'Employer', remoteId: 'acct', credentials: {}, whoever: 'Mira' }
  assert.equal((await api.call('POST', '/v1/connections', { body: connection })).status, 422)
  const { whoever: _, ...known } = connection
  assert.equal((await api.call('POST', '/v1/connections', { body: known })).status, 201)
  const entries = (await api.call('GET', '/v1/audit-entries')).body.data as Entry[]
  assert.deepEqual(entries.map(told).reverse(), [
    ['instance_admin', 'createRegistration', 'registration', '201', 'platform, name, credentials, settings'],
    ['instance_admin', 'createConnection', '', '422', 'invalid_body'],
    ['instance_admin', 'createConnection', 'connection', '201', 'registrationId, name, remoteId, credentials'],
  ])
  assert.doesNotMatch(JSON.stringify(entries), /a secret of ours|apiKey|Mira|whoever|acct/)
})

onBothStores('it tells of those who sign in, and never what was typed', async (t, home) => {
  const api = await startApi(t, home)
  const browser = createBrowser(api)
  const first = { token: await firstLink(api), email: 'ada@gangway.example', name: 'Ada Ng', password }
  const made = await browser.call('POST', '/v1/operators/first', { body: first })
  await browser.call('POST', '/v1/operators/first', { body: first })
  await browser.call('DELETE', '/v1/sessions/current')
  for (const given of [{}, { password: 'another one' }, { email: 'mira.okafor@example.org' }]) {
    await browser.call('POST', '/v1/sessions', { body: { email: first.email, password, ...given } })
  }
  const { body } = await api.call('GET', '/v1/audit-entries')
  const id = made.body.operator.id
  const told = body.data.map(({ actor, action, target, outcome, detail }: Entry) => [
    actor.id ?? actor.type,
    action,
    target?.id,
    outcome,
    detail,
  ])
  assert.deepEqual(told.reverse(), [
    [id, 'createFirstOperator', id, '201', 'token, email, name, password'],
    ['anonymous', 'createFirstOperator', undefined, '410', 'link_not_valid'],
    [id, 'deleteCurrentSession', made.body.id, '204', undefined],
    [id, 'createSession', id, '201', 'email, password'],
    ['anonymous', 'createSession', id, '401', 'sign_in_failed'],
    ['anonymous', 'createSession', undefined, '401', 'sign_in_failed'],
  ])
  assert.doesNotMatch(JSON.stringify(body), /okafor|another one|@/)
})
