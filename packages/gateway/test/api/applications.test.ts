import assert from 'node:assert/strict'
import { onBothStores } from '../support/stores.ts'
import { startApi } from './support/api-server.ts'
import { mira, seed } from './support/seed.ts'

const day = 24 * 60 * 60 * 1000

onBothStores('an application is read with its documents in order', async (t, home) => {
  const api = await startApi(t, home)
  const make = seed(api)
  const connectionId = await make.connection()
  const documents = [
    { kind: 'resume' as const, filename: 'mira.txt', contentType: 'text/plain', text: 'Line cook' },
    { kind: 'cover_letter' as const, contentType: 'text/plain', text: 'Dear all' },
  ]
  const { id, messageId, candidateId } = await make.application(connectionId, { remoteId: 'app-7f3c21', documents })
  const read = await api.call('GET', `/v1/applications/${id}`)
  assert.equal(read.status, 200)
  const { documents: shown, ...rest } = read.body
  assert.deepEqual(rest, {
    id,
    connectionId,
    platform: 'candidatehub',
    remoteId: 'app-7f3c21',
    messageId,
    status: 'received',
    flags: ['job_unmatched'],
    candidate: { id: candidateId, ...mira.candidate },
    receivedAt: '2026-11-21T18:00:00.000Z',
    createdAt: '2026-11-21T18:00:00.000Z',
    updatedAt: '2026-11-21T18:00:00.000Z',
    version: 1,
  })
  assert.deepEqual(
    shown.map(({ kind, filename, size }: Record<string, unknown>) => [kind, filename, size]),
    [
      ['resume', 'mira.txt', 9],
      ['cover_letter', undefined, 8],
    ],
  )
  assert.deepEqual((await api.call('GET', '/v1/applications')).body, { data: [read.body], nextCursor: null })
})

onBothStores('applications are filtered', async (t, home) => {
  const api = await startApi(t, home)
  const make = seed(api)
  const hub = await make.connection('candidatehub')
  const snag = await make.connection('snagajob')
  const now = api.clock.now
  const person = (email: string) => ({ candidate: { fullName: 'Jo Day', lastName: 'Day', emails: [email] } })
  const a = await make.application(hub, {
    content: person('Jo@Example.org'),
    remoteJobId: 'J1',
    receivedAt: now - 2 * day,
  })
  const b = await make.application(snag, {
    content: person('other@example.org'),
    flags: ['missing_id'],
    receivedAt: now - day,
  })
  const c = await make.application(snag, { content: person('jo@example.org'), remoteId: 'c-1', receivedAt: now })
  await api.call('PATCH', `/v1/applications/${b.id}`, { body: { status: 'hired' } })
  const found = async (query: string) => {
    const answer = await api.call('GET', `/v1/applications?${query}`)
    assert.equal(answer.status, 200, answer.text)
    return answer.body.data.map((application: { id: string }) => application.id)
  }
  assert.deepEqual(await found(''), [c.id, b.id, a.id])
  assert.deepEqual(await found(`connectionId=${snag}`), [c.id, b.id])
  assert.deepEqual(await found('platform=candidatehub'), [a.id])
  assert.deepEqual(await found('status=hired'), [b.id])
  assert.deepEqual(await found('status=received'), [c.id, a.id])
  assert.deepEqual(await found('flag=missing_id'), [b.id])
  assert.deepEqual(await found('flag=infected'), [])
  assert.deepEqual(await found('email=JO%40example.ORG'), [c.id, a.id])
  assert.deepEqual(await found('email=%25'), [])
  assert.deepEqual(await found('remoteJobId=J1'), [a.id])
  assert.deepEqual(await found('remoteId=c-1'), [c.id])
  assert.deepEqual(await found(`candidateId=${c.candidateId}`), [c.id])
  assert.deepEqual(await found(`receivedAfter=${new Date(now - day).toISOString()}`), [c.id])
  assert.deepEqual(await found(`receivedBefore=${new Date(now - day).toISOString()}`), [a.id])
  assert.deepEqual(await found('jobId=job_01k7z2c5n6e7f8g9h0j1k2m3n4'), [])
})

onBothStores('a status is said, and saying it again changes nothing', async (t, home) => {
  const api = await startApi(t, home)
  const make = seed(api)
  const { id } = await make.application(await make.connection())
  const body = { status: 'contacted', message: 'Called her', at: '2026-11-21T12:00:00Z' }
  const said = await api.call('PATCH', `/v1/applications/${id}`, { body })
  assert.equal(said.body.status, 'contacted')
  assert.equal(said.body.version, 2)
  assert.equal((await api.call('PATCH', `/v1/applications/${id}`, { body })).body.version, 2)
  // What our user said himself he is not told.
  const { body: told } = await api.call('GET', '/v1/events')
  assert.deepEqual(
    told.data.map((event: { type: string }) => event.type),
    ['application.received'],
  )
  for (const wrong of [
    { status: 'sacked' },
    {},
    { status: 'hired', at: 'yesterday' },
    { status: 'hired', flags: [] },
  ]) {
    assert.equal((await api.call('PATCH', `/v1/applications/${id}`, { body: wrong })).status, 422)
  }
})

onBothStores('a list is read in pages that miss and repeat nothing', async (t, home) => {
  const api = await startApi(t, home)
  const make = seed(api)
  const connectionId = await make.connection()
  const ids: string[] = []
  for (let n = 0; n < 5; n++) ids.unshift((await make.application(connectionId)).id)
  const seen: string[] = []
  let cursor: string | null = null
  const sizes: number[] = []
  do {
    const page = await api.call('GET', `/v1/applications?limit=2${cursor ? `&cursor=${cursor}` : ''}`)
    assert.equal(page.status, 200)
    seen.push(...page.body.data.map((application: { id: string }) => application.id))
    sizes.push(page.body.data.length)
    // What is added meanwhile stands before the first page.
    await make.application(connectionId)
    cursor = page.body.nextCursor
    if (cursor) assert.match(cursor, /^[\w-]+$/)
  } while (cursor)
  assert.deepEqual(seen, ids)
  assert.deepEqual(sizes, [2, 2, 1])
})

onBothStores('candidates are listed, found by e-mail and read', async (t, home) => {
  const api = await startApi(t, home)
  const make = seed(api)
  const connectionId = await make.connection()
  const { id, candidateId } = await make.application(connectionId)
  const second = await make.application(connectionId)
  assert.equal(second.candidateId, candidateId)
  const listed = await api.call('GET', `/v1/candidates?connectionId=${connectionId}&email=MIRA.okafor@example.org`)
  assert.equal(listed.body.data.length, 1)
  const read = await api.call('GET', `/v1/candidates/${candidateId}`)
  const { applications, mergedCandidateIds, ...shown } = read.body
  assert.deepEqual(shown, listed.body.data[0])
  assert.deepEqual(mergedCandidateIds, [])
  assert.deepEqual(
    applications.map(({ id }: { id: string }) => id),
    [second.id, id],
  )
  assert.equal(read.body.id, candidateId)
  assert.equal(read.body.fullName, 'Mira Okafor')
  assert.deepEqual((await api.call('GET', '/v1/candidates?email=nobody@example.org')).body.data, [])
})
