import assert from 'node:assert/strict'
import { Secret, TOTP } from 'otpauth'
import { totpStep } from '../../src/accounts/totp.ts'
import { onBothStores } from '../support/stores.ts'
import { password, startConsentPartner } from './consent.fixture.ts'

onBothStores(
  'an invitation is used once, in its time, and a new one ends the old one and the password',
  async (t, home) => {
    const partner = await startConsentPartner(t, home)
    const { v1 } = partner
    const body = { email: 'Ada@Harbour.example', name: 'Ada <b>', externalRef: 'harbour' }
    const { body: invited } = await v1('POST', '/accounts', body)
    assert.match(invited.id, /^usr_/)
    assert.deepEqual([invited.status, invited.codes, invited.email], ['invited', false, 'Ada@Harbour.example'])
    assert.equal((await v1('POST', '/accounts', { ...body, email: 'ada@harbour.EXAMPLE' })).status, 409)
    assert.equal((await v1('POST', '/accounts', { ...body, email: 'no address' })).status, 422)
    assert.equal((await v1('PATCH', `/accounts/${invited.id}`, { status: 'active' })).status, 409)
    assert.equal('invitationUrl' in (await v1('GET', `/accounts/${invited.id}`)).body, false)
    assert.equal((await v1('GET', '/accounts?email=ADA@harbour.example&externalRef=harbour')).body.data.length, 1)
    assert.equal((await v1('GET', '/accounts?externalRef=hilltop')).body.data.length, 0)

    const signIn = async (word: string) => {
      const browser = partner.visitor()
      await browser.open(partner.consentUrl('co-1'))
      return browser.press('Sign in', { email: 'ada@harbour.example', password: word })
    }
    const browser = partner.visitor()
    const page = await browser.open(invited.invitationUrl)
    assert.match(page.text, /sign in as Ada <b> \(Ada@Harbour\.example\), for harbour/)
    for (const [values, said] of [
      [{ password: 'short', repeat: 'short' }, /at least 12 characters/],
      [{ password: 'x'.repeat(201), repeat: 'x'.repeat(201) }, /at most 200/],
      [{ password, repeat: `${password}!` }, /are not the same/],
      [{ password: 'ADA@harbour.example', repeat: 'ADA@harbour.example' }, /not your e-mail address/],
    ] as const) {
      const refused = await browser.press('Save and go on', values)
      assert.equal(refused.status, 422)
      assert.match(refused.text, said)
    }
    assert.equal((await browser.press('Save and go on', { password, repeat: password })).title, 'Your account is ready')
    assert.equal((await browser.open(invited.invitationUrl)).status, 404)
    assert.equal((await signIn(password)).title, 'Connect SmartRecruiters?')
    const { body: active } = await v1('GET', `/accounts/${invited.id}`)
    assert.deepEqual(
      [active.status, typeof active.signedInAt, active.invitationExpiresAt],
      ['active', 'string', undefined],
    )

    const { body: first } = await v1('POST', `/accounts/${invited.id}/invite`, {})
    const { body: second } = await v1('POST', `/accounts/${invited.id}/invite`, { expiresInHours: 2 })
    assert.equal((await browser.open(first.invitationUrl)).status, 404)
    assert.equal((await signIn(password)).title, 'Connect SmartRecruiters?', 'until it is used the password stays')
    partner.clock.ahead += 2 * 60 * 60_000
    assert.equal((await browser.open(second.invitationUrl)).status, 404)
    const { body: third } = await v1('POST', `/accounts/${invited.id}/invite`, {})
    await browser.open(third.invitationUrl)
    await browser.press('Save and go on', { password: 'another long password', repeat: 'another long password' })
    assert.equal((await signIn(password)).status, 422)

    const signedIn = partner.visitor()
    await signedIn.open(partner.consentUrl('co-1'))
    await signedIn.press('Sign in', { email: 'ada@harbour.example', password: 'another long password' })
    await v1('PATCH', `/accounts/${invited.id}`, { status: 'disabled' })
    assert.equal((await signedIn.press('Connect')).title, 'This page has expired')
    assert.equal((await signIn('another long password')).status, 422)
    assert.equal((await v1('POST', `/accounts/${invited.id}/invite`, {})).status, 409)
    assert.equal((await v1('DELETE', `/accounts/${invited.id}`)).status, 204)
    assert.equal((await v1('GET', `/accounts/${invited.id}`)).status, 404)
    assert.equal(partner.platform.received.length, 0)
  },
)

onBothStores('tries are limited, for addresses without an account too, and forgiven in time', async (t, home) => {
  const partner = await startConsentPartner(t, home)
  const email = await partner.person('Ada', 'harbour')
  const attempt = async (as: string, word: string) => {
    const browser = partner.visitor()
    await browser.open(partner.consentUrl('co-1'))
    return browser.press('Sign in', { email: as, password: word })
  }
  const tries = await Promise.all(
    Array.from({ length: 12 }, async () => {
      const own = partner.visitor()
      await own.open(partner.consentUrl('co-1'))
      return (await own.press('Sign in', { email: 'nobody@harbour.example', password: 'wrong password' })).text
    }),
  )
  assert.equal(tries.filter((text) => /do not fit together/.test(text)).length, 10)
  assert.equal(tries.filter((text) => /Too many tries\. Please wait 15 minutes/.test(text)).length, 2)
  for (let tried = 0; tried < 3; tried++) await attempt(email, 'wrong password')
  assert.equal((await attempt(email, password)).title, 'Connect SmartRecruiters?', 'she has had her three alone')
  assert.match((await attempt('nobody@harbour.example', password)).text, /Too many tries/)
  partner.clock.ahead += 15 * 60_000 + 1000
  assert.match((await attempt('nobody@harbour.example', password)).text, /do not fit together/)
})

onBothStores(
  'where somebody has set codes up, the password alone signs nobody in, and a code counts once',
  async (t, home) => {
    const partner = await startConsentPartner(t, home)
    const { body: invited } = await partner.v1('POST', '/accounts', {
      email: 'ada@harbour.example',
      name: 'Ada',
      externalRef: 'harbour',
    })
    const browser = partner.visitor()
    await browser.open(invited.invitationUrl)
    await browser.press('Save and go on', { password, repeat: password })
    const setUp = await browser.press('Set up codes')
    const secret = setUp.forms[0]!.fields.secret!
    assert.ok(setUp.text.includes(secret.match(/.{4}/g)!.join(' ')))
    const now = () => Date.now() + partner.clock.ahead
    const code = (offset = 0) =>
      new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now() + offset * 30_000 })
    assert.match((await browser.press('Turn codes on', { code: '000000' })).text, /That code is not right/)
    // A code counts for some time before and after its half minute, so that a slow machine makes no difference here.
    partner.clock.ahead += 30_000 - (now() % 30_000)
    const [used, next] = [code(), code(1)]
    await browser.press('Turn codes on', { code: used })
    assert.match(browser.page.text, /you are asked for a code/)
    assert.equal((await partner.v1('GET', `/accounts/${invited.id}`)).body.codes, true)

    const reach = async () => {
      const visitor = await partner.reach('co-1', 'ada@harbour.example')
      assert.match(visitor.page.text, /Code from your authenticator app/)
      return visitor
    }
    const first = await reach()
    assert.match((await first.press('Sign in', { code: used })).text, /used before/, 'it was used to set codes up')
    assert.equal((await first.press('Sign in', { code: next })).title, 'Connect SmartRecruiters?')
    assert.notEqual(totpStep(secret, next, now()), null)
    const second = await reach()
    assert.match((await second.press('Sign in', { code: next })).text, /used before/)
    assert.match((await second.press('Use another account')).text, /E-mail address/)

    const third = await reach()
    for (let tried = 0; tried < 4; tried++) await third.press('Sign in', { code: '000000' })
    assert.match((await third.press('Sign in', { code: '000000' })).text, /Too many tries/)
    partner.clock.ahead += 15 * 60_000 + 1000
    const fourth = await reach()
    partner.clock.ahead += 5 * 60_000 + 1000
    assert.match(
      (await fourth.press('Sign in', { code: code() })).text,
      /E-mail address/,
      'a code is awaited for five minutes',
    )
  },
)
