import { ProblemAlert, Time, Wait } from '@gangway/ui'
import { Button, Group, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { FormFoot } from '../../components/form-foot.tsx'
import { MomentInput } from '../../components/moment-input.tsx'
import { Section } from '../../components/section.tsx'
import type { Platform } from '../../components/words.tsx'
import { May } from '../../session.tsx'
import { FieldInputs } from './field-input.tsx'
import { memberNames, type PlatformFields, usePlatformFields } from './field-schema.tsx'
import { type Saved, useSave } from './use-save.tsx'

/** What is said once they are changed. */
const said = 'The credentials are changed'

type CredentialsProps = {
  of: Saved
  platform: Platform
  /** Until when those before are valid too. RFC 3339. */
  previousValidUntil: string | undefined
}

/** Credentials are replaced, never read. */
export function CredentialsSection({ of, platform, previousValidUntil }: CredentialsProps) {
  const fields = usePlatformFields(of.level, platform)
  const { save, pending, problem } = useSave(of)
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
                loading={pending}
                onClick={() => save({ previousValidUntil: null }, said)}
              >
                End them now
              </Button>
            </May>
          </Group>
        )}
        <ProblemAlert problem={problem} />
        <May scope="write">
          {rotating ? (
            <Wait query={fields}>
              {(found) => <RotateForm of={of} fields={found} close={() => setRotating(false)} />}
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

type RotateProps = { of: Saved; fields: PlatformFields; close: () => void }

function RotateForm({ of, fields, close }: RotateProps) {
  const { save, pending, problem } = useSave(of)
  const [given, setGiven] = useState<Record<string, unknown>>()
  const [keep, setKeep] = useState('day')
  const [until, setUntil] = useState<string>()
  const overlap = keep === 'day' ? {} : { previousValidUntil: keep === 'end' ? null : (until ?? null) }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (given) save({ credentials: given, ...overlap }, said, close)
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
          problem={problem}
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
            error={problem?.at('/previousValidUntil')}
            required
            maw={300}
          />
        )}
        <FormFoot
          problem={problem}
          submit="Replace"
          pending={pending}
          disabled={!given || (keep === 'until' && !until)}
          onCancel={close}
        />
      </Stack>
    </form>
  )
}
