import { DataTable, PageLink, ProblemAlert, Time } from '@gangway/ui'
import { Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { get } from '../../api/queries.tsx'
import { placeOf } from '../../areas.tsx'
import { Section } from '../../components/section.tsx'
import { Status } from '../../components/words.tsx'
import { May } from '../../session.tsx'
import { type UploadPath, useUpload } from './use-upload.tsx'

type UploadsProps = {
  title: string
  path: UploadPath
  id: string
  /** What the button says. */
  upload: string
  /** When they go out by themselves. */
  children: ReactNode
}

/** Uploads to Snagajob of one kind: the last few, and a way to ask for one now. */
export function Uploads({ title, path, id, upload, children }: UploadsProps) {
  const uploads = useQuery(get(path, { path: { id }, query: { limit: 5 } }, { live: true }))
  const start = useUpload(path)
  const rows = uploads.data?.data ?? []
  return (
    <Section title={title}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {children}
        </Text>
        {rows.length > 0 && (
          <DataTable
            label={title}
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              { title: 'Asked for', cell: ({ createdAt }) => <Time at={createdAt} /> },
              { title: 'Status', cell: ({ status }) => <Status value={status} /> },
              { title: 'Tries', cell: ({ attempts }) => attempts.length },
              {
                title: 'Call',
                cell: ({ platformCallId }) => (
                  <PageLink to={placeOf(platformCallId) ?? `/webhooks/platform-calls/${platformCallId}`}>
                    Its tries
                  </PageLink>
                ),
              },
            ]}
          />
        )}
        <May scope="write">
          <Group>
            <Button variant="default" loading={start.isPending} onClick={() => start.mutate({ path: { id } })}>
              {upload}
            </Button>
          </Group>
        </May>
        <ProblemAlert problem={start.error ?? uploads.error} />
      </Stack>
    </Section>
  )
}
