import assert from 'node:assert/strict'
import test from 'node:test'
import { clickUrls, isClickSigned } from './click-signature.ts'

const urlToken = 'AAAAAAAAAAAAAAAAAAAAAA'
const signatureOf = (url: string) => new URL(url).searchParams.get('signature')!

test('a click URL names the job, and is signed', () => {
  const url = clickUrls('https://jobs.example', urlToken, 'secret')('HD/20 02?')
  assert.match(url, /^https:\/\/jobs\.example\/snagajob\/A{22}\/clicks\/HD%2F20%2002%3F\?signature=[\w-]{22}$/)
  const click = { urlToken, remoteId: 'HD/20 02?', signature: signatureOf(url) }
  assert.ok(isClickSigned({ ...click, apiSecrets: ['secret'] }))
  assert.ok(isClickSigned({ ...click, apiSecrets: ['newer', 'secret'] }))
})

test('the signature of another job, connection or secret does not fit', () => {
  const signature = signatureOf(clickUrls('https://jobs.example', urlToken, 'secret')('HD-2002'))
  const click = { urlToken, remoteId: 'HD-2002', signature, apiSecrets: ['secret'] }
  assert.ok(isClickSigned(click))
  const wrong = [
    { remoteId: 'HD-2003' },
    { remoteId: 'hd-2002' },
    { urlToken: 'BBBBBBBBBBBBBBBBBBBBBB' },
    { apiSecrets: ['other'] },
    { apiSecrets: [] },
    { signature: '' },
    { signature: `${signature}A` },
    { signature: 'ä'.repeat(11) },
  ]
  for (const change of wrong) assert.equal(isClickSigned({ ...click, ...change }), false)
})
