import assert from 'node:assert/strict'
import { call, type Json, startEmployer } from '../intake/snagajob.fixture.ts'
import { onBothStores } from '../support/stores.ts'
import { authorization, createJob, job, readFeed } from './jobs.fixture.ts'

const pointersOf = (answer: { body: Json }) => answer.body.errors.map(({ pointer }: Json) => pointer).sort()

onBothStores('a job is made, read, listed, changed, closed and opened again', async (t, home) => {
  const employer = await startEmployer(t, home)
  const { v1, connection } = employer
  const given = job(employer, {
    employmentTypes: ['FullTime', 'PartTime'],
    wage: '$17 - 20 per hour',
    locationName: 'Store 014',
    locationNumber: '014',
    address: { line1: '48 Biltmore Ave', city: 'Asheville', region: 'NC', postalCode: '02801' },
    primaryIndustry: 'Restaurants',
    url: 'https://jobs.heron.example/apply?job=HD-2002',
    easyApply: true,
    trackClicks: true,
    campaignRemoteId: 'cmp-spring',
  })
  const made = await v1('POST', '/jobs', given)
  assert.equal(made.status, 201)
  const { id, createdAt, updatedAt, ...rest } = made.body
  assert.match(id, /^job_\w{26}$/)
  assert.equal(createdAt, updatedAt)
  assert.deepEqual(rest, { ...given, status: 'open', version: 1 })
  assert.deepEqual((await v1('GET', `/jobs/${id}`)).body, made.body)

  const patch = { title: 'Lead host', wage: null, address: { line1: null, city: 'Boone' }, employmentTypes: ['Gig'] }
  const changed = await v1('PATCH', `/jobs/${id}`, patch)
  assert.equal(changed.status, 200)
  const { wage: _, ...kept } = given
  const { updatedAt: changedAt, ...members } = changed.body
  assert.ok(changedAt >= updatedAt)
  assert.deepEqual(members, {
    id,
    createdAt,
    ...kept,
    title: 'Lead host',
    employmentTypes: ['Gig'],
    address: { city: 'Boone', region: 'NC', postalCode: '02801' },
    status: 'open',
    version: 2,
  })
  assert.equal((await v1('PATCH', `/jobs/${id}`, { title: 'Lead host' })).body.version, 2)

  assert.equal((await v1('DELETE', `/jobs/${id}`)).status, 204)
  assert.equal((await v1('DELETE', `/jobs/${id}`)).status, 204)
  const closed = await v1('GET', `/jobs/${id}`)
  assert.equal(closed.body.status, 'closed')
  assert.equal(closed.body.version, 3)
  assert.deepEqual((await readFeed(connection.urls.feed)).items, [])
  const opened = await v1('PATCH', `/jobs/${id}`, { status: 'open' })
  assert.equal(opened.body.status, 'open')
  assert.equal((await readFeed(connection.urls.feed)).items.length, 1)
})

onBothStores('what is not given has its default: Easy Apply unless there is a URL, no clicks', async (t, home) => {
  const employer = await startEmployer(t, home)
  const { v1 } = employer
  const bare = await createJob(employer, { wage: null, locationName: '' })
  assert.equal(bare.easyApply, true)
  assert.equal(bare.trackClicks, false)
  assert.ok(!('wage' in bare) && !('locationName' in bare))
  const redirect = await createJob(employer, { remoteId: 'R', url: 'https://jobs.heron.example/R' })
  assert.equal(redirect.easyApply, false)
  const withoutTarget = await v1('PATCH', `/jobs/${redirect.id}`, { url: null })
  assert.equal(withoutTarget.status, 422)
  assert.deepEqual(pointersOf(withoutTarget), ['/url'])
  const both = await v1('PATCH', `/jobs/${redirect.id}`, { url: null, easyApply: null })
  assert.equal(both.body.easyApply, true)
})

onBothStores('jobs are listed newest first and found by their members', async (t, home) => {
  const employer = await startEmployer(t, home)
  const { v1, connection, registration } = employer
  const another = await v1('POST', '/connections', { registrationId: registration.id, name: 'B', remoteId: 'acct-b' })
  const first = await createJob(employer)
  const second = await createJob(employer, { remoteId: 'hd-2002', title: 'Línea Cook', brand: 'Boiler & Co' })
  const third = await createJob(employer, { remoteId: 'S/1', connectionId: another.body.id, title: '50%_off seller' })
  await v1('DELETE', `/jobs/${first.id}`)
  const found = async (query: string) => {
    const { status, body } = await v1('GET', `/jobs${query}`)
    assert.equal(status, 200, query)
    return body.data.map(({ id }: Json) => id)
  }
  assert.deepEqual(await found(''), [third.id, second.id, first.id])
  assert.deepEqual(await found(`?connectionId=${connection.id}`), [second.id, first.id])
  assert.deepEqual(await found('?status=closed'), [first.id])
  assert.deepEqual(await found(`?connectionId=${connection.id}&status=open`), [second.id])
  assert.deepEqual(await found('?remoteId=HD-2002'), [first.id])
  assert.deepEqual(await found('?remoteId=S%2F1'), [third.id])
  assert.deepEqual(await found('?q=linea%20COOK'), [second.id])
  assert.deepEqual(await found('?q=boil'), [second.id])
  assert.deepEqual(await found('?q=asheville%20hd-2002'), [second.id, first.id])
  assert.deepEqual(await found('?q=50%25_off'), [third.id])
  assert.deepEqual(await found('?q=%25'), [])
  const page = (await v1('GET', '/jobs?limit=2')).body
  assert.deepEqual(await found(`?limit=2&cursor=${page.nextCursor}`), [first.id])
  assert.equal((await v1('GET', '/jobs?title=Host')).status, 400)
})

onBothStores(
  'a second job of the same id is refused, in a registration with one feed wherever it is',
  async (t, home) => {
    const employer = await startEmployer(t, home)
    const { v1, registration } = employer
    const first = await createJob(employer)
    const refused = await v1('POST', '/jobs', job(employer, { title: 'Again' }))
    assert.equal(refused.status, 409)
    assert.equal(refused.body.code, 'conflict')
    await v1('DELETE', `/jobs/${first.id}`)
    assert.equal((await v1('POST', '/jobs', job(employer))).status, 409)

    const account = { registrationId: registration.id, name: 'B', remoteId: 'acct-b' }
    const connectionId = (await v1('POST', '/connections', account)).body.id
    const same = await createJob(employer, { connectionId })
    const aggregate = (value: boolean) =>
      v1('PATCH', `/registrations/${registration.id}`, { settings: { aggregate: value } })
    // While both are there, closed or not, one feed cannot hold them.
    assert.equal((await aggregate(true)).status, 409)
    assert.equal((await v1('GET', `/registrations/${registration.id}`)).body.settings.aggregate, false)
    assert.equal(same.remoteId, first.remoteId)

    const others = await v1('POST', '/registrations', {
      platform: 'snagajob',
      name: 'Partner',
      credentials: { apiSecret: 's' },
      settings: { aggregate: true },
    })
    const ids = []
    for (const remoteId of ['a', 'b']) {
      const made = await v1('POST', '/connections', { registrationId: others.body.id, name: remoteId, remoteId })
      ids.push(made.body.id)
    }
    const [a, b] = ids
    await createJob(employer, { connectionId: a, remoteId: 'X' })
    assert.equal((await v1('POST', '/jobs', job(employer, { connectionId: b, remoteId: 'X' }))).status, 409)
    await createJob(employer, { connectionId: b, remoteId: 'x' })
  },
)

onBothStores('each fault of a job is named by its member', async (t, home) => {
  const employer = await startEmployer(t, home)
  const { v1 } = employer
  const address = { city: 'Asheville', region: 'NC' }
  const refused: [object, string[]][] = [
    [{ title: undefined, brand: ' ', description: '' }, ['/brand', '/description', '/title']],
    [{ address: undefined }, ['/address/city', '/address/region']],
    [{ address: { ...address, region: 'nc', postalCode: '28801-1234' } }, ['/address/postalCode', '/address/region']],
    [{ address: { ...address, postalCode: 28801 } }, ['/address/postalCode']],
    [{ title: 7, address: { city: '', region: 'nc' } }, ['/address/city', '/address/region', '/title']],
    [{ url: 'ftp://x.example' }, ['/url']],
    [{ url: 'javascript:alert(1)' }, ['/url']],
    [{ easyApply: false }, ['/url']],
    [{ employmentTypes: ['Fulltime'] }, ['/employmentTypes/0']],
    [{ employmentTypes: 'FullTime' }, ['/employmentTypes']],
    [{ easyApply: 'yes' }, ['/easyApply']],
    [{ salary: 1 }, ['/salary']],
    [{ connectionId: 'con_00000000000000000000000000' }, ['/connectionId']],
    [{ connectionId: 'x' }, ['/connectionId']],
    [{ title: '\u0001\u0002' }, ['/title']],
    ...[' HD', 'HD ', '', '.', '..', 'a\nb', 'a\u0085b', 'a\u2028b', 'a\ufffe', 'x'.repeat(201), 7].map(
      (remoteId): [object, string[]] => [{ remoteId }, ['/remoteId']],
    ),
  ]
  for (const [change, pointers] of refused) {
    const answer = await v1('POST', '/jobs', job(employer, change))
    assert.equal(answer.status, 422, JSON.stringify(change))
    assert.equal(answer.body.code, 'invalid_body')
    assert.deepEqual(pointersOf(answer), pointers, JSON.stringify(change))
  }
  const { id } = await createJob(employer)
  for (const [change, pointers] of refused.slice(2, 10)) {
    const answer = await v1('PATCH', `/jobs/${id}`, change)
    assert.equal(answer.status, 422, JSON.stringify(change))
    assert.deepEqual(pointersOf(answer), pointers)
  }
  const unchangeable: [unknown, string[]][] = [
    [{ title: null }, ['/title']],
    [{ remoteId: 'other', connectionId: null }, ['/connectionId', '/remoteId']],
    [{ status: 'gone' }, ['/status']],
    [{ status: 7, address: null }, ['/address/city', '/address/region', '/status']],
    [{ id: 'x', createdAt: null, version: 2 }, ['/id', '/version']],
  ]
  for (const [change, pointers] of unchangeable) {
    const answer = await v1('PATCH', `/jobs/${id}`, change)
    assert.equal(answer.status, 422, JSON.stringify(change))
    assert.deepEqual(pointersOf(answer), pointers)
  }
  assert.equal((await v1('PATCH', `/jobs/${id}`, { remoteId: 'HD-2002', status: null })).body.version, 1)
  for (const body of [[], 'x', 7, null, undefined]) assert.equal((await v1('PATCH', `/jobs/${id}`, body)).status, 422)
  for (const body of [[], null, 'x', 7]) assert.equal((await v1('POST', '/jobs', body)).status, 422)
  assert.deepEqual((await v1('GET', '/jobs')).body.data.length, 1)
})

onBothStores('a job of CandidateHub needs no state of the USA; one of SmartRecruiters is none', async (t, home) => {
  const employer = await startEmployer(t, home)
  const { v1 } = employer
  const connect = async (platform: string, credentials: object, secret: object) => {
    const registration = await v1('POST', '/registrations', { platform, name: platform, credentials })
    const body = { registrationId: registration.body.id, name: platform, remoteId: 'client', credentials: secret }
    const made = await v1('POST', '/connections', body)
    assert.equal(made.status, 201)
    return made.body.id as string
  }
  const hub = await connect('candidatehub', { apiKey: 'key' }, { secret: 'secret' })
  const address = { city: 'Whitby', region: 'North Yorkshire', postalCode: 'YO22 4AA' }
  await createJob(employer, { connectionId: hub, address })
  const credentials = { clientId: 'c', clientSecret: 's' }
  const assessments = await connect('smartrecruiters', credentials, credentials)
  const refused = await v1('POST', '/jobs', job(employer, { connectionId: assessments }))
  assert.equal(refused.status, 422)
  assert.deepEqual(pointersOf(refused), ['/connectionId'])
})

onBothStores("another tenant's job is not found", async (t, home) => {
  const employer = await startEmployer(t, home)
  const { v1, gateway, connection } = employer
  const { id } = await createJob(employer)
  const tenant = (await v1('POST', '/tenants', { name: 'Another' })).body.id
  const asOther = (method: string, path: string, body?: unknown) =>
    call(`${gateway.adminOrigin}/v1${path}`, method, body === undefined ? undefined : JSON.stringify(body), {
      authorization,
      'gangway-tenant': tenant,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    })
  const calls: [string, string, unknown?][] = [
    ['GET', `/jobs/${id}`],
    ['PATCH', `/jobs/${id}`, { title: 'x' }],
    ['DELETE', `/jobs/${id}`],
    ['PUT', `/jobs/${id}/questions`, []],
    ['GET', `/jobs/${id}/questions`],
    ['PUT', `/jobs/${id}/knockout-rules`, []],
    ['GET', `/jobs/${id}/knockout-rules`],
    ['GET', `/connections/${connection.id}/feed-report`],
  ]
  for (const [method, path, body] of calls) {
    assert.equal((await asOther(method, path, body)).status, 404, `${method} ${path}`)
  }
  const made = await asOther('POST', '/jobs', job(employer, { remoteId: 'theirs' }))
  assert.equal(made.status, 422)
  assert.deepEqual(pointersOf(made), ['/connectionId'])
  assert.deepEqual((await asOther('GET', '/jobs')).body.data, [])
})
