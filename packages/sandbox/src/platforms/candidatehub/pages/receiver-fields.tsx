import { PageLink } from '@gangway/ui'
import {
  Accordion,
  NumberInput,
  Radio,
  SegmentedControl,
  Select,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core'
import { Convention } from '../../../pages/components/convention.tsx'
import type { Client, Receiver, RunInput } from '../api-types.ts'
import type { Faults } from './draft.tsx'

/** Which receiver is tried, and what is known of it. */
export type Target = {
  kind: 'client' | 'any'
  client: number | null
  receiver: Receiver
  jobReference: string
  otherClientId: string
  signatureWindow: NonNullable<RunInput['signatureWindow']>
  reports: NonNullable<RunInput['reports']>
  reportWaitSeconds: number | string
  reportBaseUrl: string
  largeMegabytes: number | string
}

export const emptyTarget: Target = {
  kind: 'client',
  client: null,
  receiver: { url: '', apiKey: '', clientId: '', secret: '' },
  jobReference: '',
  otherClientId: '',
  signatureWindow: 'enforced',
  reports: 'advised',
  reportWaitSeconds: '',
  reportBaseUrl: '',
  largeMegabytes: '',
}

export function targetInput(target: Target): RunInput {
  const text = (key: 'jobReference' | 'otherClientId' | 'reportBaseUrl') =>
    target[key].trim() && { [key]: target[key].trim() }
  return {
    ...(target.kind === 'client' && target.client !== null
      ? { client: target.client }
      : { receiver: { ...target.receiver, url: target.receiver.url.trim() } }),
    ...text('jobReference'),
    ...text('otherClientId'),
    ...text('reportBaseUrl'),
    signatureWindow: target.signatureWindow,
    reports: target.reports,
    ...(target.reportWaitSeconds !== '' && { reportWaitSeconds: Number(target.reportWaitSeconds) }),
    ...(target.largeMegabytes !== '' && { largeFileBytes: Math.round(Number(target.largeMegabytes) * 1_048_576) }),
  }
}

type ReceiverFieldsProps = {
  target: Target
  receivers: Client[]
  faults: Faults
  onChange: (patch: Partial<Target>) => void
}

export function ReceiverFields({ target, receivers, faults, onChange }: ReceiverFieldsProps) {
  return (
    <Stack maw={760}>
      <SegmentedControl
        aria-label="Which receiver"
        value={target.kind}
        onChange={(kind) => onChange({ kind: kind as Target['kind'] })}
        data={[
          { value: 'client', label: 'A client of this sandbox' },
          { value: 'any', label: 'Any receiver, by its URL' },
        ]}
      />
      {target.kind === 'client' ? (
        <KnownClient target={target} receivers={receivers} onChange={onChange} />
      ) : (
        <AnyReceiver receiver={target.receiver} faults={faults} onChange={(receiver) => onChange({ receiver })} />
      )}
      <Accordion variant="contained">
        <Accordion.Item value="more">
          <Accordion.Control>What is known of this receiver</Accordion.Control>
          <Accordion.Panel>
            <Known target={target} faults={faults} onChange={onChange} />
          </Accordion.Panel>
        </Accordion.Item>
      </Accordion>
    </Stack>
  )
}

function KnownClient({ target, receivers, onChange }: Omit<ReceiverFieldsProps, 'faults'>) {
  if (receivers.length === 0) {
    return (
      <Text>
        No client has an import URL. <PageLink to="/candidatehub/clients">Give one</PageLink>, or enter any receiver.
      </Text>
    )
  }
  return (
    <Select
      label="Client"
      description={receivers.find(({ id }) => id === target.client)?.importUrl}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      classNames={{ description: 'breakable' }}
      data={receivers.map(({ id, name }) => ({ value: String(id), label: name }))}
      value={target.client === null ? null : String(target.client)}
      onChange={(value) => value && onChange({ client: Number(value) })}
      allowDeselect={false}
    />
  )
}

type AnyReceiverProps = { receiver: Receiver; faults: Faults; onChange: (receiver: Receiver) => void }

function AnyReceiver({ receiver, faults, onChange }: AnyReceiverProps) {
  const field = (key: keyof Receiver) => ({
    value: receiver[key],
    error: faults.get(`/receiver/${key}`),
    autoComplete: 'off',
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      onChange({ ...receiver, [key]: event.currentTarget.value }),
  })
  return (
    <Stack>
      <TextInput label="Import URL" withAsterisk placeholder="https://…" {...field('url')} />
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <TextInput label="hub_client_id" withAsterisk {...field('clientId')} />
        <TextInput label="API key" withAsterisk {...field('apiKey')} />
        <TextInput label="Secret" withAsterisk type="password" {...field('secret')} />
      </SimpleGrid>
      <Text size="sm" c="dimmed">
        Made-up people are sent there, some of them odd. Better not to a system that real people work with.
      </Text>
    </Stack>
  )
}

function Known({ target, faults, onChange }: Omit<ReceiverFieldsProps, 'receivers'>) {
  const text = (key: 'jobReference' | 'otherClientId' | 'reportBaseUrl') => ({
    value: target[key],
    error: faults.get(`/${key}`),
    autoComplete: 'off',
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => onChange({ [key]: event.currentTarget.value }),
  })
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput label="A job reference that it knows" {...text('jobReference')} />
        <TextInput
          label="Another client’s id"
          description="Empty: made up."
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...text('otherClientId')}
        />
      </SimpleGrid>
      <Radio.Group
        label="The signed time"
        value={target.signatureWindow}
        onChange={(value) => onChange({ signatureWindow: value as Target['signatureWindow'] })}
      >
        <Stack gap={6} mt="xs">
          <Radio value="enforced" label="It refuses times that lie too far off" />
          <Radio value="logged" label="It only notes them" />
        </Stack>
      </Radio.Group>
      <Radio.Group
        label="Processing reports"
        value={target.reports}
        onChange={(value) => onChange({ reports: value as Target['reports'] })}
      >
        <Stack gap={6} mt="xs">
          <Radio value="advised" label="It may report later, when somebody decides" />
          <Radio value="required" label="It reports at once: one that does not come is a failure" />
        </Stack>
      </Radio.Group>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NumberInput
          label="Wait for reports (seconds)"
          description="Empty: 10."
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          min={0}
          error={faults.get('/reportWaitSeconds')}
          value={target.reportWaitSeconds}
          onChange={(reportWaitSeconds) => onChange({ reportWaitSeconds })}
        />
        <NumberInput
          label="File of the large body (MiB)"
          description="Empty: 8. A receiver should take 25 MiB of body."
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          min={0}
          error={faults.get('/largeFileBytes')}
          value={target.largeMegabytes}
          onChange={(largeMegabytes) => onChange({ largeMegabytes })}
        />
      </SimpleGrid>
      <TextInput
        label="What the receiver reaches this sandbox by"
        description="Empty: the sandbox’s own address, for a receiver on this machine. It begins every report URL."
        placeholder="https://…"
        {...text('reportBaseUrl')}
      />
      <div>
        <Convention item="3">
          No window is documented for the signed time of imports, and nothing about when a report is due.
        </Convention>
      </div>
    </Stack>
  )
}
