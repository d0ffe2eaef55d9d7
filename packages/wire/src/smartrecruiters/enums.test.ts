import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  assessmentTypes,
  isTerminal,
  orderStatuses,
  readAssessmentType,
  readAttachmentType,
  resultStatuses,
  statusFromWire,
  statusToWire,
} from './enums.ts'

test('the enums are those of the contract', () => {
  assert.deepEqual(assessmentTypes, [
    'BACKGROUND_CHECK',
    'BEHAVIORAL_ASSESSMENT',
    'INLINE_ASSESSMENT',
    'REFERENCE_CHECK',
    'SKILL_TEST',
    'VIDEO_INTERVIEW',
  ])
  assert.deepEqual(resultStatuses, ['PENDING', 'IN_PROGRESS', 'COMPLETED', 'REJECTED', 'EXPIRED'])
})

test('statuses go both ways', () => {
  for (const status of orderStatuses) assert.equal(statusFromWire(statusToWire(status)), status)
  assert.equal(statusToWire('in_progress'), 'IN_PROGRESS')
  assert.equal(statusFromWire('in progress'), 'in_progress')
})

test('words of other APIs are unknown', () => {
  for (const status of ['CANCELLED', 'FAILED', 'INVITED', 'NEW', '', null, 3, { toString: () => 'PENDING' }]) {
    assert.equal(statusFromWire(status), undefined)
  }
  assert.equal(readAssessmentType('SKILLS_TEST'), undefined)
  assert.equal(readAssessmentType('skill_test'), 'SKILL_TEST')
})

test('the guide’s "VIDEO URL" is VIDEO_URL (row 14)', () => {
  assert.equal(readAttachmentType('VIDEO URL'), 'VIDEO_URL')
  assert.equal(readAttachmentType('VIDEO_URL'), 'VIDEO_URL')
  assert.equal(readAttachmentType('VIDEOURL'), undefined)
})

test('terminal are completed, rejected and expired', () => {
  assert.deepEqual(resultStatuses.filter(isTerminal), ['COMPLETED', 'REJECTED', 'EXPIRED'])
})
