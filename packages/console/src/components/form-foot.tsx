import { ProblemAlert, type ShownProblem } from '@gangway/ui'
import { Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'

type FormFootProps = {
  problem: ShownProblem | null
  /** What the button that sends the form says. */
  submit: string
  /** Whether it is being sent. */
  pending: boolean
  /** Whether there is nothing to send yet. */
  disabled?: boolean
  onCancel?: (() => void) | undefined
  /** Buttons beside the one that sends. */
  children?: ReactNode
}

/** The end of a form: what was wrong with it, and the buttons. */
export function FormFoot({ problem, submit, pending, disabled = false, onCancel, children }: FormFootProps) {
  return (
    <>
      <ProblemAlert problem={problem} />
      <Group>
        <Button type="submit" loading={pending} disabled={disabled}>
          {submit}
        </Button>
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
        )}
        {children}
      </Group>
    </>
  )
}
