import assert from 'node:assert/strict'
import type { ApplicationContent } from '../../src/model/application.ts'
import { onBothStores } from '../support/stores.ts'
import { startApi } from './support/api-server.ts'
import { listOperations, makeEveryRecord, pathOf, queries } from './support/operations.ts'
import { seed } from './support/seed.ts'

/** Every text that tells of the person begins with `p~`. */
const content: ApplicationContent = {
  candidate: {
    fullName: 'p~full',
    firstName: 'p~first',
    lastName: 'p~last',
    emails: ['p~mail@example.org'],
    phones: [{ type: 'primary', number: 'p~phone' }],
    address: { line1: 'p~line', city: 'p~city', postalCode: 'p~code', country: 'p~country', latitude: 54.486789 },
    locale: 'en_gb',
  },
  employment: [{ employer: 'p~employer', title: 'p~title', startedOn: 'p~2022', current: true }],
  answers: [
    {
      questionId: 'days',
      question: 'Which days?',
      type: 'multiselect',
      selected: [{ value: 'p~sat', label: 'p~Saturday' }],
    },
    { questionId: 'where', question: 'Where?', text: 'p~downtown', required: true },
  ],
  qualifications: [{ name: 'q-dob', question: '16 or older', passed: true, option: 2 }],
  workAuthorization: { US: true },
  skills: [{ name: 'p~skill', experience: 6.125 }],
  device: { ipAddress: 'p~203.0.113.9', userAgent: 'p~agent' },
  source: { id: 'OB', name: 'Orchard Board', candidateId: 'p~ob-1' },
  context: { deep: [{ er: 'p~context' }] },
  hub: { transactionId: 'T-1', schemaVersion: 1 },
}

onBothStores('a key of scope read_redacted sees no one', async (t, home) => {
  const api = await startApi(t, home)
  const make = seed(api)
  const records = await makeEveryRecord(api)
  const connectionId = await make.connection()
  const documents = [{ kind: 'resume' as const, filename: 'p~cv.txt', contentType: 'text/plain', text: 'p~resume' }]
  const application = await make.application(connectionId, { content, documents })
  Object.assign(records, {
    applications: application.id,
    candidates: application.candidateId,
    messages: application.messageId,
  })
  records.documents = (await api.call('GET', `/v1/applications/${application.id}`)).body.documents[0].id
  api.workbench.trace = async () => [{ from: '/n', to: null, outcome: 'dropped', note: 'p~note' }]
  const key = await api.key('read_redacted')
  const people = /p~|Mira|Okafor|mira|Ada|ada@|rec@|A-17|828555|Asheville|Larch|54\.48|6\.125|8\.125|35\.5/
  let seen = 0
  for (const operation of await listOperations(api)) {
    if (operation.method !== 'GET' || operation.scope !== 'read_redacted') continue
    const path = pathOf(operation, records) + (queries[`GET ${operation.path}`] ?? '')
    const answer = await api.call('GET', path, { key })
    if (/platform-calls\/|\/current/.test(operation.path)) continue
    assert.equal(answer.status, 200, path)
    assert.doesNotMatch(answer.text, people, path)
    const whole = await api.call('GET', path)
    if (people.test(whole.text)) seen++
  }
  // Applications, candidates, documents, orders, events and messages do tell of people to others.
  assert.ok(seen >= 8, `${seen} answers tell of people`)

  const { body } = await api.call('GET', `/v1/applications/${application.id}`, { key })
  assert.deepEqual(body.candidate, {
    id: application.candidateId,
    fullName: '[redacted]',
    firstName: '[redacted]',
    lastName: '[redacted]',
    emails: ['[redacted]'],
    phones: [{ type: 'primary', number: '[redacted]' }],
    address: { line1: '[redacted]', city: '[redacted]', postalCode: '[redacted]', country: '[redacted]' },
    locale: 'en_gb',
  })
  assert.deepEqual(body.answers[1], { questionId: 'where', question: 'Where?', text: '[redacted]', required: true })
  assert.deepEqual(body.qualifications, [{ name: 'q-dob', question: '16 or older' }])
  assert.deepEqual(body.hub, { transactionId: 'T-1', schemaVersion: 1 })
  assert.equal(body.status, 'received')
})

onBothStores('nor can it look for people, read a document or the body of a message', async (t, home) => {
  const api = await startApi(t, home)
  const records = await makeEveryRecord(api)
  const key = await api.key('read_redacted')
  for (const path of [
    '/v1/applications?q=mira',
    '/v1/applications?email=mira.okafor@example.org',
    '/v1/candidates?email=mira.okafor@example.org',
    '/v1/candidates?q=mira',
    '/v1/assessment-orders?email=ada@example.org',
    `/v1/documents/${records.documents}/content`,
    `/v1/messages/${records.messages}/body`,
  ]) {
    const refused = await api.call('GET', path, { key })
    assert.equal(refused.status, 403, path)
    assert.equal(refused.body.code, 'insufficient_scope')
  }
  assert.equal((await api.call('GET', '/v1/applications?status=received', { key })).status, 200)
})
