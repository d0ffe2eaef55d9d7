import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import type { ConnectionView, JudgeInput, Judgement, RegistrationView } from '../../intake/interface.ts'
import { withSettingsDefaults } from '../../model/index.ts'
import { EXAMPLE_BODY, EXAMPLE_SECRET, EXAMPLE_TIME_MS } from './example.test-data.ts'
import { importReception } from './reception.ts'
import { ConnectionSettings, RegistrationSettings } from './settings.ts'

export const registration: RegistrationView = {
  tenant: 'ten_1',
  id: 'reg_1',
  platform: 'candidatehub',
  name: 'Orchard',
  status: 'active',
  settings: withSettingsDefaults(RegistrationSettings, {}),
  credentials: { apiKey: 'orchard-demo-key' },
  previousCredentials: null,
}

export function connectionOf(changes: Partial<ConnectionView> = {}): ConnectionView {
  const settings = withSettingsDefaults(ConnectionSettings, changes.settings ?? {})
  return {
    tenant: 'ten_1',
    id: 'con_1',
    registrationId: 'reg_1',
    platform: 'candidatehub',
    name: 'Orchard Staff',
    remoteId: 'orchardstaff',
    externalRef: null,
    status: 'active',
    credentials: { secret: EXAMPLE_SECRET },
    previousCredentials: null,
    issuedClientId: null,
    issuedSecretHash: null,
    ...changes,
    settings,
  }
}

/** The example, parsed, to be changed. */
export const example = () => JSON.parse(EXAMPLE_BODY)

/** Judges a body, or a value as JSON, on the connection's own URL, as of when the example was signed. */
export function judge(body: unknown, changes: Partial<ConnectionView> = {}, now = EXAMPLE_TIME_MS): Promise<Judgement> {
  return judgeWith(body, { reached: { registration, connection: connectionOf(changes) }, now })
}

/** Judges it on the registration's URL, behind which the given connections are. */
export function judgeOnRegistration(
  body: unknown,
  connections: ConnectionView[],
  changes: Partial<RegistrationView> = {},
): Promise<Judgement> {
  return judgeWith(body, {
    reached: { registration: { ...registration, ...changes }, connection: null },
    now: EXAMPLE_TIME_MS,
    connectionByRemoteId: async (remoteId) => connections.find((one) => one.remoteId === remoteId) ?? null,
  })
}

async function judgeWith(body: unknown, input: Partial<JudgeInput> & Pick<JudgeInput, 'reached' | 'now'>) {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
  return importReception.judge({ headers: {}, body: bytes, connectionByRemoteId: async () => null, ...input })
}

export function assertAccepted(judgement: Judgement, because?: string) {
  assert.ok('accepted' in judgement, `${because}: ${JSON.stringify(judgement)}`)
  return judgement.accepted
}

/** Refused, with status and `success` at one, and the text both as `message` and as `error` (contract 2). */
export function assertRefused(judgement: Judgement, status: number, reason: string) {
  assert.ok('refused' in judgement, `accepted, not refused as ${reason}`)
  const { refused } = judgement
  assert.deepEqual([refused.answer.status, refused.reason], [status, reason])
  const body = JSON.parse(refused.answer.body)
  assert.deepEqual([body.success, body.error], [0, body.message])
  assert.equal(refused.answer.headers!['content-type'], 'application/json')
  assert.ok(refused.checks.some(({ ok, detail }) => !ok && /^\S.{15,}\.$/.test(detail)))
  return refused
}

export const signed = (apiKey: string, time: string | number, secret: string) => ({
  api_key: apiKey,
  time,
  signature: createHmac('sha256', secret).update(`${apiKey}|${time}`).digest('hex'),
})

/** The example under another `authentication`, or without one. */
export const withAuthentication = (authentication: unknown) => ({ ...example(), authentication })
/** The example's `time`. */
export const signedAt = String(EXAMPLE_TIME_MS)
