import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { imported, type Json, startHub } from '../intake/candidatehub.fixture.ts'
import { onBothStores } from '../support/stores.ts'
import { deliver, documentOf, found } from './delivery.fixture.ts'

const sample = (name: string) => readFileSync(join(import.meta.dirname, 'samples', name))

onBothStores('a word in a résumé finds the application, whatever the résumé is written with', async (t, home) => {
  const hub = await startHub(t, home)
  const files: [name: string, contentType: string][] = [
    ['browser.pdf', 'application/pdf'],
    ['writer.pdf', 'application/pdf'],
    ['writer.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['writer.odt', 'application/vnd.oasis.opendocument.text'],
    ['writer.rtf', 'application/rtf'],
    ['page.htm', 'text/html'],
  ]
  const applications = await deliver(
    hub,
    files.map(([name], n) => ({ name: `person${n}`, files: [{ filename: name, bytes: sample(name) }] })),
  )
  for (const [n, application] of applications.entries()) {
    const [name, contentType] = files[n]!
    const document = await documentOf(hub, application)
    assert.equal(document.contentType, contentType, name)
    assert.equal(document.text.status, 'done', name)
    assert.equal(document.text.truncated, false)
    assert.ok(document.text.characters > 150, name)
    assert.deepEqual(document.scan, { status: 'skipped' })
    assert.equal(document.version, 2)
    const text = await hub.v1('GET', `/documents/${document.id}/text`)
    for (const line of ['Forklift licence, naïve Bayes & café logistics', 'Zażółć gęślą jaźń', 'Привет склад']) {
      assert.ok(text.includes(line), `${name}: ${text}`)
    }
    assert.equal(text.includes('scripted'), false)
  }
  const all = applications.map(({ id }) => id).toReversed()
  assert.deepEqual(await found(hub, 'FORKLIFT'), all)
  assert.deepEqual(await found(hub, 'cafe zazołc logist'), all)
  assert.deepEqual(await found(hub, 'привет'), all)
  // All words must match, wherever they stand, and only the last may be a beginning.
  assert.deepEqual(await found(hub, 'person3 forklift'), [applications[3].id])
  assert.deepEqual(await found(hub, 'forkl warehouse'), [])
  assert.deepEqual(await found(hub, 'scripted'), [])
})

onBothStores('what no text can be read from says why, and keeps nothing else waiting', async (t, home) => {
  const hub = await startHub(t, home)
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
  const [application] = await deliver(hub, [
    {
      name: 'mara',
      files: [
        { filename: 'old.doc', bytes: sample('writer.doc') },
        { filename: 'photo.pdf', bytes: png, type: 'photo' },
        { filename: 'cut.pdf', bytes: sample('browser.pdf').subarray(0, 2000) },
        { filename: 'cut.docx', bytes: sample('writer.docx').subarray(0, 3000) },
        { filename: 'letter.txt', bytes: Buffer.from('R\xe9sum\xe9 of a caissi\xe8re \x96 \x80', 'latin1') },
        { filename: 'wide.txt', bytes: Buffer.from('\ufeffStapelfahrer', 'utf16le') },
        { filename: 'tags.xml', type: 'tagged_cv', bytes: Buffer.from('<cv><skillname>taggedword</skillname></cv>') },
        {
          filename: 'parsed.json',
          type: 'parsed_cv',
          bytes: Buffer.from('{"email": "mara@example.org", "x": "parsedword"}'),
        },
      ],
    },
  ])
  const outcomes = []
  for (const at of application.documents.keys()) {
    const { text } = await documentOf(hub, application, at)
    outcomes.push([text.status, text.reason])
  }
  assert.deepEqual(outcomes, [
    ['unsupported', 'type_not_read'],
    ['unsupported', 'type_not_read'],
    ['failed', 'damaged'],
    ['unsupported', 'type_not_read'],
    ['done', undefined],
    ['done', undefined],
    ['done', undefined],
    ['done', undefined],
  ])
  assert.equal(application.documents[1].contentType, 'image/png')
  assert.equal(await hub.v1('GET', `/documents/${application.documents[4].id}/text`), 'Résumé of a caissière – €')
  const refused = hub.v1('GET', `/documents/${application.documents[0].id}/text`)
  await assert.rejects(refused, /409.*invalid_state.*unsupported, type_not_read/)
  assert.deepEqual(await found(hub, 'caissiere stapelf'), [application.id])
  // What a résumé parser made is kept and not searched.
  assert.deepEqual(await found(hub, 'taggedword'), [])
  assert.deepEqual(await found(hub, 'parsedword'), [])
})

onBothStores('the same bytes are read once, and a new text takes the place of the old one', async (t, home) => {
  const hub = await startHub(t, home)
  const file = (text: string) => ({ filename: 'cv.txt', bytes: Buffer.from(text) })
  const [first] = await deliver(hub, [{ name: 'ada', files: [file('Nightshift baker')] }])
  const read = await documentOf(hub, first)
  // Known already: found without being read again.
  const [second] = await deliver(hub, [{ name: 'bea', files: [file('Nightshift baker')] }])
  assert.deepEqual(await found(hub, 'nightshift'), [second.id, first.id])
  assert.equal((await documentOf(hub, second)).updatedAt >= read.updatedAt, true)

  const changed = imported({
    meta_info: { hub_transaction_id: 'T-later', hub_candidate_id: 'C-ada-0' },
    candidate: {
      name: 'ada',
      email: 'ada@example.org',
      documents: [{ filename: 'cv.txt', type: 'cv', content: Buffer.from('Dayshift glazier').toString('base64') }],
    },
  })
  assert.equal((await hub.send(changed)).status, 200)
  const isNew = ({ hub: { transactionId } }: Json) => transactionId === 'T-later'
  const updated = await hub.eventually(`/applications/${first.id}`, isNew)
  await documentOf(hub, updated)
  assert.deepEqual(await found(hub, 'glazier'), [first.id])
  assert.deepEqual(await found(hub, 'nightshift'), [second.id])
  // Mapped again, it is found by the same words.
  await hub.v1('POST', `/messages/${updated.messageId}/reproject`)
  assert.deepEqual(await found(hub, 'glazier ada'), [first.id])
})
