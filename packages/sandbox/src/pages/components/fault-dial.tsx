import { Wait } from '@gangway/ui'
import { Alert, Button, Card, Checkbox, Group, NumberInput, Radio, Stack, Switch, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { fromApi, useChange } from '../api.tsx'
import type { FaultDefinition, FaultState, FaultValue } from './fault-types.tsx'

/** A platform's fault dial: everything that can go wrong on request, in its groups. Changes count at once. */
export function FaultDial({ platform }: { platform: string }) {
  const path = `/api/${platform}/faults`
  const faults = useQuery(fromApi<FaultState>(path))
  const change = useChange<Record<string, FaultValue>>((body) => ({ method: 'PATCH', path, body }))
  const reset = useChange<void>(() => ({ method: 'DELETE', path }))
  return (
    <Wait query={faults}>
      {({ definitions, values, active }) => (
        <Stack>
          <Group justify="space-between">
            <Text aria-live="polite">{countOf(active.length)}</Text>
            <Button variant="default" onClick={() => reset.mutate()} disabled={active.length === 0}>
              Everything back to normal
            </Button>
          </Group>
          {change.error && (
            <Alert color="red">
              {change.error.faults.map(({ message }) => message).join(' ') || change.error.message}
            </Alert>
          )}
          {[...new Set(definitions.map(({ group }) => group))].map((group) => (
            <Card key={group} withBorder component="section" aria-label={group}>
              <Title order={2} size="h4" mb="md">
                {group}
              </Title>
              <Stack gap="lg">
                {definitions
                  .filter((definition) => definition.group === group)
                  .map((definition) => (
                    <FaultControl
                      key={definition.key}
                      definition={definition}
                      value={values[definition.key]!}
                      onChange={(value) => change.mutate({ [definition.key]: value })}
                    />
                  ))}
              </Stack>
            </Card>
          ))}
        </Stack>
      )}
    </Wait>
  )
}

type ControlProps = { definition: FaultDefinition; value: FaultValue; onChange: (value: FaultValue) => void }

function FaultControl({ definition, value, onChange }: ControlProps) {
  const { label, help } = definition
  switch (definition.kind) {
    case 'switch':
      return (
        <Switch
          label={label}
          description={help}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      )
    case 'number':
      return (
        <NumberInput
          key={String(value)}
          label={`${label} (${definition.unit})`}
          description={help}
          min={definition.min}
          max={definition.max}
          clampBehavior="strict"
          allowDecimal={false}
          defaultValue={value as number}
          onBlur={(event) => {
            const entered = Number(event.currentTarget.value)
            if (event.currentTarget.value !== '' && entered !== value) onChange(entered)
          }}
          maw={420}
        />
      )
    case 'choice':
      return (
        <Radio.Group label={label} description={help} value={String(value)} onChange={onChange}>
          <Stack gap={6} mt="xs">
            {definition.choices.map((choice) => (
              <Radio key={choice.value} value={choice.value} label={choice.label} />
            ))}
          </Stack>
        </Radio.Group>
      )
    case 'choices':
      return (
        <Checkbox.Group label={label} description={help} value={[...(value as string[])]} onChange={onChange}>
          <Stack gap={6} mt="xs">
            {definition.choices.map((choice) => (
              <Checkbox key={choice.value} value={choice.value} label={choice.label} />
            ))}
          </Stack>
        </Checkbox.Group>
      )
  }
}

function countOf(active: number): string {
  if (active === 0) return 'Nothing goes wrong.'
  return active === 1 ? 'One of these is on.' : `${active} of these are on.`
}
