import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import { prepareMessages, secrets } from './messages.ts'
import { readStamp, stampLength, stampMark } from './stamp.ts'

for (const bytes of [3000, 1_000_000]) {
  test(`An application of ${bytes} bytes is signed as Snagajob signs, and each is another person's`, () => {
    const outgoing = prepareMessages({ platform: 'snagajob', bytes }, 'localhost:1', '/snagajob/token')()
    const ids = [7, 4_000_000_000].map((number) => {
      const request = Buffer.concat(outgoing.stamp(number, 123_456_789_012))
      const headEnd = request.indexOf('\r\n\r\n')
      const head = request.toString('latin1', 0, headEnd)
      const body = request.subarray(headEnd + 4)
      assert.equal(Number(/Content-Length: (\d+)/.exec(head)?.[1]), body.length)
      assert.ok(Math.abs(body.length - bytes) < 10)
      const date = /X-SAJ-Date: (.*)\r\n/.exec(head)?.[1]
      const expected = createHmac('sha1', secrets.snagajob.apiSecret).update(body).update(`;${date}`).digest('base64')
      assert.equal(/X-SAJ-Signature: (.*)\r\n/.exec(head)?.[1], expected)
      const { id, resume } = JSON.parse(body.toString())
      assert.equal(Buffer.from(resume.data, 'base64').toString('base64'), resume.data)
      assert.deepEqual(readStamp(id.slice(stampMark.length)), { number, us: 123_456_789_012 })
      return id
    })
    assert.equal(new Set(ids).size, 2)
  })
}

test('An import of CandidateHub carries its signature in the body', () => {
  const outgoing = prepareMessages({ platform: 'candidatehub', bytes: 3000 }, 'localhost:1', '/candidatehub/token')()
  const request = Buffer.concat(outgoing.stamp(1, 2)).toString()
  const { authentication, meta_info, candidate } = JSON.parse(request.slice(request.indexOf('\r\n\r\n') + 4))
  const { apiKey, secret } = secrets.candidatehub
  const expected = createHmac('sha256', secret).update(`${apiKey}|${authentication.time}`).digest('hex')
  assert.equal(authentication.signature, expected)
  assert.equal(meta_info.hub_candidate_id.length, stampMark.length + stampLength)
  assert.ok(Buffer.from(candidate.documents[0].content, 'base64').toString('latin1').startsWith('%PDF-'))
})
