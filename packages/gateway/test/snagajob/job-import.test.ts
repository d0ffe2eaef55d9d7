import assert from 'node:assert/strict'
import { request } from 'node:http'
import { type Json, startEmployer } from '../intake/snagajob.fixture.ts'
import { onBothStores } from '../support/stores.ts'
import { authorization, createJob, importJobs, job, lines, readFeed } from './jobs.fixture.ts'

const outcomes = (body: Json) => body.data.map(({ row, status }: Json) => [row, status])

onBothStores('jobs are created, overwritten, opened and left alone, with a report per row', async (t, home) => {
  const employer = await startEmployer(t, home)
  const { v1 } = employer
  const untouched = await createJob(employer, { remoteId: 'elsewhere' })
  const known = await createJob(employer, { remoteId: 'known', wage: '$10' })
  const same = await createJob(employer, { remoteId: 'same', employmentTypes: ['Gig'] })
  const closed = await createJob(employer, { remoteId: 'closed' })
  await v1('DELETE', `/jobs/${closed.id}`)
  const { connectionId, ...unordered } = job(employer, { remoteId: 'same', employmentTypes: ['Gig'] })
  const rows = [
    job(employer, { remoteId: 'new' }),
    job(employer, { remoteId: 'known', title: 'Server' }),
    { ...unordered, connectionId },
    job(employer, { remoteId: 'closed' }),
    job(employer, { remoteId: 'bad', title: '', address: { city: 'Boise', region: 'Idaho' } }),
    job(employer, { remoteId: 'new' }),
    job(employer, { connectionId: 'con_00000000000000000000000000', remoteId: 'nobodys' }),
    ['not', 'a', 'job'],
  ]
  const { status, body } = await importJobs(employer, `\uFEFF${lines(rows)}\r\n{"a":\r\n{"title":"\\u0000"}`)
  assert.equal(status, 200)
  assert.deepEqual(outcomes(body), [
    [1, 'created'],
    [2, 'updated'],
    [3, 'unchanged'],
    [4, 'updated'],
    [5, 'failed'],
    [6, 'failed'],
    [7, 'failed'],
    [8, 'failed'],
    [10, 'failed'],
    [11, 'failed'],
  ])
  const { data, ...counts } = body
  assert.deepEqual(counts, { created: 1, updated: 2, unchanged: 1, failed: 6 })
  const pointers = data.map(({ errors }: Json) => (errors ?? []).map(({ pointer }: Json) => pointer))
  assert.deepEqual(pointers.slice(4), [
    ['/title', '/address/region'],
    ['/remoteId'],
    ['/connectionId'],
    [''],
    [''],
    ['/title'],
  ])
  assert.deepEqual([data[1].id, data[2].id, data[3].id], [known.id, same.id, closed.id])
  assert.deepEqual([data[0].remoteId, data[4].remoteId], ['new', 'bad'])

  const { body: changed } = await v1('GET', `/jobs/${known.id}`)
  assert.equal(changed.title, 'Server')
  assert.ok(!('wage' in changed))
  assert.equal(changed.version, 2)
  assert.equal((await v1('GET', `/jobs/${same.id}`)).body.version, 1)
  assert.equal((await v1('GET', `/jobs/${closed.id}`)).body.status, 'open')
  assert.deepEqual((await v1('GET', `/jobs/${untouched.id}`)).body, untouched)
  const { items } = await readFeed(employer.connection.urls.feed)
  assert.deepEqual(
    items.map(({ fields }) => fields.External_Posting_ID),
    ['elsewhere', 'known', 'same', 'closed', 'new'],
  )
})

onBothStores('a CSV names its columns; a connection that no row names is the one of the query', async (t, home) => {
  const employer = await startEmployer(t, home)
  const { connection } = employer
  const query = `?connectionId=${connection.id}`
  const csv = [
    '\uFEFFRemoteId;title; Brand ;description;address.city;Region;postalCode;employmentTypes;easyApply;url;trackclicks',
    'A-1;"Host; evening";Heron;"<p>Greet ""guests""</p>\r\n<p>Smile.</p>";Asheville;NC;02801;"FullTime,PartTime";No;https://h.example/1;1',
    'A-2;Cook;Heron;Cook.;Asheville;NC;;Gig | PartTime;;;',
    ';;;;;; ;;;;',
    'A-3;Cook;Heron;Cook.;Asheville;NC;1;;perhaps;;',
  ].join('\r\n')
  const { status, body } = await importJobs(employer, csv, { type: 'text/csv; charset=utf-8', query })
  assert.equal(status, 200)
  assert.deepEqual(outcomes(body), [
    [1, 'created'],
    [2, 'created'],
    [4, 'failed'],
  ])
  assert.deepEqual(
    body.data[2].errors.map(({ pointer }: Json) => pointer),
    ['/easyApply', '/address/postalCode'],
  )
  const { id: _, createdAt: __, updatedAt: ___, ...first } = (await employer.v1('GET', `/jobs/${body.data[0].id}`)).body
  assert.deepEqual(first, {
    connectionId: connection.id,
    remoteId: 'A-1',
    status: 'open',
    title: 'Host; evening',
    brand: 'Heron',
    description: '<p>Greet "guests"</p>\r\n<p>Smile.</p>',
    employmentTypes: ['FullTime', 'PartTime'],
    address: { city: 'Asheville', region: 'NC', postalCode: '02801' },
    url: 'https://h.example/1',
    easyApply: false,
    trackClicks: true,
    version: 1,
  })
  const again = await importJobs(employer, csv.replaceAll(';A', ';A'), { type: 'text/csv', query })
  assert.deepEqual(outcomes(again.body).slice(0, 2), [
    [1, 'unchanged'],
    [2, 'unchanged'],
  ])
  const unknown = await importJobs(employer, 'remoteId,title,salary\nA,B,1\n', { type: 'text/csv', query })
  assert.equal(unknown.status, 422)
  assert.match(unknown.body.errors[0].detail, /salary/)
  const headless = await importJobs(employer, 'A-1,Host\n', { type: 'text/csv', query })
  assert.equal(headless.status, 422)
  assert.deepEqual(headless.body.errors, [{ pointer: '', detail: 'the header row does not name remoteId' }])
  const cut = await importJobs(employer, 'remoteId,title\nA,B\nC,"D', { type: 'text/csv', query })
  assert.equal(cut.status, 200)
  assert.deepEqual(outcomes(cut.body), [
    [1, 'failed'],
    [2, 'failed'],
  ])
})

onBothStores('thousands of rows go through in one request, and bad ones fail alone', async (t, home) => {
  const employer = await startEmployer(t, home)
  const rows = Array.from({ length: 5000 }, (_, at) =>
    job(employer, { remoteId: `J-${at}`, ...(at % 1000 === 999 && { brand: null }) }),
  )
  const first = await importJobs(employer, lines(rows))
  assert.equal(first.body.created, 4995)
  assert.equal(first.body.failed, 5)
  const second = await importJobs(employer, lines(rows.map((row, at) => (at < 10 ? { ...row, wage: '$9' } : row))))
  assert.equal(second.body.updated, 10)
  assert.equal(second.body.unchanged, 4985)
  assert.equal((await readFeed(employer.connection.urls.feed)).items.length, 4995)
})

onBothStores('an import happens once under its key, and another body under it is refused', async (t, home) => {
  const employer = await startEmployer(t, home)
  const headers = { 'idempotency-key': 'import-1' }
  const body = lines([job(employer)])
  const first = await importJobs(employer, body, { headers })
  assert.deepEqual(outcomes(first.body), [[1, 'created']])
  const repeat = await importJobs(employer, body, { headers })
  assert.deepEqual(repeat.body, first.body)
  const other = await importJobs(employer, lines([job(employer, { title: 'x' })]), { headers })
  assert.equal(other.status, 422)
  assert.equal(other.body.code, 'idempotency_key_reused')
})

onBothStores('in a registration with one feed, a row whose id another connection has fails', async (t, home) => {
  const employer = await startEmployer(t, home, { aggregate: true })
  const account = { registrationId: employer.registration.id, name: 'B', remoteId: 'acct-b' }
  const connectionId = (await employer.v1('POST', '/connections', account)).body.id
  await createJob(employer, { remoteId: 'taken' })
  const rows = [
    job(employer, { connectionId, remoteId: 'taken' }),
    job(employer, { remoteId: 'both' }),
    job(employer, { connectionId, remoteId: 'both' }),
    job(employer, { connectionId, remoteId: 'free' }),
    job(employer, { remoteId: 'taken', title: 'x' }),
  ]
  const { body } = await importJobs(employer, lines(rows))
  assert.deepEqual(outcomes(body), [
    [1, 'failed'],
    [2, 'created'],
    [3, 'failed'],
    [4, 'created'],
    [5, 'updated'],
  ])
  assert.equal(body.data[0].errors[0].pointer, '/remoteId')
})

onBothStores('bodies that are no import are refused', async (t, home) => {
  const employer = await startEmployer(t, home)
  const { v1, gateway } = employer
  assert.equal((await importJobs(employer, '[]', { type: 'application/json' })).status, 415)
  assert.equal((await importJobs(employer, 'x', { type: 'text/plain' })).status, 415)
  assert.equal((await importJobs(employer, lines([job(employer)]), { headers: { authorization: 'x' } })).status, 401)
  // A type that this resource takes, at another one.
  const csv = await fetch(`${gateway.adminOrigin}/v1/jobs`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'text/csv' },
    body: 'a,b',
  })
  assert.equal(csv.status, 415)
  const empty = await importJobs(employer, '\n\n', { type: 'application/jsonl' })
  assert.deepEqual(empty.body, { created: 0, updated: 0, unchanged: 0, failed: 0, data: [] })
  const long = await importJobs(employer, `{"title":"${'x'.repeat(1_100_000)}"}\n${lines([job(employer)])}`)
  assert.deepEqual(outcomes(long.body), [
    [1, 'failed'],
    [2, 'created'],
  ])
  const declared = await new Promise((resolve, reject) => {
    const headers = { authorization, 'content-type': 'text/csv', 'content-length': 65 * 1024 * 1024 }
    const sent = request(`${gateway.adminOrigin}/v1/jobs/import`, { method: 'POST', headers }, (response) => {
      resolve(response.statusCode)
      sent.destroy()
    })
    sent.on('error', reject)
    sent.write('remoteId')
  })
  assert.equal(declared, 413)
  assert.equal((await v1('GET', '/jobs')).body.data.length, 1)
})

/** Larger than what is read at once, so that its reading ends before it does. */
const long = (header: string) => `${header}\n${'A-1,x\n'.repeat(100_000)}`

onBothStores('a CSV that is given up while it is read closes nobody else its files', async (t, home) => {
  const employer = await startEmployer(t, home)
  const { connection, v1, post, settled } = employer
  const query = `?connectionId=${connection.id}`
  const application = (id: string) => JSON.stringify({ id, note: id.repeat(40_000) })
  const ids = Array.from({ length: 40 }, (_, number) => `beside-${number}`)
  const imports = ids.map(async () => {
    const { status } = await importJobs(employer, long('remoteId,zz'), { type: 'text/csv', query })
    assert.equal(status, 422)
  })
  const applications = ids.map(async (id) => assert.equal((await post(application(id))).status, 200))
  await Promise.all([...imports, ...applications])
  const messages = await settled()
  assert.equal(messages.length, ids.length)
  for (const { id, dedupeKey, projection } of messages) {
    assert.equal(projection, 'done')
    const { bytes } = await v1('GET', `/messages/${id}/body`)
    assert.ok(bytes.equals(Buffer.from(application(dedupeKey))), dedupeKey)
  }
})

onBothStores('rows of a CSV that cannot be what was meant fail alone', async (t, home) => {
  const employer = await startEmployer(t, home)
  const query = `?connectionId=${employer.connection.id}`
  const take = (rows: string[]) => importJobs(employer, rows.join('\n'), { type: 'text/csv', query })
  const { status, body } = await take([
    'remoteId,title,brand,city,region,description',
    'A-1,Cook,Heron,Asheville,NC,Cooks.',
    'A-2,Co\0ok,Heron,Asheville,NC,Cooks.',
    'A-3,Cook,Heron,Asheville,NC,Cooks, cleans, and serves.',
  ])
  assert.equal(status, 200)
  assert.deepEqual(outcomes(body), [
    [1, 'created'],
    [2, 'failed'],
    [3, 'failed'],
  ])
  assert.deepEqual(
    body.data.slice(1).map(({ errors }: Json) => errors.map(({ pointer }: Json) => pointer)),
    [['/title'], ['']],
  )
  for (const header of ['title,title', 'city,address.city']) {
    const { status, body } = await take([`remoteId,brand,region,description,${header}`, 'A-4,Heron,NC,Cooks.,x,y'])
    assert.equal(status, 422)
    assert.match(body.errors[0].detail, /two columns for one value/)
  }
})
