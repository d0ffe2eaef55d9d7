import assert from 'node:assert/strict'
import type { CandidateSnapshot } from '../../src/model/application.ts'
import { onBothStores } from '../support/stores.ts'
import { type ApiServer, startApi } from './support/api-server.ts'
import { mira, seed } from './support/seed.ts'

const person = (lastName: string, more: CandidateSnapshot = {}) => ({
  candidate: { fullName: `Mira ${lastName}`, lastName, emails: ['mira@example.org'], ...more },
})

function helpers(api: ApiServer) {
  const make = seed(api)
  const get = async (path: string) => {
    const answer = await api.call('GET', `/v1${path}`)
    assert.equal(answer.status, 200, answer.text)
    return answer.body
  }
  const post = async (path: string, body: unknown) => {
    const answer = await api.call('POST', `/v1${path}`, { body })
    assert.equal(answer.status, 200, answer.text)
    return answer.body
  }
  return {
    make,
    get,
    post,
    merge: (id: string, candidateId: string) => post(`/candidates/${id}/merge`, { candidateId }),
    split: (id: string, body: object) => post(`/candidates/${id}/split`, body),
    whose: async (id: string) => (await get(`/applications/${id}`)).candidate.id as string,
    matches: async (query = '') => (await get(`/candidate-matches${query}`)).data,
    /** The events since it was last asked. */
    news: (() => {
      let cursor = ''
      return async () => {
        const { data, nextCursor } = await get(`/events?limit=200${cursor && `&after=${cursor}`}`)
        cursor = nextCursor
        return data as { type: string; data: { id: string; version: number; candidate: { id: string } } }[]
      }
    })(),
  }
}

onBothStores('likely same persons are merged, stay one, and are taken apart again', async (t, home) => {
  const api = await startApi(t, home)
  const { make, get, merge, split, whose, matches, news } = helpers(api)
  const connectionId = await make.connection()
  const a = await make.application(connectionId, { content: person('Okafor') })
  const b = await make.application(connectionId, { content: person('Reed'), receivedAt: api.clock.now + 1000 })
  assert.notEqual(a.candidateId, b.candidateId)

  const [match, ...others] = await matches()
  assert.equal(others.length, 0)
  assert.deepEqual(match.reasons, ['same_email'])
  assert.equal(match.status, 'open')
  assert.equal(match.connectionId, connectionId)
  const { applications: _, mergedCandidateIds: __, ...shown } = await get(`/candidates/${a.candidateId}`)
  assert.deepEqual(
    match.candidates.find(({ id }: { id: string }) => id === a.candidateId),
    shown,
  )
  assert.deepEqual(match.candidates.map(({ id }: { id: string }) => id).sort(), [a.candidateId, b.candidateId].sort())

  await news()
  const merged = await merge(a.candidateId, b.candidateId)
  assert.equal(merged.id, a.candidateId)
  assert.equal(merged.lastName, 'Reed', 'it shows what the newest application says')
  assert.deepEqual(merged.mergedCandidateIds, [b.candidateId])
  assert.deepEqual(
    merged.applications.map(({ id }: { id: string }) => id),
    [b.id, a.id],
  )
  assert.deepEqual(await get(`/candidates/${a.candidateId}`), merged)
  const told = await news()
  assert.deepEqual(
    told.map(({ type, data }) => [type, data.id, data.version, data.candidate.id]),
    [['application.updated', b.id, 2, a.candidateId]],
  )
  assert.deepEqual(await get(`/applications/${b.id}`), told[0]!.data)
  assert.equal((await get(`/applications/${a.id}`)).candidate.lastName, 'Okafor', 'each keeps its own picture')
  assert.equal((await get(`/candidates/${b.candidateId}`)).mergedInto, a.candidateId)
  assert.deepEqual((await get(`/candidates/${b.candidateId}`)).applications, [])
  assert.deepEqual(
    (await get('/candidates')).data.map(({ id }: { id: string }) => id),
    [a.candidateId],
  )
  assert.equal((await get(`/applications?candidateId=${b.candidateId}`)).data.length, 2)
  assert.deepEqual(await matches(), [])
  assert.deepEqual(await merge(a.candidateId, b.candidateId), merged, 'once more changes nothing')
  assert.deepEqual(await news(), [])

  const later = await make.application(connectionId, { content: person('Reed') })
  assert.equal(later.candidateId, a.candidateId, 'whoever comes by what either is known by is the one')
  await news()
  const undone = await split(a.candidateId, { candidateId: b.candidateId })
  assert.equal(undone.id, b.candidateId)
  assert.equal('mergedInto' in undone, false)
  assert.deepEqual(
    undone.applications.map(({ id }: { id: string }) => id),
    [later.id, b.id],
  )
  assert.deepEqual((await news()).map(({ data }) => data.id).sort(), [b.id, later.id].sort())
  assert.equal(await whose(a.id), a.candidateId)
  assert.equal((await matches()).length, 1)
  assert.equal((await get(`/candidates/${a.candidateId}`)).lastName, 'Okafor')
  assert.equal((await make.application(connectionId, { content: person('Reed') })).candidateId, b.candidateId)
})

onBothStores('an application that was split off is not matched back', async (t, home) => {
  const api = await startApi(t, home)
  const { make, get, merge, split, whose, matches, news } = helpers(api)
  const connectionId = await make.connection()
  const father = await make.application(connectionId, { content: mira })
  const son = await make.application(connectionId, { content: mira, remoteId: 'son' })
  assert.equal(son.candidateId, father.candidateId)
  await news()
  const other = await split(father.candidateId, { applicationIds: [son.id] })
  assert.notEqual(other.id, father.candidateId)
  assert.deepEqual(
    other.applications.map(({ id }: { id: string }) => id),
    [son.id],
  )
  assert.deepEqual(
    (await news()).map(({ type, data }) => [type, data.id]),
    [['application.updated', son.id]],
  )
  // They are alike still, but somebody has said what is to be said of it.
  assert.deepEqual(await matches(), [])
  const [told] = await matches('?status=dismissed')
  assert.deepEqual(told.reasons, ['same_email', 'same_name_and_phone'])

  assert.equal((await make.application(connectionId, { content: mira })).candidateId, father.candidateId)
  const changed = { candidate: { ...mira.candidate, locale: 'en_us' } }
  const again = { content: changed, remoteId: 'son', receivedAt: api.clock.now + 1000 }
  assert.equal((await make.application(connectionId, again)).id, son.id)
  assert.equal(await whose(son.id), other.id)
  assert.equal((await get(`/candidates/${other.id}`)).locale, 'en_us')

  await merge(father.candidateId, other.id)
  assert.equal(await whose(son.id), father.candidateId)
  // Whose applications exactly these are is there again, by its id.
  assert.equal((await split(father.candidateId, { applicationIds: [son.id] })).id, other.id)
})

onBothStores('a match can be dismissed and opened again, and is of one connection', async (t, home) => {
  const api = await startApi(t, home)
  const { make, get, merge, split, matches } = helpers(api)
  const [one, two] = [await make.connection(), await make.connection()]
  const of = async (connectionId: string, content: { candidate: CandidateSnapshot }) =>
    (await make.application(connectionId, { content })).candidateId
  const phones = [{ type: 'primary', number: '(828) 555-0142' }]
  const a = await of(one, person('Okafor', { phones }))
  const b = await of(
    one,
    person('Okafor', { emails: ['o@example.org'], phones: [{ type: 'mobile', number: '18285550142' }] }),
  )
  const c = await of(one, person('Reed'))
  await of(two, person('Okafor', { phones }))
  // The same telephone or the same name alone is no likeness.
  await of(one, person('Day', { emails: ['day@example.org'], phones }))
  await of(one, person('Okafor', { emails: ['elsewhere@example.org'] }))
  const pairs = async (query = '') =>
    (await matches(query)).map((match: { candidates: { id: string }[]; reasons: string[] }) => [
      ...match.candidates.map(({ id }) => id).sort(),
      ...match.reasons,
    ])
  const ab = [...[a, b].sort(), 'same_name_and_phone']
  const ac = [...[a, c].sort(), 'same_email']
  assert.deepEqual(await pairs(), [ac, ab])
  assert.deepEqual(await pairs(`?candidateId=${c}`), [ac])
  assert.deepEqual(await pairs(`?connectionId=${two}`), [])
  const first = await get('/candidate-matches?limit=1')
  const second = await get(`/candidate-matches?limit=1&cursor=${first.nextCursor}`)
  assert.deepEqual([...first.data, ...second.data], await matches())
  assert.equal(second.nextCursor, null)

  const say = (status: string, ids = [a, b]) =>
    api.call('PATCH', `/v1/candidate-matches/${ids.join('/')}`, { body: { status } })
  const dismissed = await say('dismissed')
  assert.deepEqual([dismissed.status, dismissed.body.status, dismissed.body.version], [200, 'dismissed', 2])
  assert.equal((await say('dismissed', [b, a])).body.version, 2)
  assert.deepEqual(await pairs(), [ac])
  assert.deepEqual(await pairs('?status=dismissed'), [ab])
  // It holds for what they are merged into, and when that is undone.
  await merge(c, a)
  assert.deepEqual(await pairs(), [])
  assert.deepEqual(await pairs('?status=dismissed'), [[...[b, c].sort(), 'same_name_and_phone']])
  await split(c, { candidateId: a })
  assert.deepEqual(await pairs(), [ac])
  assert.equal((await say('open')).body.status, 'open')
  assert.equal((await pairs()).length, 2)
  assert.equal((await say('open', [b, c])).status, 404)
  assert.equal((await say('maybe')).status, 422)
  const { key } = await api.otherTenant()
  assert.equal(
    (await api.call('PATCH', `/v1/candidate-matches/${a}/${b}`, { key, body: { status: 'open' } })).status,
    404,
  )
})

onBothStores('what cannot be merged or split is refused, and says why', async (t, home) => {
  const api = await startApi(t, home)
  const { make, get, merge } = helpers(api)
  const connectionId = await make.connection()
  const of = async (connection: string, name: string) => make.application(connection, { content: person(name) })
  const [a, b, c] = [await of(connectionId, 'A'), await of(connectionId, 'B'), await of(connectionId, 'C')]
  const elsewhere = await of(await make.connection(), 'A')
  const other = await api.otherTenant()
  const nobody = 'cnd_01k7z2c5n6e7f8g9h0j1k2m3n4'
  await merge(b.candidateId, c.candidateId)
  const refused: [string, string, unknown, number, string?][] = [
    [a.candidateId, 'merge', {}, 422, '/candidateId'],
    [a.candidateId, 'merge', { candidateId: a.candidateId }, 422, '/candidateId'],
    [a.candidateId, 'merge', { candidateId: nobody }, 422, '/candidateId'],
    [a.candidateId, 'merge', { candidateIds: [b.candidateId, elsewhere.candidateId] }, 422, '/candidateIds/1'],
    [a.candidateId, 'merge', { candidateIds: [] }, 422, '/candidateIds'],
    [a.candidateId, 'merge', { candidateId: b.candidateId, candidateIds: [b.candidateId] }, 422, '/candidateIds'],
    [a.candidateId, 'merge', { candidateId: c.candidateId }, 409],
    [c.candidateId, 'merge', { candidateId: a.candidateId }, 409],
    [nobody, 'merge', { candidateId: a.candidateId }, 404],
    [a.candidateId, 'split', {}, 422, '/applicationIds'],
    [a.candidateId, 'split', { applicationIds: [a.id, b.id] }, 422, '/applicationIds/1'],
    [a.candidateId, 'split', { applicationIds: [a.id] }, 409],
    [a.candidateId, 'split', { candidateId: b.candidateId }, 409],
    [a.candidateId, 'split', { candidateId: nobody }, 422, '/candidateId'],
    [b.candidateId, 'split', { candidateId: b.candidateId }, 409],
    [c.candidateId, 'split', { applicationIds: [c.id] }, 409],
    [nobody, 'split', { applicationIds: [a.id] }, 404],
  ]
  const before = [await get('/candidates'), await get('/applications'), await get('/candidate-matches')]
  for (const [id, what, body, status, pointer] of refused) {
    const answer = await api.call('POST', `/v1/candidates/${id}/${what}`, { body })
    assert.equal(answer.status, status, `${what} ${JSON.stringify(body)}: ${answer.text}`)
    if (pointer) assert.equal(answer.body.errors[0].pointer, pointer)
    if (status === 409) assert.ok(answer.body.detail)
    const foreign = await api.call('POST', `/v1/candidates/${id}/${what}`, { key: other.key, body })
    assert.ok([404, 422].includes(foreign.status))
  }
  assert.deepEqual([await get('/candidates'), await get('/applications'), await get('/candidate-matches')], before)

  // What is asked under the same key happens once, though it could not happen again.
  const headers = { 'idempotency-key': 'split-1' }
  const call = () =>
    api.call('POST', `/v1/candidates/${b.candidateId}/split`, { body: { applicationIds: [c.id] }, headers })
  const [first, repeat] = [await call(), await call()]
  assert.equal(first.status, 200, first.text)
  assert.deepEqual(repeat.body, first.body)
})
