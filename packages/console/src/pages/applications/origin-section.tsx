import { Copyable, PageLink, Time, WireText } from '@gangway/ui'
import { Stack } from '@mantine/core'
import { ConnectionLink } from '../../components/connection-input.tsx'
import { Facts } from '../../components/facts.tsx'
import { Section } from '../../components/section.tsx'
import { platformName } from '../../components/words.tsx'
import type { Application } from './words.tsx'

/** Where an application came from, and where its parts are seen. */
export function OriginSection({ application }: { application: Application }) {
  const { platform, connectionId, messageId, jobId, remoteJobId, remoteId, receivedAt, source, hub, device } =
    application
  const context = application.context && Object.keys(application.context).length > 0 ? application.context : undefined
  return (
    <Section title="Where it came from">
      <Stack>
        <Facts
          facts={[
            ['Platform', platformName(platform)],
            ['Connection', <ConnectionLink key="connection" id={connectionId} />],
            ['Received', <Time key="at" at={receivedAt} />],
            [
              'Message',
              <PageLink key="message" to={`/messages/${messageId}`}>
                How it came in, field by field
              </PageLink>,
            ],
            [
              'Webhooks',
              <PageLink key="webhooks" to={`/webhooks/deliveries?recordId=${application.id}`}>
                What your systems were told of it
              </PageLink>,
            ],
            [
              'Job',
              jobId ? (
                <PageLink key="job" to={`/jobs/${jobId}`}>
                  {remoteJobId ?? jobId}
                </PageLink>
              ) : (
                remoteJobId && `${remoteJobId}, which is not known here`
              ),
            ],
            ['Id there', remoteId],
            ['Source', source && (source.name ?? source.id)],
            ['Id of the source', source?.name !== undefined && source.id],
            ['Within the source', source?.subsource],
            ['Person at the source', source?.candidateId],
            ['Source at the hub', source?.hubSourceId],
            ['Client at the hub', hub?.clientId],
            ['Transaction', hub?.transactionId],
            ['Address of the device', device?.ipAddress],
            ['Browser', device?.userAgent],
            ['Id', <Copyable key="id" value={application.id} label="id" />],
          ]}
        />
        {context && (
          <details>
            <summary>What the platform handed on</summary>
            <WireText text={JSON.stringify(context, null, 2)} />
          </details>
        )}
      </Stack>
    </Section>
  )
}
