import { ProblemAlert } from '@gangway/ui'
import { Button, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { useChange } from '../../api/changes.tsx'
import type { Schema } from '../../api/types.tsx'
import { Section } from '../../components/section.tsx'
import { inWords, platformName, Status } from '../../components/words.tsx'
import { May } from '../../session.tsx'
import { toast } from '../../shell/toasts.tsx'
import { Told } from './told.tsx'
import { type Application, type ApplicationStatus, statuses } from './words.tsx'

/** What became of an application, what its platform was told of it, and a way to say something new. */
export function StatusSection({ application }: { application: Application }) {
  return (
    <Section title="Status" actions={<Status value={application.status} size="lg" />}>
      <Stack>
        <May scope="write">
          <StatusForm key={application.status} application={application} />
        </May>
        <div>
          <Title order={3} size="h5" mb="xs">
            What {platformName(application.platform)} was told
          </Title>
          <Told application={application} />
        </div>
      </Stack>
    </Section>
  )
}

function StatusForm({ application }: { application: Application }) {
  const { id, status, platform } = application
  const [chosen, setChosen] = useState<ApplicationStatus | null>(null)
  const [message, setMessage] = useState('')
  const change = useChange('patch', '/v1/applications/{id}', {
    onDone: (changed) => {
      toast(`The status is now ${inWords(changed.status)}${saidOf(changed)}`)
      setChosen(null)
      setMessage('')
    },
  })
  const takesWord = platform === 'candidatehub'
  return (
    <form
      aria-label="Set the status"
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen === null) return
        const word = message.trim()
        change.mutate({ path: { id }, body: { status: chosen, ...(takesWord && word && { message: word }) } })
      }}
    >
      <Stack gap="sm">
        <Group align="flex-end">
          <Select
            label="New status"
            placeholder="choose"
            value={chosen}
            data={statuses.filter((value) => value !== status).map((value) => ({ value, label: inWords(value) }))}
            onChange={(value) => setChosen(value)}
            error={change.error?.at('/status')}
            style={{ flex: '1 1 10rem' }}
          />
          {takesWord && (
            <TextInput
              label="A word for the platform"
              placeholder="optional"
              maxLength={2000}
              value={message}
              onChange={({ currentTarget }) => setMessage(currentTarget.value)}
              error={change.error?.at('/message')}
              style={{ flex: '2 1 12rem' }}
            />
          )}
          <Button type="submit" disabled={chosen === null} loading={change.isPending}>
            Set and tell the platform
          </Button>
        </Group>
        {chosen !== null && (
          <Text size="sm" c="dimmed">
            {follows(application, chosen)}
          </Text>
        )}
        <ProblemAlert problem={change.error} />
      </Stack>
    </form>
  )
}

/** What would come of a status, before it is set. */
function follows({ platform, reports = [] }: Application, chosen: ApplicationStatus): string {
  if (platform === 'candidatehub') {
    if (reports.length > 0) return 'CandidateHub has been told already how the import ended. It is told once.'
    if (chosen === 'received') return 'CandidateHub is told with the first status other than “received”.'
    const outcome = chosen === 'import_failed' ? 'failed' : 'succeeded'
    return `CandidateHub is told that the import ${outcome}, once and for all, if its message asked for that.`
  }
  return 'Snagajob is told with the next upload, if the registration’s table of dispositions has a word for it.'
}

/** What is said of a new status, in the end of a sentence. */
function saidOf({ reports = [] }: Schema<'ChangedApplication'>): string {
  const skipped = reports.findLast(({ status }) => status === 'skipped')
  return skipped ? `. ${skipped.note ?? 'The platform is not told.'}` : ''
}
