import type { ShownProblem } from '@gangway/ui'
import { Button, Group, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { FormFoot } from './form-foot.tsx'
import { InvitationLink, type Invited } from './invitation-link.tsx'
import { Section } from './section.tsx'

type InviteProps = {
  /** The change that invites, as `useChange` gave it. */
  invite: { data: Invited | undefined; error: ShownProblem | null; isPending: boolean; reset: () => void }
  onSubmit: () => void
  /** Empties the form for another person. */
  empty: () => void
  close: () => void
  /** What is to be said of the person. */
  children: ReactNode
}

/** Invites somebody, and shows the link once. */
export function InviteSection({ invite, onSubmit, empty, close, children }: InviteProps) {
  const again = () => {
    invite.reset()
    empty()
  }
  return (
    <Section title="Invite somebody">
      {invite.data ? (
        <Stack>
          <InvitationLink invited={invite.data} />
          <Group>
            <Button variant="default" onClick={again}>
              Invite another
            </Button>
            <Button variant="default" onClick={close}>
              Done
            </Button>
          </Group>
        </Stack>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            onSubmit()
          }}
        >
          <Stack maw={480}>
            {children}
            <FormFoot problem={invite.error} submit="Make the link" pending={invite.isPending} onCancel={close} />
          </Stack>
        </form>
      )}
    </Section>
  )
}
