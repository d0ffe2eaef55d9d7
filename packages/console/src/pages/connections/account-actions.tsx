import { ProblemAlert } from '@gangway/ui'
import { Button, Group, Modal, Stack } from '@mantine/core'
import { useChange } from '../../api/changes.tsx'
import type { Schema } from '../../api/types.tsx'
import { InvitationLink } from '../../components/invitation-link.tsx'
import { toast } from '../../shell/toasts.tsx'

/** A new link for somebody, and whether the person can sign in. */
export function AccountActions({ account: { id, email, status } }: { account: Schema<'Account'> }) {
  const invite = useChange('post', '/v1/accounts/{id}/invite')
  const change = useChange('patch', '/v1/accounts/{id}', {
    onDone: (changed) =>
      toast(changed.status === 'disabled' ? `${email} cannot sign in any more` : `${email} can sign in`),
  })
  const next = status === 'disabled' ? 'active' : 'disabled'
  return (
    <>
      <Group gap="xs">
        {status !== 'disabled' && (
          <Button
            size="xs"
            variant="default"
            loading={invite.isPending}
            onClick={() => invite.mutate({ path: { id }, body: {} })}
            aria-label={`New link for ${email}`}
          >
            New link
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          loading={change.isPending}
          onClick={() => change.mutate({ path: { id }, body: { status: next } })}
          aria-label={`${next === 'active' ? 'Enable' : 'Disable'} ${email}`}
        >
          {next === 'active' ? 'Enable' : 'Disable'}
        </Button>
      </Group>
      <ProblemAlert problem={invite.error ?? change.error} />
      <Modal opened={invite.data !== undefined} onClose={invite.reset} title={`A new link for ${email}`} size="lg">
        <Stack>{invite.data && <InvitationLink invited={invite.data} />}</Stack>
      </Modal>
    </>
  )
}
