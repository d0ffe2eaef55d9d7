import { Time } from '@gangway/ui'
import { Text } from '@mantine/core'
import { useList } from '../../api/queries.tsx'
import { RecordLink } from '../../components/record-link.tsx'
import { RecordList } from '../../components/record-list.tsx'
import { Section } from '../../components/section.tsx'
import { inWords, Status } from '../../components/words.tsx'

/** What was sent to the platform for this order, and what it answered. */
export function OrderCalls({ orderId }: { orderId: string }) {
  const list = useList('/v1/platform-calls', { recordId: orderId })
  return (
    <Section title="Calls to the platform">
      <RecordList
        list={list}
        label="Calls to the platform"
        rowKey={({ id }) => id}
        columns={[
          { title: 'Call', cell: ({ id, kind }) => <RecordLink id={id}>{inWords(kind)}</RecordLink> },
          { title: 'State', cell: ({ status }) => <Status value={status} /> },
          { title: 'Tries', cell: ({ attempts }) => attempts.length },
          {
            title: 'Last answer',
            cell: ({ attempts }) => attempts.at(-1)?.response?.status ?? attempts.at(-1)?.error ?? '–',
          },
          { title: 'When', cell: ({ createdAt }) => <Time at={createdAt} /> },
        ]}
        empty={<Text c="dimmed">None yet. Results and files that your product gives are sent from here.</Text>}
      />
    </Section>
  )
}
