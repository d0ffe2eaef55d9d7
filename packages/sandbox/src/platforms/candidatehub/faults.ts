import type { ChoiceOf, FaultDefinition, FaultValues } from '../../faults/fault-dial.ts'

const delivery = 'Sending a candidate'
const wire = 'The way there'
const report = 'The processing report'
const servers = "The hub's servers"

/** Everything about CandidateHub that can go wrong on request; how it does is the sandbox's convention. */
export const faultDefinitions = [
  {
    key: 'duplicate',
    group: delivery,
    kind: 'switch',
    value: false,
    label: 'Deliver twice',
    help: 'The same import comes twice. The second changes nothing and gets the same answer.',
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
    help: 'The signed time lies this far back. A receiver that enforces a window refuses it; none is documented.',
  },
  {
    key: 'authentication',
    group: delivery,
    kind: 'choice',
    value: 'signed',
    label: 'Signature',
    help: 'A receiver with a secret refuses an import that is unsigned or signed with another one.',
    choices: [
      { value: 'signed', label: "Made with the client's secret" },
      { value: 'omitted', label: 'None: authentication is left out' },
      { value: 'wrong', label: 'Made with another secret' },
      { value: 'upper_case', label: 'Right, in capitals' },
    ],
  },
  {
    key: 'retry',
    group: delivery,
    kind: 'choice',
    value: 'on_5xx',
    label: 'Trying again',
    help: 'Whether the hub tries again is not documented: a receiver should be ready for any of these.',
    choices: [
      { value: 'on_5xx', label: 'After 429, 5xx and no answer, signed again, up to five tries' },
      { value: 'same_bytes', label: 'The same, with the first time and signature' },
      { value: 'never', label: 'Never: what is not taken at once is lost' },
    ],
  },
  {
    key: 'slow',
    group: wire,
    kind: 'switch',
    value: false,
    label: 'Slow',
    help: 'The body trickles in over several seconds. The receiver waits, and serves others meanwhile.',
  },
  {
    key: 'connection',
    group: wire,
    kind: 'choice',
    value: 'whole',
    label: 'Connection',
    help: 'A request cut in its body must leave nothing behind; one cut before the answer may come again.',
    choices: [
      { value: 'whole', label: 'Stays up' },
      { value: 'in_body', label: 'Breaks in the middle of the body, on the first try' },
      { value: 'before_answer', label: 'Breaks before the answer, on the first try' },
    ],
  },
  {
    key: 'report',
    group: report,
    kind: 'choice',
    value: 'normal',
    label: 'The report URL',
    help: 'A good receiver tries again after 5xx and no answer, follows no redirect, and lets no failure undo an import.',
    choices: [
      { value: 'normal', label: 'Takes one report' },
      { value: 'slow', label: 'Takes it after eight seconds' },
      { value: 'error_500', label: 'Answers 500, and takes nothing' },
      { value: 'error_500_once', label: 'Answers 500 to the first call, then takes it' },
      { value: 'error_503', label: 'Answers 503 with Retry-After: 2' },
      { value: 'reset', label: 'Reads it and hangs up, having taken nothing' },
      { value: 'lost_answer', label: 'Takes it, and its answer is lost' },
      { value: 'redirect', label: 'Answers 302' },
      { value: 'expired', label: 'Says that the token has expired' },
    ],
  },
  {
    key: 'spentToken',
    group: report,
    kind: 'choice',
    value: '410',
    label: 'A token that is used or expired',
    help: 'After an answer that was lost, a good receiver takes any of these as: it probably arrived.',
    choices: [
      { value: '410', label: 'Answers 410' },
      { value: '409', label: 'Answers 409' },
      { value: '404', label: 'Answers 404' },
    ],
  },
  {
    key: 'sendIn',
    group: servers,
    kind: 'choice',
    value: 'normal',
    label: 'Candidates that are sent in',
    help: 'For retries and patience of a job board.',
    choices: [
      { value: 'normal', label: 'Taken' },
      { value: 'slow', label: 'Taken after eight seconds' },
      { value: 'error_500', label: 'Answered 500' },
      { value: 'error_503', label: 'Answered 503 with Retry-After: 2' },
      { value: 'success_0', label: 'Answered 200 with success 0' },
      { value: 'unclear', label: 'Answered 200 without saying either' },
      { value: 'cut', label: 'Cut off without an answer' },
    ],
  },
  {
    key: 'prepopulation',
    group: servers,
    kind: 'choice',
    value: 'normal',
    label: 'Prepopulation',
    help: 'An applicant waits: whatever happens, a good caller shows an empty form and goes on.',
    choices: [
      { value: 'normal', label: 'Answered' },
      { value: 'slow', label: 'Answered after eight seconds' },
      { value: 'error_500', label: 'Answered 500' },
      { value: 'expired', label: 'A __BBPPID has expired when it is handed out' },
      { value: 'not_json', label: 'Answered with something that is no JSON' },
      { value: 'cut', label: 'Cut off without an answer' },
    ],
  },
] as const satisfies readonly FaultDefinition[]

type Choice<Key extends string> = ChoiceOf<typeof faultDefinitions, Key>

/** The dial's values by their own types. */
export type Faults = {
  duplicate: boolean
  lateMinutes: number
  authentication: Choice<'authentication'>
  retry: Choice<'retry'>
  slow: boolean
  connection: Choice<'connection'>
  report: Choice<'report'>
  spentToken: Choice<'spentToken'>
  sendIn: Choice<'sendIn'>
  prepopulation: Choice<'prepopulation'>
}

/** Values were checked against the definitions when they were set. */
export function faultsOf(values: FaultValues): Faults {
  return values as unknown as Faults
}
