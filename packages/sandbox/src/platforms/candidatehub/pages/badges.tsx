import { Badge } from '@mantine/core'
import type { DeliveryAttempt, ReportOutcome, TransactionState, Verdict } from '../api-types.ts'

export const stateLabels: Readonly<Record<TransactionState, string>> = {
  waiting: 'will be sent again',
  delivered: 'delivered',
  refused: 'refused',
  lost: 'lost',
  reported: 'reported',
  token_reused: 'token reused',
}

const stateColors: Readonly<Record<TransactionState, string>> = {
  waiting: 'yellow',
  delivered: 'blue',
  refused: 'red',
  lost: 'red',
  reported: 'teal',
  token_reused: 'orange',
}

const outcomeLabels: Readonly<Record<ReportOutcome, string>> = {
  imported: 'imported',
  import_failed: 'import failed',
  unclear: 'unclear',
}

const outcomeColors: Readonly<Record<ReportOutcome, string>> = {
  imported: 'teal',
  import_failed: 'red',
  unclear: 'yellow',
}

const verdictColors: Readonly<Record<Verdict, string>> = {
  pass: 'teal',
  fail: 'red',
  advice: 'yellow',
  running: 'blue',
}

const attemptLabels: Readonly<Record<DeliveryAttempt['verdict'], string>> = {
  accepted: 'accepted',
  refused: 'refused',
  contract_warning: 'can be read either way',
  no_answer: 'no answer',
}

const attemptColors: Readonly<Record<DeliveryAttempt['verdict'], string>> = {
  accepted: 'teal',
  refused: 'red',
  contract_warning: 'yellow',
  no_answer: 'red',
}

export function StateBadge({ state }: { state: TransactionState }) {
  return <Label color={stateColors[state]} text={stateLabels[state]} />
}

export function OutcomeBadge({ outcome }: { outcome: ReportOutcome }) {
  return <Label color={outcomeColors[outcome]} text={outcomeLabels[outcome]} />
}

export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  return <Label color={verdictColors[verdict]} text={verdict} />
}

export function AttemptBadge({ verdict }: { verdict: DeliveryAttempt['verdict'] }) {
  return <Label color={attemptColors[verdict]} text={attemptLabels[verdict]} />
}

function Label({ color, text }: { color: string; text: string }) {
  return (
    <Badge color={color} variant="light" tt="none" miw="max-content">
      {text}
    </Badge>
  )
}
