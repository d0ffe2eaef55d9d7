import { Button, Card, Group, NumberInput, SegmentedControl, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { fromApi, useChange } from '../../../pages/api.tsx'
import { Convention } from '../../../pages/components/convention.tsx'
import { CopyableRows } from '../../../pages/components/copyable-rows.tsx'
import { LoopbackReading, Readings } from '../../../pages/components/readings.tsx'
import type { Overview, RecruitersSettings } from '../api-types.ts'
import { api } from './queries.tsx'

/** What a program needs to speak with this SmartRecruiters. */
export function Addresses({ overview }: { overview: Overview }) {
  const { apiBaseUrl, tokenUrl, company } = overview
  const customer = useQuery(fromApi<{ clientId: string; clientSecret: string }>(`${api}/customer-credential`))
  const rows = [
    { label: 'API base', value: apiBaseUrl, secret: false },
    { label: 'Token address', value: tokenUrl, secret: false },
    { label: `Company id of ${company.name}`, value: company.id, secret: false },
    ...(customer.data
      ? [
          { label: 'The customer’s own client id', value: customer.data.clientId, secret: false },
          { label: 'The customer’s own client secret', value: customer.data.clientSecret, secret: true },
        ]
      : []),
  ]
  return (
    <Card withBorder component="section" aria-label="For programs">
      <Title order={2} size="h4" mb="xs">
        For programs
      </Title>
      <Text c="dimmed" mb="md">
        With the customer’s own credential, orders are read back (assessment-orders of v202107). A partner’s credentials
        stand with the partner.
      </Text>
      <CopyableRows rows={rows} />
    </Card>
  )
}

export function Settings({ overview: { settings } }: { overview: Overview }) {
  const change = useChange<Partial<RecruitersSettings>>((body) => ({ method: 'PATCH', path: `${api}/settings`, body }))
  return (
    <Readings conventions={conventions} problem={change.error}>
      <Stack gap={4} align="flex-start">
        <Text size="sm" fw={500} id="mode">
          Bodies
        </Text>
        <SegmentedControl
          aria-labelledby="mode"
          value={settings.mode}
          onChange={(mode) => change.mutate({ mode: mode as RecruitersSettings['mode'] })}
          data={[
            { value: 'strict', label: 'Strict' },
            { value: 'lenient', label: 'Lenient' },
          ]}
        />
        <Text size="sm" c="dimmed">
          Strict holds them to the published OpenAPI files. Lenient takes the guide of 2020 as well, its “VIDEO URL” and
          zero scores included.
        </Text>
      </Stack>
      <LoopbackReading
        what="a partner"
        asker="SmartRecruiters"
        checked={settings.allowLoopbackHttp}
        onChange={(allowLoopbackHttp) => change.mutate({ allowLoopbackHttp })}
      />
      <Numbers
        key={JSON.stringify(settings)}
        settings={settings}
        pending={change.isPending}
        onSave={(numbers) => change.mutate(numbers)}
      />
    </Readings>
  )
}

type Numbers = Pick<RecruitersSettings, 'tokenSeconds' | 'requestsPerSecond' | 'concurrentRequests'>
type NumbersProps = { settings: RecruitersSettings; pending: boolean; onSave: (numbers: Numbers) => void }

function Numbers({ settings, pending, onSave }: NumbersProps) {
  const { tokenSeconds, requestsPerSecond, concurrentRequests } = settings
  const was: Numbers = { tokenSeconds, requestsPerSecond, concurrentRequests }
  const [numbers, setNumbers] = useState(was)
  const changed = JSON.stringify(numbers) !== JSON.stringify(was)
  const field = (key: keyof Numbers) => ({
    min: 1,
    allowDecimal: false,
    value: numbers[key],
    onChange: (value: number | string) => setNumbers({ ...numbers, [key]: Number(value) }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSave(numbers)
  }
  return (
    <form aria-label="Limits" onSubmit={submit} style={{ width: '100%' }}>
      <Stack gap="sm" align="flex-start">
        <SimpleGrid cols={{ base: 1, sm: 3 }} w="100%">
          <NumberInput
            label="Tokens live (seconds)"
            description="A few, to see them renewed."
            {...field('tokenSeconds')}
          />
          <NumberInput label="Requests in a second" description="Of one credential." {...field('requestsPerSecond')} />
          <NumberInput label="Requests at once" description="Of one credential." {...field('concurrentRequests')} />
        </SimpleGrid>
        <Group gap="sm">
          <Button type="submit" variant="default" disabled={!changed} loading={pending}>
            Save
          </Button>
          <Convention>
            10 and 8 are stated for most endpoints, not for these in particular. How long tokens live is not published.
          </Convention>
        </Group>
      </Stack>
    </form>
  )
}

/** What is decided here because the documentation says nothing, or contradicts itself. */
const conventions = [
  {
    text: 'A new order is pending until its first result; every status may follow any other, and odd ones are marked.',
    why: 'Neither the first status nor a table of transitions is published.',
  },
  {
    text: 'An upload carries one file part, called “file” in strict mode.',
    why: 'The part’s name, types and sizes are not documented.',
  },
  {
    text: 'A file that no result lists is shown once, with its package.',
    why: 'The upload names neither an assessment nor a type; how pages show it is not documented.',
  },
  {
    text: 'Disabling takes the customer’s credential from the partner at once, whatever the partner answers.',
    why: 'Only the notification is documented.',
  },
  {
    text: 'Refusals carry codes of our own.',
    why: 'The body’s shape is published, the codes are not. A partner should go by the status alone.',
  },
]
