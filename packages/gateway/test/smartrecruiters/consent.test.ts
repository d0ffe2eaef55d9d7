import assert from 'node:assert/strict'
import { onBothStores } from '../support/stores.ts'
import { password, startConsentPartner } from './consent.fixture.ts'
import { answer } from './platform.fixture.ts'

onBothStores('a customer’s person signs in, sees what is asked and connects the company', async (t, home) => {
  const partner = await startConsentPartner(t, home)
  const { connections, consentUrl, integrated, next, told, tokenStatus } = partner
  const email = await partner.person('Ada', 'harbour')
  const browser = partner.visitor()

  const first = await browser.open(consentUrl('co/1 & "x"'))
  assert.equal(first.status, 200)
  assert.match(first.headers.get('content-type')!, /^text\/html/)
  assert.match(first.text, /its company co\/1 & "x" with Heron Assessments/)
  assert.equal(first.headers.get('cache-control'), 'no-store')
  const policy = first.headers.get('content-security-policy')!
  assert.match(
    policy,
    /default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'$/,
  )
  const { attributes } = browser.cookies.get('gangway')!
  assert.equal(attributes, 'Path=/; HttpOnly; SameSite=Lax')
  const before = browser.cookies.get('gangway')!.value

  const review = await browser.press('Sign in', { email: ` ${email.toUpperCase()}`, password })
  assert.equal(review.title, 'Connect SmartRecruiters?')
  assert.match(review.text, /Signed in as\s?Ada \(ada@harbour\.example\)/)
  assert.match(review.text, /Company at SmartRecruiters\s?co\/1 & "x" Your customer account\s?harbour/)
  assert.match(review.text, /read the list of assessment packages/)
  assert.notEqual(browser.cookies.get('gangway')!.value, before, 'whoever signs in gets another session')
  assert.deepEqual(await connections(), [])

  // What the platform may do before we have its answer: fetch a token with what it was just given.
  let early: number | undefined
  next(async (request, response, store) => {
    early = await tokenStatus(request.body)
    answer(response, 200, store())
  })
  const done = await browser.press('Connect')
  assert.equal(early, 200)
  assert.equal(done.title, 'Connected')
  assert.match(done.text, /The connection is made\. You can close this window\./)

  const [connection] = await connections()
  assert.equal(connection.remoteId, 'co/1 & "x"')
  assert.deepEqual([connection.status, connection.externalRef], ['active', 'harbour'])
  assert.equal(await tokenStatus(integrated.get('co/1 & "x"')!), 200)
  assert.equal(await tokenStatus({ ...integrated.get('co/1 & "x"')!, clientSecret: 'other' }), 400)
  const events = await told()
  assert.deepEqual(
    events.map(({ type }) => type),
    ['connection.created'],
  )
  assert.deepEqual(events[0]!.data, connection)

  // Back button, reload and a form sent again all show how it ended, and ask the platform nothing.
  const asked = partner.platform.received.length
  const again = await browser.send(review.forms.at(-1)!, { decision: 'grant' }, review)
  assert.equal(again.title, 'Connected')
  assert.equal((await browser.open(again.url)).title, 'Connected')
  assert.equal(partner.platform.received.length, asked)
})

onBothStores('who declines connects nothing, signed in or not, and has decided', async (t, home) => {
  const partner = await startConsentPartner(t, home)
  const email = await partner.person('Ada', 'harbour')
  const browser = await partner.reach('co-1', email)
  const review = browser.page
  assert.equal((await browser.press('Do not connect')).title, 'Nothing was connected')
  assert.equal((await browser.send(review.forms.at(-1)!, { decision: 'grant' }, review)).title, 'Nothing was connected')
  const stranger = partner.visitor()
  await stranger.open(partner.consentUrl('co-1'))
  assert.equal((await stranger.press('Do not connect')).title, 'Nothing was connected')
  assert.deepEqual(await partner.connections(), [])
  assert.equal(partner.platform.received.length, 0)
})

onBothStores('a company that is another customer’s is refused, whoever connected it and however', async (t, home) => {
  const partner = await startConsentPartner(t, home)
  const [ada, bob] = [await partner.person('Ada', 'harbour'), await partner.person('Bob', 'hilltop')]
  const both = [await partner.reach('co-1', ada), await partner.reach('co-1', bob)] as const
  await both[0].press('Connect')
  const asked = partner.platform.received.length
  // His page was open before the company was connected.
  const refused = await both[1].press('Connect')
  assert.equal(refused.status, 403)
  assert.match(refused.text, /belongs to another customer .* signed in for hilltop/)
  assert.doesNotMatch(refused.text, /harbour/)
  assert.equal(partner.platform.received.length, asked)
  assert.match((await (await partner.reach('co-1', bob)).page).title, /belongs to another customer/)

  const byHand = await partner.connect('co-2')
  await partner.v1('PATCH', `/connections/${byHand.id}`, { externalRef: 'harbour' })
  assert.match((await partner.reach('co-2', bob)).page.title, /belongs to another customer/)
  const own = await partner.reach('co-2', ada)
  assert.match(own.page.text, /connected already/)
  assert.equal((await own.press('Connect')).title, 'Connected')
  const { body } = await partner.v1('GET', `/connections/${byHand.id}`)
  assert.deepEqual([body.status, body.externalRef, body.version > byHand.version], ['active', 'harbour', true])
  assert.equal(await partner.tokenStatus(byHand.issuedCredentials), 400, 'what was issued before has ended')
})
