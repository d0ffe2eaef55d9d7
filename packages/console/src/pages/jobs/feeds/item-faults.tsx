import { DataTable, PageLink } from '@gangway/ui'
import { Button, Center, List, Text } from '@mantine/core'
import { useState } from 'react'
import type { Answer, Operation } from '../../../api/types.tsx'
import { Section } from '../../../components/section.tsx'
import { Status } from '../../../components/words.tsx'

export type Report = Answer<Operation<'/v1/connections/{id}/feed-report', 'get'>>
type Item = Report['data'][number]

const shownAtOnce = 50

/** The items that something is wrong with, those that would not be posted first. */
export function ItemFaults({ report }: { report: Report }) {
  const [shown, setShown] = useState(shownAtOnce)
  const items = [...report.data].sort((a, b) => Number(a.wouldPost) - Number(b.wouldPost))
  return (
    <Section title="Faults">
      {!report.isComplete && (
        <Text size="sm" c="dimmed" mb="sm">
          There are more: mend these, then check again.
        </Text>
      )}
      <DataTable
        label="Faults"
        rows={items.slice(0, shown)}
        rowKey={({ jobId }) => jobId}
        columns={[
          { title: 'Job', cell: ({ jobId, remoteId }) => <PageLink to={`/jobs/${jobId}`}>{remoteId}</PageLink> },
          { title: 'Snagajob', cell: ({ wouldPost }) => <Posted wouldPost={wouldPost} /> },
          { title: 'What is wrong', cell: ({ faults }) => <Faults faults={faults} /> },
        ]}
      />
      {shown < items.length && (
        <Center mt="md">
          <Button variant="default" onClick={() => setShown(shown + shownAtOnce)}>
            Show more
          </Button>
        </Center>
      )}
    </Section>
  )
}

/** Whether an item would be posted. */
export const Posted = ({ wouldPost }: { wouldPost: boolean }) => (
  <Status value={wouldPost ? 'would post it' : 'would not post it'} color={wouldPost ? 'teal' : 'red'} />
)

function Faults({ faults }: { faults: Item['faults'] }) {
  return (
    <List size="sm" listStyleType="none">
      {faults.map(({ element, pointer, severity, code, detail }) => (
        <List.Item key={element + pointer + code}>
          <Text span size="sm" fw={600}>
            {severity === 'error' ? 'Error' : 'Warning'}
          </Text>{' '}
          {element || pointer}: {detail}
        </List.Item>
      ))}
    </List>
  )
}
