import assert from 'node:assert/strict'
import test from 'node:test'
import { readClickQuery } from '@gangway/wire/snagajob'
import fc from 'fast-check'
import { newClick } from './new-click.ts'

const click = (query: string, job?: string) => newClick(readClickQuery(query), job)

test('a click is known by its id, whatever else it says', () => {
  const one = click('eventId=E-1&timestamp=1709647200&clickCost=22', 'HD-1')
  assert.equal(one.dedupeKey, 'E-1')
  assert.equal(click('eventId=E-1', 'HD-2').dedupeKey, 'E-1')
  assert.equal(one.remoteJobId, 'HD-1')
  assert.equal(one.clickedAt, 1_709_647_200_000)
})

test('without an id that can be used it is known by what it says', () => {
  const keyOf = (query: string, job = 'HD-1') => click(query, job).dedupeKey
  const said = 'timestamp=1709647200&clickCost=22&ipAddress=203.0.113.9'
  assert.match(keyOf(said), /^sha256:[0-9a-f]{64}$/)
  assert.equal(keyOf(said), keyOf('clickCost=22&ipAddress=203.0.113.9&timestamp=1709647200'))
  assert.notEqual(keyOf(said), keyOf(said, 'HD-2'))
  assert.notEqual(keyOf(said), keyOf(said.replace('22', '23')))
  const long = 'x'.repeat(501)
  assert.notEqual(keyOf(`eventId=${long}`), keyOf(`eventId=${long}y`))
  assert.equal(click(`eventId=${long}`).remoteId, null)
})

test('texts are cut, and that is said', () => {
  const { content } = newClick({ userAgent: 'x'.repeat(3000), warnings: [] }, undefined)
  assert.equal(content.userAgent!.length, 2000)
  assert.deepEqual(content.warnings, ['userAgent is longer than 2000 characters and was cut'])
})

test('a time that no date can write is none', () => {
  assert.equal(click('eventId=E&timestamp=8640000000000000').clickedAt, null)
  assert.equal(newClick({ clickId: 'E', clickedAtMs: -5, warnings: [] }, undefined).clickedAt, null)
})

test('whatever comes, it can be stored', () => {
  const text = fc.string({ unit: 'binary', maxLength: 600 })
  const any = fc.record(
    {
      clickId: text,
      timestamp: text,
      cost: text,
      ipAddress: text,
      userAgent: text,
      url: text,
      externalCampaignId: text,
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(any, fc.option(text, { nil: undefined }), (given, job) => {
      const made = newClick({ ...given, warnings: [] }, job)
      for (const stored of [made.dedupeKey, made.remoteId, made.remoteJobId, ...Object.values(made.content).flat()]) {
        assert.ok(stored === null || (stored.isWellFormed() && !stored.includes('\0')))
      }
      assert.ok(made.dedupeKey.length > 0 && made.dedupeKey.length <= 500)
    }),
  )
})
