import assert from 'node:assert/strict'
import { onBothStores } from '../support/stores.ts'
import { startApi } from './support/api-server.ts'
import { seed } from './support/seed.ts'

onBothStores('applications are found by words of names and e-mails', async (t, home) => {
  const api = await startApi(t, home)
  const make = seed(api)
  const hub = await make.connection('candidatehub')
  const snag = await make.connection('snagajob')
  const apply = async (of: string, fullName: string, email: string) =>
    (
      await make.application(of, {
        content: { candidate: { fullName, lastName: fullName.split(' ').at(-1), emails: [email] } },
      })
    ).id
  const zoe = await apply(hub, 'Zoë Ångström', 'zoe.a@example.org')
  const joe = await apply(snag, 'Joe O’Brien', 'job@angstrom.example')
  const wang = await apply(snag, '王小明', 'wang@example.org')
  const found = async (q: string, more = '') => {
    const answer = await api.call('GET', `/v1/applications?q=${encodeURIComponent(q)}${more}`)
    assert.equal(answer.status, 200, answer.text)
    return answer.body.data.map((application: { id: string }) => application.id)
  }
  assert.deepEqual(await found('zoe angstrom'), [zoe])
  assert.deepEqual(await found('ÅNGSTRÖM'), [joe, zoe])
  assert.deepEqual(await found('angstrom zo'), [zoe])
  // Only the last word may be the beginning of one.
  assert.deepEqual(await found('zo angstrom'), [])
  assert.deepEqual(await found('example'), [wang, joe, zoe])
  assert.deepEqual(await found("o'brien"), [joe])
  assert.deepEqual(await found('王小'), [wang])
  assert.deepEqual(await found('zoe.a@example.org'), [zoe])
  assert.deepEqual(await found('zoe joe'), [])
  assert.deepEqual(await found('angstrom', '&platform=snagajob'), [joe])
  assert.deepEqual(await found('-- !'), [])
  for (const q of [
    '"',
    "'",
    '*',
    'a*',
    'NOT zoe',
    'zoe OR joe',
    'words:zoe',
    ":* & '",
    '\\',
    'zoe)',
    '{zoe}',
    '^zoe',
    '+zoe',
  ]) {
    await found(q)
  }
})

onBothStores('what is found is read in pages too', async (t, home) => {
  const api = await startApi(t, home)
  const make = seed(api)
  const connectionId = await make.connection()
  const ids: string[] = []
  for (let n = 0; n < 3; n++) ids.unshift((await make.application(connectionId)).id)
  const first = await api.call('GET', '/v1/applications?q=mira&limit=2')
  const second = await api.call('GET', `/v1/applications?q=mira&limit=2&cursor=${first.body.nextCursor}`)
  const seen = [...first.body.data, ...second.body.data].map((application: { id: string }) => application.id)
  assert.deepEqual(seen, ids)
  assert.equal(second.body.nextCursor, null)
})

onBothStores('an application that changed is found by what it says now', async (t, home) => {
  const api = await startApi(t, home)
  const make = seed(api)
  const connectionId = await make.connection()
  const say = (fullName: string) =>
    make.application(connectionId, { remoteId: 'r', content: { candidate: { fullName } } })
  const { id } = await say('Ada Before')
  await say('Ada After')
  const found = async (q: string) => (await api.call('GET', `/v1/applications?q=${q}`)).body.data.length
  assert.equal((await api.call('GET', `/v1/applications/${id}`)).body.candidate.fullName, 'Ada After')
  assert.equal(await found('before'), 0)
  assert.equal(await found('after'), 1)
})
