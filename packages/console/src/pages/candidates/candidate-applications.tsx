import { DataTable, PageLink, Time } from '@gangway/ui'
import { Button, Checkbox, Group, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import { useChange } from '../../api/changes.tsx'
import type { Schema } from '../../api/types.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { Section } from '../../components/section.tsx'
import { PlatformName, Status } from '../../components/words.tsx'
import { useMay } from '../../session.tsx'
import { toast } from '../../shell/toasts.tsx'

type Candidate = Schema<'WholeCandidate'>

/** The most that `/v1` answers with the candidate. */
const shown = 100

/** A candidate's applications, and a way to say that some of them are another person's. */
export function CandidateApplications({ candidate: { id, applications } }: { candidate: Candidate }) {
  const maySplit = useMay()('write') && applications.length > 1
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [opened, { open, close }] = useDisclosure()
  const split = useChange('post', '/v1/candidates/{id}/split', {
    onDone: () => {
      close()
      setChosen([])
      toast('They are another candidate’s now')
    },
  })
  const own = chosen.filter((each) => applications.some((application) => application.id === each))
  const whole = own.length === applications.length && applications.length < shown
  const choose = (application: string, yes: boolean) =>
    setChosen(yes ? [...own, application] : own.filter((each) => each !== application))
  return (
    <Section
      title="Applications"
      actions={
        applications.length >= shown && (
          <PageLink to={`/applications?candidateId=${id}`} size="sm">
            All of them
          </PageLink>
        )
      }
    >
      {applications.length === 0 ? (
        <Text c="dimmed">None: another candidate has them.</Text>
      ) : (
        <DataTable
          label="Applications"
          rows={applications}
          rowKey={(application) => application.id}
          columns={[
            ...(maySplit
              ? [
                  {
                    title: 'Another person’s',
                    cell: (application: Candidate['applications'][number]) => (
                      <Checkbox
                        aria-label={`${application.remoteJobId ?? application.id} is another person’s`}
                        checked={own.includes(application.id)}
                        onChange={({ currentTarget }) => choose(application.id, currentTarget.checked)}
                      />
                    ),
                  },
                ]
              : []),
            {
              title: 'Job',
              cell: (application) => (
                <PageLink to={`/applications/${application.id}`}>{application.remoteJobId ?? 'Without a job'}</PageLink>
              ),
            },
            { title: 'Platform', cell: ({ platform }) => <PlatformName platform={platform} /> },
            { title: 'Status', cell: ({ status }) => <Status value={status} /> },
            { title: 'Received', cell: ({ receivedAt }) => <Time at={receivedAt} /> },
          ]}
        />
      )}
      {maySplit && (
        <Group mt="sm">
          <Button variant="default" disabled={own.length === 0 || whole} onClick={open}>
            Split off {own.length > 0 && own.length}
          </Button>
          <Text size="sm" c="dimmed">
            {whole
              ? 'One at least has to stay.'
              : 'Tick those that are another person’s, such as a relative’s at the same e-mail.'}
          </Text>
        </Group>
      )}
      <ConfirmDialog
        opened={opened}
        onClose={close}
        title="Make them another candidate’s"
        confirm="Split them off"
        onConfirm={() => split.mutate({ path: { id }, body: { applicationIds: [...own] } })}
        pending={split.isPending}
        problem={split.error}
      >
        <Text size="sm">
          {own.length === 1 ? 'This application becomes' : `These ${own.length} applications become`} another
          candidate's, and nothing but a merge brings the two together again. Your system hears of each application that
          moves. Merging them undoes it.
        </Text>
      </ConfirmDialog>
    </Section>
  )
}
