import { type IntegrationOutcome, integrationOutcomes } from '@gangway/wire/smartrecruiters'

/**
 * How a consent can end: as the platform's answer says (contract 1.2 step 6), or before it was asked: `unreachable` (no
 * request arrived there), `rate_limited` (it wants fewer of them).
 */
export type ConsentOutcome = IntegrationOutcome['name'] | 'unreachable' | 'rate_limited'

/** What the person is told: what happened, and what to do. */
export interface OutcomeText {
  title: string
  sentence: string
  /** Whether it makes sense to begin again at once, on our side alone. */
  again: boolean
}

const sentences = Object.fromEntries(
  Object.values(integrationOutcomes).map(({ name, sentence }) => [name, sentence]),
) as Record<IntegrationOutcome['name'], string>

const ours = (name: IntegrationOutcome['name'], title: string, again: boolean): OutcomeText => ({
  title,
  sentence: sentences[name],
  again,
})

export const outcomeTexts: Record<ConsentOutcome, OutcomeText> = {
  integrated: ours('integrated', 'Connected', false),
  invalid: ours('invalid', 'Not connected', false),
  token_refused: ours('token_refused', 'Not connected', true),
  not_permitted: ours('not_permitted', 'Not connected', false),
  configuration_missing: ours('configuration_missing', 'Not connected', false),
  already_integrated: ours('already_integrated', 'Already connected', false),
  unknown: ours('unknown', 'Please disable and connect again', false),
  unreachable: {
    title: 'Not connected',
    sentence:
      'SmartRecruiters cannot be reached at the moment. Nothing was connected; please try again in a few minutes.',
    again: true,
  },
  rate_limited: {
    title: 'Not connected',
    sentence: 'SmartRecruiters is busy at the moment. Nothing was connected; please try again in a minute.',
    again: true,
  },
}
