import { Copyable } from '@gangway/ui'
import { Alert, Stack, Text } from '@mantine/core'

/** A secret that is shown this once. */
export function SecretPanel({ secret, rotated = false }: { secret: string; rotated?: boolean }) {
  return (
    <Alert color="teal" title={rotated ? 'The new secret, shown this once' : 'The secret, shown this once'}>
      <Stack gap="xs">
        <Text size="sm">
          Your system verifies with it that a request comes from here. Copy it now: it cannot be shown again, only
          replaced.
          {rotated && ' For 24 hours requests are signed with the one before, too.'}
        </Text>
        <Copyable value={secret} label="secret" />
      </Stack>
    </Alert>
  )
}
