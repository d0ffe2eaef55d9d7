import { Copyable, Page, Time, Wait } from '@gangway/ui'
import { Alert, Anchor, Button, List, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { get } from '../../../api/queries.tsx'
import type { Schema } from '../../../api/types.tsx'
import { ConnectionLink } from '../../../components/connection-input.tsx'
import { Facts } from '../../../components/facts.tsx'
import { Section } from '../../../components/section.tsx'
import { FeedItems } from './feed-items.tsx'
import { ItemFaults, type Report } from './item-faults.tsx'
import { UploadHistory } from './upload-history.tsx'

export function FeedPage() {
  const { id = '' } = useParams({ strict: false })
  const connection = useQuery(get('/v1/connections/{id}', { path: { id } }))
  const report = useQuery(get('/v1/connections/{id}/feed-report', { path: { id } }))
  return (
    <Page
      title={connection.data ? `Feed of ${connection.data.name}` : 'Feed'}
      about="What Snagajob would read, and what it would make of it, by the rules that it has published."
      back={{ to: '/jobs/feeds', label: 'Feeds' }}
      actions={
        <Button variant="default" loading={report.isFetching} onClick={() => report.refetch()}>
          Check again
        </Button>
      }
    >
      <Stack>
        <Wait query={report}>{(checked) => <Checked report={checked} feed={connection.data?.urls.feed} />}</Wait>
        <Wait query={connection}>{(found) => <Uploads connection={found} />}</Wait>
      </Stack>
    </Page>
  )
}

function Checked({ report, feed }: { report: Report; feed: string | undefined }) {
  const { items, faulty, notes, checkedAt, connectionId } = report
  return (
    <>
      <Section title="The feed">
        <Stack gap="sm">
          {notes.length > 0 && (
            <Alert color="yellow" title="For the feed as a whole">
              <List size="sm">
                {notes.map((note) => (
                  <List.Item key={note}>{note}</List.Item>
                ))}
              </List>
            </Alert>
          )}
          <Text>{inShort(items, faulty)}</Text>
          <Facts
            facts={[
              ['Account', <ConnectionLink key="account" id={connectionId} />],
              ['Checked', <Time key="checked" at={checkedAt} />],
              ['Where it is read', feed && <Copyable key="feed" value={feed} label="address of the feed" />],
              [
                'Word for word',
                feed && (
                  <Anchor key="open" href={feed} target="_blank" rel="noreferrer" size="sm">
                    Open the XML in a new tab
                  </Anchor>
                ),
              ],
            ]}
          />
        </Stack>
      </Section>
      {report.data.length > 0 && <ItemFaults report={report} />}
      <FeedItems report={report} />
    </>
  )
}

function inShort(items: number, faulty: number): string {
  if (items === 0) return 'It holds no open job.'
  const open = items === 1 ? 'One open job' : `${items.toLocaleString()} open jobs`
  if (faulty === 0)
    return `${open}, with no fault of ${items === 1 ? 'its' : 'their'} own that would keep Snagajob from posting.`
  if (faulty === items) return `${open}, and Snagajob would post none of them.`
  return `${open}, of which Snagajob would not post ${faulty.toLocaleString()}.`
}

function Uploads({ connection }: { connection: Schema<'Connection'> }) {
  const { id, registrationId } = connection
  const registration = useQuery(get('/v1/registrations/{id}', { path: { id: registrationId } }))
  const isAggregate = registration.data?.settings.aggregate === true
  return (
    <>
      <UploadHistory
        title="Uploads of the feed"
        path="/v1/connections/{id}/feed-uploads"
        id={id}
        send="Upload the feed now"
      >
        Where Snagajob does not fetch the feed, it is uploaded: as often as the registration's settings say, and now.
      </UploadHistory>
      {isAggregate && (
        <UploadHistory
          title="Uploads of the feed for all accounts"
          path="/v1/registrations/{id}/feed-uploads"
          id={registrationId}
          send="Upload the feed for all accounts now"
        >
          The registration has one feed for all its accounts, this one among them.
        </UploadHistory>
      )}
      <UploadHistory
        title="Uploads of dispositions"
        path="/v1/registrations/{id}/disposition-uploads"
        id={registrationId}
        send="Upload the dispositions now"
      >
        What became of applications, for all accounts of the registration. They go out by themselves; Snagajob allows
        one file an hour.
      </UploadHistory>
    </>
  )
}
