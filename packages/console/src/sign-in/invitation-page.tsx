import { useNavigate } from '@tanstack/react-router'
import { useChange } from '../api/changes.tsx'
import { enterSession } from '../session.tsx'
import { LinkPage } from './link-page.tsx'
import { linkToken, NewPasswordForm } from './new-password-form.tsx'

/** Where the link leads that an admin has sent to a new operator. */
export function InvitationPage() {
  const navigate = useNavigate()
  const accept = useChange('post', '/v1/operators/accept', {
    onDone: (session) => {
      enterSession(session)
      void navigate({ to: '/' })
    },
  })
  return (
    <LinkPage title="You are invited to Gangway" about="Choose a password. Your address is the one that was invited.">
      <NewPasswordForm
        askEmail={false}
        action="Join"
        problem={accept.error}
        pending={accept.isPending}
        onSubmit={({ name, password }) =>
          accept.mutate({ body: { token: linkToken(), password, ...(name && { name }) } })
        }
      />
    </LinkPage>
  )
}
