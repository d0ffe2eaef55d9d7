import { PageLink } from '@gangway/ui'
import { Button, Group, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useChange } from '../../api/changes.tsx'
import { get } from '../../api/queries.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { personName } from '../../components/person.tsx'
import { May } from '../../session.tsx'
import { toast } from '../../shell/toasts.tsx'

/** A candidate that was merged into another one, and a way to take it out again. */
export function UndoMerge({ id, candidateId }: { id: string; candidateId: string }) {
  const [opened, { open, close }] = useDisclosure()
  const other = useQuery(get('/v1/candidates/{id}', { path: { id: candidateId } }))
  const split = useChange('post', '/v1/candidates/{id}/split', {
    onDone: () => {
      close()
      toast('They are two candidates again')
    },
  })
  const name = other.data ? personName(other.data) : candidateId
  return (
    <Group justify="space-between">
      <PageLink to={`/candidates/${candidateId}`} className="breakable">
        {name}
      </PageLink>
      <May scope="write">
        <Button size="xs" variant="default" onClick={open} aria-label={`Undo the merge of ${name}`}>
          Undo the merge
        </Button>
      </May>
      <ConfirmDialog
        opened={opened}
        onClose={close}
        title={`Take ${name} out again`}
        confirm="Undo the merge"
        onConfirm={() => split.mutate({ path: { id }, body: { candidateId } })}
        pending={split.isPending}
        problem={split.error}
      >
        <Text size="sm">
          {name} is a candidate of their own again, with the applications that they had, and those that came since under
          their name and e-mail. Your system hears of each application that moves.
        </Text>
      </ConfirmDialog>
    </Group>
  )
}
