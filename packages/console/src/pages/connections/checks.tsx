import { ProblemAlert } from '@gangway/ui'
import { Alert, Badge, Button, Group, List, Stack, Text } from '@mantine/core'
import { useChange } from '../../api/changes.tsx'
import { inWords } from '../../components/words.tsx'

/** Tries a registration's credentials at the platform, and says what came of it. */
export function VerifyCredentials({ id, partner }: { id: string; partner: string }) {
  const verify = useChange('post', '/v1/registrations/{id}/verify')
  const tried = verify.data
  return (
    <Stack gap="sm">
      <Group>
        <Button variant="default" loading={verify.isPending} onClick={() => verify.mutate({ path: { id } })}>
          Try the credentials
        </Button>
      </Group>
      <ProblemAlert problem={verify.error} />
      {tried && (
        <Alert
          color={tried.ok ? 'teal' : 'red'}
          title={
            tried.ok
              ? tried.checks.length > 0
                ? 'They work'
                : `${partner} offers nothing to try them with`
              : 'They do not work'
          }
          role="status"
        >
          {tried.checks.length === 0 && 'The first message shows whether they are right.'}
          <List listStyleType="none" spacing={6} size="sm">
            {tried.checks.map(({ name, ok, detail }) => (
              <List.Item key={name}>
                <Badge color={ok ? 'teal' : 'red'} mr="xs" tt="none">
                  {ok ? 'good' : 'wrong'}
                </Badge>
                <Text span fw={600}>
                  {inWords(name)}
                </Text>
                : {detail}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
    </Stack>
  )
}
