import assert from 'node:assert/strict'
import type { Json } from '../intake/smartrecruiters.fixture.ts'
import { onBothStores } from '../support/stores.ts'
import { startAssessor, told } from './orders.fixture.ts'

const pdf = Buffer.concat([
  Buffer.from('%PDF-1.7\r\n'),
  Buffer.from([0, 255, 13, 10, 45, 45]),
  Buffer.from('\r\n%%EOF'),
])

function form(parts: Record<string, string>, file: Buffer = pdf, name = 'Bericht „Ä“.pdf', type = 'application/pdf') {
  const made = new FormData()
  for (const [part, value] of Object.entries(parts)) made.append(part, value)
  made.append('file', new Blob([new Uint8Array(file)], { type }), name)
  return made
}

const gate = () => {
  let open = () => {}
  const until = new Promise<void>((resolve) => {
    open = resolve
  })
  return { until, open }
}

onBothStores(
  'files are uploaded first, then told with the result in one update that waited for them',
  async (t, home) => {
    const assessor = await startAssessor(t, home)
    const { platform, put, attach, v1, eventually } = assessor
    const { id, orderId } = await assessor.order()
    const held = gate()
    platform.next(`${orderId}/results/attachment`, { until: held.until })

    const made = await attach(id, form({ type: 'PDF_URL', assessmentId: 'a-1' }), { 'idempotency-key': 'once' })
    assert.equal(made.status, 201, made.text)
    const { id: attachmentId, ...shown } = made.body
    assert.match(attachmentId, /^att_/)
    assert.deepEqual(
      [shown.type, shown.assessmentId, shown.filename, shown.size, shown.status, shown.url],
      ['PDF_URL', 'a-1', 'Bericht „Ä“.pdf', pdf.length, 'pending', undefined],
    )
    // The same form once more, by a client that chose another boundary.
    const again = await attach(id, form({ type: 'PDF_URL', assessmentId: 'a-1' }), { 'idempotency-key': 'once' })
    assert.deepEqual([again.status, again.body.id], [201, attachmentId])
    const other = await attach(id, form({ type: 'OTHER_URL' }), { 'idempotency-key': 'once' })
    assert.deepEqual([other.status, other.body.code], [422, 'idempotency_key_reused'])

    const link = { type: 'OTHER_URL', url: 'https://p.example/live' }
    const report = { type: 'PDF_URL', attachmentId }
    const result = {
      status: 'completed',
      attachments: [link, report],
      assessments: [{ assessmentId: 'a-1', status: 'completed', attachments: [report] }],
    }
    const waiting = await put(id, result)
    assert.deepEqual([waiting.status, waiting.body.resultCall], [200, { status: 'waiting' }])
    assert.deepEqual(platform.orders.get(orderId)!.result, {})
    held.open()
    await told(assessor, id)

    const list = (await v1('GET', `/assessment-orders/${id}/attachments`)).body.data
    assert.deepEqual(
      list.map(({ id: of, status }: Json) => [of, status]),
      [[attachmentId, 'uploaded']],
    )
    const [url, file] = [...platform.files][0]!
    assert.equal(list[0].url, url)
    assert.deepEqual([file!.name, file!.filename, file!.contentType], ['file', 'Bericht „Ä“.pdf', 'application/pdf'])
    assert.ok(file!.bytes.equals(pdf))
    const told1 = platform.orders.get(orderId)!.result
    assert.deepEqual(told1.attachments, [link, { type: 'PDF_URL', url }])
    assert.deepEqual(told1.assessmentResults[0].attachments, [{ type: 'PDF_URL', url }])
    assert.equal(platform.to(`${orderId}/results`).length, 1)

    // The same file named again is the same entry; another one waits for its own upload.
    const second = await attach(id, form({ type: 'OTHER_URL' }, Buffer.from('notes'), 'notes.txt', ''))
    assert.deepEqual([second.status, second.body.contentType], [201, 'text/plain'])
    await put(id, { status: 'completed', attachments: [report, { type: 'OTHER_URL', attachmentId: second.body.id }] })
    await told(assessor, id)
    assert.deepEqual(
      platform.orders.get(orderId)!.result.attachments.map((entry: Json) => entry.url === url),
      [true, false],
    )
    const newest = await eventually(`/assessment-orders/${id}/attachments?limit=1`, ({ data }) => data[0].url)
    assert.equal(newest.data[0].id, second.body.id)
    assert.equal(
      (await v1('GET', `/assessment-orders/${id}/attachments?cursor=${newest.nextCursor}`)).body.data.length,
      1,
    )
  },
)

onBothStores(
  'a result whose upload was given up says so, and leaves once that is sent again or done without',
  async (t, home) => {
    const assessor = await startAssessor(t, home)
    const { platform, put, attach, v1, eventually, connection } = assessor
    const { id, orderId } = await assessor.order()
    const refused = async () => {
      platform.next(`${orderId}/results/attachment`, { status: 415 })
      const { body } = await attach(id, form({ type: 'PDF_URL' }))
      return { status: 'completed', attachments: [{ type: 'PDF_URL', attachmentId: body.id }] }
    }
    const result = await refused()
    await put(id, result)
    const { resultCall } = await told(assessor, id, 'dead')
    assert.equal(resultCall.reason, 'attachment_failed')
    // An event is listed once nothing older can still come before it; no order is promised.
    const deathIn = ({ data }: Json) => data.find((event: Json) => event.data.resultCall?.status === 'dead')
    const events = await eventually('/events?limit=200', (list) => deathIn(list) !== undefined)
    assert.deepEqual(deathIn(events).data.resultCall, resultCall, 'and the user’s system was told')
    // Given once more it is what it was; the call that it names brings it on its way.
    assert.deepEqual((await put(id, result)).body.resultCall, resultCall)
    const again = await v1('POST', `/platform-calls/${resultCall.id}/retry`)
    assert.deepEqual([again.status, again.body.kind], [200, 'smartrecruiters_attachment'], again.text)
    await told(assessor, id)
    assert.equal(platform.orders.get(orderId)!.result.attachments.length, 1)

    await put(id, { ...(await refused()), summary: 'Strong' })
    await told(assessor, id, 'dead')
    await put(id, { status: 'completed', summary: 'Strong' })
    await told(assessor, id)
    assert.deepEqual(platform.orders.get(orderId)!.result, { status: 'COMPLETED', summary: 'Strong' })

    // What ended with the connection goes on with it.
    await v1('DELETE', `/connections/${connection.id}`)
    const { body } = await attach(id, form({ type: 'PDF_URL' }))
    await put(id, { status: 'completed', attachments: [{ type: 'PDF_URL', attachmentId: body.id }] })
    assert.equal((await told(assessor, id, 'dead')).resultCall.reason, 'disabled')
    await v1('PATCH', `/connections/${connection.id}`, { status: 'active' })
    await told(assessor, id)
  },
)

onBothStores('what cannot be attached, or be a result, is refused at its place', async (t, home) => {
  const assessor = await startAssessor(t, home, { settings: { attachmentMaxBytes: 2000 } })
  const { put, attach, v1 } = assessor
  const manual = await assessor.order()
  const inline = await assessor.order('inline')

  const refused = await attach(inline.id, form({ type: 'PDF_URL' }))
  assert.deepEqual([refused.status, refused.body.code], [422, 'inline_attachment_not_supported'])
  assert.match(refused.body.detail, /host the file/)
  const made = (await attach(manual.id, form({ type: 'PDF_URL' }))).body.id
  const named = { status: 'completed', attachments: [{ type: 'PDF_URL', attachmentId: made }] }
  const ofInline = await put(inline.id, named)
  assert.deepEqual([ofInline.status, ofInline.body.code], [422, 'inline_attachment_not_supported'])
  assert.deepEqual(ofInline.body.errors[0].pointer, '/attachments/0/attachmentId')
  // A link is as good there as anywhere.
  const hosted = { status: 'completed', attachments: [{ type: 'PDF_URL', url: 'https://p.example/r.pdf' }] }
  assert.equal((await put(inline.id, hosted)).status, 200)
  await told(assessor, inline.id)
  // However it ended, who is applying is led back.
  for (const status of ['expired', 'rejected']) {
    assert.equal((await put(inline.id, { status })).body.status, status)
    const back = await fetch(inline.record.returnUrl, { redirect: 'manual' })
    assert.deepEqual([back.status, back.headers.get('location')], [303, inline.record.completedCallbackUrl])
  }

  const pointers = async (result: object) => {
    const { status, body } = await put(manual.id, result)
    return [status, ...(body.errors ?? []).map(({ pointer }: Json) => pointer)]
  }
  const of = (member: object) => ({ status: 'completed', ...member })
  assert.deepEqual(await pointers({}), [422, '/status'])
  assert.deepEqual(await pointers({ status: 'COMPLETED' }), [422, '/status'])
  assert.deepEqual(await pointers(of({ colour: 'red' })), [422, '/colour'])
  assert.deepEqual(await pointers(of({ score: { raw: 5, min: 10, max: 10 } })), [422, '/score'])
  assert.deepEqual(await pointers(of({ score: { raw: 11, min: 0, max: 10 } })), [422, '/score'])
  assert.deepEqual(await pointers(of({ score: { raw: 1, min: 0 } })), [422, '/score/max'])
  assert.deepEqual(await pointers(of({ sentAt: '2026-02-30T00:00:00Z' })), [422, '/sentAt'])
  assert.deepEqual(await pointers(of({ submittedAt: '2026-02-03' })), [422, '/submittedAt'])
  const a1 = { assessmentId: 'a-1', status: 'completed' }
  assert.deepEqual(await pointers(of({ assessments: [a1, a1] })), [422, '/assessments/1/assessmentId'])
  assert.deepEqual(await pointers(of({ assessments: [{ ...a1, assessmentId: 'a-9' }] })), [
    422,
    '/assessments/0/assessmentId',
  ])
  assert.deepEqual(await pointers(of({ attachments: [{ type: 'PDF_URL' }] })), [422, '/attachments/0'])
  assert.deepEqual(await pointers(of({ attachments: [{ type: 'PDF_URL', url: 'javascript:1' }] })), [
    422,
    '/attachments/0/url',
  ])
  const stranger = { type: 'PDF_URL', attachmentId: made.replace(/.{4}$/, 'zzzz') }
  assert.deepEqual(await pointers(of({ assessments: [{ ...a1, attachments: [stranger] }] })), [
    422,
    '/assessments/0/attachments/0/attachmentId',
  ])
  assert.equal((await v1('GET', `/assessment-orders/${manual.id}`)).body.result, undefined)

  const files: [FormData, number, string][] = [
    [form({}), 422, '/type'],
    [form({ type: 'PDF' }), 422, '/type'],
    [form({ type: 'PDF_URL', assessmentId: 'a-9' }), 422, '/assessmentId'],
    [form({ type: 'PDF_URL', colour: 'red' }), 422, '/colour'],
    [form({ type: 'PDF_URL' }, Buffer.alloc(0)), 422, '/file'],
    [form({ type: 'PDF_URL' }, Buffer.from('MZ'), 'a.exe', 'application/x-msdownload'), 422, '/file'],
  ]
  for (const [body, status, pointer] of files) {
    const answer = await attach(manual.id, body)
    assert.deepEqual([answer.status, answer.body.errors?.[0].pointer], [status, pointer], answer.text)
  }
  assert.equal((await attach(manual.id, form({ type: 'PDF_URL' }, Buffer.alloc(2001, 1)))).status, 413)
  const noFile = new FormData()
  noFile.append('file', 'text')
  assert.equal((await attach(manual.id, noFile)).body.errors[0].pointer, '/file')
  const broken = await attach(manual.id, 'garbage' as never, { 'content-type': 'multipart/form-data; boundary=x' })
  assert.deepEqual([broken.status, broken.body.code], [400, 'bad_request'])
  assert.equal((await attach(manual.id, '{}' as never, { 'content-type': 'application/json' })).status, 415)
  const unknown = manual.id.replace(/.{4}$/, 'zzzz')
  for (const answer of [
    await put(unknown, of({})),
    await attach(unknown, form({ type: 'PDF_URL' })),
    await v1('GET', `/assessment-orders/${unknown}/attachments`),
    await v1('GET', `/assessment-orders/${unknown}/candidate`),
  ]) {
    assert.deepEqual([answer.status, answer.body.code], [404, 'not_found'])
  }
})
