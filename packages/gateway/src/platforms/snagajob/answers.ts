import { type ApplicationReply, applicationRefused, applicationStored } from '@gangway/wire/snagajob'
import type { Answer, CommonRefusal } from '../../intake/interface.ts'

/** Seconds after which a sender that we cannot serve now should come back. */
const retryAfterSeconds = 5

function written({ status, body }: ApplicationReply): Answer {
  return { status, body: JSON.stringify(body) }
}

/** A refusal that the contract's table (4.6) does not list, in the shape of the others; all of them are ours. */
function ours(status: number, code: string, message: string): Answer {
  return { status, body: JSON.stringify({ status: 'error', code, message }) }
}

/** The application is stored, now or before (contract 4.6). */
export const accepted = written(applicationStored)

/** The signature is missing or wrong, or the date is stale; which of them is for our own record (contract 4.6). */
export const unauthorized = written(applicationRefused('unauthorized'))

export const notJson = written(applicationRefused('not_json'))

export const commonRefusals: Record<CommonRefusal, Answer> = {
  unknown_url: written(applicationRefused('not_found')),
  disabled: ours(403, 'disabled', 'No applications are taken at this address any more.'),
  body_too_large: written(applicationRefused('too_large')),
  body_incomplete: ours(400, 'body_incomplete', 'The body did not arrive whole.'),
  unsupported_encoding: ours(
    415,
    'unsupported_encoding',
    'The content encoding is not supported, or the body is not in it.',
  ),
  overloaded: { ...written(applicationRefused('try_later')), headers: { 'retry-after': String(retryAfterSeconds) } },
}

export const wrongMethod = ours(405, 'method_not_allowed', 'Applications are taken by POST.')

/** Refusals where something is read: the feed and the questions. */
export const readingRefusals: Record<CommonRefusal, Answer> = {
  ...commonRefusals,
  unknown_url: ours(404, 'not_found', 'Nothing is published at this address.'),
  disabled: ours(403, 'disabled', 'Nothing is published at this address any more.'),
  overloaded: {
    ...ours(503, 'try_later', 'This could not be read just now; ask again.'),
    headers: { 'retry-after': String(retryAfterSeconds) },
  },
}

export const readingWrongMethod = ours(405, 'method_not_allowed', 'This address is read by GET.')
