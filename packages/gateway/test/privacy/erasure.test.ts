import assert from 'node:assert/strict'
import { sample } from '../../src/platforms/snagajob/application.test-data.ts'
import { type Employer, type Json, startEmployer } from '../intake/snagajob.fixture.ts'
import { onBothStores } from '../support/stores.ts'
import { foundIn, logForgets } from './stored.fixture.ts'

/** An application of somebody, with a résumé in plain text. */
const application = (id: string, name: string, resume: string, more: object = {}) => {
  const [firstName, lastName] = name.split(' ') as [string, string]
  return {
    ...sample,
    id,
    fullName: name,
    firstName,
    lastName,
    emailAddress: `${firstName}.${lastName}@example.org`.toLowerCase(),
    phoneNumber: '8285559999',
    resume: { ...(sample as Json).resume, data: Buffer.from(resume).toString('base64') },
    ...more,
  }
}

async function taken({ post, eventually }: Employer, body: Json): Promise<Json> {
  assert.equal((await post(JSON.stringify(body))).status, 200)
  const { data } = await eventually(`/applications?remoteId=${body.id}`, (found) => found.data.length === 1)
  const [document] = data[0].documents
  if (document) await eventually(`/documents/${document.id}`, ({ text }) => text.status !== 'pending')
  return data[0]
}

onBothStores('nothing of an erased person is left, and nothing of anybody else is gone', async (t, home) => {
  const employer = await startEmployer(t, home)
  const { v1, post, eventually } = employer
  const zed = application('app-zed', 'Zedekiah Quillfeather', 'Zedekiah grew marshwiggles for years.')
  const ann = application('app-ann', 'Ann Reed', 'Ann sold boats.')
  const gone = await taken(employer, zed)
  const kept = await taken(employer, ann)
  assert.equal((await v1('GET', '/applications?q=marshwiggles')).body.data.length, 1)
  // A repeat that says something else, one that was refused, and one that nobody can read.
  await post(JSON.stringify({ ...zed, phoneNumber: '8285551111' }))
  await post(JSON.stringify({ ...zed, id: 'app-zed-2' }), { secret: 'wrong' })
  await eventually(`/applications/${gone.id}`, ({ flags }) => flags.includes('body_differs'))
  await v1('PATCH', `/applications/${gone.id}`, { status: 'contacted' })
  assert.equal((await v1('GET', '/candidates?q=quillfeather')).body.data.length, 1)
  assert.notDeepEqual(await foundIn(home, ['marshwiggle']), [])
  const before = await v1('GET', '/events?limit=200')

  const { status, body: receipt } = await v1('POST', '/erasures', { candidateId: gone.candidate.id })
  assert.equal(status, 201)
  assert.match(receipt.id, /^era_/)
  const done = await eventually(`/erasures/${receipt.id}`, (found) => found.status === 'completed')
  const { candidates, applications, messages, documents, dispositions } = done.erased
  assert.deepEqual(
    { candidates, applications, messages, documents, dispositions },
    { candidates: 1, applications: 1, messages: 3, documents: 1, dispositions: 2 },
  )
  await logForgets(home, 'quillfeather')
  assert.deepEqual((await v1('GET', '/erasures')).body.data, [done])

  for (const path of [
    `/applications/${gone.id}`,
    `/candidates/${gone.candidate.id}`,
    `/documents/${gone.documents[0].id}`,
    `/documents/${gone.documents[0].id}/content`,
    `/messages/${gone.messageId}/body`,
  ]) {
    assert.equal((await v1('GET', path)).status, 404, path)
  }
  const message = (await v1('GET', `/messages/${gone.messageId}`)).body
  assert.equal(message.erased, true)
  assert.deepEqual([message.headers, message.verification, message.trace], [[], [], []])
  for (const q of ['quillfeather', 'zedekiah', 'marshwiggles']) {
    assert.deepEqual((await v1('GET', `/applications?q=${q}`)).body.data, [])
    assert.deepEqual((await v1('GET', `/candidates?q=${q}`)).body.data, [])
  }
  const after = await v1('GET', '/events?limit=200')
  const ids = ({ data }: Json) => data.map(({ id, type, timestamp, cursor }: Json) => [id, type, timestamp, cursor])
  assert.deepEqual(ids(after.body), ids(before.body))
  const told = after.body.data.filter(({ data }: Json) => data.id === gone.id)
  assert.ok(told.length > 0)
  for (const { data } of told) assert.deepEqual(data, { id: gone.id, erased: true })
  for (const [path, method] of [
    [`/messages/${gone.messageId}/reproject`, 'POST'],
    [`/messages/${gone.messageId}/reverify`, 'POST'],
    [`/events/${told[0].id}/replay`, 'POST'],
  ] as const) {
    const refused = await v1(method, path, {})
    assert.deepEqual([refused.status, refused.body.code], [410, 'erased'], path)
  }
  const texts = [
    'zedekiah',
    'quillfeather',
    'marshwiggle',
    Buffer.from('Zedekiah grew').toString('base64').slice(0, 16),
  ]
  assert.deepEqual(await foundIn(home, texts), [])

  // Ann is whole.
  assert.deepEqual((await v1('GET', `/applications/${kept.id}`)).body.candidate, kept.candidate)
  assert.equal((await v1('GET', `/documents/${kept.documents[0].id}/content`)).bytes.toString(), 'Ann sold boats.')
  assert.equal((await v1('GET', '/applications?q=boats')).body.data.length, 1)

  // The same message again: the same answer, and nothing new.
  const events = (await v1('GET', '/events?limit=200')).body.data.length
  for (const repeat of [zed, { ...zed, phoneNumber: '8285552222' }]) {
    const answer = await post(JSON.stringify(repeat))
    assert.deepEqual([answer.status, answer.bytes.toString()], [200, '{"status":"ok"}'])
  }
  const [last] = await employer.settled()
  assert.deepEqual([last.verdict, last.duplicateOf, last.erased], ['duplicate', gone.messageId, true])
  assert.equal((await v1('GET', '/applications')).body.data.length, 1)
  assert.equal((await v1('GET', '/events?limit=200')).body.data.length, events)
  assert.deepEqual(await foundIn(home, texts), [])
})
