import { EmptyState, ProblemAlert } from '@gangway/ui'
import { Alert, Button, FileButton, Group, PasswordInput, SegmentedControl, Stack, Text, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useChange } from '../../api/changes.tsx'
import { type Check, CheckList } from '../../components/check-list.tsx'
import { EndpointInput } from '../../components/endpoint-input.tsx'
import { MomentInput } from '../../components/moment-input.tsx'
import { useMay } from '../../session.tsx'
import { WebhooksFrame } from './frame.tsx'
import { pastedHeaders } from './pasted-headers.tsx'

/** Says what is wrong with a webhook request that somebody's system does not verify. */
export function VerifyPage() {
  const may = useMay()
  return (
    <WebhooksFrame
      title="Verify a request"
      about="Your system says that a signature is wrong? Paste the request as it received it, and see exactly what is. Nothing of it is kept."
    >
      {may('read') ? (
        <VerifyForm />
      ) : (
        <EmptyState title="Your role does not show what people have sent">
          A request holds a person. Ask somebody who may see people.
        </EmptyState>
      )}
    </WebhooksFrame>
  )
}

const monospace = { input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: '0.8125rem' } }

function VerifyForm() {
  const [headers, setHeaders] = useState('')
  const [body, setBody] = useState('')
  const [file, setFile] = useState<string>()
  const [by, setBy] = useState<'endpoint' | 'secret'>('endpoint')
  const [endpointId, setEndpointId] = useState<string>()
  const [secret, setSecret] = useState('')
  const [at, setAt] = useState<string>()
  const check = useChange('post', '/v1/webhook-checks')
  const pairs = pastedHeaders(headers)
  const error = (pointer: string) => {
    const found = check.error?.at(pointer)
    return found === undefined ? {} : { error: found }
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    check.mutate({
      body: {
        headers: pairs,
        body,
        ...(by === 'secret' ? { secret } : endpointId !== undefined && { endpointId }),
        ...(at !== undefined && { at }),
      },
    })
  }
  const take = async (given: File | null) => {
    if (!given) return
    setBody(await given.text())
    setFile(given.name)
  }
  return (
    <form onSubmit={send} noValidate>
      <Stack maw="50rem">
        <Textarea
          label="Headers"
          description="As your system received them, one a line; or as JSON."
          placeholder={'webhook-id: evt_…\nwebhook-timestamp: 1795318864\nwebhook-signature: v1,…'}
          autosize
          minRows={4}
          maxRows={14}
          styles={monospace}
          spellCheck={false}
          value={headers}
          onChange={({ currentTarget }) => setHeaders(currentTarget.value)}
          {...error('/headers')}
        />
        {headers !== '' && (
          <Text size="sm" c="dimmed">
            {pairs.length === 0
              ? 'No header was found in this.'
              : `${pairs.length === 1 ? 'One header' : `${pairs.length} headers`}: ${pairs.map(([name]) => name).join(', ')}`}
          </Text>
        )}
        <div>
          <Textarea
            label="Body"
            description="The raw body, as it was before anything parsed it. A browser changes line breaks in what is pasted: where the body has any, choose a file."
            placeholder={'{"type":"application.received",…}'}
            autosize
            minRows={4}
            maxRows={14}
            styles={monospace}
            spellCheck={false}
            value={body}
            onChange={({ currentTarget }) => {
              setBody(currentTarget.value)
              setFile(undefined)
            }}
            {...error('/body')}
          />
          <Group mt="xs" gap="xs">
            <FileButton onChange={(given) => void take(given)}>
              {(props) => (
                <Button {...props} size="xs" variant="default">
                  The body from a file
                </Button>
              )}
            </FileButton>
            {file !== undefined && <Text size="sm">{file}, byte for byte</Text>}
          </Group>
        </div>
        <SegmentedControl
          aria-label="Verified with"
          value={by}
          transitionDuration={0}
          onChange={(chosen) => setBy(chosen as 'endpoint' | 'secret')}
          data={[
            { value: 'endpoint', label: 'The endpoint it was sent to' },
            { value: 'secret', label: 'The secret you verify with' },
          ]}
        />
        {by === 'endpoint' ? (
          <EndpointInput
            placeholder="Choose one"
            value={endpointId}
            onChange={setEndpointId}
            {...error('/endpointId')}
            {...error('/secret')}
          />
        ) : (
          <PasswordInput
            label="Secret"
            description="As your system has it: whsec_… It is not kept."
            autoComplete="off"
            value={secret}
            onChange={({ currentTarget }) => setSecret(currentTarget.value)}
            visibilityToggleButtonProps={{ 'aria-label': 'Show the secret', tabIndex: 0 }}
            {...error('/secret')}
          />
        )}
        <MomentInput
          label="When your system received it"
          description="Now, where it is empty. A request is good for five minutes."
          value={at}
          onChange={setAt}
          {...error('/at')}
        />
        <Group>
          <Button type="submit" loading={check.isPending}>
            See what is wrong
          </Button>
        </Group>
        <ProblemAlert problem={check.error} />
        {check.data && <Findings checks={check.data.checks} />}
      </Stack>
    </form>
  )
}

/** What was found, the first fault foremost. A repeat verifies; it is only to be told from a new one. */
function Findings({ checks }: { checks: readonly Check[] }) {
  const fault = checks.find(({ check, ok }) => !ok && check !== 'repeat')
  const repeat = checks.find(({ check, ok }) => !ok && check === 'repeat')
  const color = fault ? 'red' : repeat ? 'orange' : 'teal'
  const title = fault
    ? 'This is why it does not verify'
    : repeat
      ? 'It verifies, and it came before'
      : 'Nothing is wrong with this request'
  return (
    <Stack role="status">
      <Alert color={color} title={title}>
        {fault?.detail ??
          repeat?.detail ??
          'It was sent by Gangway, with this secret, and arrived as it was sent. If your system refuses it, compare what it signs with the steps below.'}
      </Alert>
      <CheckList checks={checks} />
    </Stack>
  )
}
