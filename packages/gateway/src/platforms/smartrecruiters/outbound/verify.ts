import { configurationUrl, readErrorBody } from '@gangway/wire/smartrecruiters'
import type { OpenedRegistration, RegistrationCheck } from '../../../model/platform-api.ts'
import type { HttpOutcome } from '../../../outbox/interface.ts'
import type { PlatformDeps } from '../../interface.ts'
import type { RegistrationCredentials, RegistrationSettings } from '../settings.ts'
import { answerJson, type CallPlatform } from './call.ts'
import { exchangeCredentials } from './token-exchange.ts'

/** A person waits for the answer. Milliseconds. */
const timeoutMs = 30_000

/** Exchanges the partner's credentials for a new token, and asks with it for our configuration (contract 1.2). */
export async function verifyRegistration(
  http: PlatformDeps['http'],
  callPlatform: CallPlatform,
  registration: OpenedRegistration,
): Promise<RegistrationCheck[]> {
  const { apiBaseUrl, tokenUrl } = registration.settings as RegistrationSettings
  const exchanged = await exchangeCredentials(http, tokenUrl, registration.credentials as RegistrationCredentials)
  if (!exchanged.ok) return [{ name: 'token', ok: false, detail: tokenDetail(exchanged.outcome) }]
  const { outcome } = await callPlatform(
    { registration },
    { operation: 'configuration', method: 'GET', url: configurationUrl(apiBaseUrl), timeoutMs },
  )
  const status = outcome.kind === 'response' ? outcome.status : undefined
  return [
    { name: 'token', ok: true, detail: 'SmartRecruiters accepts the client id and secret.' },
    {
      name: 'partner_configuration',
      ok: status === 200 || status === 404,
      detail: configurationDetail(outcome),
    },
  ]
}

function tokenDetail(outcome: HttpOutcome): string {
  if (outcome.kind !== 'response') return `${notReached(outcome)} See tokenUrl.`
  const { status } = outcome
  if (status === 200) return 'The answer of the token endpoint holds no bearer token that could be used. See tokenUrl.'
  if (status === 400 || status === 401 || status === 403) {
    return `SmartRecruiters refuses the client id and secret (${said(outcome)}).`
  }
  return `The token endpoint answered ${said(outcome)}, which says neither yes nor no. See tokenUrl.`
}

function configurationDetail(outcome: HttpOutcome): string {
  if (outcome.kind !== 'response') return `${notReached(outcome)} See apiBaseUrl.`
  switch (outcome.status) {
    case 200:
      return 'SmartRecruiters holds a configuration of ours; GET …/configuration shows how it differs.'
    case 404:
      return 'SmartRecruiters holds no configuration of ours yet; POST …/configure puts it there.'
    case 401:
    case 403:
      return `The partner's token is not permitted to manage the configuration (${said(outcome)}): it needs the scope partner_configuration_manage.`
    default:
      return `SmartRecruiters answered ${said(outcome)}. See apiBaseUrl.`
  }
}

/** What kept a request from being answered, as a sentence. */
export function notReached(outcome: Exclude<HttpOutcome, { kind: 'response' }>): string {
  return outcome.kind === 'refused'
    ? `Gangway did not call SmartRecruiters: ${outcome.message}.`
    : `SmartRecruiters was not reached (${outcome.code}): ${outcome.message}.`
}

/** A status with the words that came with it. */
export function said(outcome: HttpOutcome & { kind: 'response' }): string {
  const { errors, message } = readErrorBody(answerJson(outcome))
  const words = [message, ...errors.map((error) => error.message ?? error.code)].filter((text) => text !== undefined)
  return [outcome.status, ...new Set(words)].join(': ').slice(0, 500)
}
