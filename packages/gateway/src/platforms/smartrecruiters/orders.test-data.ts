import { type WireGeneration, writeOrder } from '@gangway/wire/smartrecruiters'
import type { ConnectionView, JudgeInput, RegistrationView } from '../../intake/interface.ts'
import { withSettingsDefaults } from '../../model/index.ts'
import { hashToken } from '../../secrets/hash-token.ts'
import type { PlatformDeps } from '../interface.ts'
import { RegistrationSettings } from './settings.ts'

export const publicUrl = 'https://gangway.example'
export const apiBaseUrl = 'https://api.smartrecruiters.com'
export const orderId = '0b7a3f4e-2f6b-4a53-9b8e-6d1f0c2a9e11'
export const goodToken = 'good-token'
export const completedCallbackUrl = 'https://www.smartrecruiters.com/oneclick/done?flow=7&next=%2Fhome#end'

const candidate = {
  id: 'cand-1',
  email: 'mira.okafor@example.org',
  firstName: 'Mira',
  lastName: 'Okafor',
  language: 'en',
}

const common = {
  apiBaseUrl,
  orderId,
  companyId: 'acme',
  assessmentPackageId: 'pkg-1',
  jobId: 'job-9',
  candidate,
  fields: { team: 'Blue' },
}

/** What the platform sends for a manual order; `change` goes over it. */
export function manualOrder(change: object = {}, generation: WireGeneration = 'current'): Record<string, unknown> {
  const requester = { userId: 'user-3', email: 'rita@customer.example' }
  return { ...writeOrder({ ...common, kind: 'manual', requester }, generation), ...change }
}

/** The same for an inline order. */
export function inlineOrder(change: object = {}, generation: WireGeneration = 'current'): Record<string, unknown> {
  return { ...writeOrder({ ...common, kind: 'inline', completedCallbackUrl }, generation), ...change }
}

export const connection: ConnectionView = {
  tenant: 'ten_1',
  id: 'con_1',
  registrationId: 'reg_1',
  platform: 'smartrecruiters',
  name: 'Acme',
  remoteId: 'acme',
  externalRef: null,
  status: 'active',
  settings: {},
  credentials: {},
  previousCredentials: null,
  issuedClientId: 'client',
  issuedSecretHash: hashToken('secret'),
}

export function registration(settings: Record<string, unknown> = {}): RegistrationView {
  return {
    tenant: 'ten_1',
    id: 'reg_1',
    platform: 'smartrecruiters',
    name: 'Partner',
    status: 'active',
    settings: withSettingsDefaults(RegistrationSettings, settings),
    credentials: {},
    previousCredentials: null,
  }
}

/** Packages of the fake store, by the platform's id of them. */
export const packages: Record<string, { status: string; connection_ids: string | null }> = {
  'pkg-1': { status: 'active', connection_ids: null },
  'pkg-old': { status: 'retired', connection_ids: null },
  'pkg-others': { status: 'active', connection_ids: '["con_2"]' },
  'pkg-ours': { status: 'active', connection_ids: '["con_2","con_1"]' },
}

/** A store that knows one token and those packages; random bytes that are all the same. */
export const deps = {
  publicUrl,
  randomBytes: (size: number) => Buffer.alloc(size, 7),
  store: {
    findAccessToken: async (_tenant: string, { hash, registrationId }: { hash: string; registrationId: string }) =>
      hash === hashToken(goodToken) && registrationId === 'reg_1' ? { connectionId: 'con_1', remoteId: 'acme' } : null,
    findPackageByRemoteId: async (_tenant: string, { remoteId }: { remoteId: string }) => packages[remoteId] ?? null,
  },
} as unknown as Pick<PlatformDeps, 'store' | 'publicUrl' | 'randomBytes'>

export function judgeInput(body: unknown, change: Partial<JudgeInput> = {}): JudgeInput {
  return {
    reached: { registration: registration(), connection: null },
    headers: { authorization: `Bearer ${goodToken}` },
    body: Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body)),
    now: Date.parse('2026-11-21T18:00:00.000Z'),
    connectionByRemoteId: async (remoteId) => (remoteId === 'acme' ? connection : null),
    ...change,
  }
}
