import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { writeOrder } from '@gangway/wire/smartrecruiters'
import { Webhook } from 'standardwebhooks'
import {
  bearer,
  call,
  type Partner,
  resultCallbackURL,
  sendOrder,
  startPartner,
} from '../intake/smartrecruiters.fixture.ts'
import { onBothStores } from '../support/stores.ts'
import { answer, type Request, startCounterpart } from './platform.fixture.ts'

const allowPrivate = { GANGWAY_ALLOW_PRIVATE_URLS: 'on' }

const java = {
  id: 'java',
  type: 'SKILL_TEST',
  name: 'Java',
  description: 'Java in depth',
  assessments: [{ id: 'core', type: 'SKILL_TEST', name: 'Core', description: 'The language' }],
}

/** Throws unless the question is signed with the secret. */
function verified({ text, headers }: Request, secret: string) {
  return new Webhook(secret).verify(text, headers as Record<string, string>) as {
    type: string
    data: Record<string, never>
  }
}

async function createCallout(partner: Partner, body: object) {
  const made = await partner.v1('POST', '/callouts', body)
  assert.equal(made.status, 201, made.text)
  return made.body
}

onBothStores('callouts are kept, shown without their secret, changed and deleted', async (t, home) => {
  const partner = await startPartner(t, home, {}, allowPrivate)
  const { secret, ...shown } = await createCallout(partner, { kind: 'packages', url: 'https://user.example/ask' })
  assert.match(secret, /^whsec_/)
  assert.equal(shown.timeoutMs, 5000)
  assert.match(shown.id, /^cou_/)
  const path = `/callouts/${shown.id}`
  assert.deepEqual((await partner.v1('GET', path)).body, shown)
  const other = await createCallout(partner, {
    kind: 'candidate_url',
    url: 'https://user.example/where',
    timeoutMs: 800,
    connectionIds: [partner.connection.id],
  })
  const listed = async (query = '') =>
    (await partner.v1('GET', `/callouts${query}`)).body.data.map(({ id }: { id: string }) => id)
  assert.deepEqual(await listed(), [other.id, shown.id])
  assert.deepEqual(await listed('?kind=packages'), [shown.id])
  assert.doesNotMatch((await partner.v1('GET', '/callouts')).text, /secret|whsec/)

  const changed = await partner.v1('PATCH', `/callouts/${other.id}`, { timeoutMs: 900, connectionIds: null })
  assert.deepEqual([changed.body.timeoutMs, changed.body.version, 'connectionIds' in changed.body], [900, 2, false])
  const refused: [string, object, string][] = [
    ['/callouts', { kind: 'jobs', url: 'https://user.example' }, '/kind'],
    ['/callouts', { kind: 'packages', url: 'ftp://user.example' }, '/url'],
    ['/callouts', { kind: 'packages', url: 'https://user.example', timeoutMs: 60_000 }, '/timeoutMs'],
    [
      '/callouts',
      { kind: 'packages', url: 'https://u.example', connectionIds: ['con_00000000000000000000000000'] },
      '/connectionIds/0',
    ],
  ]
  for (const [to, body, pointer] of refused) {
    const { status, body: problem } = await partner.v1('POST', to, body)
    assert.equal(status, 422)
    assert.equal(problem.errors[0].pointer, pointer)
  }
  assert.equal((await partner.v1('PATCH', path, { kind: 'candidate_url' })).status, 422)
  assert.equal((await partner.v1('DELETE', path)).status, 204)
  assert.equal((await partner.v1('GET', path)).status, 404)
  assert.equal((await partner.v1('DELETE', path)).status, 404)
})

onBothStores(
  'the package list is what the user’s system says, asked with requester and every parameter',
  async (t, home) => {
    const partner = await startPartner(
      t,
      home,
      { fields: [{ id: 'team', name: 'Team', description: 'Of the job' }] },
      allowPrivate,
    )
    let offered: unknown = { data: [java] }
    const system = await startCounterpart(t, (_request, response) => answer(response, 200, offered))
    await partner.offer({ remoteId: 'told-beforehand' })
    const callout = await createCallout(partner, { kind: 'packages', url: `${system.origin}/packages` })
    const beta = await partner.connect('beta')
    const headers = { ...bearer(await partner.token()), requester: '{"email":"Rita@customer.example"}' }
    const { packages: url } = partner.urls as { packages: string }
    const query =
      '?country-code=US&region-abbr=CA&city=San%20Jos%C3%A9&postal-code=95112&remote=false&team=Blue&__proto__=x'

    const first = await call(url + query, { headers })
    assert.deepEqual([first.status, first.body], [200, [java]])
    assert.equal(system.received.length, 1)
    const { type, data } = verified(system.received[0]!, callout.secret)
    assert.equal(type, 'packages.requested')
    assert.deepEqual(data, {
      connectionId: partner.connection.id,
      remoteId: 'acme',
      requester: { email: 'Rita@customer.example' },
      query: JSON.parse(
        '{"country-code":"US","region-abbr":"CA","city":"San José","postal-code":"95112","remote":"false","team":"Blue","__proto__":"x"}',
      ),
    })

    // The same question is not asked twice within moments, however it is written; any other one is.
    const again =
      '?__proto__=x&team=Blue&remote=false&postal-code=95112&city=San+Jos%C3%A9&region-abbr=CA&country-code=US'
    const rewritten = { ...headers, requester: 'email,rita@customer.example' }
    assert.deepEqual((await call(url + again, { headers: rewritten })).body, [java])
    assert.equal(system.received.length, 1)
    await call(`${url}?country-code=CA`, { headers })
    await call(url + query, { headers: { ...headers, requester: 'email,other@customer.example' } })
    await call(url + query, { headers: bearer(await partner.token(beta)) })
    assert.equal(system.received.length, 4)
    assert.equal('requester' in verified(system.received[3]!, callout.secret).data, false)
    await call(`${url}?team=Blue&city=Ukiah&team=&team=Red`, { headers })
    const repeated = { team: ['Blue', '', 'Red'], city: 'Ukiah' }
    assert.deepEqual(verified(system.received[4]!, callout.secret).data.query, repeated)

    // What is no package is left out, and /v1's own member name is understood.
    partner.clock.ahead += 11_000
    const { id: _, ...unnamed } = java
    offered = { data: [{ ...unnamed, remoteId: 'rust' }, { id: 'no type', name: 'x' }, null, { ...java, id: '../x' }] }
    assert.deepEqual((await call(url + query, { headers })).body, [{ ...java, id: 'rust' }])

    // While the user's system fails, the last good list stands in; a question never answered has none.
    partner.clock.ahead += 3_600_000 - 20_000
    for (const failing of [{ data: 'none' }, undefined]) {
      offered = failing
      if (failing === undefined) system.respond = (_request, response) => answer(response, 500, { data: [java] })
      const stale = await call(url + query, { headers })
      assert.deepEqual([stale.status, stale.body], [200, [{ ...java, id: 'rust' }]])
      assert.equal((await call(`${url}?city=Nowhere`, { headers })).status, 503)
    }
    system.respond = (_request, response) => answer(response, 200, { data: [] })
    assert.equal((await call(`${url}?city=Nowhere`, { headers })).status, 204)

    // The platform keeps ids: what was offered once can be read and ordered, what never was is asked for.
    assert.deepEqual((await call(`${partner.urls.package}java`, { headers })).body, java)
    assert.equal((await call(`${partner.urls.package}unheard-of`, { headers })).status, 404)
    const order = { ...manualOrder(), assessmentPackageId: 'java' }
    assert.equal((await sendOrder(partner.urls.orders!, headers.authorization.slice(7), order)).status, 202)
    const orders = await partner.eventually('/assessment-orders', ({ data }) => data.length === 1)
    assert.equal(orders.data[0].remotePackageId, 'java')
    const elsewhere = { ...manualOrder(), assessmentPackageId: 'nowhere' }
    assert.equal((await sendOrder(partner.urls.orders!, headers.authorization.slice(7), elsewhere)).status, 404)

    // Without the callout, what was told beforehand is on the list again.
    await partner.v1('DELETE', `/callouts/${callout.id}`)
    assert.deepEqual(
      (await call(url, { headers })).body.map(({ id }: { id: string }) => id),
      ['told-beforehand'],
    )
  },
)

onBothStores('where a candidate goes is asked of the user’s system while the order is taken', async (t, home) => {
  const partner = await startPartner(t, home, { manualOrderAnswer: 'url' }, allowPrivate)
  let respond = (request: Request): unknown => ({ url: `https://take.example/${request.body.data.remoteId}?a=b` })
  const system = await startCounterpart(t, (request, response) => answer(response, 200, respond(request)))
  await partner.offer({ candidateUrlTemplate: undefined })
  await partner.offer({ remoteId: 'with-template' })
  const token = await partner.token()
  const orderOf = (remoteId: string) =>
    partner.eventually(`/assessment-orders?remoteId=${remoteId}`, ({ data }) => data.length === 1)

  // Nobody is asked yet: the order is taken, its candidate has to wait.
  const before = randomUUID()
  assert.deepEqual((await sendOrder(partner.urls.orders!, token, manualOrder(before))).body, {})
  await orderOf(before)

  const callout = await createCallout(partner, { kind: 'candidate_url', url: `${system.origin}/where`, timeoutMs: 400 })
  const id = randomUUID()
  const inline = { ...inlineOrder(id) }
  const taken = await sendOrder(partner.urls.inlineOrders!, token, inline)
  assert.equal(taken.status, 200)
  assert.equal(taken.body.url, taken.body.assessmentPackageURL)
  assert.equal(system.received.length, 1)
  const asked = verified(system.received[0]!, callout.secret)
  assert.equal(asked.type, 'candidate_url.requested')
  const order = (await orderOf(id)).data[0]
  assert.equal(order.candidateUrl, `https://take.example/${id}?a=b`)
  const { candidateUrl: _, messageId: __, createdAt, updatedAt, receivedAt, details, ...rest } = order
  const { createdAt: c, updatedAt: u, receivedAt: r, ...told } = asked.data as Record<string, unknown>
  assert.deepEqual(told, rest)
  assert.equal(system.received[0]!.headers['webhook-id'], order.id)
  const events = await partner.eventually('/events', ({ data }) =>
    data.some((event: { data: { id: string } }) => event.data.id === order.id),
  )
  assert.equal(
    events.data.find((event: { data: { id: string } }) => event.data.id === order.id).data.candidateUrl,
    order.candidateUrl,
  )
  const gone = await call(taken.body.url)
  assert.deepEqual([gone.status, gone.headers.get('location')], [303, order.candidateUrl])
  const back = await call(order.returnUrl)
  assert.deepEqual([back.status, back.headers.get('location')], [303, inline.completedAssessmentCallbackUrl])

  // A repeat gets the same answer, and the user's system hears nothing of it. A template needs no question.
  assert.deepEqual((await sendOrder(partner.urls.inlineOrders!, token, inline)).body, taken.body)
  const templated = await sendOrder(partner.urls.orders!, token, {
    ...manualOrder(),
    assessmentPackageId: 'with-template',
  })
  assert.match(templated.body.url, /\/go\//)
  assert.equal(system.received.length, 1)
  const manual = await sendOrder(partner.urls.orders!, token, manualOrder())
  assert.deepEqual([manual.status, Object.keys(manual.body)], [202, ['url']])

  // Sent twice at the same time it is one order too.
  const twice = manualOrder()
  const both = await Promise.all([1, 2].map(() => sendOrder(partner.urls.orders!, token, twice)))
  assert.deepEqual(both[0]!.body, both[1]!.body)
  const ofBoth = system.received.filter(({ body }) => twice.resultCallbackURL.includes(body.data.remoteId))
  assert.equal(new Set(ofBoth.map(({ headers }) => headers['webhook-id'])).size, 1)

  // A system that hangs, or answers nonsense, keeps neither platform nor candidate; who follows the link asks again.
  const hanging = system.respond
  system.respond = () => {}
  const later = randomUUID()
  const slow = await sendOrder(partner.urls.inlineOrders!, token, inlineOrder(later))
  assert.equal(slow.status, 200)
  const unanswered = (await orderOf(later)).data[0]
  assert.equal('candidateUrl' in unanswered, false)
  const waiting = await call(slow.body.url)
  assert.equal(waiting.status, 503)
  assert.ok(waiting.text.includes(`href="${unanswered.returnUrl}"`), 'and can go on applying')
  system.respond = hanging
  for (const nonsense of [{}, [], { url: 'javascript:alert(1)' }, { url: 'https://x.example/\r\nx: y' }]) {
    respond = () => nonsense
    assert.equal((await call(slow.body.url)).status, 503)
  }
  respond = () => ({ url: 'https://take.example/at-last' })
  const atLast = await call(slow.body.url)
  assert.deepEqual([atLast.status, atLast.headers.get('location')], [303, 'https://take.example/at-last'])
  assert.equal(system.received.at(-1)!.headers['webhook-id'], unanswered.id)
  assert.equal(system.received.at(-1)!.body.data.id, unanswered.id)
  const count = system.received.length
  await call(slow.body.url)
  assert.equal(system.received.length, count)
  const known = (await partner.v1('GET', `/assessment-orders/${unanswered.id}`)).body
  assert.equal(known.candidateUrl, 'https://take.example/at-last')
  // Mapping the message again changes nothing of that.
  await partner.v1('POST', `/messages/${known.messageId}/reproject`)
  assert.deepEqual(
    (await partner.v1('GET', `/assessment-orders/${unanswered.id}`)).body.candidateUrl,
    known.candidateUrl,
  )
})

const candidate = { id: 'cand-1', email: 'mira@example.org', firstName: 'Mira', lastName: 'Okafor', language: 'en' }
const common = {
  apiBaseUrl: 'https://api.smartrecruiters.com',
  companyId: 'acme',
  assessmentPackageId: 'pkg-1',
  jobId: randomUUID(),
  candidate,
}

function manualOrder(orderId: string = randomUUID()) {
  return { ...writeOrder({ ...common, kind: 'manual', orderId }), resultCallbackURL: resultCallbackURL(orderId) }
}

function inlineOrder(orderId: string) {
  const completedCallbackUrl = 'https://www.smartrecruiters.com/done?flow=7&next=%2Fhome'
  return writeOrder({ ...common, kind: 'inline', orderId, completedCallbackUrl })
}
