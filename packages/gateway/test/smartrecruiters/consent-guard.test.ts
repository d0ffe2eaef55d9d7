import assert from 'node:assert/strict'
import { onBothStores } from '../support/stores.ts'
import { password, startConsentPartner } from './consent.fixture.ts'
import { answer } from './platform.fixture.ts'

const expired = 'This page has expired'

onBothStores(
  'a decision counts in the browser that opened the page, within its time, and for whom it was shown',
  async (t, home) => {
    const partner = await startConsentPartner(t, home)
    const ada = await partner.person('Ada', 'harbour')
    const browser = await partner.reach('co-1', ada)
    const review = browser.page
    const form = review.forms.at(-1)!
    const grant = { decision: 'grant' }

    // Somebody else's browser, a form without its token or with another page's, and a company that is put into the form.
    const stranger = partner.visitor()
    await stranger.open(partner.consentUrl('co-1'))
    assert.equal((await stranger.send(form, grant, review)).title, expired)
    const other = await browser.open(partner.consentUrl('co-other'))
    assert.match(other.text, /co-other/)
    for (const csrf of ['', 'x', other.forms.at(-1)!.fields.csrf!]) {
      assert.equal((await browser.send(form, { ...grant, csrf }, review)).title, expired)
    }
    assert.equal((await browser.open(review.url.replace(/[^/]+$/, 'A'.repeat(22)))).title, expired)
    assert.equal(partner.platform.received.length, 0)

    // In another tab of the same browser Bob signs in: what was shown to Ada is shown to him before it counts.
    const bob = await partner.person('Bob', 'hilltop')
    await browser.open(partner.consentUrl('co-2'))
    await browser.press('Not you?')
    const tabOfAda = await browser.send(form, grant, review)
    assert.equal(tabOfAda.title, 'Sign in to connect SmartRecruiters', 'nobody is signed in now')
    await browser.press('Sign in', { email: bob, password })
    const shown = await browser.send(form, grant, review)
    assert.match(shown.text, /Somebody else is signed in now .* Your customer account\s?hilltop/)
    assert.equal(partner.platform.received.length, 0)

    // Each tab connects the company that it shows, whatever else its form says.
    const tab = await browser.open(partner.consentUrl('co-2'))
    await browser.send(tab.forms.at(-1)!, { ...grant, companyId: 'co-9', externalRef: 'harbour' }, tab)
    assert.deepEqual(
      (await partner.connections()).map(({ remoteId, externalRef }) => [remoteId, externalRef]),
      [['co-2', 'hilltop']],
    )

    // After an hour the session is over.
    const late = await browser.open(partner.consentUrl('co-3'))
    partner.clock.ahead += 61 * 60_000
    assert.equal((await browser.send(late.forms.at(-1)!, grant, late)).title, expired)
    assert.equal((await browser.open(partner.consentUrl('co-3'))).title, 'Sign in to connect SmartRecruiters')
    assert.equal((await partner.connections()).length, 1)
  },
)

onBothStores(
  'a page without a company, of nobody, or of a disabled registration says so in a page',
  async (t, home) => {
    const partner = await startConsentPartner(t, home, {
      settings: { frameOrigins: ['https://app.platform.example/'] },
    })
    const browser = partner.visitor()
    for (const query of [
      '',
      '?companyId=',
      '?companyid=x',
      '?companyId=%00',
      '?companyId=..',
      `?companyId=${'x'.repeat(201)}`,
    ]) {
      const page = await browser.open(partner.urls.consent! + query)
      assert.deepEqual([page.status, page.title], [400, 'This page was opened without a company'])
      assert.match(page.headers.get('content-security-policy')!, /frame-ancestors https:\/\/app\.platform\.example$/)
    }
    assert.equal(browser.cookies.size, 0)
    const nobody = await browser.open(partner.urls.consent!.replace(/smartrecruiters\/[^/]+/, 'smartrecruiters/nobody'))
    assert.deepEqual([nobody.status, nobody.title], [404, 'This page is not there'])
    assert.match(nobody.headers.get('content-type')!, /^text\/html/)
    const posted = await fetch(partner.consentUrl('co-1'), { method: 'POST' })
    assert.deepEqual([posted.status, posted.headers.get('allow')], [405, 'GET, HEAD'])
    const page = await browser.open(partner.consentUrl('<script>alert(1)</script>'))
    assert.match(page.text, /<script>alert\(1\)<\/script>/)
    assert.equal((await browser.send({ ...page.forms[0]!, fields: { csrf: 'x'.repeat(20_000) } })).title, expired)
    await partner.v1('DELETE', `/registrations/${partner.registration.id}`)
    const disabled = await browser.open(partner.consentUrl('co-1'))
    assert.deepEqual([disabled.status, disabled.title], [403, 'Connecting is turned off'])
  },
)

onBothStores('the browser goes back to allowed origins alone, once the company is connected', async (t, home) => {
  const partner = await startConsentPartner(t, home, {
    settings: { redirectOrigins: ['https://www.platform.example'] },
  })
  const email = await partner.person('Ada', 'harbour')
  const target = 'https://www.platform.example/apps/é?state=a%20b#c'
  const browser = await partner.reach('co-1', email, target)
  assert.match(
    browser.page.headers.get('content-security-policy')!,
    /form-action 'self' https:\/\/www\.platform\.example;/,
  )
  const own = browser.page.url
  await browser.press('Connect')
  assert.equal(browser.left, new URL(target).href)
  assert.equal((await browser.open(own)).links[0]!.href, target)
  for (const evil of [
    'https://evil.example/',
    'https://www.platform.example.evil.example/',
    'https://www.platform.example@evil.example/',
    'javascript:alert(1)',
    '//evil.example',
    'http://www.platform.example/',
    'https://www.platform.example/\r\nx: y',
  ]) {
    browser.left = undefined
    const page = await browser.open(partner.consentUrl(`co ${evil}`, evil))
    assert.equal(page.links.length, 0, evil)
    assert.doesNotMatch(page.headers.get('content-security-policy')!, /form-action 'self' \S/)
    assert.equal((await browser.press('Do not connect')).links.length, 0)
    assert.equal(browser.left, undefined)
  }
  const declined = await browser.open(partner.consentUrl('co-2', target)).then(() => browser.press('Do not connect'))
  assert.deepEqual([declined.title, declined.links[0]!.href], ['Nothing was connected', target])
  partner.next((_request, response) => answer(response, 403, { errors: [] }))
  await browser.open(partner.consentUrl('co-3', target))
  assert.equal((await browser.press('Connect')).links[0]!.text, 'Back to SmartRecruiters')
})

onBothStores(
  'while the platform takes its time the page waits, and an exchange whose process died is unknown',
  async (t, home) => {
    const partner = await startConsentPartner(t, home)
    const browser = await partner.reach('co-1', await partner.person('Ada', 'harbour'))
    const review = browser.page
    const asked = Promise.withResolvers<() => void>()
    partner.next((_request, response, store) => asked.resolve(() => answer(response, 200, store())))
    const pressed = browser.press('Connect')
    const goOn = await asked.promise
    const [connection] = await partner.connections()
    assert.equal(connection.status, 'disconnected', 'as after an unknown outcome, were this process to die now')
    const waiting = await browser.send(review.forms.at(-1)!, { decision: 'grant' }, review)
    assert.equal(waiting.title, 'Connecting…')
    assert.match(waiting.text, /goes on by itself/)

    partner.clock.ahead += 11 * 60_000
    assert.equal((await browser.open(review.url)).title, 'Please disable and connect again')
    assert.deepEqual(
      (await partner.told()).map(({ type }) => type),
      ['connection.disconnected'],
    )
    // It was only late.
    goOn()
    assert.equal((await pressed).title, 'Connected')
    assert.equal((await partner.connections())[0].status, 'active')
    assert.deepEqual(
      (await partner.told()).map(({ type }) => type),
      ['connection.disconnected', 'connection.created'],
    )
  },
)
