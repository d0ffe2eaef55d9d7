import type { WireGeneration } from './enums.ts'
import type { Mode } from './faults.ts'
import { isObject, own } from './json.ts'
import type { ClientCredentials } from './tokens.ts'

/**
 * The body of both directions of the integration call: camelCase, as the reference has it; the guide of 2020 (`seed`)
 * prints `client_id` and `client_secret`, as in the token form (contract 8, row 2).
 */
export function writeIntegration({ clientId, clientSecret }: ClientCredentials): ClientCredentials
export function writeIntegration(
  credentials: ClientCredentials,
  generation: WireGeneration,
): ClientCredentials | { client_id: string; client_secret: string }
export function writeIntegration(
  { clientId, clientSecret }: ClientCredentials,
  generation: WireGeneration = 'current',
) {
  return generation === 'seed' ? { client_id: clientId, client_secret: clientSecret } : { clientId, clientSecret }
}

/**
 * Reads the credentials of the integration call. Strict takes `clientId` and `clientSecret`; lenient takes the guide's
 * `client_id` and `client_secret` too (contract 8, row 2). Undefined when one is missing or no text: as a request that is
 * a 400, as a response an unknown outcome, because the secret comes exactly once.
 */
export function readIntegration(value: unknown, mode: Mode): ClientCredentials | undefined {
  if (!isObject(value)) return undefined
  const clientId = own(value, 'clientId') ?? (mode === 'lenient' ? own(value, 'client_id') : undefined)
  const clientSecret = own(value, 'clientSecret') ?? (mode === 'lenient' ? own(value, 'client_secret') : undefined)
  if (typeof clientId !== 'string' || typeof clientSecret !== 'string') return undefined
  return clientId === '' || clientSecret === '' ? undefined : { clientId, clientSecret }
}

/** What became of the integration call. */
export interface IntegrationOutcome {
  name:
    | 'integrated'
    | 'invalid'
    | 'token_refused'
    | 'not_permitted'
    | 'configuration_missing'
    | 'already_integrated'
    | 'unknown'
  /**
   * What to do with the pair we made for the platform: activate it, delete it after a refusal, or keep it, because the
   * platform may have stored it.
   */
  issued: 'activate' | 'delete' | 'keep'
  /** A sentence for the person who is connecting. */
  sentence: string
}

/** The outcomes by HTTP status (contract 1.2 step 6); `unknown` for everything else and for no answer at all. */
export const integrationOutcomes = {
  200: {
    name: 'integrated',
    issued: 'activate',
    sentence: 'The connection is made. You can close this window.',
  },
  400: {
    name: 'invalid',
    issued: 'delete',
    sentence: 'SmartRecruiters could not read our request. Nothing was connected; please report this to us.',
  },
  401: {
    name: 'token_refused',
    issued: 'delete',
    sentence: 'SmartRecruiters did not accept our partner credentials. Nothing was connected; please try again later.',
  },
  403: {
    name: 'not_permitted',
    issued: 'delete',
    sentence:
      'SmartRecruiters has no consent of your company on record, or our partnership lacks a permission. Start again with Connect in SmartRecruiters and confirm there.',
  },
  404: {
    name: 'configuration_missing',
    issued: 'delete',
    sentence: 'SmartRecruiters has no configuration from us yet. Nothing was connected; please report this to us.',
  },
  409: {
    name: 'already_integrated',
    issued: 'delete',
    sentence:
      'Your company is connected already. If it does not work, disable the integration in SmartRecruiters and connect again.',
  },
  unknown: {
    name: 'unknown',
    issued: 'keep',
    sentence:
      'SmartRecruiters did not answer clearly, so we do not know whether the connection was made. Disable the integration in SmartRecruiters if it shows as active, and connect again.',
  },
} as const satisfies Record<number | 'unknown', IntegrationOutcome>

/**
 * The outcome of the call. `status` is absent after a network error or a timeout; a 200 whose body has no credentials is
 * unknown too.
 */
export function integrationOutcome(status: number | undefined, credentialsRead = true): IntegrationOutcome {
  if (status === 200 && !credentialsRead) return integrationOutcomes.unknown
  return Object.hasOwn(integrationOutcomes, String(status))
    ? integrationOutcomes[status as keyof typeof integrationOutcomes]
    : integrationOutcomes.unknown
}
