import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { formatRfc1123, inboundDateFault, outboundDateFault, parseRfc1123 } from './date.ts'

const published = 'Thu, 13 Jan 2022 17:21:07 GMT'
const publishedMs = Date.UTC(2022, 0, 13, 17, 21, 7)

test('the published dates', () => {
  assert.equal(parseRfc1123(published), publishedMs)
  assert.equal(parseRfc1123('Mon, 31 Oct 2022 20:23:10 GMT'), Date.UTC(2022, 9, 31, 20, 23, 10))
  assert.equal(formatRfc1123(publishedMs), published)
})

test('any other spelling is no date', () => {
  const others = [
    '',
    'Thu, 13 Jan 2022 17:21:07 UTC',
    'Thu, 13 Jan 2022 17:21:07 +0000',
    'Thu, 13 Jan 2022 17:21:07',
    ' Thu, 13 Jan 2022 17:21:07 GMT',
    'Thu, 13 Jan 2022 17:21:07 GMT\n',
    'Thu,13 Jan 2022 17:21:07 GMT',
    'Thu, 13 jan 2022 17:21:07 GMT',
    'Thu, 13 January 2022 17:21:07 GMT',
    'Wed, 13 Jan 2022 17:21:07 GMT',
    'Thu, 31 Feb 2022 17:21:07 GMT',
    'Thu, 13 Jan 2022 24:00:00 GMT',
    'Thu, 13 Jan 2022 17:60:07 GMT',
    'Thu, 13 Jan 2022 17:21:60 GMT',
    'Thursday, 13-Jan-22 17:21:07 GMT',
    'Thu Jan 13 17:21:07 2022',
    '2022-01-13T17:21:07Z',
    '1642094467',
    'Thu, 1３ Jan 2022 17:21:07 GMT',
  ]
  for (const text of others) assert.equal(parseRfc1123(text), null, JSON.stringify(text))
})

test('every second from the year 0 to 9999 reads back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -62_167_219_200, max: 253_402_300_799 }), (seconds) => {
      assert.equal(parseRfc1123(formatRfc1123(seconds * 1000)), seconds * 1000)
    }),
  )
})

for (const fault of [inboundDateFault, outboundDateFault]) {
  test(`${fault.name}: 900 s are accepted and 901 s refused, behind and ahead`, () => {
    const codeAt = (ageMs: number) => fault(published, publishedMs + ageMs)?.code ?? null
    assert.equal(codeAt(0), null)
    assert.equal(codeAt(900_000), null)
    assert.equal(codeAt(900_999), null)
    assert.equal(codeAt(901_000), 'date_too_old')
    assert.equal(codeAt(-900_000), null)
    assert.equal(codeAt(-901_000), 'date_too_far_ahead')
    assert.match(fault(published, publishedMs + 901_000)!.detail, /901 s old/)
  })

  test(`${fault.name}: a missing or unreadable date is refused`, () => {
    for (const missing of [undefined, null, '']) assert.equal(fault(missing, publishedMs)?.code, 'date_missing')
    assert.equal(fault('yesterday', publishedMs)?.code, 'date_unparsable')
  })
}
