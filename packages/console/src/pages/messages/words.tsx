import type { Schema } from '../../api/types.tsx'
import { inWords, platformName } from '../../components/words.tsx'

export type Message = Schema<'Message'>
export type Verdict = Message['verdict']
export type Projection = 'pending' | 'failed'

export const verdicts: readonly Verdict[] = ['accepted', 'duplicate', 'rejected']
export const projections: readonly Projection[] = ['pending', 'failed']

/** A message has one verdict; a delivery or an assessment may be `rejected` too, and means something else by it. */
export const verdictName = (verdict: Verdict): string => (verdict === 'rejected' ? 'refused' : verdict)

/** What somebody sent, in words. */
export const messageName = ({ kind, platform }: Pick<Message, 'kind' | 'platform'>): string => {
  const words = inWords(kind)
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} from ${platformName(platform)}`
}

/** What a reason says, and what mends it. */
type Told = { says: string; next: string }

const secret: Told = {
  says: 'The signature was not made with the secret that Gangway knows, or the body was changed on its way.',
  next: 'Correct the secret, then verify the message again: the platform need not send it again.',
}
const notReadable: Told = {
  says: 'The body is not what this platform sends here.',
  next: 'Look at the body below. A proxy on the way may have changed or cut it; else ask the platform.',
}
const unsigned: Told = {
  says: 'The request was not signed, or not in the form that the platform documents.',
  next: 'See in the headers and the body whether a proxy took the signature away; else somebody other than the platform sent it.',
}
const clock: Told = {
  says: 'The request says a time too far from when it arrived.',
  next: 'Compare the clock of this machine with the real time. What was held up on its way is refused like this too.',
}
const bearer: Told = {
  says: 'The request had no token, or none that is valid here.',
  next: 'Tokens are not kept, so this message must be sent again. See that the platform has the client id and secret of this registration.',
}

const reasons: Record<string, Told> = {
  unknown_url: { says: 'Nobody has the URL that it was sent to.', next: 'Give the platform the URL of a connection.' },
  disabled: {
    says: 'Its registration or connection was disabled.',
    next: 'Enable it, then verify the message again.',
  },
  body_too_large: {
    says: 'The body is larger than GANGWAY_MAX_BODY.',
    next: 'Raise that setting and have it sent again.',
  },
  body_incomplete: { says: 'The sender broke off before the end.', next: 'The platform has to send it again.' },
  unsupported_encoding: {
    says: 'It was compressed in a way that Gangway does not know, or cannot be decompressed.',
    next: 'Ask the platform for gzip, deflate or Brotli, or none.',
  },
  signature_mismatch: secret,
  secret_missing: {
    says: 'The connection has no secret to verify with.',
    next: 'Enter it, then verify the message again.',
  },
  signature_missing: unsigned,
  signature_malformed: unsigned,
  authentication_missing: unsigned,
  authentication_malformed: unsigned,
  date_missing: unsigned,
  date_unparsable: unsigned,
  time_malformed: unsigned,
  date_too_old: clock,
  date_too_far_ahead: clock,
  time_outside_window: clock,
  identity_unknown: {
    says: 'The API key in it is not the one of this registration.',
    next: 'Correct the API key of the registration, then verify the message again.',
  },
  client_unknown: {
    says: 'The client in it has no connection here.',
    next: 'Make a connection with its client id, then verify the message again.',
  },
  client_mismatch: {
    says: 'It is for another client than the connection of this URL.',
    next: 'Compare the connection’s client id with the one in the body, and the URL that the platform was given.',
  },
  company_mismatch: {
    says: 'It is for another company than its token was given to.',
    next: 'The platform has to send it with that company’s own token.',
  },
  unknown_package: {
    says: 'No such assessment package is offered to this company.',
    next: 'Make the package, then verify the message again.',
  },
  bearer_missing: bearer,
  bearer_invalid: bearer,
  bearer_not_kept: bearer,
  ids_missing: {
    says: 'One of the three ids that tell a repeat is missing.',
    next: 'Nothing can be made of it. Ask the platform.',
  },
  candidate_unusable: {
    says: 'It holds neither a usable name nor a usable e-mail.',
    next: 'Nothing can be made of it. Ask the platform.',
  },
  ...Object.fromEntries(
    ['not_json', 'not_an_object', 'meta_info_missing', 'candidate_missing', 'invalid_order', 'invalid_request'].map(
      (reason) => [reason, notReadable],
    ),
  ),
}

/** The reasons that a message may be refused for, to choose from. */
export const knownReasons = Object.keys(reasons).sort()

export const reasonTold = (reason: string): Told =>
  reasons[reason] ?? { says: `It was refused: ${inWords(reason)}.`, next: 'See below which step of verifying failed.' }

/** Whether it was refused for what was entered here as a secret or a key. */
export const isOfSecret = (reason: string | undefined): boolean =>
  reason === 'signature_mismatch' || reason === 'secret_missing' || reason === 'identity_unknown'
