import { DataTable, Outline } from '@gangway/ui'
import { Button, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useChange } from '../../api/changes.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { inWords } from '../../components/words.tsx'
import { toast } from '../../shell/toasts.tsx'
import type { Message } from './words.tsx'

/** Maps a message again, after showing what that would change. */
export function ReprojectButton({ message: { id } }: { message: Message }) {
  const [opened, { open, close }] = useDisclosure()
  const preview = useChange('post', '/v1/messages/{id}/reproject')
  const reproject = useChange('post', '/v1/messages/{id}/reproject', {
    onDone: ({ changes }) => {
      close()
      toast(changes.length === 0 ? 'Mapped again: nothing changed' : `Mapped again: ${count(changes.length)}`)
    },
  })
  const start = () => {
    reproject.reset()
    preview.mutate({ path: { id }, query: { dryRun: true } })
    open()
  }
  const changes = preview.data?.changes
  return (
    <>
      <Button variant="default" onClick={start}>
        Map again
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={close}
        title="Map this message again"
        confirm="Map again"
        onConfirm={() => reproject.mutate({ path: { id }, query: { dryRun: false } })}
        pending={reproject.isPending}
        problem={preview.error ?? reproject.error}
        disabled={!changes || changes.length === 0}
      >
        <Text size="sm">
          From the stored bytes, by the mapping as it is now. Ids, status and matches stay. An event goes out only where
          something changes.
        </Text>
        {preview.isPending && <Outline />}
        {changes && (
          <Text size="sm" fw={600}>
            {changes.length === 0 ? 'Nothing would change.' : `${count(changes.length)} would be made:`}
          </Text>
        )}
        {changes && changes.length > 0 && (
          <DataTable
            label="What would change"
            rows={changes}
            rowKey={({ recordId, pointer }) => recordId + pointer}
            columns={[
              { title: 'Record', cell: ({ recordType }) => inWords(recordType) },
              { title: 'Field', cell: ({ pointer }) => pointer || 'all of it' },
              { title: 'Now', cell: ({ before }) => valueText(before) },
              { title: 'Then', cell: ({ after }) => valueText(after) },
            ]}
          />
        )}
      </ConfirmDialog>
    </>
  )
}

const count = (changes: number) => `${changes} ${changes === 1 ? 'change' : 'changes'}`

const valueText = (value: unknown): string =>
  value === undefined ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value)
