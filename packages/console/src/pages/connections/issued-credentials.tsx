import { Copyable } from '@gangway/ui'
import { Alert, Stack } from '@mantine/core'
import { Facts } from '../../components/facts.tsx'

export type Issued = { clientId: string; clientSecret: string } | undefined

/** What the platform logs in to us with. */
export function IssuedCredentials({ issued }: { issued: NonNullable<Issued> }) {
  return (
    <Alert color="orange" title="Copy these now: they are shown this once">
      <Stack gap="xs">
        SmartRecruiters uses them with you for this company. On the consent page they are handed over by themselves.
        <Facts
          facts={[
            ['Client id', <Copyable key="id" value={issued.clientId} label="client id" />],
            ['Client secret', <Copyable key="secret" value={issued.clientSecret} label="client secret" secret />],
          ]}
        />
      </Stack>
    </Alert>
  )
}
