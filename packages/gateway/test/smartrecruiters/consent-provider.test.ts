import assert from 'node:assert/strict'
import { onBothStores, onSqlite } from '../support/stores.ts'
import { startConsentPartner } from './consent.fixture.ts'
import { startIdentityProvider } from './identity-provider.fixture.ts'
import { createVisitor } from './visitor.fixture.ts'

onBothStores(
  'people sign in at the provider of identities, whose claim says which customer they are',
  async (t, home) => {
    const provider = await startIdentityProvider(t)
    const partner = await startConsentPartner(t, home, { env: provider.env, origins: [provider.issuer] })
    provider.serve(partner.gateway.publicUrl)
    provider.people.set('ada', { name: 'Ada Ng', email: 'ada@harbour.example', external_ref: 'harbour' })
    provider.people.set('bob', { name: 'Bob', external_ref: 42 })
    provider.people.set('eve', { email: 'eve@nowhere.example' })
    const { consentUrl } = partner
    const browser = partner.visitor()
    const start = await browser.open(consentUrl('co-1'))
    assert.match(start.text, /Please sign in to Heron Assessments first/)
    assert.equal(start.forms.length, 1, 'no form for a password')

    // Who turns away comes back to the same page.
    assert.match((await browser.follow('Sign in')).text, /You have not signed in\. Please try again/)
    provider.somebody = 'ada'
    const before = browser.cookies.get('gangway')!.value
    const review = await browser.follow('Sign in')
    assert.match(review.text, /customer account\s?harbour Signed in as\s?Ada Ng \(ada@harbour\.example\)/)
    assert.notEqual(browser.cookies.get('gangway')!.value, before)
    assert.equal((await browser.press('Connect')).title, 'Connected')
    assert.deepEqual(
      (await partner.connections()).map(({ remoteId, externalRef }) => [remoteId, externalRef]),
      [['co-1', 'harbour']],
    )

    // The provider knows Ada still: who says that they are not Ada is asked there.
    const { asked } = provider
    provider.somebody = 'bob'
    await browser.open(consentUrl('co-1'))
    // The provider ends Ada's session there first, by a form that it sends by script.
    const goOn = () => browser.send(browser.page.forms[0]!)
    await browser.press('Not you?')
    await browser.follow('Sign in')
    assert.equal(provider.asked, asked + 1)
    const bob = await goOn()
    assert.match(bob.text, /belongs to another customer .* you are signed in for 42\./)
    provider.somebody = 'eve'
    await browser.press('Sign in as somebody else')
    await browser.follow('Sign in')
    await goOn()
    assert.equal(browser.page.title, 'Your account has no customer')
    assert.match(browser.page.text, /signed in as eve@nowhere\.example/)
    assert.equal((await partner.connections()).length, 1)
  },
)

onSqlite(
  'what comes back from the provider counts once, in the browser that left, and only if it holds',
  async (t, home) => {
    const provider = await startIdentityProvider(t)
    const env = { ...provider.env, GANGWAY_OIDC_EXTERNAL_REF_CLAIM: 'customer' }
    const partner = await startConsentPartner(t, home, { env })
    provider.serve(partner.gateway.publicUrl, { conformIdTokenClaims: false })
    provider.people.set('ada', { name: 'Ada', customer: 'harbour', external_ref: 'other' })
    provider.somebody = 'ada'
    const { consentUrl } = partner
    const origin = partner.gateway.publicUrl
    const browser = partner.visitor()
    const lost = 'Please start again'

    /** Leaves for the provider and stops at the way back. */
    const wayBack = async () => {
      await browser.open(consentUrl('co-1'))
      browser.left = undefined
      await browser.follow('Sign in')
      const atProvider = createVisitor([provider.issuer])
      await atProvider.open(browser.left!)
      return atProvider.left!
    }
    const back = await wayBack()
    assert.ok(back.startsWith(`${origin}/sign-in/callback?`))
    const stranger = partner.visitor()
    assert.equal((await stranger.open(back)).title, lost)
    await stranger.open(consentUrl('co-1'))
    assert.equal((await stranger.open(back)).title, lost, 'another browser')
    assert.equal((await browser.open(back)).title, lost, 'it was used up by whoever brought it')

    const good = await wayBack()
    assert.match((await browser.open(good)).text, /customer account\s?harbour/)
    assert.equal((await browser.open(good)).title, lost)
    await browser.open(consentUrl('co-1'))
    await browser.press('Not you?')

    for (const change of [
      (url: URL) => url.searchParams.set('code', 'x'),
      (url: URL) => url.searchParams.set('iss', 'https://evil.example'),
      (url: URL) => url.searchParams.delete('code'),
    ]) {
      const url = new URL(await wayBack())
      change(url)
      assert.match((await browser.open(url.href)).text, /Signing in does not work at the moment/)
    }
    for (const query of ['', '?state=', '?state=x&code=y', '?code=y']) {
      assert.equal((await browser.open(`${origin}/sign-in/callback${query}`)).title, lost)
    }
    const tooLate = await wayBack()
    partner.clock.ahead += 16 * 60_000
    assert.equal((await browser.open(tooLate)).title, lost)
    partner.clock.ahead += 60 * 60_000
    provider.away = true
    await browser.open(consentUrl('co-1'))
    assert.match((await browser.follow('Sign in')).text, /Signing in does not work at the moment/)
    provider.away = false
    assert.match((await browser.open(await wayBack())).text, /customer account\s?harbour/)

    // The provider is the first tenant's; others' people have accounts here.
    assert.equal(partner.platform.received.length, 0)
  },
)
