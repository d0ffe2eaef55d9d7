import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readConfig } from '../../src/config.ts'
import { startGateway } from '../../src/gateway.ts'
import { createLog } from '../../src/log.ts'
import { call, type Json, startEmployer } from '../intake/snagajob.fixture.ts'
import { execute } from '../privacy/stored.fixture.ts'
import { type Home, onBothStores, onSqlite } from '../support/stores.ts'
import { authorization, createJob, job } from './jobs.fixture.ts'

onBothStores('the report says which items lose something, and what holds for the feed', async (t, home) => {
  const employer = await startEmployer(t, home)
  const { v1, connection, registration } = employer
  const read = async () => {
    const { status, body } = await v1('GET', `/connections/${connection.id}/feed-report`)
    assert.equal(status, 200)
    return body
  }
  await createJob(employer)
  const both = await createJob(employer, { remoteId: 'both', url: 'https://h.example/', easyApply: true })
  const sponsored = await createJob(employer, { remoteId: 'sponsored', campaignRemoteId: 'cmp' })
  const closed = await createJob(employer, { remoteId: 'closed', campaignRemoteId: 'cmp' })
  await v1('DELETE', `/jobs/${closed.id}`)
  const { data, notes, checkedAt, ...rest } = await read()
  assert.deepEqual(rest, { connectionId: connection.id, items: 3, faulty: 0, isComplete: true })
  assert.ok(Math.abs(Date.parse(checkedAt) - Date.now()) < 60_000)
  assert.deepEqual(
    data.map(({ jobId, remoteId, wouldPost, faults }: Json) => [jobId, remoteId, wouldPost, faults.length]),
    [
      [both.id, 'both', true, 1],
      [sponsored.id, 'sponsored', true, 1],
    ],
  )
  const [{ detail: first, ...url }] = data[0].faults
  const [{ detail: second, ...campaign }] = data[1].faults
  assert.deepEqual(url, { element: 'URL', pointer: '/url', severity: 'warning', code: 'two_targets' })
  assert.deepEqual([campaign.pointer, campaign.severity], ['/campaignRemoteId', 'warning'])
  assert.match(`${first} ${second}`, /left out.*campaignElements/)
  assert.match(notes.join(), /GANGWAY_PUBLIC_URL/)

  const settings = { aggregate: true, campaignElements: { Campaign: 'job.campaignRemoteId' } }
  await v1('PATCH', `/registrations/${registration.id}`, { settings })
  await v1('PATCH', `/connections/${connection.id}`, { status: 'disabled' })
  const changed = await read()
  assert.deepEqual(
    changed.data.map(({ remoteId }: Json) => remoteId),
    ['both'],
  )
  assert.match(changed.notes.join(), /aggregateElements.*disabled/s)
})

onBothStores('an item that Snagajob would not post is named with its faults', async (t, home) => {
  const employer = await startEmployer(t, home)
  const { v1, connection } = employer
  const { id } = await createJob(employer)
  // As an older Gangway with laxer rules may have left it.
  await makeFaulty(home, id)
  const { body } = await v1('GET', `/connections/${connection.id}/feed-report`)
  assert.deepEqual([body.items, body.faulty], [1, 1])
  assert.equal(body.data[0].wouldPost, false)
  assert.deepEqual(
    body.data[0].faults.map(({ element, pointer, severity }: Json) => [element, pointer, severity]),
    [
      ['Brand', '/brand', 'error'],
      ['State', '/address/region', 'error'],
    ],
  )
})

function makeFaulty(home: Home, id: string): Promise<void> {
  const content = `replace(replace(content, '"brand":"Blue Heron Diner"', '"brand":" "'), '"NC"', '"N.C."')`
  return execute(home, `update job set content = ${content} where id = '${id}'`)
}

onSqlite('at an https address there is nothing to note', async (t, home) => {
  const config = readConfig({
    PORT: '0',
    GANGWAY_DATA_DIR: home.dataDir,
    GANGWAY_ADMIN_KEY: authorization.slice('Bearer '.length),
    GANGWAY_SECRET_KEY: randomBytes(32).toString('base64'),
    GANGWAY_PUBLIC_URL: 'https://jobs.gangway.example',
  })
  const gateway = await startGateway(config, createLog('silent'))
  t.after(() => gateway.stop())
  const v1 = async (method: string, path: string, body?: unknown) =>
    (
      await call(`${gateway.adminOrigin}/v1${path}`, method, body === undefined ? undefined : JSON.stringify(body), {
        authorization,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      })
    ).body
  const given = { platform: 'snagajob', name: 'x', credentials: { apiSecret: 's' } }
  const { id: registrationId } = await v1('POST', '/registrations', given)
  const connection = await v1('POST', '/connections', { registrationId, name: 'x', remoteId: 'x' })
  await v1('POST', '/jobs', job({ connection }, { trackClicks: true }))
  const report = await v1('GET', `/connections/${connection.id}/feed-report`)
  assert.deepEqual([report.notes, report.data, report.items], [[], [], 1])
})
