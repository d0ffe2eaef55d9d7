import type { ChoiceOf, FaultDefinition, FaultValues } from '../../faults/fault-dial.ts'

const servers = "SmartRecruiters' servers"
const connecting = 'Connecting'
const orders = 'Orders and package lists'

/** Everything about SmartRecruiters that can go wrong on request; how it does is the sandbox's convention. */
export const faultDefinitions = [
  {
    key: 'token',
    group: servers,
    kind: 'choice',
    value: 'normal',
    label: 'Tokens',
    help: 'A good partner renews a refused token once, and takes a refused exchange as being disconnected.',
    choices: [
      { value: 'normal', label: 'Live as long as they say' },
      { value: 'expired', label: 'Have expired when they are used' },
      { value: 'refused', label: 'Are refused: invalid_client' },
      { value: 'error_500', label: 'The endpoint answers 500' },
    ],
  },
  {
    key: 'servers',
    group: servers,
    kind: 'choice',
    value: 'normal',
    label: 'Every other call',
    help: 'A good partner tries again after 429, 5xx and no answer, and keeps the order of its updates.',
    choices: [
      { value: 'normal', label: 'Is answered' },
      { value: 'slow', label: 'Is answered after eight seconds' },
      { value: 'error_500', label: 'Is answered 500' },
      { value: 'error_503', label: 'Is answered 503' },
      { value: 'rate_limited', label: 'Is answered 429' },
      { value: 'cut', label: 'Is cut off without an answer' },
      { value: 'lost_answer', label: 'Is done, and its answer is lost' },
    ],
  },
  {
    key: 'details',
    group: servers,
    kind: 'choice',
    value: 'normal',
    label: 'Candidates, jobs and hiring teams',
    help: 'Only 401 is declared for these calls: a good partner gives up the details alone, and stays connected.',
    choices: [
      { value: 'normal', label: 'Are answered; 403 without the scope, 404 where there is none' },
      { value: 'only_401', label: 'Are answered; 401 for both' },
      { value: 'denied', label: 'Are answered 401, whatever is asked for' },
    ],
  },
  {
    key: 'exchange',
    group: connecting,
    kind: 'choice',
    value: 'normal',
    label: 'The exchange of credentials',
    help: 'The secret comes once. After a lost answer only disabling and connecting again helps.',
    choices: [
      { value: 'normal', label: 'Is answered' },
      { value: 'lost_answer', label: 'Is done, and its answer is lost' },
      { value: 'conflict', label: 'Is answered 409: already integrated' },
      { value: 'no_consent', label: 'Is answered 403: no consent' },
      { value: 'error_500', label: 'Is answered 500' },
      { value: 'slow', label: 'Is answered after eight seconds' },
    ],
  },
  {
    key: 'generation',
    group: orders,
    kind: 'choice',
    value: 'current',
    label: 'Payloads',
    help: 'The published OpenAPI names, or those of the integration guide of December 2020.',
    choices: [
      { value: 'current', label: 'Published names, with the older ones beside them' },
      { value: 'seed', label: "Only the guide's names" },
    ],
  },
  {
    key: 'requester',
    group: orders,
    kind: 'choice',
    value: 'json',
    label: 'The header “requester”',
    help: 'Its encoding is not documented: a good partner reads all of these.',
    choices: [
      { value: 'json', label: '{"email":"…"}' },
      { value: 'percent_json', label: 'The same, percent-encoded' },
      { value: 'base64_json', label: 'The same in base64' },
      { value: 'email_pair', label: 'email,…' },
      { value: 'email_equals', label: 'email=…' },
      { value: 'address', label: 'The bare address' },
      { value: 'trailing_comma', label: "The guide's own JSON, with its stray comma" },
      { value: 'none', label: 'Is not sent' },
      { value: 'unreadable', label: 'Cannot be read' },
    ],
  },
  {
    key: 'duplicateOrders',
    group: orders,
    kind: 'switch',
    value: false,
    label: 'Order twice',
    help: 'The same order comes twice. A good partner answers the same, and invites the candidate once.',
  },
  {
    key: 'orderToken',
    group: orders,
    kind: 'choice',
    value: 'good',
    label: 'The token of calls to the partner',
    help: 'A good partner answers 401 to one that is not its own.',
    choices: [
      { value: 'good', label: 'Is the one that the partner gave' },
      { value: 'wrong', label: 'Is another one' },
      { value: 'none', label: 'Is left out' },
    ],
  },
  {
    key: 'disableToken',
    group: connecting,
    kind: 'choice',
    value: 'good',
    label: 'The disable notification',
    help: 'Whether it carries a token is not documented.',
    choices: [
      { value: 'good', label: 'Carries the token of the company' },
      { value: 'none', label: 'Carries none' },
      { value: 'not_sent', label: 'Never comes' },
    ],
  },
] as const satisfies readonly FaultDefinition[]

type Choice<Key extends string> = ChoiceOf<typeof faultDefinitions, Key>

/** The dial's values by their own types. */
export type Faults = {
  token: Choice<'token'>
  servers: Choice<'servers'>
  details: Choice<'details'>
  exchange: Choice<'exchange'>
  generation: Choice<'generation'>
  requester: Choice<'requester'>
  duplicateOrders: boolean
  orderToken: Choice<'orderToken'>
  disableToken: Choice<'disableToken'>
}

/** Values were checked against the definitions when they were set. */
export function faultsOf(values: FaultValues): Faults {
  return values as unknown as Faults
}
