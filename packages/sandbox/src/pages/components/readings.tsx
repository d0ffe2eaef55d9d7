import { Copyable, ProblemAlert } from '@gangway/ui'
import { Card, List, Stack, Switch, Text, Title } from '@mantine/core'
import type { ComponentProps, ReactNode } from 'react'
import { Convention } from './convention.tsx'

type ReadingsProps = {
  apiBaseUrl?: string
  /** What is decided here because the documentation says nothing, or contradicts itself. */
  conventions: readonly { item?: string; text: string; why: string }[]
  /** Why a setting could not be changed. */
  problem: ComponentProps<typeof ProblemAlert>['problem']
  /** The settings. */
  children: ReactNode
}

/** How a platform's documentation is read: what can be set, and what was decided. */
export const Readings = ({ apiBaseUrl, conventions, problem, children }: ReadingsProps) => (
  <Card withBorder component="section" aria-label="How it reads the documentation">
    <Title order={2} size="h4" mb="md">
      How it reads the documentation
    </Title>
    <Stack gap="lg">
      {apiBaseUrl !== undefined && (
        <div>
          <Text size="sm" fw={500}>
            API base
          </Text>
          <Copyable value={apiBaseUrl} label="API base" />
        </div>
      )}
      {children}
      <ProblemAlert problem={problem} />
      <List size="sm" spacing="xs">
        {conventions.map(({ item, text, why }) => (
          <List.Item key={text}>
            {text} <Convention {...(item && { item })}>{why}</Convention>
          </List.Item>
        ))}
      </List>
    </Stack>
  </Card>
)

type SwitchProps = {
  label: string
  description: string
  checked: boolean
  onChange: (checked: boolean) => void
  /** The number in the contract of what is not documented. */
  item?: string
  /** What the documentation does not say of it. */
  children: ReactNode
}

/** A setting that is on or off. */
export const SwitchReading = ({ label, description, checked, onChange, item, children }: SwitchProps) => (
  <div>
    <Switch
      label={label}
      description={description}
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
    <Convention {...(item && { item })}>{children}</Convention>
  </div>
)

type LoopbackProps = Pick<SwitchProps, 'checked' | 'onChange'> & {
  /** What of the partner is called or fetched. */
  what: string
  /** The platform, where its documentation asks for https. */
  asker?: string
}

export const LoopbackReading = ({ what, asker, checked, onChange }: LoopbackProps) => (
  <SwitchReading
    label="Allow plain http to loopback addresses"
    description={`For ${what} on this machine. Everywhere else it is https or nothing.`}
    checked={checked}
    onChange={onChange}
  >
    {asker && `${asker} asks for https. `}This switch is for trying things out on one machine.
  </SwitchReading>
)
