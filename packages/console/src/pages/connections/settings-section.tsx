import { ProblemAlert, Wait } from '@gangway/ui'
import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Problem } from '../../api/problem.tsx'
import { Facts } from '../../components/facts.tsx'
import { Section } from '../../components/section.tsx'
import type { Platform } from '../../components/words.tsx'
import { useMay } from '../../session.tsx'
import { FieldInputs, isUnreadable } from './field-input.tsx'
import { type FieldSchema, fieldName, memberNames, same, settingsPatch, usePlatformFields } from './field-schema.tsx'

type Settings = Record<string, unknown>

type SettingsProps = {
  level: 'registration' | 'connection'
  platform: Platform
  settings: Settings
  /** Sends a merge patch; `onDone` once it has been taken. */
  save: { mutate: (patch: Settings, onDone: () => void) => void; isPending: boolean; error: Problem | null }
}

/** Settings with their meaning; who may not change them reads them. */
export function SettingsSection({ level, platform, settings, save }: SettingsProps) {
  const fields = usePlatformFields(level, platform)
  const may = useMay()
  if (Object.keys(settings).length === 0) return null
  return (
    <Section title="Settings">
      {may('write') ? (
        <Wait query={fields}>
          {(found) => <SettingsForm schema={found.settings} settings={settings} save={save} />}
        </Wait>
      ) : (
        <Facts facts={Object.entries(settings).map(([name, value]) => [fieldName(name), valueText(value)])} />
      )}
    </Section>
  )
}

type FormProps = Pick<SettingsProps, 'settings' | 'save'> & { schema: FieldSchema }

function SettingsForm({ schema, settings, save }: FormProps) {
  const [changes, setChanges] = useState<Settings>({})
  // Inputs that keep text of their own begin anew with another number.
  const [round, setRound] = useState(0)
  const wanted = { ...settings, ...changes }
  const patch = settingsPatch(schema, settings, wanted)
  const changed = Object.keys(patch)
  const begin = () => {
    setChanges({})
    setRound(round + 1)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate(patch, begin)
      }}
    >
      <Stack key={round}>
        <FieldInputs
          schema={{ ...schema, required: [] }}
          value={wanted}
          onChange={(value) => setChanges(changedOnly(schema, settings, value as Settings))}
          pointer="/settings"
          problem={save.error}
          secret={false}
        />
      </Stack>
      {(changed.length > 0 || save.error) && (
        <Stack className="form-foot" gap="xs">
          <ProblemAlert problem={save.error} />
          <Group>
            <Button type="submit" loading={save.isPending} disabled={changed.length === 0 || isUnreadable(wanted)}>
              Save settings
            </Button>
            <Button variant="default" onClick={begin}>
              Discard
            </Button>
            <Text size="sm" c="dimmed">
              Changed: {changed.map(fieldName).join(', ')}
            </Text>
          </Group>
        </Stack>
      )}
    </form>
  )
}

/** So that what somebody else changes meanwhile is seen, only what differs is kept; undefined stands for nothing given. */
function changedOnly(schema: FieldSchema, settings: Settings, value: Settings): Settings {
  const changed = memberNames(schema).filter((name) => !same(settings[name], value[name]))
  return Object.fromEntries(changed.map((name) => [name, value[name]]))
}

function valueText(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off'
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value.join(', ') || 'none'
  return typeof value === 'object' ? JSON.stringify(value) : String(value) || 'none'
}
