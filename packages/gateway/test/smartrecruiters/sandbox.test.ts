import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { startSandbox } from '@gangway/sandbox'
import { type CallApi, CallFault } from '../../src/sandbox/seed.ts'
import { seedSmartRecruiters } from '../../src/sandbox/seed-smartrecruiters.ts'
import { type Json, startPartner } from '../intake/smartrecruiters.fixture.ts'
import { type Home, onBothStores } from '../support/stores.ts'
import { password } from './consent.fixture.ts'
import { createVisitor } from './visitor.fixture.ts'

const amara = '3e5a1c90-6b7d-4f28-a1c3-9d0e8b7f6a01'

/** A gateway and the sandbox that plays SmartRecruiters, made known to each other as `npm start` does. */
async function startBoth(t: TestContext, home: Home) {
  const partner = await startPartner(t, home, {}, { GANGWAY_ALLOW_PRIVATE_URLS: 'on' })
  const dataDir = await mkdtemp(join(tmpdir(), 'gangway-sandbox-'))
  t.after(() => rm(dataDir, { recursive: true, force: true }))
  const sandbox = await startSandbox({ dataDir, log: { info() {}, warn() {}, error() {} }, pages: false })
  t.after(() => sandbox.stop())
  const call = async (method: string, path: string, body?: unknown): Promise<Json> => {
    const response = await fetch(`${sandbox.origin}${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    assert.ok(response.ok, `${method} ${path} answered ${response.status}: ${await response.clone().text()}`)
    return response.status === 204 ? null : response.json()
  }
  const v1 = async (method: string, path: string, body?: unknown): Promise<Json> => {
    const answer = await partner.v1(method, path, body)
    if (answer.status >= 300) throw new CallFault(`${method} ${path}`, answer.status, answer.text)
    return answer.body
  }
  const seeded = await seedSmartRecruiters.make(call as CallApi, v1 as CallApi)
  /** As at every start. */
  const point = () => seedSmartRecruiters.point(call as CallApi, v1 as CallApi, seeded, { hasAccounts: true })
  for (const _ of [1, 2]) await point()
  const played = (method: string, path: string, body?: unknown) => call(method, `/api/smartrecruiters${path}`, body)
  const { data } = await played('GET', '/partners')
  return {
    ...partner,
    v1,
    sandbox,
    registrationId: seeded.registrationId,
    point,
    partnerId: data[0].id as number,
    played,
    playedUntil: async (path: string, ready: (body: Json) => boolean): Promise<Json> => {
      for (let tried = 0; ; tried++) {
        const body = await played('GET', path)
        if (ready(body)) return body
        if (tried === 400) throw new Error(`${path} never got ready: ${JSON.stringify(body).slice(0, 2000)}`)
        await wait(25)
      }
    },
    /** The administrator agrees at SmartRecruiters, and on our page: signs in as `email` and presses Connect. */
    connect: async (email: string) => {
      const visitor = createVisitor([partner.gateway.origin])
      await visitor.open((await played('POST', `/apps/${data[0].id}/consent`)).url)
      await visitor.press('Sign in', { email, password })
      return visitor.press('Connect')
    },
    person: async (email: string) => {
      const invited = await v1('POST', '/accounts', { email, name: 'Ingrid', externalRef: 'harbour' })
      const visitor = createVisitor([partner.gateway.origin])
      await visitor.open(invited.invitationUrl)
      await visitor.press('Save and go on', { password, repeat: password })
    },
  }
}

onBothStores(
  'strict SmartRecruiters: configured, connected, ordered, told the result, read back, disabled',
  async (t, home) => {
    const both = await startBoth(t, home)
    const { connect, eventually, offer, partnerId, played, playedUntil, registrationId, sandbox, v1 } = both
    const app = () => played('GET', `/apps/${partnerId}`)
    assert.equal((await played('GET', '/settings')).mode, 'strict')
    assert.equal((await app()).status, 'not_connected')
    const { settings } = await v1('GET', `/registrations/${registrationId}`)
    assert.deepEqual(settings.frameOrigins, [sandbox.origin])
    assert.deepEqual((await v1('GET', `/registrations/${registrationId}/configuration`)).differences, [])
    await offer()
    await offer({ remoteId: 'pkg-in', type: 'INLINE_ASSESSMENT', name: 'While applying', assessments: [] })

    const email = 'ingrid@harbour.example'
    await both.person(email)
    assert.equal((await connect(email)).title, 'Connected')
    assert.equal((await app()).status, 'active')
    const { data: connections } = await v1('GET', `/connections?registrationId=${registrationId}`)
    assert.deepEqual(
      connections.map(({ remoteId, status, externalRef }: Json) => [remoteId, status, externalRef]),
      [['HarbourFoods', 'active', 'harbour']],
    )

    // Every encoding of the header leads to the same list.
    for (const requester of ['json', 'percent_json', 'base64_json', 'email_pair', 'email_equals', 'trailing_comma']) {
      await played('PATCH', '/faults', { requester })
      const [choice] = (await played('GET', `/package-choices?kind=manual&applicationId=${amara}`)).data
      assert.deepEqual([requester, choice.problem, choice.warnings], [requester, null, []])
      assert.deepEqual(
        choice.packages.map(({ id }: Json) => id),
        ['pkg-1'],
      )
    }
    await played('DELETE', '/faults')

    // Both generations of an order, the older one sent twice.
    const ordered = async (): Promise<[Json, Json]> => {
      const input = { partnerId, packageId: 'pkg-1' }
      const made = await played('POST', `/applications/${amara}/orders`, input)
      assert.deepEqual([made.delivery, made.failure], ['sent', null])
      const path = `/assessment-orders?remoteId=${made.orderId}`
      const { data } = await eventually(path, (body) => body.data.length === 1)
      return [made, data[0]]
    }
    const [order, ours] = await ordered()
    await played('PATCH', '/faults', { generation: 'seed', duplicateOrders: true })
    const [, older] = await ordered()
    assert.equal(older.candidate.email, ours.candidate.email)
    await played('DELETE', '/faults')
    const fetched = { candidate: 'fetched', job: 'fetched', hiringTeam: 'fetched' }
    await eventually(`/assessment-orders/${ours.id}`, ({ details }) => isDeepStrictEqual(details, fetched))
    assert.equal((await v1('GET', `/assessment-orders/${ours.id}/job`)).title, 'Data Analyst')
    const team = await v1('GET', `/assessment-orders/${ours.id}/hiring-team`)
    assert.deepEqual([team.totalFound, team.content[0].email], [2, 'nadia.okafor@harbour.example'])

    const score = { raw: 8.5, min: 0, max: 10 }
    await v1('PUT', `/assessment-orders/${ours.id}/result`, { status: 'in_progress' })
    await playedUntil(`/orders/${order.orderId}`, ({ status }) => status === 'IN_PROGRESS')
    const form = new FormData()
    form.append('type', 'PDF_URL')
    form.append('file', new Blob(['%PDF-1.7 report'], { type: 'application/pdf' }), 'report.pdf')
    const upload = await fetch(`${both.gateway.adminOrigin}/v1/assessment-orders/${ours.id}/attachments`, {
      method: 'POST',
      headers: { authorization: 'Bearer admin-key-of-the-tests-0123456789abcdef' },
      body: form,
    })
    const attachment = (await upload.json()) as { id: string }
    assert.ok(upload.ok, JSON.stringify(attachment))
    await v1('PUT', `/assessment-orders/${ours.id}/result`, {
      status: 'completed',
      score,
      scoreLabel: 'Recommended',
      summary: 'Strong',
      attachments: [{ type: 'PDF_URL', attachmentId: attachment.id }],
      assessments: [{ assessmentId: 'a-1', status: 'completed', score }],
    })
    const seen = await playedUntil(`/orders/${order.orderId}`, ({ status }) => status === 'COMPLETED')
    assert.deepEqual(
      [seen.score, seen.scoreLabel, seen.summary, seen.assessments[0].status, seen.unlistedFiles],
      [{ percentage: 85, text: '85/100' }, 'Recommended', 'Strong', 'COMPLETED', []],
    )
    assert.deepEqual(
      seen.updates.flatMap(({ warnings }: Json) => warnings),
      [],
    )
    const [file] = seen.attachments
    assert.equal(file.filename, 'report.pdf')
    assert.equal(await (await fetch(file.url)).text(), '%PDF-1.7 report')

    const credentials = new URLSearchParams({ grant_type: 'client_credentials' })
    const { clientId, clientSecret } = await played('GET', '/customer-credential')
    credentials.set('client_id', clientId)
    credentials.set('client_secret', clientSecret)
    const token = await fetch(`${sandbox.origin}/identity/oauth/token`, { method: 'POST', body: credentials })
    const { access_token } = (await token.json()) as { access_token: string }
    const back = await fetch(`${sandbox.origin}/assessment-api/v202107/assessment-orders?applicationId=${amara}`, {
      headers: { authorization: `Bearer ${access_token}` },
    })
    const readBack = ((await back.json()) as Json[]).find(({ orderId }) => orderId === order.orderId)
    assert.deepEqual([readBack.status, readBack.score], ['COMPLETED', '85/100'])

    // An applicant is led to the assessment and back, byte for byte.
    const [step] = (await played('GET', '/hiring-process')).data
    const packages = [{ partnerId, packageId: 'pkg-in', name: 'While applying' }]
    await played('PUT', `/hiring-process/steps/${step.id}`, { packages })
    const [posting] = (await played('GET', '/postings')).data
    const applicant = { firstName: 'Zoë', lastName: 'Marsh', email: 'zoe@mail.example' }
    const applying = await played('POST', `/postings/${posting.jobId}/applications`, applicant)
    const [{ orderId, url }] = applying.assessments
    const go = await fetch(url, { redirect: 'manual' })
    assert.equal(go.status, 303)
    const returnUrl = new URL(go.headers.get('location')!).searchParams.get('returnUrl')!
    const left = await fetch(returnUrl, { redirect: 'manual' })
    const page = `${sandbox.origin}/smartrecruiters/applying/${applying.id}/returned/${orderId}`
    assert.deepEqual([left.status, left.headers.get('location')], [303, page])

    const disabled = await played('DELETE', `/apps/${partnerId}/connection`)
    assert.deepEqual([disabled.status, disabled.lastDisable.told], ['not_connected', true])
    await eventually(`/connections/${connections[0].id}`, ({ status }) => status === 'disabled')
    await v1('PUT', `/assessment-orders/${older.id}/result`, { status: 'completed' })
    assert.equal((await played('GET', `/orders/${older.remoteId}`)).status, 'PENDING')

    // The same company comes back, and with it the connection and what waited.
    assert.equal((await connect(email)).title, 'Connected')
    const { data: revived } = await v1('GET', `/connections?registrationId=${registrationId}`)
    assert.deepEqual(
      revived.map(({ id, status }: Json) => [id, status]),
      [[connections[0].id, 'active']],
    )
    await playedUntil(`/orders/${older.remoteId}`, ({ status }) => status === 'COMPLETED')
  },
)

onBothStores(
  'who plays the administrator is invited until there is a password, at every start anew',
  async (t, home) => {
    const { connect, gateway, partnerId, played, point, v1 } = await startBoth(t, home)
    const signIn = async () => (await played('GET', `/apps/${partnerId}`)).signIn
    const old = await signIn()
    await point()
    const { email, invitationUrl } = await signIn()
    assert.equal(email, old.email)
    const visitor = createVisitor([gateway.origin])
    assert.equal((await visitor.open(old.invitationUrl)).title, 'This invitation cannot be used')
    await visitor.open(invitationUrl)
    await visitor.press('Save and go on', { password, repeat: password })
    await point()
    assert.deepEqual(await signIn(), { email, invitationUrl: null })
    assert.equal((await connect(email)).title, 'Connected')

    const [account] = (await v1('GET', '/accounts')).data
    await v1('DELETE', `/accounts/${account.id}`)
    await point()
    assert.equal(await signIn(), null)
  },
)

onBothStores('what the sandbox dials is borne, and a lost exchange ends by connecting again', async (t, home) => {
  const both = await startBoth(t, home)
  const { connect, eventually, offer, partnerId, played, playedUntil, registrationId, v1 } = both
  const dial = (faults: object) => played('PATCH', '/faults', faults)
  await offer()
  const email = 'ingrid@harbour.example'
  await both.person(email)

  const refusals = [
    ['no_consent', /no consent of your company on record/],
    ['conflict', /connected already/],
    ['lost_answer', /do not know whether the connection was made/],
  ] as const
  for (const [exchange, sentence] of refusals) {
    await dial({ exchange })
    assert.match((await connect(email)).text, sentence)
  }
  await played('DELETE', '/faults')
  assert.equal((await played('GET', `/apps/${partnerId}`)).status, 'active', 'the platform has it as connected')
  const disabled = await played('DELETE', `/apps/${partnerId}/connection`)
  assert.equal(disabled.lastDisable.message, 'the partner was told')
  assert.equal((await connect(email)).title, 'Connected')
  const { data: connections } = await v1('GET', `/connections?registrationId=${registrationId}`)
  assert.deepEqual(
    connections.map(({ status }: Json) => status),
    ['active'],
  )

  // Details are refused: nothing but they is given up. Tokens live for seconds, and each is used as long as it lives.
  await played('PATCH', '/settings', { tokenSeconds: 2 })
  await dial({ details: 'denied' })
  const input = { partnerId, packageId: 'pkg-1' }
  const { orderId } = await played('POST', `/applications/${amara}/orders`, input)
  const path = `/assessment-orders?remoteId=${orderId}`
  const [{ id }] = (await eventually(path, ({ data }) => data.length === 1)).data
  const denied = { candidate: 'not_permitted', job: 'not_permitted', hiringTeam: 'not_permitted' }
  await eventually(`/assessment-orders/${id}`, ({ details }) => isDeepStrictEqual(details, denied))
  await played('DELETE', '/faults')

  for (const servers of ['error_503', 'rate_limited', 'cut', 'lost_answer']) {
    const held = await played('GET', `/orders/${orderId}`)
    await dial({ servers })
    await v1('PUT', `/assessment-orders/${id}/result`, { status: 'in_progress', summary: servers })
    const { resultCall } = await v1('GET', `/assessment-orders/${id}`)
    const call = `/platform-calls/${resultCall.id}`
    await eventually(call, ({ attempts, nextAttemptAt }) => attempts.length > 0 && nextAttemptAt)
    await played('DELETE', '/faults')
    await v1('POST', `${call}/retry`)
    const told = await playedUntil(`/orders/${orderId}`, ({ summary }) => summary === servers)
    assert.ok(told.updates.length > held.updates.length)
    await eventually(call, ({ status }) => status === 'delivered')
  }
  const { unread } = await played('GET', '/notifications')
  assert.equal(unread, 1, 'the status changed once, and recruiters were told once')

  // Orders with a token that is not ours are refused, and show as failed.
  await dial({ orderToken: 'wrong' })
  const [choice] = (await played('GET', '/package-choices?kind=manual')).data
  assert.match(choice.problem, /401/)
})
