import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { expandCandidateUrl } from './candidate-url.ts'

const variables = { orderId: 'ord_1', token: 'tok', language: 'en', email: 'a+b@example.org' }

const expanded: [string, string | undefined][] = [
  ['https://t.example/{orderId}', 'https://t.example/ord_1'],
  ['https://t.example/{?email,returnUrl,language}', 'https://t.example/?email=a%2Bb%40example.org&language=en'],
  ['https://t.example/x?a=1{&token}', 'https://t.example/x?a=1&token=tok'],
  ['http://t.example/{+email}', 'http://t.example/a+b@example.org'],
  ['https://t.example/{constructor}{__proto__}', 'https://t.example/'],
  ['https://t.example/ä', 'https://t.example/%C3%A4'],
  ['https://t.example/{', undefined],
  ['https://t.example/{a b}', undefined],
  ['javascript:alert({orderId})', undefined],
  ['{email}', undefined],
  ['', undefined],
]
for (const [template, url] of expanded) {
  test(`${template || 'an empty template'} expands to ${url ?? 'nothing'}`, () =>
    assert.equal(expandCandidateUrl(template, variables), url))
}

test('whatever the template, the URL can stand in a Location header', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (rest, email) => {
      const url = expandCandidateUrl(`https://t.example/${rest}`, { ...variables, email })
      assert.ok(url === undefined || /^https:\/\/t\.example[\x21-\x7e]*$/.test(url))
    }),
  )
})
