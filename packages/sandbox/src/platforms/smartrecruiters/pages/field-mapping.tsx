import { ProblemAlert, Wait } from '@gangway/ui'
import { Button, Card, Group, Select, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useChange } from '../../../pages/api.tsx'
import type { App } from '../api-types.ts'
import { api, useJobAttributes } from './queries.tsx'

/** Binds what the partner wants to know of a job to fields that jobs have here (contract 6.3). */
export function FieldMapping({ app }: { app: App }) {
  const attributes = useJobAttributes()
  const [mapping, setMapping] = useState<Record<string, string | null>>(app.fieldMapping)
  const save = useChange<void>(() => ({
    method: 'PUT',
    path: `${api}/apps/${app.partnerId}/field-mapping`,
    body: Object.fromEntries(app.fields.map(({ id }) => [id, mapping[id] ?? null])),
  }))
  const changed = app.fields.some(({ id }) => (mapping[id] ?? null) !== (app.fieldMapping[id] ?? null))
  const free = app.fields.filter(({ id }) => !mapping[id]).length
  return (
    <Card withBorder component="section" aria-label="Custom fields mapping">
      <Title order={2} size="h4" mb="xs">
        Custom Fields Mapping
      </Title>
      <Text c="dimmed" mb="md">
        {app.name} wants to know more of the job that a package is for. Choose where each piece comes from; what is left
        free is not told.
      </Text>
      <form
        aria-label="Custom fields mapping"
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate()
        }}
      >
        <Wait query={attributes}>
          {({ data }) => (
            <Stack gap="md" maw={480}>
              {app.fields.map(({ id, name, description }) => (
                <Select
                  key={id}
                  label={name}
                  description={description}
                  placeholder="Not told"
                  clearable
                  clearButtonProps={{ 'aria-label': `Do not tell ${name}` }}
                  data={data.map((attribute) => ({ value: attribute.id, label: attribute.name }))}
                  value={mapping[id] ?? null}
                  onChange={(value) => setMapping({ ...mapping, [id]: value })}
                />
              ))}
              <ProblemAlert problem={save.error} />
              <Group>
                <Button type="submit" loading={save.isPending} disabled={!changed}>
                  Save
                </Button>
                <Text size="sm" c="dimmed" role="status">
                  {changed ? 'Not saved yet.' : free === 0 ? 'All are mapped.' : `${free} not told.`}
                </Text>
              </Group>
            </Stack>
          )}
        </Wait>
      </form>
    </Card>
  )
}
