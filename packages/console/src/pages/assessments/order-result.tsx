import { bytesText, DataTable, Time } from '@gangway/ui'
import { Anchor, List, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { get } from '../../api/queries.tsx'
import type { Schema } from '../../api/types.tsx'
import { Facts } from '../../components/facts.tsx'
import { Section } from '../../components/section.tsx'
import { inWords, Status } from '../../components/words.tsx'
import { type Order, type OrderResult, scoreText } from './words.tsx'

/** What your product said of an order: the whole, each assessment, and the files. */
export function OrderResultView({ order }: { order: Order }) {
  const uploads = useQuery(get('/v1/assessment-orders/{id}/attachments', { path: { id: order.id } }, { live: true }))
  const { result } = order
  return (
    <Section title="Result">
      {result ? (
        <Stack gap="md">
          <Facts
            facts={[
              ['Status', <Status key="status" value={result.status} />],
              ['Score', scoreText(result.score)],
              ['In a word', result.scoreLabel],
              ['Name', result.name],
              ['Summary', result.summary],
              ['Description', result.description],
              ['Sent to the candidate', result.sentAt && <Time key="sent" at={result.sentAt} />],
              ['Finished', result.submittedAt && <Time key="submitted" at={result.submittedAt} />],
              ['Platform told', order.resultCall && <Status key="told" value={order.resultCall.status} />],
            ]}
          />
          <Links attachments={result.attachments} />
          {result.assessments && result.assessments.length > 0 && <Assessments assessments={result.assessments} />}
        </Stack>
      ) : (
        <Text c="dimmed" className="breakable">
          None yet. Your product gives it with <code>PUT /v1/assessment-orders/{order.id}/result</code>.
        </Text>
      )}
      {uploads.data && uploads.data.data.length > 0 && <Uploads uploads={uploads.data.data} />}
    </Section>
  )
}

function Assessments({ assessments }: { assessments: NonNullable<OrderResult['assessments']> }) {
  return (
    <div>
      <Title order={3} size="h5" mb="xs">
        Assessments
      </Title>
      <DataTable
        label="Assessments of the result"
        rows={assessments}
        rowKey={({ assessmentId }) => assessmentId}
        columns={[
          { title: 'Assessment', cell: ({ assessmentId }) => assessmentId },
          { title: 'Status', cell: ({ status }) => <Status value={status} /> },
          {
            title: 'Score',
            cell: ({ score, scoreLabel }) => [scoreText(score), scoreLabel].filter(Boolean).join(', '),
          },
          { title: 'Summary', cell: ({ summary }) => summary },
          { title: 'Files', cell: ({ attachments }) => <Links attachments={attachments} /> },
        ]}
      />
    </div>
  )
}

/** Files that your product keeps, at http addresses: /v1 takes no others. */
function Links({ attachments = [] }: { attachments?: OrderResult['attachments'] }) {
  const hosted = attachments.flatMap(({ type, url }) => (url === undefined ? [] : [{ type, url }]))
  if (hosted.length === 0) return null
  return (
    <List size="sm">
      {hosted.map(({ type, url }) => (
        <List.Item key={url}>
          <Anchor href={url} target="_blank" rel="noreferrer noopener" className="breakable">
            {typeWords(type)}: {url}
          </Anchor>
        </List.Item>
      ))}
    </List>
  )
}

function Uploads({ uploads }: { uploads: readonly Schema<'Attachment'>[] }) {
  return (
    <div>
      <Title order={3} size="h5" mt="md" mb="xs">
        Files uploaded to the platform
      </Title>
      <DataTable
        label="Files uploaded to the platform"
        rows={uploads}
        rowKey={({ id }) => id}
        columns={[
          { title: 'File', cell: ({ filename }) => filename },
          { title: 'What', cell: ({ type }) => typeWords(type) },
          { title: 'Size', cell: ({ size }) => bytesText(size) },
          { title: 'State', cell: ({ status }) => <Status value={status} /> },
        ]}
      />
    </div>
  )
}

/** `PDF_URL` as people say it. */
const typeWords = (type: string): string => inWords(type.replace(/_URL$/, '').toLowerCase())
