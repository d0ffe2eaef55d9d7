import assert from 'node:assert/strict'
import test from 'node:test'
import type { PresignedForm } from '@gangway/wire/snagajob'
import fc from 'fast-check'
import { uploadBody } from './multipart.ts'

const boundary = 'gangway-0123456789abcdef'

async function bytesOf(form: PresignedForm, text: string) {
  const bytes = Buffer.from(text)
  const file = {
    filename: 'feed.xml',
    contentType: 'application/xml',
    size: bytes.length,
    read: async function* () {
      yield bytes
    },
  }
  const { contentType, body } = uploadBody(form, file, boundary)
  const whole = Buffer.concat(await Array.fromAsync(body.chunks))
  assert.equal(body.contentLength, whole.length)
  return { contentType, whole }
}

/** Read by an implementation that is not ours. */
async function partsOf(form: PresignedForm, text: string): Promise<[string, string][]> {
  const { contentType, whole } = await bytesOf(form, text)
  const read = await new Response(whole, { headers: { 'content-type': contentType } }).formData()
  return Promise.all(
    [...read].map(async ([name, value]) => [name, typeof value === 'string' ? value : await value.text()]),
  )
}

test('fields as they came and in their order, then the file', async () => {
  const fields = { policy: 'cG9s', success_action_status: '201', key: 'inbox/PP_1.xml', __proto__x: 'ü 👋' }
  assert.deepEqual(await partsOf({ url: 'https://x.example', fileUrl: '', fields }, '<Postings/>'), [
    ...Object.entries(fields),
    ['file', '<Postings/>'],
  ])
})

test('no field can pass for another part', async () => {
  const hostile = { 'a"; filename="x': 'v', 'b\r\ncontent-type: text/html': '\r\n--other--\r\n' }
  const { whole } = await bytesOf({ url: 'https://x.example', fileUrl: '', fields: hostile }, 'f')
  const heads = whole.toString().split(`--${boundary}\r\n`).slice(1)
  assert.deepEqual(
    heads.map((part) => part.split('\r\n')[0]),
    [
      'content-disposition: form-data; name="a%22; filename=%22x"',
      'content-disposition: form-data; name="b%0D%0Acontent-type: text/html"',
      'content-disposition: form-data; name="file"; filename="feed.xml"',
    ],
  )
})

test('what is kept of an upload tells neither the file nor what let it be uploaded', () => {
  const fields = { key: 'inbox/a.xml', Policy: 'p', 'x-amz-signature': 's', AWSAccessKeyId: 'i', 'Content-Type': 'a/b' }
  const file = { filename: 'feed.xml', contentType: 'application/xml', size: 12, read: async function* () {} }
  const { shown } = uploadBody({ url: 'https://x.example', fileUrl: '', fields }, file, 'b')
  const part = (name: string, value: string) =>
    `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  assert.equal(
    shown,
    part('key', 'inbox/a.xml') +
      part('Policy', '***') +
      part('x-amz-signature', '***') +
      part('AWSAccessKeyId', '***') +
      part('Content-Type', 'a/b') +
      '--b\r\ncontent-disposition: form-data; name="file"; filename="feed.xml"\r\n' +
      'content-type: application/xml\r\n\r\n(12 bytes)\r\n--b--\r\n',
  )
})

test('any values arrive unchanged', async () => {
  const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/).filter((text) => text !== 'file')
  const fields = fc.dictionary(name, fc.string({ unit: 'grapheme', maxLength: 50 }), {
    maxKeys: 5,
    noNullPrototype: true,
  })
  await fc.assert(
    fc.asyncProperty(fields, fc.string({ unit: 'grapheme' }), async (given, text) => {
      const form = { url: 'https://x.example', fileUrl: '', fields: given }
      assert.deepEqual(await partsOf(form, text), [...Object.entries(given), ['file', text]])
    }),
    { numRuns: 50 },
  )
})
