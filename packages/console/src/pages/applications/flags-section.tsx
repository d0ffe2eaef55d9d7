import { PageLink } from '@gangway/ui'
import { Group, List, Text } from '@mantine/core'
import { Section } from '../../components/section.tsx'
import { type Application, type Flag, flagWords } from './words.tsx'

/** What is odd about an application: what it means, and what to do. */
export function FlagsSection({ application }: { application: Application }) {
  return (
    <Section title="Flags">
      <List listStyleType="none" spacing="md">
        {application.flags.map((flag) => (
          <List.Item key={flag}>
            <Text fw={600}>{flagWords[flag].title}</Text>
            <Text size="sm">{flagWords[flag].says}</Text>
            <Text size="sm" c="dimmed">
              {todo(flag, application)}
            </Text>
            <Group gap="md" fz="sm">
              {leadsTo(flag, application).map(({ to, label }) => (
                <PageLink key={to} to={to}>
                  {label}
                </PageLink>
              ))}
            </Group>
          </List.Item>
        ))}
      </List>
    </Section>
  )
}

function todo(flag: Flag, { platform }: Application): string {
  if (flag === 'job_unmatched' && platform !== 'snagajob') {
    return 'Nothing: Gangway publishes jobs to Snagajob alone. Your system goes by the id that the application names.'
  }
  return flagWords[flag].todo
}

/** Where something can be done about it, or seen. */
function leadsTo(
  flag: Flag,
  { messageId, platform, remoteJobId, jobId }: Application,
): { to: string; label: string }[] {
  const message = { to: `/messages/${messageId}`, label: 'See its message' }
  switch (flag) {
    case 'job_unmatched':
      return [
        ...(platform === 'snagajob' ? [{ to: '/jobs', label: 'Jobs' }] : []),
        ...(remoteJobId
          ? [
              {
                to: `/applications?${new URLSearchParams({ remoteJobId })}`,
                label: `Everybody who names ${remoteJobId}`,
              },
            ]
          : []),
      ]
    case 'missing_fields':
    case 'missing_id':
    case 'body_differs':
    case 'document_unreadable':
    case 'schema_version_unknown':
      return [message]
    case 'answers_invalid':
    case 'knocked_out':
      return jobId ? [{ to: `/jobs/${jobId}`, label: 'Its job and questions' }] : []
    default:
      return []
  }
}
