import { ButtonLink, bytesText, DataTable, EmptyState, Page, Time, Wait } from '@gangway/ui'
import { Badge, List, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { fromApi } from '../../../pages/api.tsx'
import type { Feed, Upload } from '../api-types.ts'

export function FilesPage() {
  const feeds = useQuery(fromApi<{ data: Feed[] }>('/api/snagajob/feeds', { live: true }))
  const uploads = useQuery(fromApi<{ data: Upload[] }>('/api/snagajob/uploads', { live: true }))
  return (
    <Page
      title="Feeds and files"
      about="Feeds as they were read, fetched or uploaded, and every file that came through a presigned form. Newest first."
    >
      <Stack gap="xl">
        <section aria-labelledby="feeds">
          <Title order={2} size="h3" id="feeds" mb="sm">
            Feeds
          </Title>
          <Wait query={feeds}>
            {({ data }) =>
              data.length === 0 ? (
                <EmptyState
                  title="No feed was read yet"
                  actions={<ButtonLink to="/snagajob/partners">Go to the partners</ButtonLink>}
                >
                  Give an account the address of its feed, and have it read.
                </EmptyState>
              ) : (
                <FeedTable feeds={data} />
              )
            }
          </Wait>
        </section>
        <section aria-labelledby="uploads">
          <Title order={2} size="h3" id="uploads" mb="sm">
            Uploads
          </Title>
          <Wait query={uploads}>
            {({ data }) =>
              data.length === 0 ? (
                <EmptyState title="Nothing was uploaded yet">
                  A partner asks for a presigned form with a signed POST, and posts the file with the form's fields, the
                  file last, within 5 minutes.
                </EmptyState>
              ) : (
                <UploadTable uploads={data} />
              )
            }
          </Wait>
        </section>
      </Stack>
    </Page>
  )
}

function FeedTable({ feeds }: { feeds: Feed[] }) {
  return (
    <DataTable
      label="Feeds"
      rows={feeds}
      rowKey={({ id }) => id}
      columns={[
        { title: 'When', cell: ({ at }) => <Time at={at} /> },
        { title: 'Of', cell: ({ accountName, partnerName }) => accountName ?? partnerName },
        {
          title: 'From',
          cell: ({ cameBy, address }) => (
            <Text size="sm" className="breakable">
              {cameBy === 'fetched' ? address : `upload ${address}`}
            </Text>
          ),
        },
        {
          title: 'Outcome',
          cell: ({ state, posted, refused, closed, bytes, faults }) => (
            <>
              <FileState state={state} />{' '}
              {(state === 'read' || posted + refused > 0) &&
                `${posted} posted, ${refused} refused, ${closed} closed, ${bytesText(bytes)}`}
              <Notes lines={faults.map(({ line, message }) => (line > 0 ? `line ${line}: ${message}` : message))} />
            </>
          ),
        },
      ]}
    />
  )
}

function UploadTable({ uploads }: { uploads: Upload[] }) {
  const kinds = { single: 'feed', bulk: 'aggregate feed', disposition: 'dispositions' }
  return (
    <DataTable
      label="Uploads"
      rows={uploads}
      rowKey={({ id }) => id}
      columns={[
        { title: 'When', cell: ({ at }) => <Time at={at} /> },
        { title: 'Of', cell: ({ partnerName }) => partnerName },
        { title: 'What', cell: ({ kind }) => kinds[kind] },
        {
          title: 'File',
          cell: ({ key, bytes }) => (
            <Text size="sm" className="breakable">
              {key}, {bytesText(bytes)}
            </Text>
          ),
        },
        {
          title: 'Outcome',
          cell: ({ state, outcome, warnings }) => (
            <>
              <FileState state={state} /> {outcome}
              <Notes lines={warnings} />
            </>
          ),
        },
      ]}
    />
  )
}

function FileState({ state }: { state: Feed['state'] }) {
  const color = { reading: 'yellow', read: 'teal', unchanged: 'gray', failed: 'red' }[state]
  return (
    <Badge color={color} variant="light" tt="none">
      {state}
    </Badge>
  )
}

function Notes({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <List size="sm">
      {lines.slice(0, 5).map((line) => (
        <List.Item key={line}>{line}</List.Item>
      ))}
      {lines.length > 5 && <List.Item>and {lines.length - 5} more</List.Item>}
    </List>
  )
}
