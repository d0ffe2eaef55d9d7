import assert from 'node:assert/strict'
import type { ServerResponse } from 'node:http'
import type { TestContext } from 'node:test'
import { type Json, type Partner, startPartner } from '../intake/smartrecruiters.fixture.ts'
import type { Home } from '../support/stores.ts'
import { answer, type FakeSmartRecruiters, type Request, startSmartRecruiters } from './platform.fixture.ts'
import { createVisitor, type Visitor } from './visitor.fixture.ts'

/** A partner whose platform takes credentials for companies that consented, as contract 1.2 step 6 says. */
export interface ConsentPartner extends Partner {
  platform: FakeSmartRecruiters
  /** The credentials that the platform holds of us, by company. */
  integrated: Map<string, { clientId: string; clientSecret: string }>
  /** Answers the next exchange of credentials so. */
  next(respond: (request: Request, response: ServerResponse, store: () => Json) => void): void
  /** Invites a person, who chooses a password; answers their e-mail address. */
  person(name: string, externalRef: string): Promise<string>
  visitor(): Visitor
  consentUrl(companyId: string, redirect?: string): string
  /** Opens the page, signs in, and stands before the question. */
  reach(companyId: string, email: string, redirect?: string): Promise<Visitor>
  connections(): Promise<Json[]>
  /** Types of events so far, oldest first, of connections. */
  told(): Promise<{ type: string; data: Json }[]>
  tokenStatus(client: { clientId: string; clientSecret: string }): Promise<number>
}

export const password = 'nine ducks on a long pond'

export async function startConsentPartner(
  t: TestContext,
  home: Home,
  options: { settings?: object; env?: Record<string, string>; origins?: string[] } = {},
): Promise<ConsentPartner> {
  const platform = await startSmartRecruiters(t)
  const integrated: ConsentPartner['integrated'] = new Map()
  let next: Parameters<ConsentPartner['next']>[0] | undefined
  platform.api = (request, response, clientId) => {
    const companyId = /^\/assessment-api\/v202010\/integration\/company\/([^/?]+)$/.exec(request.path)?.[1]
    if (companyId === undefined || request.method !== 'POST') return answer(response, 404, { errors: [{ code: 'X' }] })
    assert.equal(clientId, 'm-id', 'the partner’s own token')
    assert.match(request.headers['content-type'] ?? '', /^application\/json/)
    assert.deepEqual(Object.keys(request.body).sort(), ['clientId', 'clientSecret'])
    const store = () => {
      const company = decodeURIComponent(companyId)
      integrated.set(company, request.body)
      const given = { clientId: `sr-${company}-${integrated.size}`, clientSecret: `secret-of-${company}` }
      platform.clients.set(given.clientId, given.clientSecret)
      return given
    }
    const respond = next
    next = undefined
    if (respond) return respond(request, response, store)
    if (integrated.has(decodeURIComponent(companyId))) return answer(response, 409, { errors: [{ code: 'TAKEN' }] })
    answer(response, 200, store())
  }
  const partner = await startPartner(
    t,
    home,
    { ...platform.settings, ...options.settings },
    { GANGWAY_ALLOW_PRIVATE_URLS: 'on', ...options.env },
  )
  await partner.v1('PATCH', `/registrations/${partner.registration.id}`, { name: 'Heron Assessments' })
  const { gateway, urls } = partner
  const visitor = () => createVisitor([gateway.origin, ...(options.origins ?? [])])
  const consentUrl = (companyId: string, redirect?: string) =>
    `${urls.consent}?${new URLSearchParams({ companyId, ...(redirect !== undefined && { redirect }) })}`
  return {
    ...partner,
    platform,
    integrated,
    next: (respond) => {
      next = respond
    },
    async person(name, externalRef) {
      const email = `${name.toLowerCase()}@${externalRef}.example`
      const invited = await partner.v1('POST', '/accounts', { email, name, externalRef })
      assert.equal(invited.status, 201, invited.text)
      const browser = visitor()
      await browser.open(invited.body.invitationUrl)
      await browser.press('Save and go on', { password, repeat: password })
      assert.equal(browser.page.title, 'Your account is ready')
      return email
    },
    visitor,
    consentUrl,
    async reach(companyId, email, redirect) {
      const browser = visitor()
      await browser.open(consentUrl(companyId, redirect))
      await browser.press('Sign in', { email, password })
      return browser
    },
    async connections() {
      const { body } = await partner.v1('GET', '/connections')
      return body.data.filter(({ id }: Json) => id !== partner.connection.id)
    },
    async told() {
      const { body } = await partner.v1('GET', '/events?limit=200')
      return body.data.filter(({ type }: Json) => type.startsWith('connection.'))
    },
    async tokenStatus({ clientId, clientSecret }) {
      const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret }
      const response = await fetch(urls.token!, { method: 'POST', body: new URLSearchParams(form) })
      await response.body?.cancel()
      return response.status
    },
  }
}
