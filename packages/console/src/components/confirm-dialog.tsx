import { ProblemAlert, type ShownProblem } from '@gangway/ui'
import { Button, Group, Modal, Stack } from '@mantine/core'
import type { ReactNode } from 'react'

type ConfirmProps = {
  opened: boolean
  onClose: () => void
  /** What is to be done, as a question or a name. */
  title: string
  /** What would come of it. */
  children: ReactNode
  /** What the button that does it says. */
  confirm: string
  onConfirm: () => void
  /** Whether it is being done. */
  pending: boolean
  problem: ShownProblem | null
  /** Whether there is nothing to do. */
  disabled?: boolean
  color?: string
}

/** Shows what would come of something before it is done. */
export function ConfirmDialog({ opened, onClose, title, children, confirm, onConfirm, ...rest }: ConfirmProps) {
  const { pending, problem, disabled = false, color } = rest
  return (
    <Modal opened={opened} onClose={onClose} title={title} size="lg">
      <Stack>
        {children}
        <ProblemAlert problem={problem} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button loading={pending} disabled={disabled} onClick={onConfirm} {...(color !== undefined && { color })}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
