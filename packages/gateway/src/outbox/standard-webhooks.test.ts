import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { Webhook } from 'standardwebhooks'
import { generateWebhookSecret, isWebhookSecret, webhookHeaders } from './standard-webhooks.ts'

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const now = () => Math.floor(Date.now() / 1000)

test('the vector of the Standard Webhooks libraries', () => {
  assert.deepEqual(webhookHeaders('msg_p5jXN8AQM9LWM0D4loKWxJek', 1614265330, '{"test": 2432232314}', [SECRET]), {
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  })
})

test('an independent verifier accepts what was signed and nothing else', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 24, maxLength: 64 }),
      fc.json(),
      fc.stringMatching(/^evt_\w{1,30}$/),
      (key, body, id) => {
        const secret = `whsec_${Buffer.from(key).toString('base64')}`
        const headers = webhookHeaders(id, now(), body, [secret])
        assert.deepEqual(webhookHeaders(id, Number(headers['webhook-timestamp']), Buffer.from(body), [secret]), headers)
        const verifier = new Webhook(secret)
        assert.deepEqual(verifier.verify(body, headers), JSON.parse(body))
        assert.throws(() => verifier.verify(`${body} `, headers))
        assert.throws(() => verifier.verify(body, { ...headers, 'webhook-id': `${id}0` }))
        const later = String(Number(headers['webhook-timestamp']) + 1)
        assert.throws(() => verifier.verify(body, { ...headers, 'webhook-timestamp': later }))
        assert.throws(() => new Webhook(generateWebhookSecret(randomBytes)).verify(body, headers))
      },
    ),
    { numRuns: 50 },
  )
})

test('during a rotation both the new and the old secret verify', () => {
  const [newer, older] = [generateWebhookSecret(randomBytes), SECRET]
  const headers = webhookHeaders('evt_1', now(), '{}', [newer, older])
  assert.match(headers['webhook-signature'], /^v1,\S+ v1,\S+$/)
  for (const secret of [newer, older]) assert.deepEqual(new Webhook(secret).verify('{}', headers), {})
})

test('a generated secret is made of the given bytes', () => {
  const secret = generateWebhookSecret((size) => new Uint8Array(size).fill(7))
  assert.equal(secret, `whsec_${Buffer.alloc(32, 7).toString('base64')}`)
  assert.equal(isWebhookSecret(secret), true)
})

test('keys still fit after more secrets than are remembered', () => {
  for (let i = 0; i < 1100; i++)
    webhookHeaders('evt_1', 1, '', [`whsec_${Buffer.alloc(24, `${i}`).toString('base64')}`])
  assert.deepEqual(new Webhook(SECRET).verify('{}', webhookHeaders('evt_1', now(), '{}', [SECRET])), {})
})

test('what cannot be signed says so without telling the secret', () => {
  const good = ['evt_1', 1, '', [SECRET]] as const
  for (const [i, wrong] of [
    [0, ''],
    [0, 'evt.1'],
    [0, 'evt\n1'],
    [1, 1.5],
    [1, -1],
    [1, Number.NaN],
    [3, []],
    [3, ['whsec_']],
    [3, ['whsec_c2hvcnQ=']],
    [3, [SECRET.slice(6)]],
    [3, [`${SECRET}!`]],
    [3, [`whsec_${Buffer.alloc(65).toString('base64')}`]],
  ] as const) {
    const given = good.with(i, wrong as never) as unknown as Parameters<typeof webhookHeaders>
    assert.throws(
      () => webhookHeaders(...given),
      (error) => error instanceof RangeError && !error.message.includes('MfKQ'),
    )
  }
})
