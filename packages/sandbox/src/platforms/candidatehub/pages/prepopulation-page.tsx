import { Copyable, Page, PageLink, Time, Wait } from '@gangway/ui'
import { Anchor, Card, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { fromApi } from '../../../pages/api.tsx'
import { SubjectExchanges } from '../../../pages/components/subject-exchanges.tsx'
import { NotFoundPage } from '../../../pages/not-found-page.tsx'
import type { Prepopulation } from '../api-types.ts'
import { Lifetime } from './prepopulations-page.tsx'

export function PrepopulationPage() {
  const { prepopulationId } = useParams({ strict: false })
  const prepopulations = useQuery(
    fromApi<{ data: Prepopulation[] }>('/api/candidatehub/prepopulations?limit=200', { live: true }),
  )
  return (
    <Wait query={prepopulations}>
      {({ data }) => {
        const prepopulation = data.find(({ id }) => String(id) === prepopulationId)
        if (!prepopulation) return <NotFoundPage />
        return (
          <Page
            title={prepopulation.candidateName || 'An applicant without a name'}
            back={{ to: '/candidatehub/prepopulations', label: 'Prepopulations' }}
          >
            <Stack gap="lg">
              <Summary prepopulation={prepopulation} />
              <SubjectExchanges platform="candidatehub" subject={`prepopulation:${prepopulation.id}`} />
            </Stack>
          </Page>
        )
      }}
    </Wait>
  )
}

function Summary({ prepopulation }: { prepopulation: Prepopulation }) {
  const { at, clientId, clientName, bbppid, applicationUrl } = prepopulation
  return (
    <Card withBorder component="section" aria-label="Summary">
      <Stack gap="xs">
        <Group gap="xs">
          <Lifetime prepopulation={prepopulation} />
        </Group>
        <Text>
          On the way to <PageLink to={`/candidatehub/clients/${clientId}`}>{clientName}</PageLink> since{' '}
          <Time at={at} />.
        </Text>
        {applicationUrl === null ? (
          <Text>
            No career site is known, so there is no link. Give the client one, or fetch the data by its __BBPPID.
          </Text>
        ) : (
          <Text>
            <Anchor href={applicationUrl} target="_blank" rel="noreferrer">
              Go on as the applicant
            </Anchor>
            : the career site fetches the data, which shows below.
          </Text>
        )}
        <div>
          <Text size="sm" c="dimmed">
            __BBPPID
          </Text>
          <Copyable value={bbppid} label="__BBPPID" />
        </div>
      </Stack>
    </Card>
  )
}
