import { Copyable, Time } from '@gangway/ui'
import { Alert, Stack } from '@mantine/core'

export type Invited = { email: string; invitationUrl: string; invitationExpiresAt?: string }

/** The way in for somebody who is invited. */
export function InvitationLink({ invited }: { invited: Invited }) {
  const { email, invitationUrl, invitationExpiresAt } = invited
  return (
    <Alert color="orange" title="Copy this link now: it is shown this once" role="status">
      <Stack gap="xs">
        <span>
          Gangway sends no mail: give it to {email}, who chooses a password there.
          {invitationExpiresAt && (
            <>
              {' '}
              It can be used until <Time at={invitationExpiresAt} />.
            </>
          )}
        </span>
        <Copyable value={invitationUrl} label="invitation link" />
      </Stack>
    </Alert>
  )
}
