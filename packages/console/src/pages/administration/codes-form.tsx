import { Copyable, Outline } from '@gangway/ui'
import { Anchor, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { type FormEvent, lazy, Suspense, useRef, useState } from 'react'
import { useChange } from '../../api/changes.tsx'
import type { Answer, Operation } from '../../api/types.tsx'
import { FormFoot } from '../../components/form-foot.tsx'
import { isPasswordWrong, OwnPasswordInput } from './password-fields.tsx'

const QrCode = lazy(() => import('./qr-code.tsx').then((file) => ({ default: file.QrCode })))

export type CodesOffer = Answer<Operation<'/v1/sessions/current/codes', 'get'>>

/** A key for an authenticator app, and the first code of it, which shows that the app has it. */
export function CodesForm({ offer: { on, secret, uri }, onDone }: { offer: CodesOffer; onDone: () => void }) {
  const [code, setCode] = useState('')
  const [password, setPassword] = useState('')
  const codeInput = useRef<HTMLInputElement>(null)
  const passwordInput = useRef<HTMLInputElement>(null)
  const keep = useChange('put', '/v1/sessions/current/codes', { onDone })
  const { error } = keep
  const codeWrong = error?.code === 'code_wrong'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    keep.mutate(
      { body: { password, secret, code } },
      {
        onError: (problem) => {
          if (problem.code === 'code_wrong') codeInput.current?.select()
          else if (isPasswordWrong(problem)) passwordInput.current?.focus()
        },
      },
    )
  }
  return (
    <Stack>
      <Title order={3} size="h5">
        1. Give your app the key
      </Title>
      <Group align="flex-start">
        <Suspense fallback={<Outline />}>
          <QrCode text={uri} label="QR code of the key below, for your authenticator app" />
        </Suspense>
        <Stack gap="xs" maw={420} miw={0}>
          <Text>Scan the picture with your authenticator app, or enter this key there by hand:</Text>
          <Copyable value={secret} text={secret.replace(/.{4}(?=.)/g, '$& ')} label="key" />
          <Text size="sm">
            Is the app on this device? <Anchor href={uri}>Give it the key</Anchor>
          </Text>
          {on && <Text size="sm">The app that you have now holds until the new one has shown its first code.</Text>}
        </Stack>
      </Group>
      <Title order={3} size="h5">
        2. Show that it works
      </Title>
      <form onSubmit={submit}>
        <Stack maw={480}>
          <TextInput
            label="Code"
            description="The six digits that the app shows now"
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={10}
            required
            ref={codeInput}
            value={code}
            error={codeWrong && 'This code is not right. Enter the one that the app shows now.'}
            onChange={({ currentTarget }) => setCode(currentTarget.value)}
          />
          <OwnPasswordInput
            label="Your password"
            value={password}
            onChange={setPassword}
            problem={error}
            ref={passwordInput}
          />
          <FormFoot
            problem={codeWrong || isPasswordWrong(error) ? null : error}
            submit="Turn codes on"
            pending={keep.isPending}
          />
        </Stack>
      </form>
    </Stack>
  )
}
