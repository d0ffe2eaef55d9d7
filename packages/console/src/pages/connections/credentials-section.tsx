import { ProblemAlert, Time, Wait } from '@gangway/ui'
import { Button, Group, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Problem } from '../../api/problem.tsx'
import { MomentInput } from '../../components/moment-input.tsx'
import { Section } from '../../components/section.tsx'
import type { Platform } from '../../components/words.tsx'
import { May } from '../../session.tsx'
import { FieldInputs } from './field-input.tsx'
import { memberNames, type PlatformFields, usePlatformFields } from './field-schema.tsx'

export type CredentialChange = { credentials?: Record<string, unknown>; previousValidUntil?: string | null }

type CredentialsProps = {
  level: 'registration' | 'connection'
  platform: Platform
  /** Until when those before are valid too. RFC 3339. */
  previousValidUntil: string | undefined
  save: { mutate: (change: CredentialChange, onDone: () => void) => void; isPending: boolean; error: Problem | null }
}

/** Credentials are replaced, never read. */
export function CredentialsSection({ level, platform, previousValidUntil, save }: CredentialsProps) {
  const fields = usePlatformFields(level, platform)
  const [rotating, setRotating] = useState(false)
  if (fields.data && memberNames(fields.data.credentials).length === 0) return null
  const overlap = previousValidUntil !== undefined && Date.parse(previousValidUntil) > Date.now()
  return (
    <Section title="Credentials">
      <Stack gap="sm">
        <Text>They are kept encrypted and shown to nobody. You can replace them.</Text>
        {overlap && (
          <Group gap="sm">
            <Text>
              The ones before are valid too, until <Time at={previousValidUntil} />.
            </Text>
            <May scope="write">
              <Button
                variant="default"
                size="xs"
                loading={save.isPending}
                onClick={() => save.mutate({ previousValidUntil: null }, () => {})}
              >
                End them now
              </Button>
            </May>
          </Group>
        )}
        <May scope="write">
          {rotating ? (
            <Wait query={fields}>
              {(found) => <RotateForm fields={found} save={save} close={() => setRotating(false)} />}
            </Wait>
          ) : (
            <Group>
              <Button variant="default" onClick={() => setRotating(true)}>
                Replace credentials
              </Button>
            </Group>
          )}
        </May>
      </Stack>
    </Section>
  )
}

type RotateProps = { fields: PlatformFields; save: CredentialsProps['save']; close: () => void }

function RotateForm({ fields, save, close }: RotateProps) {
  const [given, setGiven] = useState<Record<string, unknown>>()
  const [keep, setKeep] = useState('day')
  const [until, setUntil] = useState<string>()
  const overlap = keep === 'day' ? {} : { previousValidUntil: keep === 'end' ? null : (until ?? null) }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (given) save.mutate({ credentials: given, ...overlap }, close)
      }}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          What you leave empty stays as it is.
        </Text>
        <FieldInputs
          schema={fields.credentials}
          value={given}
          onChange={(value) => setGiven(value as Record<string, unknown> | undefined)}
          pointer="/credentials"
          problem={save.error}
          secret
          partial
        />
        <Radio.Group
          label="How long the old ones stay valid beside the new"
          value={keep}
          onChange={setKeep}
          description="For as long, whatever is signed with either is accepted."
        >
          <Stack gap={6} mt={6}>
            <Radio value="day" label="24 hours" />
            <Radio value="until" label="until a time that you choose" />
            <Radio value="end" label="not at all: they have become known" />
          </Stack>
        </Radio.Group>
        {keep === 'until' && (
          <MomentInput
            label="Valid until"
            value={until}
            onChange={setUntil}
            error={save.error?.at('/previousValidUntil')}
            required
            maw={300}
          />
        )}
        <ProblemAlert problem={save.error} />
        <Group>
          <Button type="submit" loading={save.isPending} disabled={!given || (keep === 'until' && !until)}>
            Replace
          </Button>
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
