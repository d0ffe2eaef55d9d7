import { bytesText, DataTable, PageLink, ProblemAlert, Time, Wait } from '@gangway/ui'
import { Button, Center, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useChange } from '../../../api/changes.tsx'
import { get } from '../../../api/queries.tsx'
import type { Schema } from '../../../api/types.tsx'
import { placeOf } from '../../../areas.tsx'
import { Section } from '../../../components/section.tsx'
import { Status } from '../../../components/words.tsx'
import { May } from '../../../session.tsx'
import { toast } from '../../../shell/toasts.tsx'

type HistoryProps = {
  title: string
  path:
    | '/v1/connections/{id}/feed-uploads'
    | '/v1/registrations/{id}/feed-uploads'
    | '/v1/registrations/{id}/disposition-uploads'
  id: string
  /** What the button says. */
  send: string
  /** When they go out by themselves. */
  children: ReactNode
}

type Upload = Schema<'Upload'>

/** As many as one may ask for at once: the last days, or weeks. */
const most = 200

/** Uploads of one kind with what became of each, and a way to ask for one now. */
export function UploadHistory({ title, path, id, send, children }: HistoryProps) {
  const [limit, setLimit] = useState(5)
  const uploads = useQuery({
    ...get(path, { path: { id }, query: { limit } }, { live: true }),
    placeholderData: (before) => before,
  })
  const start = useChange('post', path, { onDone: () => toast('The upload is on its way') })
  return (
    <Section
      title={title}
      actions={
        <May scope="write">
          <Button variant="default" size="xs" loading={start.isPending} onClick={() => start.mutate({ path: { id } })}>
            {send}
          </Button>
        </May>
      }
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {children}
        </Text>
        <ProblemAlert problem={start.error} />
        <Wait query={uploads}>
          {({ data, nextCursor }) => (
            <>
              {data.length === 0 ? <Text>There was none yet.</Text> : <History title={title} uploads={data} />}
              {nextCursor !== null && limit < most && (
                <Center>
                  <Button variant="default" loading={uploads.isPlaceholderData} onClick={() => setLimit(most)}>
                    Show more
                  </Button>
                </Center>
              )}
            </>
          )}
        </Wait>
      </Stack>
    </Section>
  )
}

function History({ title, uploads }: { title: string; uploads: readonly Upload[] }) {
  return (
    <DataTable
      label={title}
      rows={uploads}
      rowKey={({ id }) => id}
      columns={[
        { title: 'Asked for', cell: ({ createdAt }) => <Time at={createdAt} /> },
        { title: 'By', cell: ({ cause }) => (cause === 'schedule' ? 'the schedule' : 'request') },
        { title: 'State', cell: (upload) => <State upload={upload} /> },
        { title: 'Size', cell: sizeOf },
        { title: 'Tries', cell: ({ attempts }) => attempts.length },
        {
          title: 'Call',
          cell: ({ platformCallId }) => (
            <PageLink to={placeOf(platformCallId) ?? `/webhooks/platform-calls/${platformCallId}`}>
              Request and answer
            </PageLink>
          ),
        },
      ]}
    />
  )
}

function State({ upload: { status, reason, acceptedAt, nextAttemptAt } }: { upload: Upload }) {
  return (
    <Stack gap={2} align="flex-start">
      <Status value={status} />
      {reason && <Text size="sm">{reason}</Text>}
      {acceptedAt && (
        <Text size="sm" c="dimmed" component="div">
          at <Time at={acceptedAt} />
        </Text>
      )}
      {nextAttemptAt && (
        <Text size="sm" c="dimmed" component="div">
          next try <Time at={nextAttemptAt} />
        </Text>
      )}
    </Stack>
  )
}

function sizeOf({ rows, size }: Upload): string {
  const parts = [
    rows !== undefined && `${rows.toLocaleString()} ${rows === 1 ? 'row' : 'rows'}`,
    size !== undefined && bytesText(size),
  ]
  return parts.filter(Boolean).join(', ') || '–'
}
