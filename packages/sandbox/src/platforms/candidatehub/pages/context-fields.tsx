import { JsonInput, SimpleGrid, Stack, Switch, TextInput } from '@mantine/core'
import { contextFields, type Draft, type Faults, withText } from './draft.tsx'

type ContextFieldsProps = { draft: Draft; faults: Faults; onChange: (change: Partial<Draft>) => void }

/** Job, source and whatever else the hub knows of an application. None of it is guaranteed. */
export function ContextFields({ draft, faults, onChange }: ContextFieldsProps) {
  return (
    <Stack>
      <Switch
        label="Send a context"
        description="It is optional as a whole, and so is every part of it."
        checked={draft.withContext}
        onChange={(event) => onChange({ withContext: event.currentTarget.checked })}
      />
      {draft.withContext && (
        <>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            {contextFields.map(({ key, label }) => (
              <TextInput
                key={key}
                label={label}
                description={key}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                autoComplete="off"
                value={draft.context[key] ?? ''}
                error={faults.get(`/context/${key}`)}
                onChange={(event) => onChange({ context: withText(draft.context, key, event.currentTarget.value) })}
              />
            ))}
          </SimpleGrid>
          <JsonInput
            label="supplementary"
            description="A free map; values are not always texts."
            placeholder='{"rank": "SUITABLE", "screened": 0}'
            autosize
            minRows={2}
            formatOnBlur
            value={draft.supplementary}
            error={faults.get('/supplementary')}
            onChange={(supplementary) => onChange({ supplementary })}
          />
          <JsonInput
            label="Stages: source, transformer, plugin"
            description="What the parts above were merged from: a plugin beats a transformer, which beats the source."
            placeholder='{"source": {"job_id": "R-444"}, "plugin": {"source_mapper": {"candidate_source_id": "CB"}}}'
            autosize
            minRows={2}
            formatOnBlur
            value={draft.stages}
            error={faults.get('/stages')}
            onChange={(stages) => onChange({ stages })}
          />
        </>
      )}
    </Stack>
  )
}
