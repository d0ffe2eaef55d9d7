import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import test from 'node:test'
import { hashToken } from '../secrets/hash-token.ts'
import type { Store } from '../store/interface.ts'
import { createSessions } from './sessions.ts'

const kind = { kind: 'customer', cookieName: 'gangway', newId: () => 's', lifetimeMs: 3_600_000 } as const

/** Sessions over a store that holds one. */
function sessionsAt(publicUrl: string) {
  const kept: { hash?: string; expiresAt?: number; person?: string | null } = {}
  const keep = async (_tenant: string, { hash, expiresAt, person = null }: typeof kept) => {
    Object.assign(kept, { hash, expiresAt, person })
    return true
  }
  const store = {
    openSession: keep,
    signInSession: keep,
    findSession: async ({ hash }: { hash: string }) =>
      hash === kept.hash
        ? { session: { tenant: 'ten_1', id: 's', person: kept.person, challenge_account_id: null }, account: null }
        : null,
  } as unknown as Store
  return { kept, sessions: createSessions({ store, publicUrl, now: () => 1000, randomBytes }, kind) }
}

test('a cookie is for frames only where it must be, and always as strict as its URL allows', async () => {
  for (const [publicUrl, framed, expected] of [
    ['https://g.example', false, /^__Host-gangway=t[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/],
    [
      'https://g.example/in',
      true,
      /^__Host-gangway=f[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=None; Partitioned$/,
    ],
    ['http://127.0.0.1:8080', true, /^gangway=f[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/],
  ] as const) {
    const { sessions } = sessionsAt(publicUrl)
    assert.match(sessions.cookie(await sessions.open('ten_1', { framed })), expected)
  }
})

test('signing in changes the token and keeps what the cookie is for; the one before is of no use', async () => {
  const { kept, sessions } = sessionsAt('https://g.example')
  const visit = await sessions.open('ten_1', { framed: true })
  assert.equal(kept.hash, hashToken(visit.token))
  const cookies = (token: string) => `other=1; __Host-gangway=${token}; gangway=x`
  assert.equal((await sessions.find(cookies(visit.token)))!.person, null)
  const person = { key: 'provider a b', name: 'Ada', externalRef: 'harbour' }
  const admitted = (await sessions.admit(visit, { person }))!
  assert.deepEqual(admitted.person, person)
  assert.match(sessions.cookie(admitted), /SameSite=None; Partitioned$/)
  assert.equal(await sessions.find(cookies(visit.token)), null)
  assert.deepEqual((await sessions.find(cookies(admitted.token)))!.person, person)
  for (const wrong of [undefined, '', 'gangway=x', cookies('x'), cookies(`${admitted.token}x`), admitted.token]) {
    assert.equal(await sessions.find(wrong), null)
  }
})
