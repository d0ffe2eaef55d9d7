import assert from 'node:assert/strict'
import type { Json } from '../intake/smartrecruiters.fixture.ts'
import { onBothStores } from '../support/stores.ts'
import { startAssessor } from './orders.fixture.ts'

/** Whether all three ended. */
const allAsked = ({ details = {} }: Json) => Object.keys(details).length === 3

onBothStores("an order's candidate, job and hiring team are asked for after it, and kept with it", async (t, home) => {
  const assessor = await startAssessor(t, home)
  const { platform, v1, eventually } = assessor
  const user = { id: '5f00000000000000000000aa', email: 'rita@customer.example', firstName: 'Rita', lastName: 'Moss' }
  const link = (path: string) => ({ details: { url: platform.origin + path, method: 'GET' } })
  platform.details.set('/candidates/cand-1', {
    id: 'cand-1',
    firstName: 'Mira',
    lastName: 'Okafor\u0000',
    email: 'mira.okafor@example.org',
    education: [{ institution: 'Asheville', startDate: '2019-09' }],
    unheardOf: true,
  })
  platform.details.set('/jobs/job-9', { id: 'job-9', title: 'Cook', location: { latitude: '35.5' } })
  platform.details.set('/jobs/job-9/hiring-team', {
    totalFound: 3,
    content: [
      { id: user.id, role: 'RECRUITER', actions: link(`/users/${user.id}`) },
      { id: 'elsewhere', role: 'Custom', actions: { details: { url: 'https://evil.example/users/1', method: 'GET' } } },
      { id: 'gone', role: 'EXECUTIVE', actions: link('/users/gone') },
    ],
  })
  platform.details.set(`/users/${user.id}`, user)
  let answerJob = () => {}
  const until = new Promise<void>((resolve) => {
    answerJob = resolve
  })
  platform.next('/jobs/job-9', { until })
  const { id } = await assessor.order()
  const pending = await eventually(`/assessment-orders/${id}/job`, ({ code }) => code !== undefined)
  assert.deepEqual([pending.status, pending.code], [404, 'details_pending'])
  answerJob()
  const settled = await eventually(`/assessment-orders/${id}`, allAsked)
  assert.deepEqual(settled.details, { candidate: 'fetched', job: 'fetched', hiringTeam: 'fetched' })

  const read = async (what: string) => (await v1('GET', `/assessment-orders/${id}/${what}`)).body
  const { fetchedAt, ...candidate } = await read('candidate')
  assert.match(fetchedAt, /Z$/)
  assert.deepEqual(candidate, {
    id: 'cand-1',
    firstName: 'Mira',
    lastName: 'Okafor',
    email: 'mira.okafor@example.org',
    education: [{ institution: 'Asheville', startDate: '2019-09' }],
  })
  const job = await read('job')
  assert.deepEqual([job.id, job.title, job.location], ['job-9', 'Cook', { latitude: 35.5 }])
  const team = await read('hiring-team')
  assert.equal(team.totalFound, 3)
  const [rita, elsewhere, gone] = team.content
  assert.deepEqual([rita.role, rita.email, rita.firstName], ['RECRUITER', user.email, 'Rita'])
  assert.deepEqual([elsewhere.role, elsewhere.email], ['Custom', undefined])
  assert.equal(gone.id, 'gone')
  assert.ok(platform.seen.filter(({ method }) => method === 'GET').every(({ headers }) => headers.authorization))

  // Told once, when all was asked.
  const events = await eventually('/events', ({ data }) => data.length >= 2)
  const told = events.data.map(({ type, data }: Json) => [type, data.details?.candidate, data.version])
  assert.deepEqual(told, [
    ['assessment_order.received', undefined, 1],
    ['assessment_order.updated', 'fetched', 2],
  ])
})

onBothStores('a 401 for details ends the asking alone; results go on', async (t, home) => {
  const assessor = await startAssessor(t, home)
  const { platform, v1, eventually, put } = assessor
  platform.denied.add('/candidates/cand-1')
  platform.details.set('/jobs/job-9', { id: 'job-9' })
  const { id } = await assessor.order()
  const { details } = await eventually(`/assessment-orders/${id}`, allAsked)
  assert.deepEqual(details, { candidate: 'not_permitted', job: 'fetched', hiringTeam: 'not_found' })
  const answers = await Promise.all(
    ['candidate', 'job', 'hiring-team'].map((what) => v1('GET', `/assessment-orders/${id}/${what}`)),
  )
  assert.deepEqual(
    answers.map(({ status, body }) => [status, body.code]),
    [
      [403, 'details_not_permitted'],
      [200, undefined],
      [404, 'details_unavailable'],
    ],
  )
  // Once with the token it had, once with a new one.
  assert.equal(platform.to('/candidates/cand-1').length, 2)
  const [call] = (await v1('GET', `/platform-calls?recordId=${id}&kind=smartrecruiters_candidate`)).body.data
  assert.deepEqual([call.status, call.reason], ['dead', 'not_permitted'])
  assert.equal((await put(id, { status: 'completed' })).status, 200)
  await eventually(`/assessment-orders/${id}`, ({ resultCall }) => resultCall.status === 'delivered')
  assert.equal((await v1('GET', `/connections/${assessor.connection.id}`)).body.status, 'active')

  // Granted meanwhile, and sent again by a person.
  platform.denied.clear()
  platform.details.set('/candidates/cand-1', { id: 'cand-1', firstName: 'Mira' })
  assert.equal((await v1('POST', `/platform-calls/${call.id}/retry`)).status, 200)
  await eventually(`/assessment-orders/${id}/candidate`, ({ firstName }) => firstName === 'Mira')

  // An inline order's candidate has no id yet.
  const inline = await assessor.order('inline')
  const none = await v1('GET', `/assessment-orders/${inline.id}/candidate`)
  assert.deepEqual([none.status, none.body.code], [404, 'details_unavailable'])
})
