import { DataTable, ProblemAlert } from '@gangway/ui'
import { Badge, Button, Code, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useChange } from '../../api/changes.tsx'
import { get } from '../../api/queries.tsx'
import type { Schema } from '../../api/types.tsx'
import { May } from '../../session.tsx'
import { toast } from '../../shell/toasts.tsx'

/** What SmartRecruiters holds of us, how it differs from what it is to hold, and a way to put that there. */
export function PartnerConfiguration({ id }: { id: string }) {
  const [asked, setAsked] = useState(false)
  const held = useQuery({
    ...get('/v1/registrations/{id}/configuration', { path: { id } }, { enabled: asked }),
    retry: false,
  })
  const configure = useChange('post', '/v1/registrations/{id}/configure', {
    onDone: () => {
      setAsked(true)
      toast('SmartRecruiters has the addresses')
    },
  })
  const ask = () => {
    if (asked) void held.refetch()
    else setAsked(true)
  }
  return (
    <Stack gap="sm">
      <Group>
        <May scope="write">
          <Button loading={configure.isPending} onClick={() => configure.mutate({ path: { id } })}>
            Put the addresses there
          </Button>
        </May>
        <Button variant="default" loading={held.isFetching && !configure.isPending} onClick={ask}>
          Compare with what is there
        </Button>
      </Group>
      <ProblemAlert problem={configure.error} />
      {asked && <ProblemAlert problem={held.error} />}
      {held.data && <Comparison held={held.data} />}
    </Stack>
  )
}

function Comparison({ held: { held, differences } }: { held: Schema<'PartnerConfiguration'> }) {
  if (!held) return <Text>SmartRecruiters holds nothing of you yet.</Text>
  if (differences.length === 0) {
    return (
      <Group gap="xs">
        <Badge color="teal">the same</Badge>
        <Text>SmartRecruiters holds what it is to hold.</Text>
      </Group>
    )
  }
  return (
    <>
      <Text>SmartRecruiters holds something else. Put the addresses there to make it the same.</Text>
      <DataTable
        label="Differences"
        rows={differences}
        rowKey={({ field }) => field}
        columns={[
          { title: 'Field', cell: ({ field }) => field },
          { title: 'It holds', cell: ({ held: there }) => <Value value={there} /> },
          { title: 'It is to hold', cell: ({ wanted }) => <Value value={wanted} /> },
        ]}
      />
    </>
  )
}

function Value({ value }: { value: unknown }) {
  if (value === undefined) return 'nothing'
  return <Code className="breakable">{typeof value === 'string' ? value : JSON.stringify(value)}</Code>
}
