import assert from 'node:assert/strict'
import { isDeepStrictEqual } from 'node:util'
import type { Json } from '../intake/smartrecruiters.fixture.ts'
import { onBothStores } from '../support/stores.ts'
import { amara, startBoth } from './sandbox.fixture.ts'

onBothStores('what the sandbox dials is borne, and a lost exchange ends by connecting again', async (t, home) => {
  const both = await startBoth(t, home)
  const { connect, eventually, offer, partnerId, played, playedUntil, registrationId, v1 } = both
  const dial = (faults: object) => played('PATCH', '/faults', faults)
  await offer()
  const email = 'ingrid@harbour.example'
  await both.person(email)

  const refusals = [
    ['error_500', /do not know whether the connection was made/],
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

  for (const servers of ['error_500', 'error_503', 'rate_limited', 'cut', 'lost_answer']) {
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

  // Slow is borne without a second call.
  await dial({ servers: 'slow' })
  await v1('PUT', `/assessment-orders/${id}/result`, { status: 'completed', summary: 'slow' })
  const { resultCall } = await v1('GET', `/assessment-orders/${id}`)
  const { attempts } = await eventually(`/platform-calls/${resultCall.id}`, ({ status }) => status === 'delivered')
  assert.equal(attempts.length, 1)
  await played('DELETE', '/faults')

  // What comes with a token that is not ours, or with none, is refused, and shows as failed.
  const listWith = async (faults: object): Promise<Json> => {
    await dial(faults)
    return (await played('GET', '/package-choices?kind=manual')).data[0]
  }
  for (const orderToken of ['wrong', 'none']) assert.match((await listWith({ orderToken })).problem, /401/)
  await played('DELETE', '/faults')
  assert.match((await listWith({ requester: 'unreadable' })).problem, /400/)
  assert.equal((await listWith({ requester: 'none' })).packages.length, 1)
})

onBothStores(
  'what the sandbox dials of tokens, scopes and disabling leaves the connection as it should',
  async (t, home) => {
    const { clock, connect, eventually, offer, partnerId, person, played, playedUntil, registrationId, v1 } =
      await startBoth(t, home)
    const dial = (faults: object) => played('PATCH', '/faults', faults)
    const email = 'ingrid@harbour.example'
    await person(email)
    await offer()
    const connected = async () => {
      await played('DELETE', '/faults')
      assert.equal((await connect(email)).title, 'Connected')
    }
    const connection = async () => (await v1('GET', `/connections?registrationId=${registrationId}`)).data[0]
    const becomes = async (status: string) => {
      const { id } = await connection()
      await eventually(`/connections/${id}`, (found) => found.status === status)
    }

    // The exchange may take its time. The partner was allowed less than it asked for.
    await dial({ exchange: 'slow' })
    assert.equal((await connect(email)).title, 'Connected')
    await played('POST', `/partners/${partnerId}/approval`, { scopes: ['candidates_read', 'assessment_result_manage'] })
    const order = async (): Promise<[string, string]> => {
      const { orderId } = await played('POST', `/applications/${amara}/orders`, { partnerId, packageId: 'pkg-1' })
      const { data } = await eventually(`/assessment-orders?remoteId=${orderId}`, (found) => found.data.length === 1)
      return [orderId, data[0].id]
    }
    for (const details of ['normal', 'only_401']) {
      await dial({ details })
      const [, id] = await order()
      const asked = { candidate: 'fetched', job: 'not_permitted', hiringTeam: 'not_permitted' }
      await eventually(`/assessment-orders/${id}`, (found) => isDeepStrictEqual(found.details, asked))
    }
    const [orderId, id] = await order()
    const result = (summary: string) => v1('PUT', `/assessment-orders/${id}/result`, { status: 'completed', summary })

    // A token endpoint that fails says nothing of the company; one that refuses, or gives what is refused at once, does.
    const revive = async (summary: string) => {
      assert.equal((await played('DELETE', `/apps/${partnerId}/connection`)).status, 'not_connected')
      await connected()
      await playedUntil(`/orders/${orderId}`, (found) => found.summary === summary)
    }
    const anew = async (summary: string, faults: object) => {
      // A token from before would do: it has to have ended.
      clock.ahead += 1_800_000
      await dial(faults)
      await result(summary)
    }
    await anew('failing', { token: 'error_500' })
    const { resultCall } = await v1('GET', `/assessment-orders/${id}`)
    await eventually(`/platform-calls/${resultCall.id}`, ({ attempts }) => attempts.length > 1)
    await played('DELETE', '/faults')
    await playedUntil(`/orders/${orderId}`, ({ summary }) => summary === 'failing')
    assert.equal((await connection()).status, 'active')
    for (const token of ['refused', 'expired']) {
      await anew(token, { token })
      await becomes('disconnected')
      await played('DELETE', '/faults')
      await revive(token)
    }

    // A notification that never comes, or brings no token: what tells of it is that the credential is refused.
    for (const disableToken of ['not_sent', 'none']) {
      await dial({ disableToken })
      assert.equal((await played('DELETE', `/apps/${partnerId}/connection`)).lastDisable.told, false)
      assert.equal((await connection()).status, 'active')
      await result(`after ${disableToken}`)
      await becomes('disconnected')
      await connected()
      await playedUntil(`/orders/${orderId}`, ({ summary }) => summary === `after ${disableToken}`)
    }
    await v1('PATCH', `/registrations/${registrationId}`, { settings: { disableNeedsToken: false } })
    await dial({ disableToken: 'none' })
    assert.equal((await played('DELETE', `/apps/${partnerId}/connection`)).lastDisable.told, true)
    assert.equal((await connection()).status, 'disabled')
  },
)
