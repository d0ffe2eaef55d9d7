import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readEmploymentTypes, writeEmploymentTypes } from './employment-types.ts'
import { type FeedFields, feedElements } from './feed-item.ts'
import { itemValidator, type ValidationOptions, validateItem } from './validate-item.ts'

const redirect: FeedFields = {
  Brand: 'B',
  Job_Title: 'T',
  City: 'Boise',
  State: 'ID',
  Job_Description: 'D',
  External_Posting_ID: 'SH-77',
  URL: 'https://jobs.example/apply?job=SH-77',
}
const { URL: _, ...withoutTarget } = redirect
const easyApply: FeedFields = { ...withoutTarget, PostUrl: 'https://ats.example/saj/applications' }

const found = (fields: FeedFields, options?: ValidationOptions) =>
  validateItem({ fields }, options).map(({ field, severity, code }) => `${severity} ${field} ${code}`)

test('good postings', () => {
  assert.deepEqual(found(redirect), [])
  assert.deepEqual(found(easyApply), [])
  const full = { ...easyApply, Zip: '08302', Employment_Type: 'FullTime,PartTime', Wage: '$17 - 20 per hour' }
  assert.deepEqual(
    found({ ...full, ScreeningQuestionsUrl: 'https://a.example/q', TrackingUrl: 'https://a.example/c?j=1' }),
    [],
  )
})

test('rules 1 and 2: the five required elements and the id, absent or blank', () => {
  for (const field of ['Brand', 'Job_Title', 'City', 'State', 'Job_Description', 'External_Posting_ID'] as const) {
    for (const value of [undefined, '', ' \n', '\0']) {
      assert.deepEqual(found({ ...redirect, [field]: value }), [`error ${field} required`], field)
    }
  }
})

test('the smallest item that Snagajob’s marks allow lacks an id and a target', () => {
  const { External_Posting_ID, ...smallest } = withoutTarget
  assert.deepEqual(found(smallest), ['error External_Posting_ID required', 'error PostUrl no_target'])
})

test('rule 3: with both targets Easy Apply wins', () => {
  assert.deepEqual(found({ ...redirect, ...easyApply }), ['warning URL two_targets'])
  for (const URL of ['jobs.example', 'javascript:alert(1)', 'ftp://a.example']) {
    assert.deepEqual(found({ ...redirect, URL }), ['error URL not_a_url'])
  }
})

test('rule 4: https, and http on loopback only where that is allowed', () => {
  for (const field of ['PostUrl', 'ScreeningQuestionsUrl', 'TrackingUrl'] as const) {
    const fault = [`error ${field} not_https`]
    for (const value of ['http://ats.example/x', 'ats.example', 'ftp://ats.example']) {
      assert.deepEqual(found({ ...easyApply, [field]: value }), fault)
      assert.deepEqual(found({ ...easyApply, [field]: value }, { allowLoopbackHttp: true }), fault)
    }
    for (const host of ['localhost', '127.0.0.1:8080', '127.9.9.9', '[::1]:80']) {
      assert.deepEqual(found({ ...easyApply, [field]: `http://${host}/x` }), fault)
      assert.deepEqual(found({ ...easyApply, [field]: `http://${host}/x` }, { allowLoopbackHttp: true }), [])
    }
    const disguised = { ...easyApply, [field]: 'http://127.0.0.1.evil.example/x' }
    assert.deepEqual(found(disguised, { allowLoopbackHttp: true }), fault)
  }
})

test('rule 5: questions without a PostUrl', () => {
  assert.deepEqual(found({ ...redirect, ScreeningQuestionsUrl: 'https://a.example/q' }), [
    'warning ScreeningQuestionsUrl questions_without_post_url',
  ])
})

test('rule 6: zip and state are texts of a certain shape', () => {
  for (const Zip of ['8302', '083020', '28801-1234', 'ABCDE', '２８８０１']) {
    assert.deepEqual(found({ ...redirect, Zip }), ['error Zip malformed'], Zip)
  }
  for (const State of ['va', 'Virginia', 'V', 'V1']) {
    assert.deepEqual(found({ ...redirect, State }), ['error State malformed'], State)
  }
})

test('rule 7: employment types', () => {
  assert.deepEqual(readEmploymentTypes('FullTime, PartTime'), { types: ['FullTime', 'PartTime'], unknown: [] })
  assert.deepEqual(readEmploymentTypes('Gig'), { types: ['Gig'], unknown: [] })
  for (const blank of [undefined, '', ' ', ',']) {
    assert.deepEqual(readEmploymentTypes(blank), { types: ['FullTime', 'PartTime'], unknown: [] })
  }
  assert.deepEqual(readEmploymentTypes('Seasonal'), { types: ['FullTime', 'PartTime'], unknown: ['Seasonal'] })
  assert.deepEqual(readEmploymentTypes('Gig,gig'), { types: ['Gig'], unknown: ['gig'] })
  assert.equal(writeEmploymentTypes(['FullTime', 'PartTime']), 'FullTime,PartTime')
  assert.deepEqual(found({ ...redirect, Employment_Type: 'Seasonal' }), ['warning Employment_Type unknown_value'])
})

test('values whose element names are not configured', () => {
  const item = { fields: redirect, aggregate: { account: 'acct-heron' }, campaign: { id: 'cmp-spring' } }
  const fields = (options: ValidationOptions) =>
    validateItem(item, options).map(({ field, code }) => `${field} ${code}`)
  assert.deepEqual(fields({}), ['aggregate.account element_not_configured', 'campaign.id element_not_configured'])
  assert.deepEqual(fields({ aggregateElements: { account: 'X' }, campaignElements: { id: 'Y' } }), [])
})

test('rule 2: an id comes once in a file', () => {
  const validate = itemValidator()
  const second = { ...redirect, External_Posting_ID: 'SH-78' }
  const codes = [redirect, second, { ...redirect, External_Posting_ID: ' SH-77 ' }, withoutTarget, withoutTarget].map(
    (fields) => validate({ fields }).map(({ code }) => code),
  )
  assert.deepEqual(codes, [[], [], ['duplicate'], ['no_target', 'duplicate'], ['no_target', 'duplicate']])
  assert.deepEqual(itemValidator()({ fields: redirect }), [], 'another file starts anew')
})

/** Any UTF-16 unit, lone surrogates too, and control characters often. */
const unit = fc.oneof(fc.nat(0x9f), fc.nat(0xffff)).map((code) => String.fromCharCode(code))

test('whatever the fields hold, each fault names a field and says why', () => {
  const anyFields = fc.record(
    Object.fromEntries(feedElements.map((name) => [name, fc.string({ unit, maxLength: 20 })])),
    {
      requiredKeys: [],
    },
  )
  fc.assert(
    fc.property(anyFields, (fields) => {
      for (const { field, message } of validateItem({ fields })) {
        assert.ok(feedElements.includes(field as keyof FeedFields) && message !== '')
      }
    }),
    { numRuns: 30 },
  )
})
