import { ProblemAlert, Wait } from '@gangway/ui'
import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Facts } from '../../components/facts.tsx'
import { Section } from '../../components/section.tsx'
import type { Platform } from '../../components/words.tsx'
import { useMay } from '../../session.tsx'
import { FieldInputs, isUnreadable } from './field-input.tsx'
import { type FieldSchema, fieldName, memberNames, same, settingsPatch, usePlatformFields } from './field-schema.tsx'
import { type Saved, useSave } from './use-save.tsx'

type Settings = Record<string, unknown>

type SettingsProps = {
  of: Saved
  platform: Platform
  settings: Settings
}

/** Settings with their meaning; who may not change them reads them. */
export function SettingsSection({ of, platform, settings }: SettingsProps) {
  const fields = usePlatformFields(of.level, platform)
  const may = useMay()
  if (Object.keys(settings).length === 0) return null
  return (
    <Section title="Settings">
      {may('write') ? (
        <Wait query={fields}>{(found) => <SettingsForm of={of} schema={found.settings} settings={settings} />}</Wait>
      ) : (
        <Facts facts={Object.entries(settings).map(([name, value]) => [fieldName(name), valueText(value)])} />
      )}
    </Section>
  )
}

type FormProps = Pick<SettingsProps, 'of' | 'settings'> & { schema: FieldSchema }

function SettingsForm({ of, schema, settings }: FormProps) {
  const { save, pending, problem } = useSave(of)
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
        save({ settings: patch }, 'The settings are saved', begin)
      }}
    >
      <Stack key={round}>
        <FieldInputs
          schema={{ ...schema, required: [] }}
          value={wanted}
          onChange={(value) => setChanges(changedOnly(schema, settings, value as Settings))}
          pointer="/settings"
          problem={problem}
          secret={false}
        />
      </Stack>
      {(changed.length > 0 || problem) && (
        <Stack className="form-foot" gap="xs">
          <ProblemAlert problem={problem} />
          <Group>
            <Button type="submit" loading={pending} disabled={changed.length === 0 || isUnreadable(wanted)}>
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
