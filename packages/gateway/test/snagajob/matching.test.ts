import assert from 'node:assert/strict'
import pg from 'pg'
import { sample } from '../../src/platforms/snagajob/application.test-data.ts'
import { jobsKey } from '../../src/store/operations/jobs/match-jobs.ts'
import { startHub } from '../intake/candidatehub.fixture.ts'
import { type Employer, type Json, startEmployer } from '../intake/snagajob.fixture.ts'
import { onBothStores, onPostgres } from '../support/stores.ts'
import { createJob, importJobs, job, lines } from './jobs.fixture.ts'

/** Posts an application, waits for its record and answers that. */
async function apply({ post, eventually }: Employer, id: string, change: object = {}): Promise<Json> {
  const { status } = await post(JSON.stringify({ ...sample, id, ...change }))
  assert.equal(status, 200)
  const { data } = await eventually(`/applications?remoteId=${encodeURIComponent(id)}`, ({ data }) => data.length === 1)
  return data[0]
}

/** Types of the events so far, oldest first. */
const eventsOf = async ({ v1 }: Employer) =>
  (await v1('GET', '/events?limit=200')).body.data as { type: string; data: Json }[]

onBothStores('an application is matched to the job that it names, whatever blanks and letter case', async (t, home) => {
  const employer = await startEmployer(t, home)
  const host = await createJob(employer)
  const closed = await createJob(employer, { remoteId: 'Closed-1' })
  await employer.v1('DELETE', `/jobs/${closed.id}`)
  const [small, capital] = [
    await createJob(employer, { remoteId: 'ab-1' }),
    await createJob(employer, { remoteId: 'AB-1' }),
  ]
  const account = { registrationId: employer.registration.id, name: 'B', remoteId: 'acct-b' }
  const other = (await employer.v1('POST', '/connections', account)).body
  await createJob(employer, { connectionId: other.id, remoteId: 'theirs' })
  const expected: [unknown, string | undefined][] = [
    ['HD-2002', host.id],
    [' hd-2002 \n', host.id],
    ['closed-1', closed.id],
    ['ab-1', small.id],
    ['AB-1', capital.id],
    // It could be either, and a wrong job is worse than none.
    ['Ab-1', undefined],
    ['theirs', undefined],
    ['HD-2003', undefined],
    ['', undefined],
    ['x'.repeat(5000), undefined],
    [7, undefined],
  ]
  for (const [at, [requisitionId, jobId]] of expected.entries()) {
    const application = await apply(employer, `app-${at}`, { requisitionId })
    assert.equal(application.jobId, jobId, String(requisitionId))
    assert.equal(application.flags.includes('job_unmatched'), jobId === undefined, String(requisitionId))
  }
  const { data } = (await employer.v1('GET', `/applications?jobId=${host.id}`)).body
  assert.deepEqual(
    data.map(({ remoteId }: Json) => remoteId),
    ['app-1', 'app-0'],
  )
  assert.equal((await employer.v1('GET', '/applications?flag=job_unmatched')).body.data.length, 6)
  const { body } = await employer.v1('POST', `/messages/${data[0].messageId}/reproject`, {})
  assert.deepEqual(body, { changes: [] })
})

onBothStores('what was unmatched is matched when its job appears, and that is told once', async (t, home) => {
  const employer = await startEmployer(t, home)
  const { v1 } = employer
  const early = [await apply(employer, 'a'), await apply(employer, 'b', { requisitionId: 'hd-2003' })]
  const unrelated = await apply(employer, 'c', { requisitionId: 'HD-9' })
  assert.ok(early.every(({ flags }) => flags.includes('job_unmatched')))
  const host = await createJob(employer)
  const { body } = await importJobs(employer, lines([job(employer, { remoteId: 'HD-2003' })]))
  const jobIds = [host.id, body.data[0].id]
  for (const [at, before] of early.entries()) {
    const { body: after } = await v1('GET', `/applications/${before.id}`)
    const { updatedAt, ...members } = after
    assert.deepEqual(members, { ...without(before, 'updatedAt'), jobId: jobIds[at], flags: [], version: 2 })
    assert.ok(updatedAt >= before.updatedAt)
  }
  assert.deepEqual((await v1('GET', `/applications/${unrelated.id}`)).body, unrelated)
  const updates = (await eventsOf(employer)).filter(({ type }) => type === 'application.updated')
  assert.deepEqual(
    updates.map(({ data }) => [data.id, data.jobId, data.version, data.documents.length]),
    early.map(({ id }, at) => [id, jobIds[at], 2, 1]),
  )
  for (const { messageId } of early) {
    const again = await v1('POST', `/messages/${messageId}/reproject`, {})
    assert.deepEqual(again.body, { changes: [] })
  }
  // A change of the job, or a second like it, matches nothing anew.
  await v1('PATCH', `/jobs/${host.id}`, { title: 'x' })
  await createJob(employer, { remoteId: 'hd-2002' })
  assert.equal((await eventsOf(employer)).filter(({ type }) => type === 'application.updated').length, 2)
})

const without = (record: Json, name: string) =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== name))

onBothStores('more applications than one transaction takes are matched all the same', async (t, home) => {
  const employer = await startEmployer(t, home)
  const { post, settled, v1, eventually } = employer
  const count = 620
  const light = { ...sample, resume: null, questionsAndAnswers: [] }
  for (let at = 0; at < count; at += 20) {
    const posted = Array.from({ length: 20 }, (_, n) => post(JSON.stringify({ ...light, id: `app-${at + n}` })))
    assert.ok((await Promise.all(posted)).every(({ status }) => status === 200))
  }
  await settled()
  await eventually('/messages?projection=pending', ({ data }) => data.length === 0)
  const { id } = await createJob(employer)
  await eventually('/applications?flag=job_unmatched', ({ data }) => data.length === 0)
  let matched = 0
  for (let cursor = ''; ; ) {
    const { body } = await v1('GET', `/applications?jobId=${id}&limit=200${cursor && `&cursor=${cursor}`}`)
    matched += body.data.length
    assert.ok(body.data.every(({ version }: Json) => version === 2))
    if (body.nextCursor === null) break
    cursor = body.nextCursor
  }
  assert.equal(matched, count)
})

onBothStores('answers that meet a rule of the job flag the application, and nothing is refused', async (t, home) => {
  const employer = await startEmployer(t, home)
  const { v1 } = employer
  const { id } = await createJob(employer)
  const asked = sample.questionsAndAnswers.map(({ question }) => question)
  assert.equal((await v1('PUT', `/jobs/${id}/questions`, asked)).status, 200)
  const early = await apply(employer, 'early')
  assert.deepEqual(early.flags, [])
  const rules = [{ questionId: 'worked-here', operator: 'equals', value: '0' }]
  assert.equal((await v1('PUT', `/jobs/${id}/knockout-rules`, rules)).status, 200)
  const out = await apply(employer, 'out')
  assert.deepEqual(out.flags, ['knocked_out'])
  const [first, ...others] = sample.questionsAndAnswers
  const no = { ...first, answer: { selectedAnswers: [{ value: '1', label: 'No' }] } }
  assert.deepEqual((await apply(employer, 'in', { questionsAndAnswers: [no, ...others] })).flags, [])
  assert.deepEqual((await apply(employer, 'silent', { questionsAndAnswers: null })).flags, [])
  assert.deepEqual((await apply(employer, 'elsewhere', { requisitionId: 'HD-9' })).flags, ['job_unmatched'])
  const flagged = await v1('GET', '/applications?flag=knocked_out')
  assert.deepEqual(
    flagged.body.data.map(({ remoteId }: Json) => remoteId),
    ['out'],
  )

  // The flag stays when the rules go, and projecting again judges by the rules of now.
  assert.equal((await v1('PUT', `/jobs/${id}/knockout-rules`, [])).status, 200)
  assert.deepEqual((await v1('POST', `/messages/${out.messageId}/reproject`, {})).body, { changes: [] })
  assert.equal((await v1('PUT', `/jobs/${id}/knockout-rules`, rules)).status, 200)
  const { body } = await v1('POST', `/messages/${early.messageId}/reproject?dryRun=true`, {})
  assert.deepEqual(
    body.changes.map(({ pointer, after }: Json) => [pointer, after]),
    [['/flags', ['knocked_out']]],
  )
})

onBothStores("CandidateHub's references are matched to jobs, too", async (t, home) => {
  const { v1, send, events, connection } = await startHub(t, home)
  const { example } = await import('../../src/platforms/candidatehub/reception.test-data.ts')
  assert.equal((await send(example())).status, 200)
  const [received] = await events(1)
  assert.ok(received.data.flags.includes('job_unmatched'))
  const made = await v1('POST', '/jobs', {
    ...job({ connection }, { remoteId: 'wh-1042' }),
    address: { city: 'Whitby', region: 'North Yorkshire' },
  })
  const [updated] = await events(1)
  assert.equal(updated.type, 'application.updated')
  assert.equal(updated.data.jobId, made.id)
  assert.ok(!updated.data.flags.includes('job_unmatched'))
})

onPostgres('a job that is made while an application is being written waits for it, and finds it', async (t, home) => {
  const employer = await startEmployer(t, home)
  const first = await apply(employer, 'first', { requisitionId: 'other' })
  const writer = new pg.Client({ connectionString: home.databaseUrl })
  const watcher = new pg.Client({ connectionString: home.databaseUrl })
  await Promise.all([writer.connect(), watcher.connect()])
  try {
    // Another process, in the middle of projecting an application for the job that is not there yet.
    const { rows } = await writer.query('select tenant from application where id = $1', [first.id])
    await writer.query('begin')
    const key = jobsKey(rows[0].tenant, employer.connection.id)
    await writer.query('select pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [key])
    const { rows: columns } = await writer.query(
      `select column_name as name from information_schema.columns
       where table_name = 'application' and column_name not in ('position', 'xid')`,
    )
    const names = columns.map(({ name }) => name)
    const changed: Record<string, string> = {
      id: "'app_00000000000000000000000000'",
      remote_id: "'second'",
      remote_job_id: "'HD-2002'",
      job_reference_fold: "'hd-2002'",
    }
    await writer.query(
      `insert into application (${names.join(', ')})
       select ${names.map((name) => changed[name] ?? name).join(', ')} from application where id = $1`,
      [first.id],
    )
    const making = createJob(employer)
    for (;;) {
      const waiting = await watcher.query("select 1 from pg_locks where locktype = 'advisory' and not granted")
      if (waiting.rows.length > 0) break
    }
    await writer.query('commit')
    const { id } = await making
    const { body } = await employer.v1('GET', `/applications?jobId=${id}`)
    assert.deepEqual(
      body.data.map(({ remoteId }: Json) => remoteId),
      ['second'],
    )
  } finally {
    await Promise.all([writer.end(), watcher.end()])
  }
})
