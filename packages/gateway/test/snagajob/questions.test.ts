import assert from 'node:assert/strict'
import { sample } from '../../src/platforms/snagajob/application.test-data.ts'
import { call, type Json, startEmployer } from '../intake/snagajob.fixture.ts'
import { onBothStores } from '../support/stores.ts'
import { createJob, readFeed } from './jobs.fixture.ts'

/** The set of contract 3.2. */
const questions = [
  {
    id: 'worked-here',
    type: 'select',
    question: 'Have you worked for us before?',
    required: true,
    options: [
      { value: '0', label: 'Yes' },
      { value: '1', label: 'No 👩‍🍳 <b>' },
    ],
  },
  {
    id: 'worked-where',
    type: 'textarea',
    question: 'Which location?',
    required: true,
    condition: { id: 'worked-here', value: '0' },
  },
  { id: 'years of work/.', type: 'textarea', question: 'Years of kitchen work?', format: 'integer' },
]

onBothStores('questions are put, read, and published without any key', async (t, home) => {
  const employer = await startEmployer(t, home)
  const { v1, connection } = employer
  const { id } = await createJob(employer, { remoteId: 'HD/20 02' })
  const url = connection.urls.questions.replace('{jobId}', encodeURIComponent('HD/20 02'))
  assert.deepEqual((await v1('GET', `/jobs/${id}/questions`)).body, [])
  const none = await call(url, 'GET')
  assert.deepEqual([none.status, none.bytes.toString()], [200, '[]'])

  const put = await v1('PUT', `/jobs/${id}/questions`, questions)
  assert.equal(put.status, 200)
  assert.deepEqual(put.body, questions)
  assert.deepEqual((await v1('GET', `/jobs/${id}/questions`)).body, questions)
  const published = await call(url, 'GET')
  assert.equal(published.status, 200)
  assert.equal(published.headers.get('content-type'), 'application/json')
  assert.deepEqual(published.body, questions)
  // Not every server before us keeps a slash encoded.
  assert.deepEqual((await call(url.replace('%2F', '/'), 'GET')).body, questions)

  const etag = published.headers.get('etag')!
  const repeat = await call(url, 'GET', undefined, { 'if-none-match': etag })
  assert.deepEqual([repeat.status, repeat.bytes.length], [304, 0])
  assert.notEqual(none.headers.get('etag'), etag)
  const head = await call(url, 'HEAD')
  assert.deepEqual([head.status, head.bytes.length, head.headers.get('etag')], [200, 0, etag])
  await v1('PUT', `/jobs/${id}/questions`, questions.slice(0, 1))
  assert.equal((await call(url, 'GET', undefined, { 'if-none-match': etag })).status, 200)

  // Somebody may be applying to a job that is closed by now.
  await v1('DELETE', `/jobs/${id}`)
  assert.equal((await call(url, 'GET')).body.length, 1)
})

onBothStores('only an Easy Apply posting with questions names their address', async (t, home) => {
  const employer = await startEmployer(t, home)
  const { v1, connection } = employer
  const asked = await createJob(employer, { remoteId: 'asked' })
  const redirect = await createJob(employer, { remoteId: 'redirect', url: 'https://h.example/' })
  await createJob(employer, { remoteId: 'silent' })
  const published = async () =>
    (await readFeed(connection.urls.feed)).items
      .filter(({ fields }) => fields.ScreeningQuestionsUrl !== undefined)
      .map(({ fields }) => fields.External_Posting_ID)
  for (const { id } of [asked, redirect]) await v1('PUT', `/jobs/${id}/questions`, questions)
  assert.deepEqual(await published(), ['asked'])
  await v1('PATCH', `/jobs/${redirect.id}`, { easyApply: true })
  assert.deepEqual(await published(), ['asked', 'redirect'])
  await v1('PUT', `/jobs/${asked.id}/questions`, [])
  assert.deepEqual(await published(), ['redirect'])
})

onBothStores('each fault of a question set is named, and a set with one is not put', async (t, home) => {
  const employer = await startEmployer(t, home)
  const { v1 } = employer
  const { id } = await createJob(employer)
  await v1('PUT', `/jobs/${id}/questions`, questions)
  const options = [{ value: 'a', label: 'A' }]
  const select = { id: 'a', type: 'select', question: 'A?', options }
  const refused: [unknown, string[]][] = [
    [select, ['']],
    [null, ['']],
    [[{}], ['/0/id', '/0/question', '/0/type']],
    [[select, { ...select, question: 'B?' }], ['/1/id']],
    [[{ ...select, options: [] }], ['/0/options']],
    [[{ ...select, options: [...options, ...options] }], ['/0/options/1/value']],
    [[{ ...select, type: 'radio', required: 'true' }], ['/0/required', '/0/type']],
    [[{ ...select, type: 'textarea', format: 'date' }], ['/0/format']],
    [[{ ...select, condition: { id: 'a', value: 'a' } }], ['/0/condition/id']],
    [
      [
        { ...select, condition: { id: 'b', value: 'a' } },
        { ...select, id: 'b' },
      ],
      ['/0/condition/id'],
    ],
    [[select, { ...select, id: 'b', condition: { id: 'a', value: 'z' } }], ['/1/condition/value']],
  ]
  for (const [set, pointers] of refused) {
    const answer = await v1('PUT', `/jobs/${id}/questions`, set)
    assert.equal(answer.status, 422, JSON.stringify(set))
    const found = answer.body.errors.map(({ pointer }: Json) => pointer).sort()
    assert.deepEqual(found, pointers, JSON.stringify(set))
  }
  assert.deepEqual((await v1('GET', `/jobs/${id}/questions`)).body, questions)
  // What has no effect is left out of what is published.
  const noted = [{ ...select, format: 'integer', hint: 'x', options: [{ value: 7, label: 'Seven' }] }]
  const put = await v1('PUT', `/jobs/${id}/questions`, noted)
  assert.equal(put.status, 200)
  assert.deepEqual(put.body, [{ ...select, options: [{ value: '7', label: 'Seven' }] }])
})

onBothStores('knock-out rules are held to the questions when they are put', async (t, home) => {
  const employer = await startEmployer(t, home)
  const { v1 } = employer
  const { id } = await createJob(employer)
  const put = (rules: unknown) => v1('PUT', `/jobs/${id}/knockout-rules`, rules)
  assert.deepEqual((await v1('GET', `/jobs/${id}/knockout-rules`)).body, [])
  assert.equal((await put([{ questionId: 'worked-here', operator: 'answered' }])).status, 422)
  await v1('PUT', `/jobs/${id}/questions`, questions)
  const rules = [
    { questionId: 'worked-here', operator: 'equals', value: '0' },
    { questionId: 'years of work/.', operator: 'less_than', value: 2 },
    { questionId: 'worked-where', operator: 'includes', value: ['down', 'up'] },
    { questionId: 'worked-where', operator: 'not_answered' },
  ]
  const answer = await put(rules)
  assert.equal(answer.status, 200)
  assert.deepEqual(answer.body, rules)
  assert.deepEqual((await v1('GET', `/jobs/${id}/knockout-rules`)).body, rules)
  const refused: [unknown, string[]][] = [
    [{}, ['']],
    [[7], ['/0']],
    [[{ questionId: 'x', operator: 'answered' }], ['/0/questionId']],
    [[rules[0], { questionId: 'worked-here', operator: 'is' }], ['/1/operator']],
    [[{ questionId: 'worked-here', operator: 'equals', value: '9' }], ['/0/value']],
    [[{ questionId: 'worked-here', operator: 'less_than', value: 1 }], ['/0/operator']],
  ]
  for (const [given, pointers] of refused) {
    const { status, body } = await put(given)
    assert.equal(status, 422, JSON.stringify(given))
    assert.deepEqual(
      body.errors.map(({ pointer }: Json) => pointer),
      pointers,
    )
  }
  // Questions may be put anew without them: the rules are for whoever still sees the old ones.
  assert.equal((await v1('PUT', `/jobs/${id}/questions`, [])).status, 200)
  assert.deepEqual((await v1('GET', `/jobs/${id}/knockout-rules`)).body, rules)
})

onBothStores('a required question that was hidden needs no answer', async (t, home) => {
  const employer = await startEmployer(t, home)
  const { v1, post, eventually } = employer
  const { id } = await createJob(employer)
  await v1('PUT', `/jobs/${id}/questions`, questions)
  // What depends on another question does not say so in its echo (contract 4.1).
  const [here, { condition: _, ...where }] = questions as [Json, Json]
  const flagsOf = async (remoteId: string, chosen: Json, asked = where) => {
    const questionsAndAnswers = [
      { question: here, answer: { selectedAnswers: [chosen] } },
      { question: asked, answer: null },
    ]
    assert.equal((await post(JSON.stringify({ ...sample, id: remoteId, questionsAndAnswers }))).status, 200)
    const { data } = await eventually(`/applications?remoteId=${remoteId}`, ({ data }) => data.length === 1)
    assert.equal(data[0].answers.length, 2)
    return data[0].flags
  }
  const [yes, no] = here.options
  assert.deepEqual(await flagsOf('hidden', no), [])
  assert.deepEqual(await flagsOf('shown', yes), ['answers_invalid'])
  assert.deepEqual(await flagsOf('unknown', no, { ...where, id: 'other', question: 'Other?' }), ['answers_invalid'])
})
