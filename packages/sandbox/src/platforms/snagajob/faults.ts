import type { ChoiceOf, FaultDefinition, FaultValues } from '../../faults/fault-dial.ts'

const delivery = 'Sending an application'
const wire = 'The way there'
const payload = 'What the application holds'
const servers = "Snagajob's servers"

/** Everything about Snagajob that can go wrong on request (contract 4.4, 4.6); how it does is the sandbox's convention. */
export const faultDefinitions = [
  {
    key: 'duplicate',
    group: delivery,
    kind: 'switch',
    value: false,
    label: 'Deliver twice',
    help: 'The same application comes twice, with one id. The second changes nothing and gets the same answer.',
  },
  {
    key: 'lateMinutes',
    group: delivery,
    kind: 'number',
    value: 0,
    min: 0,
    max: 1440,
    unit: 'minutes',
    label: 'Signed long before it is sent',
    help: 'X-SAJ-Date lies this far back. Over 15 minutes the partner refuses it.',
  },
  {
    key: 'wrongSecret',
    group: delivery,
    kind: 'switch',
    value: false,
    label: 'Sign with a wrong secret',
    help: 'The signature is made with another secret. The partner refuses it.',
  },
  {
    key: 'retry',
    group: delivery,
    kind: 'choice',
    value: 'on_5xx',
    label: 'Trying again',
    help: 'How Snagajob tries again is not documented (N7): the partner should be ready for any of these.',
    choices: [
      { value: 'on_5xx', label: 'After 5xx and no answer, up to five tries' },
      { value: 'never', label: 'Never: what is not taken at once is lost' },
    ],
  },
  {
    key: 'reserialised',
    group: wire,
    kind: 'switch',
    value: false,
    label: 'Body re-serialised on the way',
    help: 'A proxy writes the JSON anew after it was signed. Equal JSON, other bytes: the partner refuses it.',
  },
  {
    key: 'slow',
    group: wire,
    kind: 'switch',
    value: false,
    label: 'Slow',
    help: 'The body trickles in over several seconds. The partner waits, and serves others meanwhile.',
  },
  {
    key: 'connection',
    group: wire,
    kind: 'choice',
    value: 'whole',
    label: 'Connection',
    help: 'A request cut in its body must leave nothing behind; one cut before the answer comes again.',
    choices: [
      { value: 'whole', label: 'Stays up' },
      { value: 'in_body', label: 'Breaks in the middle of the body, on the first try' },
      { value: 'before_answer', label: 'Breaks before the answer, on the first try' },
    ],
  },
  {
    key: 'payload',
    group: payload,
    kind: 'choices',
    value: [],
    label: 'Odd payloads',
    help: 'Authentic but not as documented. The partner keeps them, flags them, and answers 2xx; 400 to what is no JSON.',
    choices: [
      { value: 'null_resume', label: 'resume is null' },
      { value: 'object_for_array', label: 'One object where an array is shown: employment, answers, qualifications' },
      { value: 'unknown_fields', label: 'Members that nobody documented' },
      { value: 'mismatched_type', label: 'resume.contentType says PDF, the bytes do not' },
      { value: 'empty_answers', label: 'Unanswered questions sent with null, {}, [] and ""' },
      { value: 'missing_fields', label: 'emailAddress and phoneNumber are missing' },
      { value: 'no_id', label: 'There is no id' },
      { value: 'unknown_requisition', label: 'requisitionId of no job in the feed' },
      { value: 'broken_lines', label: 'Base64 in lines and without padding' },
      { value: 'not_json', label: 'The body is no JSON (signed all the same)' },
    ],
  },
  {
    key: 'answer',
    group: servers,
    kind: 'choice',
    value: 'normal',
    label: 'Calls by the partner',
    help: 'What becomes of calls to the API, for retries and patience. Uploads follow the next setting.',
    choices: [
      { value: 'normal', label: 'Answered' },
      { value: 'slow', label: 'Answered after eight seconds' },
      { value: 'error_500', label: 'Answered 500' },
      { value: 'error_503', label: 'Answered 503 with Retry-After: 2' },
      { value: 'cut', label: 'Cut off without an answer' },
    ],
  },
  {
    key: 'uploads',
    group: servers,
    kind: 'choice',
    value: 'normal',
    label: 'Presigned forms and uploads',
    help: 'A partner gets a new form and tries once more after 401 and 403.',
    choices: [
      { value: 'normal', label: 'Good for 5 minutes' },
      { value: 'expired', label: 'Expired when they are handed out' },
      { value: 'expired_once', label: 'Every second form is expired when it is handed out' },
      { value: 'error_500', label: 'The upload answers 500' },
      { value: 'lost_answer', label: 'The upload is taken, its answer is lost' },
    ],
  },
] as const satisfies readonly FaultDefinition[]

type Choice<Key extends string> = ChoiceOf<typeof faultDefinitions, Key>
export type OddPayload = Choice<'payload'>

/** The dial's values by their own types. */
export type Faults = {
  duplicate: boolean
  lateMinutes: number
  wrongSecret: boolean
  retry: Choice<'retry'>
  reserialised: boolean
  slow: boolean
  connection: Choice<'connection'>
  payload: OddPayload[]
  answer: Choice<'answer'>
  uploads: Choice<'uploads'>
}

/** Values were checked against the definitions when they were set. */
export function faultsOf(values: FaultValues): Faults {
  return values as unknown as Faults
}
