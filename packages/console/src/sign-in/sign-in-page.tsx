import { Page, ProblemAlert, Wait } from '@gangway/ui'
import { Alert, Button, Code, Divider, Paper, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useChange } from '../api/changes.tsx'
import { get } from '../api/queries.tsx'
import type { Schema } from '../api/types.tsx'
import { enterSession, sessionHasEnded } from '../session.tsx'
import { rememberPlace, takeProviderProblem } from './remembered-place.tsx'

/** How one comes in; whatever address this stands at is shown afterwards. */
export function SignInPage() {
  const ways = useQuery(get('/v1/sign-in'))
  return (
    <Page title="Sign in to Gangway">
      <ProviderAlert />
      {sessionHasEnded() && (
        <Alert title="Your session has ended" role="status" mb="md">
          Sign in, and you are back on the page where you were.
        </Alert>
      )}
      <Wait query={ways}>{(known) => <Ways ways={known} />}</Wait>
    </Page>
  )
}

/** What the way to the provider of identities came to, where it signed nobody in. */
const outcomes: Record<string, string> = {
  lost: 'It was begun in another window, or too long ago. Please sign in again.',
  not_signed_in: 'You were not signed in there. Please try again.',
  provider_failed: 'Signing in does not work at the moment. Please try again in a minute, or tell who runs Gangway.',
  no_access: 'Your account there gives no access to Gangway. Ask an admin to invite you, or to give you a role.',
  too_many_tries: 'It was tried too often. Please wait a quarter of an hour.',
}

function ProviderAlert() {
  const [problem] = useState(takeProviderProblem)
  if (problem === null || !Object.hasOwn(outcomes, problem)) return null
  return (
    <Alert color="red" title="You are not signed in" role="alert" mb="md">
      {outcomes[problem]}
    </Alert>
  )
}

function Ways({ ways: { password, provider, firstOperator } }: { ways: Schema<'SignInWays'> }) {
  return (
    <Stack>
      {firstOperator && (
        <Alert title="Nobody can sign in yet">
          When Gangway starts, <Code>npm start</Code> prints a link that makes you its first operator. Open that link.
        </Alert>
      )}
      {password && <PasswordForm />}
      {password && provider && <Divider label="or" />}
      {provider && (
        <Button component="a" href={provider.url} variant={password ? 'default' : 'filled'} onClick={rememberPlace}>
          Sign in with {provider.name}
        </Button>
      )}
    </Stack>
  )
}

function PasswordForm() {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const signIn = useChange('post', '/v1/sessions', { onDone: enterSession })
  const needed = signIn.error?.code === 'code_needed'
  const codeAsked = needed || signIn.error?.code === 'code_wrong' || code !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    signIn.mutate({ body: { email, password, ...(code && { code }) } })
  }
  return (
    <Paper withBorder p="lg" component="form" onSubmit={submit}>
      <Stack>
        <TextInput
          label="E-mail"
          type="email"
          name="email"
          autoComplete="username"
          required
          value={email}
          onChange={({ currentTarget }) => setEmail(currentTarget.value)}
        />
        <PasswordInput
          label="Password"
          name="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
        />
        {codeAsked && (
          <TextInput
            label="Code"
            description="From your authenticator app"
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            autoFocus
            required
            value={code}
            onChange={({ currentTarget }) => setCode(currentTarget.value)}
          />
        )}
        {!needed && <ProblemAlert problem={signIn.error} />}
        <Button type="submit" loading={signIn.isPending}>
          Sign in
        </Button>
      </Stack>
    </Paper>
  )
}
