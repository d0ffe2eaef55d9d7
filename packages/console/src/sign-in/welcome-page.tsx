import { useNavigate } from '@tanstack/react-router'
import { useChange } from '../api/changes.tsx'
import { enterSession } from '../session.tsx'
import { LinkPage } from './link-page.tsx'
import { linkToken, NewPasswordForm } from './new-password-form.tsx'

/** Where the link leads that the first start prints. */
export function WelcomePage() {
  const navigate = useNavigate()
  const accept = useChange('post', '/v1/operators/first', {
    onDone: (session) => {
      enterSession(session)
      void navigate({ to: '/' })
    },
  })
  return (
    <LinkPage title="Welcome to Gangway" about="You are its first operator, and an admin: you can invite others later.">
      <NewPasswordForm
        askEmail
        action="Begin"
        problem={accept.error}
        pending={accept.isPending}
        onSubmit={({ email, name, password }) =>
          accept.mutate({ body: { token: linkToken(), email, password, ...(name && { name }) } })
        }
      />
    </LinkPage>
  )
}
