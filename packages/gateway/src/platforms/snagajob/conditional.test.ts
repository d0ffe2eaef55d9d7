import assert from 'node:assert/strict'
import test from 'node:test'
import { createDates, isCopyFresh, takesGzip, validatorHeaders } from './conditional.ts'

const lastModified = Date.parse('2026-11-21T18:00:00.700Z')
const validators = { etag: 'W/"a,b"', lastModified }

test('a copy is known by any of the tags that a reader sends', () => {
  for (const tags of ['W/"a,b"', '"a,b"', '"x", W/"a,b"', '"x","a,b"', ' * ']) {
    assert.equal(isCopyFresh({ 'if-none-match': tags }, validators), true, tags)
  }
  for (const tags of ['"x"', '"a"', 'a,b', '', 'W/"A,B"']) {
    assert.equal(isCopyFresh({ 'if-none-match': tags }, validators), false, tags)
  }
})

test('a date counts only where no tag is sent', () => {
  const at = (date: string) => ({ 'if-modified-since': date })
  assert.equal(isCopyFresh(at(validatorHeaders(validators)['last-modified']!), validators), true)
  assert.equal(isCopyFresh(at('Sat, 21 Nov 2026 18:00:01 GMT'), validators), true)
  assert.equal(isCopyFresh(at('Sat, 21 Nov 2026 17:59:59 GMT'), validators), false)
  assert.equal(isCopyFresh(at('yesterday'), validators), false)
  assert.equal(isCopyFresh({}, validators), false)
  const both = { ...at('Sat, 21 Nov 2026 18:00:01 GMT'), 'if-none-match': '"x"' }
  assert.equal(isCopyFresh(both, validators), false)
  assert.equal(isCopyFresh(at('Sat, 21 Nov 2026 18:00:01 GMT'), { etag: '"a"' }), false)
})

test('copies of one second have dates of their own', () => {
  let now = lastModified + 50
  const { dated } = createDates(() => now)
  const dateOf = (etag: string, changed = lastModified, key = 'feed') => {
    const { lastModified: date } = dated(key, { etag, lastModified: changed })
    return date === undefined ? undefined : new Date(date).toISOString()
  }
  assert.equal(dateOf('"1"'), '2026-11-21T18:00:00.000Z')
  assert.equal(dateOf('"1"'), '2026-11-21T18:00:00.000Z')
  assert.equal(dateOf('"2"', lastModified + 100), '2026-11-21T18:00:01.000Z')
  assert.equal(dateOf('"2"', lastModified + 100), '2026-11-21T18:00:01.000Z')
  assert.equal(dateOf('"other"', lastModified, 'another feed'), '2026-11-21T18:00:00.000Z')
  now += 5000
  assert.equal(dateOf('"3"', lastModified + 5000), '2026-11-21T18:00:05.000Z')
  // However fast it changes, no date lies far ahead.
  const dates = Array.from({ length: 100 }, (_, at) => dateOf(`"more ${at}"`, lastModified + 5000))
  assert.equal(dates[59], '2026-11-21T18:01:05.000Z')
  assert.equal(dates[60], undefined)
})

test('gzip is sent to those who take it', () => {
  for (const accepted of ['gzip', 'br, GZIP;q=0.5', 'x-gzip', '*', 'gzip; q=1.0, identity']) {
    assert.equal(takesGzip({ 'accept-encoding': accepted }), true, accepted)
  }
  for (const accepted of ['', 'identity', 'gzip;q=0', 'br', '*;q=0', 'gzip;q=0, *', 'gzip;q=nothing']) {
    assert.equal(takesGzip({ 'accept-encoding': accepted }), false, accepted)
  }
  assert.equal(takesGzip({}), false)
})
