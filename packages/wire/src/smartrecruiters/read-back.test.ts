import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attachmentAnswer, attachmentRefusal, readAttachmentAnswer } from './attachments.ts'
import { readAssessmentOrders, writeAssessmentOrder } from './read-back.ts'

test("an order as the customer reads it back, its score as the pages' label", () => {
  const view = writeAssessmentOrder(
    { orderId: 'o', applicationId: 'a', packageName: 'Java' },
    {
      status: 'COMPLETED',
      assessmentPackageDate: '2020-08-28T20:36:28.618Z',
      description: 'd',
      score: { raw: 28, min: 20, max: 80 },
      attachments: [{ type: 'PDF_URL', url: 'https://p.example/r.pdf' }],
      assessmentResults: [{ assessmentId: 'a-1', name: 'Java core', score: { raw: 1, min: 0, max: 2 } }],
    },
  )
  assert.deepEqual(view, {
    orderId: 'o',
    applicationId: 'a',
    assessmentPackageName: 'Java',
    assessmentPackageDate: '2020-08-28T20:36:28.618Z',
    status: 'COMPLETED',
    score: '28/80',
    description: 'd',
    attachments: [{ type: 'PDF_URL', url: 'https://p.example/r.pdf' }],
    assessments: [{ assessmentId: 'a-1', assessmentName: 'Java core', score: '1/2', attachments: [] }],
  })
  const { attachments: _attachments, ...assessment } = view.assessments![0]!
  assert.deepEqual(readAssessmentOrders([view, { status: 'x' }]), [{ ...view, assessments: [assessment] }])
  assert.deepEqual(readAssessmentOrders([]), [])
  assert.equal(readAssessmentOrders({}), undefined)
})

const pdf = { name: 'file', contentType: 'application/pdf', size: 10 }

test('an upload is one file part, of any name unless strict', () => {
  assert.equal(attachmentRefusal({ inline: false, parts: [pdf] }, 'strict'), undefined)
  const named = { ...pdf, name: 'attachment', contentType: 'Text/Plain; charset=utf-8' }
  assert.equal(attachmentRefusal({ inline: false, parts: [named] }, 'lenient'), undefined)
  assert.equal(attachmentRefusal({ inline: false, parts: [named] }, 'strict'), 'INVALID_ATTACHMENT')
  assert.equal(attachmentRefusal({ inline: false, parts: [] }, 'lenient'), 'INVALID_ATTACHMENT')
  assert.equal(attachmentRefusal({ inline: false, parts: [pdf, pdf] }, 'lenient'), 'INVALID_ATTACHMENT')
})

test('inline orders, large files and other media types are refused', () => {
  assert.equal(attachmentRefusal({ inline: true, parts: [pdf] }, 'lenient'), 'INLINE_ATTACHMENT_NOT_SUPPORTED')
  const large = { ...pdf, size: 10 * 1024 * 1024 + 1 }
  assert.equal(attachmentRefusal({ inline: false, parts: [large] }, 'lenient'), 'ATTACHMENT_TOO_LARGE')
  const page = { ...pdf, contentType: 'text/html' }
  assert.equal(attachmentRefusal({ inline: false, parts: [page] }, 'lenient'), 'UNSUPPORTED_MEDIA_TYPE')
  assert.equal(
    attachmentRefusal({ inline: false, parts: [{ name: 'file', size: 1 }] }, 'lenient'),
    'UNSUPPORTED_MEDIA_TYPE',
  )
})

test('the answer to an upload is its URL', () => {
  const { status, body } = attachmentAnswer('https://sr.example/f/1')
  assert.equal(status, 201)
  assert.equal(readAttachmentAnswer(body), 'https://sr.example/f/1')
  for (const value of [null, {}, { url: 7 }, { url: '' }, { url: 'javascript:alert(1)' }]) {
    assert.equal(readAttachmentAnswer(value), undefined)
  }
})
