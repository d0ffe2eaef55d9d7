import { Outline } from '@gangway/ui'
import { Alert, Button, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useChange } from '../../api/changes.tsx'
import { CheckList } from '../../components/check-list.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { toast } from '../../shell/toasts.tsx'
import { type Message, reasonTold, type Verdict, verdictName } from './words.tsx'

/** Verifies a message again, after showing what would be found with the secrets as they are now. */
export function ReverifyButton({ message, prominent }: { message: Message; prominent: boolean }) {
  const { id, verdict: before } = message
  const [opened, { open, close }] = useDisclosure()
  const preview = useChange('post', '/v1/messages/{id}/reverify')
  const reverify = useChange('post', '/v1/messages/{id}/reverify', {
    onDone: ({ verdict }) => {
      close()
      toast(verdict === 'rejected' ? 'It is still refused' : outcomes[verdict], {
        color: verdict === 'rejected' ? 'red' : 'teal',
      })
    },
  })
  const start = () => {
    reverify.reset()
    preview.mutate({ path: { id }, query: { dryRun: true } })
    open()
  }
  const found = preview.data
  return (
    <>
      <Button variant={prominent ? 'filled' : 'default'} onClick={start}>
        Verify again
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={close}
        title="Verify this message again"
        confirm={found && found.verdict !== 'rejected' && before === 'rejected' ? 'Take it in' : 'Note this verdict'}
        onConfirm={() => reverify.mutate({ path: { id } })}
        pending={reverify.isPending}
        problem={preview.error ?? reverify.error}
        disabled={!found}
      >
        <Text size="sm">
          With the secrets as they are now, and as of when it came: that days have passed does not matter.
        </Text>
        {preview.isPending && <Outline />}
        {found && (
          <Stack>
            <Alert
              color={found.verdict === 'rejected' ? 'red' : 'teal'}
              title={`It would be ${verdictName(found.verdict)}`}
            >
              {consequence(before, found.verdict, found.reason)}
            </Alert>
            <CheckList checks={found.verification} />
          </Stack>
        )}
      </ConfirmDialog>
    </>
  )
}

const outcomes: Record<Exclude<Verdict, 'rejected'>, string> = {
  accepted: 'It is accepted, and being mapped',
  duplicate: 'It is accepted, as a repeat',
}

/** What noting the new verdict does to a message that had another, or the same. */
function consequence(before: Verdict, after: Verdict, reason: string | undefined): string {
  if (before !== 'rejected') {
    return after === 'rejected'
      ? 'It was taken in and stays so, whatever the secrets of today say. Only the verdict is appended.'
      : 'Nothing changes but that this verdict is appended.'
  }
  if (after === 'rejected')
    return `${reasonTold(reason ?? 'refused').says} Nothing changes but that this verdict is appended.`
  if (after === 'duplicate') return 'The platform has sent it again meanwhile, so it becomes the repeat of that one.'
  return 'It is taken in as if it had been accepted at once: a record is made, and events go out. The platform need not send it again.'
}
