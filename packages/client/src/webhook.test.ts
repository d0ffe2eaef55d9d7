import assert from 'node:assert/strict'
import test from 'node:test'
import { Webhook } from 'standardwebhooks'
import { verifyWebhook, WebhookVerificationError } from './webhook.ts'

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
const other = `whsec_${Buffer.alloc(32, 8).toString('base64')}`
const id = 'evt_01k7z2c5n6e7f8g9h0j1k2m3n4'
const body =
  '{"type":"message.rejected","timestamp":"2026-11-21T18:00:00.000Z","data":{"reason":"time_outside_window","ü":1}}'

function headersOf(secrets: string[], at = new Date()) {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': secrets.map((each) => new Webhook(each).sign(id, at, body)).join(' '),
  }
}

test('a webhook is verified from text or bytes, and from either kind of headers', () => {
  const headers = headersOf([secret])
  for (const [given, raw] of [
    [headers, body],
    [new Headers(headers), new TextEncoder().encode(body)],
    [{ ...headers, 'webhook-signature': [headers['webhook-signature']] }, Buffer.from(body)],
  ] as const) {
    const event = verifyWebhook(secret, given, raw)
    assert.deepEqual([event.id, event.type, event.timestamp], [id, 'message.rejected', '2026-11-21T18:00:00.000Z'])
    assert.ok(event.type === 'message.rejected' && event.data.reason === 'time_outside_window')
  }
})

test('one of several signatures is enough, as during a rotation', () => {
  assert.equal(verifyWebhook(secret, headersOf([other, secret]), body).id, id)
})

test('another secret, another body, a missing header and an old timestamp are refused', () => {
  const refused = (headers: Record<string, string>, raw = body) =>
    assert.throws(() => verifyWebhook(secret, headers, raw), WebhookVerificationError)
  refused(headersOf([other]))
  refused(headersOf([secret]), `${body} `)
  refused({ ...headersOf([secret]), 'webhook-signature': '' })
  refused({ ...headersOf([secret]), 'webhook-id': 'evt_2' })
  refused(headersOf([secret], new Date(Date.now() - 6 * 60_000)))
})
