/** What a partner answers to an application. All of it is ours: Snagajob's own expectations are not known (N7). */
export type ApplicationReply = {
  status: number
  body: { status: 'ok' } | { status: 'error'; code: string; message: string }
}

/** The application is stored, now or by an earlier delivery of the same `id` (contract 4.6). */
export const applicationStored: ApplicationReply = { status: 200, body: { status: 'ok' } }

/** Why an application is not taken, with the status it is answered with (contract 4.6). */
const refusals = {
  unauthorized: [401, 'The signature is missing or wrong, or its date is not within 15 minutes.'],
  not_json: [400, 'The body is not JSON.'],
  not_found: [404, 'No applications are taken at this address.'],
  too_large: [413, 'The body is larger than is taken here.'],
  try_later: [503, 'The application could not be stored just now; send it again.'],
} as const satisfies Record<string, [number, string]>

export type ApplicationRefusal = keyof typeof refusals

/** The reply for an application that is not taken; it never says which part of a signature was wrong. */
export function applicationRefused(code: ApplicationRefusal): ApplicationReply {
  const [status, message] = refusals[code]
  return { status, body: { status: 'error', code, message } }
}
