import assert from 'node:assert/strict'
import { isDeepStrictEqual } from 'node:util'
import type { Json } from '../intake/smartrecruiters.fixture.ts'
import { onBothStores } from '../support/stores.ts'
import { password } from './consent.fixture.ts'
import { amara, startBoth } from './sandbox.fixture.ts'
import { createVisitor } from './visitor.fixture.ts'

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
    for (const requester of [
      'json',
      'percent_json',
      'base64_json',
      'email_pair',
      'email_equals',
      'address',
      'trailing_comma',
    ]) {
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
  'the guide of 2020 is spoken where the registration says so, and lenient SmartRecruiters takes it',
  async (t, home) => {
    const { connect, eventually, offer, partnerId, person, played, playedUntil, registrationId, v1 } = await startBoth(
      t,
      home,
    )
    const email = 'ingrid@harbour.example'
    await person(email)
    await offer()
    await played('PATCH', '/settings', { mode: 'lenient' })
    await played('PATCH', '/faults', { generation: 'seed' })
    await v1('PATCH', `/registrations/${registrationId}`, { settings: { wireGeneration: 'seed' } })
    assert.deepEqual((await v1('POST', `/registrations/${registrationId}/configure`)).differences, [])
    const { urls } = await v1('GET', `/registrations/${registrationId}`)
    const { configuration } = await played('GET', `/partners/${partnerId}`)
    assert.equal(configuration.singleAssessmentPackageUrl, urls.package)
    assert.equal((await connect(email)).title, 'Connected')

    const { orderId } = await played('POST', `/applications/${amara}/orders`, { partnerId, packageId: 'pkg-1' })
    const { data } = await eventually(`/assessment-orders?remoteId=${orderId}`, (found) => found.data.length === 1)
    assert.deepEqual([data[0].candidate.language, data[0].flags], ['en', []])
    const sentAt = '2020-08-28T20:36:28.618Z'
    const result = { status: 'completed', sentAt, score: { raw: 28, min: 20, max: 80 } }
    await v1('PUT', `/assessment-orders/${data[0].id}/result`, result)
    const seen = await playedUntil(`/orders/${orderId}`, ({ status }) => status === 'COMPLETED')
    assert.deepEqual([seen.sentOn, seen.score], [sentAt, { percentage: 13, text: '28/80' }])

    // Strict SmartRecruiters refuses the older name, which is told.
    await played('PATCH', '/settings', { mode: 'strict' })
    await v1('PUT', `/assessment-orders/${data[0].id}/result`, { ...result, sentAt: '2020-08-29T20:36:28.618Z' })
    const { resultCall } = await eventually(
      `/assessment-orders/${data[0].id}`,
      (order) => order.resultCall.status === 'dead',
    )
    assert.equal(resultCall.reason, 'invalid_request')
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
