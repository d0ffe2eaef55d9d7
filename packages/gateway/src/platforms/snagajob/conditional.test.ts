import assert from 'node:assert/strict'
import test from 'node:test'
import { isCopyFresh, takesGzip, validatorHeaders } from './conditional.ts'

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

test('gzip is sent to those who take it', () => {
  for (const accepted of ['gzip', 'br, GZIP;q=0.5', 'x-gzip', '*', 'gzip; q=1.0, identity']) {
    assert.equal(takesGzip({ 'accept-encoding': accepted }), true, accepted)
  }
  for (const accepted of ['', 'identity', 'gzip;q=0', 'br', '*;q=0', 'gzip;q=0, *', 'gzip;q=nothing']) {
    assert.equal(takesGzip({ 'accept-encoding': accepted }), false, accepted)
  }
  assert.equal(takesGzip({}), false)
})
