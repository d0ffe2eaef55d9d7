import assert from 'node:assert/strict'
import { test } from 'node:test'
import { resultChanges, transitionFlags } from './result-transition.ts'

test('a correction after the end is flagged, not more', () => {
  assert.deepEqual(transitionFlags({ status: 'COMPLETED' }, { status: 'IN_PROGRESS' }), [
    { code: 'left_terminal_status', from: 'COMPLETED', to: 'IN_PROGRESS' },
  ])
  assert.deepEqual(transitionFlags({ status: 'EXPIRED' }, { status: 'COMPLETED' }), [
    { code: 'left_terminal_status', from: 'EXPIRED', to: 'COMPLETED' },
  ])
  assert.deepEqual(transitionFlags({ status: 'COMPLETED' }, { status: 'COMPLETED', summary: 'late' }), [])
})

test('the way forward has no flag, and the start is PENDING', () => {
  for (const status of ['PENDING', 'IN_PROGRESS', 'COMPLETED', 'REJECTED', 'EXPIRED'] as const) {
    assert.deepEqual(transitionFlags({}, { status }), [])
    assert.deepEqual(transitionFlags({ status: 'IN_PROGRESS' }, { status }), [])
  }
  assert.deepEqual(transitionFlags({ status: 'REJECTED' }, {}), [
    { code: 'left_terminal_status', from: 'REJECTED', to: 'PENDING' },
  ])
})

test('a package completed before its assessments is flagged', () => {
  const after = {
    status: 'COMPLETED',
    assessmentResults: [
      { assessmentId: 'a', status: 'REJECTED' },
      { assessmentId: 'b' },
      { assessmentId: 'c', status: 'IN_PROGRESS' },
    ],
  } as const
  const before = { assessmentResults: [{ assessmentId: 'c', status: 'EXPIRED' as const }] }
  assert.deepEqual(transitionFlags(before, { ...after, assessmentResults: [...after.assessmentResults] }), [
    { code: 'assessment_not_terminal', assessmentId: 'b', status: 'PENDING' },
    { code: 'left_terminal_status', assessmentId: 'c', from: 'EXPIRED', to: 'IN_PROGRESS' },
    { code: 'assessment_not_terminal', assessmentId: 'c', status: 'IN_PROGRESS' },
  ])
})

test('changes are told by member and assessment', () => {
  const before = {
    status: 'IN_PROGRESS' as const,
    summary: 'x',
    score: { raw: 1, min: 0, max: 2 },
    assessmentResults: [{ assessmentId: 'a', summary: 'x' }, { assessmentId: 'gone' }],
  }
  const after = {
    status: 'COMPLETED' as const,
    score: { max: 2, min: 0, raw: 1 },
    assessmentResults: [{ assessmentId: 'new' }, { assessmentId: 'a', summary: 'y' }],
  }
  assert.deepEqual(resultChanges(before, after), [
    { member: 'status', before: 'IN_PROGRESS', after: 'COMPLETED' },
    { member: 'summary', before: 'x' },
    { assessmentId: 'a', member: 'summary', before: 'x', after: 'y' },
    { assessmentId: 'gone', member: 'assessmentId', before: 'gone' },
    { assessmentId: 'new', member: 'assessmentId', after: 'new' },
  ])
  assert.deepEqual(resultChanges(after, after), [])
})
