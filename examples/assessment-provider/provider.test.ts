import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { type TestContext } from 'node:test'
import { type components, createClient, orThrow } from '@gangway/client'
import { writeOrder } from '@gangway/wire/smartrecruiters'
import { startGatewayProcess } from '../../scripts/demo/gateway-process.ts'
import { startProvider } from './provider.ts'
import { quiz } from './quiz.ts'

const gangwayKey = 'the-key-of-the-tests-0123456789abcdef'
/** Nobody's: what is told to the platform is not looked at here. */
const apiBaseUrl = 'https://smartrecruiters.example'

type Order = components['schemas']['AssessmentOrder']

function folder(t: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), 'gangway-provider-'))
  t.after(() => rmSync(path, { recursive: true, force: true }))
  return path
}

/** A gateway with a connection to SmartRecruiters, what orders on it as SmartRecruiters does, and the product. */
async function start(t: TestContext) {
  const gateway = await startGatewayProcess({
    GANGWAY_DATA_DIR: folder(t),
    GANGWAY_ADMIN_KEY: gangwayKey,
    GANGWAY_ALLOW_PRIVATE_URLS: 'on',
    GANGWAY_SANDBOX: 'off',
  })
  t.after(() => gateway.stop())
  const client = createClient({ baseUrl: gateway.origin, apiKey: gangwayKey })
  const settings = { apiBaseUrl, tokenUrl: `${apiBaseUrl}/token` }
  const credentials = { clientId: 'partner', clientSecret: 'partner secret' }
  const registration = await orThrow(
    client.POST('/v1/registrations', { body: { platform: 'smartrecruiters', name: 'SR', credentials, settings } }),
  )
  const { issuedCredentials, urls } = await orThrow(
    client.POST('/v1/connections', {
      body: { registrationId: registration.id, name: 'Harbour Foods', remoteId: 'harbour-foods', credentials },
    }),
  )
  const provider = await startProvider({ gangwayUrl: gateway.origin, gangwayKey, port: 0, dataDir: folder(t) })
  t.after(() => provider.stop())

  const { clientId, clientSecret } = issuedCredentials!
  const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret }
  const token = await fetch(urls.token!, { method: 'POST', body: new URLSearchParams(form) })
  const { access_token } = (await token.json()) as { access_token: string }
  /** Orders a package; answers the link that SmartRecruiters gives the candidate, where it gives one. */
  const order = async (kind: 'manual' | 'inline', assessmentPackageId: string): Promise<Order> => {
    const orderId = randomUUID()
    const body = JSON.stringify(
      writeOrder({
        kind,
        apiBaseUrl,
        orderId,
        companyId: 'harbour-foods',
        assessmentPackageId,
        jobId: 'job-1',
        candidate: {
          id: 'cand-1',
          email: 'sam.reed@example.org',
          firstName: 'Sam <3',
          lastName: 'Reed',
          language: 'en',
        },
        requester: { userId: 'user-1', email: 'recruiter@example.org' },
        completedCallbackUrl: 'https://jobs.example/back?step=2',
      }),
    )
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${access_token}` }
    const response = await fetch(kind === 'manual' ? urls.orders! : urls.inlineOrders!, {
      method: 'POST',
      headers,
      body,
    })
    assert.ok(response.ok, await response.text())
    return until(async () => {
      for await (const found of client.list('/v1/assessment-orders')) if (found.remoteId === orderId) return found
      return undefined
    })
  }
  const resultOf = (id: string, status: string) =>
    until(async () => {
      const found = await orThrow(client.GET('/v1/assessment-orders/{id}', { params: { path: { id } } }))
      return found.result?.status === status ? found.result : undefined
    })
  return { client, order, resultOf }
}

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await look()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

const post = (url: string, form: Record<string, string>) =>
  fetch(url, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' })
const allRight = Object.fromEntries(quiz.map(({ id, right }) => [id, String(right)]))

test('a candidate takes what a recruiter ordered; result and report go back', async (t) => {
  const { client, order, resultOf } = await start(t)
  const { id, candidateUrl } = await order('manual', 'kitchen-safety')
  const page = await (await fetch(candidateUrl!)).text()
  assert.match(page, /Hello Sam &lt;3\./)
  assert.equal((await resultOf(id, 'in_progress')).assessments![0]!.assessmentId, 'safety')

  const { [quiz[0]!.id]: _, ...incomplete } = allRight
  assert.equal((await post(candidateUrl!, { ...incomplete, do: 'finish' })).status, 422)
  const wrong = { ...allRight, [quiz[0]!.id]: '0' }
  assert.equal((await post(candidateUrl!, { ...wrong, do: 'finish' })).status, 200)
  const { score, scoreLabel, assessments } = await resultOf(id, 'completed')
  assert.deepEqual([score, scoreLabel], [{ raw: 3, min: 0, max: 4 }, 'Needs a shift of training'])
  const [{ attachmentId, type } = {}] = assessments![0]!.attachments!
  assert.equal(type, 'PDF_URL')
  const path = { id }
  const { data } = await orThrow(client.GET('/v1/assessment-orders/{id}/attachments', { params: { path } }))
  assert.deepEqual(
    data.map(({ id, filename, contentType }) => [id, filename, contentType]),
    [[attachmentId, 'kitchen-safety.pdf', 'application/pdf']],
  )

  await post(candidateUrl!, { ...allRight, do: 'finish' })
  assert.equal((await resultOf(id, 'completed')).score!.raw, 3, 'what has ended stays as it ended')
})

test('an applicant is sent back to the application, and the report is linked', async (t) => {
  const { order, resultOf } = await start(t)
  const { id, candidateUrl, returnUrl } = await order('inline', 'kitchen-safety-inline')
  const done = await post(candidateUrl!, { ...allRight, do: 'finish' })
  assert.deepEqual([done.status, done.headers.get('location')], [303, returnUrl])
  const { assessments } = await resultOf(id, 'completed')
  const report = await fetch(assessments![0]!.attachments![0]!.url!)
  assert.equal(report.headers.get('content-type'), 'application/pdf')
  assert.equal((await report.text()).slice(0, 5), '%PDF-')

  const declined = await order('inline', 'kitchen-safety-inline')
  assert.equal((await post(declined.candidateUrl!, { do: 'decline' })).status, 303)
  await resultOf(declined.id, 'rejected')
})

test('a link that nobody was given shows nothing and changes nothing', async (t) => {
  const { order } = await start(t)
  const { candidateUrl } = await order('manual', 'kitchen-safety')
  for (const url of [`${candidateUrl}x`, candidateUrl!.replace(/ord_\w+/, 'ord_unknown')]) {
    assert.equal((await fetch(url)).status, 404)
    assert.equal((await post(url, { ...allRight, do: 'finish' })).status, 404)
  }
})
