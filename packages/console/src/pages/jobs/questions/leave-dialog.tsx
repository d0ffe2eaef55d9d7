import { Text } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx'

/** Asks before one leaves what is not saved. */
export function LeaveDialog({ unsaved }: { unsaved: boolean }) {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: () => unsaved,
    enableBeforeUnload: unsaved,
    withResolver: true,
  })
  return (
    <ConfirmDialog
      opened={status === 'blocked'}
      onClose={() => reset?.()}
      title="Leave without saving?"
      confirm="Leave"
      color="red"
      pending={false}
      problem={null}
      onConfirm={() => proceed?.()}
    >
      <Text>What you changed in the questions is lost.</Text>
    </ConfirmDialog>
  )
}
