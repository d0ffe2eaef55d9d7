import { EmptyState, Page, PageLink, Wait } from '@gangway/ui'
import { Accordion, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { fromApi } from '../../../pages/api.tsx'
import { Convention } from '../../../pages/components/convention.tsx'
import type { Candidate } from '../api-types.ts'
import { StatusBadge } from './badges.tsx'
import { DispositionTimeline } from './disposition-timeline.tsx'

export function DispositionsPage() {
  const candidates = useQuery(fromApi<{ data: Candidate[] }>('/api/snagajob/candidates?limit=300', { live: true }))
  return (
    <Page
      title="Dispositions"
      about="What partners said became of each candidate, from the files they uploaded. The candidate told of last stands first."
    >
      <Group mb="md">
        <Convention item="N5">
          Only NEW and CONTACTED are known. Others are marked as odd unless they were agreed on with the partner; none
          is refused.
        </Convention>
      </Group>
      <Wait query={candidates}>
        {({ data }) =>
          data.length === 0 ? (
            <EmptyState title="No disposition yet">
              When the status of an application changes in the partner's system, the partner uploads a CSV file through
              a presigned form (POST /v1/presigned-s3-disposition-post). Its rows appear here, candidate by candidate.
            </EmptyState>
          ) : (
            <Accordion
              mt="md"
              variant="separated"
              multiple
              defaultValue={data.slice(0, 3).map(({ applyId }) => applyId)}
            >
              {data.map((candidate) => (
                <Accordion.Item key={candidate.applyId} value={candidate.applyId}>
                  <Accordion.Control>
                    <Group gap="sm">
                      <Text fw={600}>{candidate.applicant ?? 'Nobody who applied here'}</Text>
                      <StatusBadge status={candidate.status} />
                      <Text size="sm" c="dimmed">
                        {candidate.title}
                      </Text>
                    </Group>
                  </Accordion.Control>
                  <Accordion.Panel>
                    <Text size="sm" mb="sm" className="breakable">
                      apply_id{' '}
                      {candidate.applicant === null ? (
                        candidate.applyId
                      ) : (
                        <PageLink to={`/snagajob/applications/${candidate.applyId}`}>{candidate.applyId}</PageLink>
                      )}
                    </Text>
                    <DispositionTimeline rows={candidate.history} />
                  </Accordion.Panel>
                </Accordion.Item>
              ))}
            </Accordion>
          )
        }
      </Wait>
    </Page>
  )
}
