import type { TestContext } from 'node:test'
import type { Seeded } from '../../src/platforms/smartrecruiters/seed.ts'
import type { SandboxOptions } from '../../src/sandbox.ts'
import { type PartnerServer, partnerServer } from './partner-server.ts'
import { type TestSandbox, testSandbox } from './sandbox.ts'

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into member by member
export type Json = any

export type Answer = { status: number; headers: Headers; text: string; body: Json }

/** A partner of the sandbox's SmartRecruiters, whose own server is the test's. */
export type Assessor = {
  sandbox: TestSandbox
  partner: PartnerServer
  seeded: Seeded
  /** Calls `/api/smartrecruiters`; throws on any status but the expected one. */
  api<T = Json>(method: string, path: string, body?: unknown, expected?: number): Promise<T>
  /** Calls the platform's servers with a token. */
  call(method: string, path: string, token: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  token(credentials: { clientId: string; clientSecret: string }): Promise<string>
  configuration: Record<string, unknown>
  /** Puts the configuration, gives consent and exchanges credentials: what the platform gave for the company. */
  connect(): Promise<{ clientId: string; clientSecret: string }>
}

export const v202010 = '/assessment-api/v202010'
export const packages = [
  {
    id: 'pkg-1',
    type: 'SKILL_TEST',
    name: 'Kitchen safety',
    description: 'Knives and fire',
    assessments: [
      { id: 'a-1', type: 'SKILL_TEST', name: 'Knives', description: '' },
      { id: 'a-2', type: 'SKILL_TEST', name: 'Fire', description: '' },
    ],
  },
  { id: 'pkg-in', type: 'INLINE_ASSESSMENT', name: 'While applying', description: '', assessments: [] },
]

export async function startAssessor(t: TestContext, options: Partial<SandboxOptions> = {}): Promise<Assessor> {
  const sandbox = await testSandbox(t, options)
  const partner = await partnerServer(t)
  const seeded = (await sandbox.seed('smartrecruiters', { seedKey: 'test', name: 'Heron' })) as Seeded
  const at = (path: string) => `${partner.origin}${path}`
  const json = (body: unknown, status = 200) => ({
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  partner.answers.set('/oauth/token', json({ access_token: 'of-the-partner', expires_in: 3600 }))
  partner.answers.set('/packages', json(packages))
  for (const one of packages) partner.answers.set(`/packages/${one.id}`, json(one))
  partner.answers.set('/orders', json({}, 202))
  partner.answers.set('/inline', json({ url: at('/take/1') }))
  partner.answers.set('/companies/HarbourFoods', { status: 204 })
  const assessor: Assessor = {
    sandbox,
    partner,
    seeded,
    async api(method, path, body, expected) {
      const response = await fetch(`${sandbox.origin}/api/smartrecruiters${path}`, {
        method,
        ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      })
      const text = await response.text()
      const good = expected === undefined ? response.ok : response.status === expected
      if (!good) throw new Error(`${method} ${path}: ${response.status} ${text}`)
      return text === '' ? null : JSON.parse(text)
    },
    async call(method, path, token, body, headers = {}) {
      // a test asks more than ten times in what is no time on its clock
      sandbox.clock.advance(1000)
      const isRaw = body instanceof FormData || typeof body === 'string'
      const response = await fetch(sandbox.origin + path, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body !== undefined && !(body instanceof FormData) && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: isRaw ? body : JSON.stringify(body) }),
      })
      const text = await response.text()
      const isJson = /json/.test(response.headers.get('content-type') ?? '')
      return {
        status: response.status,
        headers: response.headers,
        text,
        body: isJson && text !== '' ? JSON.parse(text) : null,
      }
    },
    async token({ clientId, clientSecret }) {
      const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret }
      const response = await fetch(seeded.tokenUrl, { method: 'POST', body: new URLSearchParams(form) })
      const answer = (await response.json()) as { access_token?: string }
      if (!answer.access_token) throw new Error(`no token: ${response.status} ${JSON.stringify(answer)}`)
      return answer.access_token
    },
    configuration: {
      consentUrl: at('/consent?lang=en'),
      consentDisplayMode: 'POPUP',
      assessmentPackageListUrl: at('/packages'),
      singleAssessmentPackageUrl: at('/packages/'),
      oauthTokenUrl: at('/oauth/token'),
      supportedAssessmentTypes: ['SKILL_TEST', 'INLINE_ASSESSMENT'],
      packageOrderUrl: at('/orders'),
      inlineAssessmentPackageOrderUrl: at('/inline'),
      integrationDisableUrl: at('/companies/{companyId}'),
      fields: [{ id: 'dept', name: 'Department', description: 'Whose job it is' }],
    },
    async connect() {
      const master = await assessor.token(seeded)
      const put = await assessor.call('PUT', `${v202010}/partner/configuration`, master, assessor.configuration)
      if (put.status !== 200) throw new Error(`not configured: ${put.text}`)
      await assessor.api('POST', `/apps/${seeded.partnerId}/consent`)
      const pair = { clientId: 'partner-id', clientSecret: 'partner-secret' }
      const given = await assessor.call('POST', `${v202010}/integration/company/HarbourFoods`, master, pair)
      if (given.status !== 200) throw new Error(`not connected: ${given.text}`)
      return given.body
    },
  }
  return assessor
}
