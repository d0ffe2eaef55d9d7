import assert from 'node:assert/strict'
import { chunkRows } from '../../src/store/operations/words/chunks.ts'
import { execute } from '../privacy/stored.fixture.ts'
import { onBothStores } from '../support/stores.ts'
import { type ApiServer, startApi } from './support/api-server.ts'
import { seed } from './support/seed.ts'

/** Reads every page of a search; answers the candidates' ids in their order. */
async function read(api: ApiServer, query: string): Promise<string[]> {
  const seen: string[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const answer = await api.call('GET', `/v1/candidates?${query}${cursor && `&cursor=${cursor}`}`)
    assert.equal(answer.status, 200, answer.text)
    seen.push(...answer.body.data.map(({ id }: { id: string }) => id))
    cursor = answer.body.nextCursor
  }
  return seen
}

function helpers(api: ApiServer) {
  const make = seed(api)
  const person = (fullName: string, ...emails: string[]) => {
    const [firstName, ...names] = fullName.split(' ')
    return { candidate: { fullName, firstName, lastName: names.join(' '), emails } }
  }
  return {
    make,
    found: (q: string, more = '') => read(api, `q=${encodeURIComponent(q)}${more}`),
    apply: async (of: string, fullName: string, email: string, remoteId?: string) =>
      (await make.application(of, { content: person(fullName, email), remoteId })).candidateId,
  }
}

onBothStores('candidates are found by words of their names and e-mails', async (t, home) => {
  const api = await startApi(t, home)
  const { make, found, apply } = helpers(api)
  const hub = await make.connection('candidatehub')
  const snag = await make.connection('snagajob')
  const zoe = await apply(hub, 'Zoë Ångström', 'zoe.a@example.org')
  const joe = await apply(snag, 'Joe O’Brien', 'job@angstrom.example')
  const wang = await apply(snag, '王小明', 'wang@example.org')
  assert.deepEqual(await found('zoe angstrom'), [zoe])
  assert.deepEqual(await found('ÅNGSTRÖM'), [joe, zoe])
  assert.deepEqual(await found('angstrom zo'), [zoe])
  assert.deepEqual(await found('zo angstrom'), [], 'only the last word may be the beginning of one')
  assert.deepEqual(await found("o'brien"), [joe])
  assert.deepEqual(await found('王小'), [wang])
  assert.deepEqual(await found('ZOE.A@example.org'), [zoe])
  assert.deepEqual(await found('angstrom', `&connectionId=${snag}`), [joe])
  assert.deepEqual(await found('zoe', '&email=job@angstrom.example'), [])
  for (const q of ['-- !', 'zoe joe', '"', "'", '*', 'NOT zoe', 'words:zoe', ":* & '", '\\', '{zoe}']) await found(q)
  assert.deepEqual(await found('-- !'), [])

  // What documents say is what applications are found by.
  const document = { kind: 'resume' as const, contentType: 'text/plain', text: 'kiln' }
  await make.application(hub, { content: { candidate: { fullName: 'Ann Reed' } }, documents: [document] })
  assert.deepEqual(await found('kiln'), [])

  const { key } = await api.otherTenant()
  assert.deepEqual((await api.call('GET', '/v1/candidates?q=zoe', { key })).body.data, [])
})

onBothStores('a candidate is found by what any of its applications says now', async (t, home) => {
  const api = await startApi(t, home)
  const { make, found, apply } = helpers(api)
  const of = await make.connection()
  const ada = await apply(of, 'Ada Before', 'ada@example.org', 'one')
  assert.deepEqual([await found('before'), await found('after')], [[ada], []])
  await apply(of, 'Ada After', 'ada@example.org', 'one')
  assert.deepEqual([await found('before'), await found('after')], [[], [ada]])
  // Another application of the same person, by the same e-mail and last name.
  assert.equal(await apply(of, 'Adelaide After', 'ada@example.org'), ada)
  assert.deepEqual([await found('adelaide'), await found('ada')], [[ada], [ada]])

  const eve = await apply(of, 'Eve Reed', 'eve@example.org')
  await api.call('POST', `/v1/candidates/${ada}/merge`, { body: { candidateId: eve } })
  assert.deepEqual([await found('eve'), await found('adelaide')], [[ada], [ada]])
  await api.call('POST', `/v1/candidates/${ada}/split`, { body: { candidateId: eve } })
  assert.deepEqual([await found('eve'), await found('adelaide')], [[eve], [ada]])
})

onBothStores('found candidates are read in pages, newest first, across the chunks of the index', async (t, home) => {
  const api = await startApi(t, home)
  const { make, found, apply } = helpers(api)
  const hub = await make.connection()
  const snag = await make.connection('snagajob')
  const ids: string[] = []
  for (const position of [chunkRows - 1, 2 * chunkRows - 1, 700 * chunkRows + 5]) {
    await execute(
      home,
      home.kind === 'sqlite'
        ? `update sqlite_sequence set seq = ${position - 1} where name = 'candidate'`
        : `select setval(pg_get_serial_sequence('candidate', 'position'), ${position}, false)`,
    )
    for (const connectionId of [hub, snag])
      ids.unshift(await apply(connectionId, `Mary Number${position}`, 'mary@example.org'))
  }
  for (const limit of [1, 3, 200]) {
    assert.deepEqual(await found('number ma', `&limit=${limit}`), [])
    assert.deepEqual(await found('mary num', `&limit=${limit}`), ids)
    const ofSnag = ids.filter((_, at) => at % 2 === 0)
    assert.deepEqual(await found('ma', `&connectionId=${snag}&limit=${limit}`), ofSnag)
  }

  // Candidates of before they were found by words are indexed a part at a time.
  await execute(home, 'delete from candidate_words')
  await execute(home, "insert into instance_setting (name, value) values ('candidates_to_index', '99999999')")
  assert.deepEqual(await found('ma'), [])
  while (await api.store.indexOlderCandidates({}));
  assert.deepEqual(await found('mary num'), ids)
  assert.equal(await api.store.readSetting({ name: 'candidates_to_index' }), null)
})

onBothStores('orders are found by the e-mail of their candidate', async (t, home) => {
  const api = await startApi(t, home)
  const { make } = helpers(api)
  const id = await make.order(await make.connection('smartrecruiters'))
  const found = async (email: string) =>
    (await api.call('GET', `/v1/assessment-orders?email=${encodeURIComponent(email)}`)).body.data.map(
      (order: { id: string }) => order.id,
    )
  assert.deepEqual(await found(' ADA@Example.org'), [id])
  assert.deepEqual(await found('ada@example.or'), [])
  assert.deepEqual(await found('rec@example.org'), [], 'the requester is somebody else')
})
