import { ButtonLink, Copyable, Page, Time, Wait } from '@gangway/ui'
import { Button, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useChange } from '../../api/changes.tsx'
import { get } from '../../api/queries.tsx'
import { ChangedMeanwhile, difference, useEdited } from '../../components/changed-meanwhile.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { ConnectionLink } from '../../components/connection-input.tsx'
import { Facts } from '../../components/facts.tsx'
import { Section } from '../../components/section.tsx'
import { Status } from '../../components/words.tsx'
import { May, useMay } from '../../session.tsx'
import { toast } from '../../shell/toasts.tsx'
import { draftOf, jobChange } from './job-draft.tsx'
import { JobForm } from './job-form.tsx'
import type { Job } from './words.tsx'

export function JobPage() {
  const { id = '' } = useParams({ strict: false })
  const job = useQuery(get('/v1/jobs/{id}', { path: { id } }))
  return (
    <Page
      title={job.data?.title ?? 'Job'}
      back={{ to: '/jobs', label: 'Jobs' }}
      actions={
        <>
          <ButtonLink to={`/jobs/${id}/questions`} variant="default">
            Screening questions
          </ButtonLink>
          <ButtonLink to={`/jobs/clicks?jobId=${id}`} variant="default">
            Clicks
          </ButtonLink>
          <ButtonLink to={`/applications?jobId=${id}`} variant="default">
            Applications
          </ButtonLink>
        </>
      }
    >
      <Wait query={job}>{(found) => <Whole key={found.id} job={found} />}</Wait>
    </Page>
  )
}

function Whole({ job }: { job: Job }) {
  const mayChange = useMay()('write')
  return (
    <Stack>
      <Section title="What it is">
        <Facts
          facts={[
            ['Status', <Status key="status" value={job.status} />],
            ['Account', <ConnectionLink key="account" id={job.connectionId} />],
            ['Your id', job.remoteId],
            ['Brand', !mayChange && job.brand],
            ['Place', !mayChange && `${job.address.city}, ${job.address.region}`],
            ['Changed', <Time key="changed" at={job.updatedAt} />],
            ['Id', <Copyable key="id" value={job.id} label="id" />],
          ]}
        />
      </Section>
      <May scope="write">
        <Editor job={job} />
      </May>
    </Stack>
  )
}

function Editor({ job }: { job: Job }) {
  const path = { id: job.id }
  const [asking, { open, close }] = useDisclosure(false)
  const edited = useEdited(job, () => draftOf(job))
  const change = useChange('patch', '/v1/jobs/{id}', { onDone: () => toast('Saved') })
  const reopen = useChange('patch', '/v1/jobs/{id}', {
    onDone: ({ title }) => {
      edited.stepped()
      toast(`${title} is open again`)
    },
  })
  const end = useChange('delete', '/v1/jobs/{id}', {
    onDone: () => {
      edited.stepped()
      close()
      toast(`${job.title} is closed`)
    },
  })
  return (
    <>
      {edited.isStale && !change.isPending && <ChangedMeanwhile what="this job" onReload={edited.begin} />}
      <JobForm
        key={edited.round}
        initial={edited.first}
        isNew={false}
        problem={change.error ?? reopen.error}
        saving={change.isPending}
        onSave={(draft) => {
          const body = difference(jobChange(draft), jobChange(edited.first))
          change.mutate({ path, body }, { onSuccess: ({ version }) => edited.saved(draft, version) })
        }}
        beside={
          job.status === 'open' ? (
            <Button variant="subtle" color="red" onClick={open}>
              Close the job
            </Button>
          ) : (
            <Button
              variant="default"
              loading={reopen.isPending}
              onClick={() => reopen.mutate({ path, body: { status: 'open' } })}
            >
              Open it again
            </Button>
          )
        }
      />
      <ConfirmDialog
        opened={asking}
        onClose={close}
        title={`Close ${job.title}?`}
        confirm="Close the job"
        color="red"
        pending={end.isPending}
        problem={end.error}
        onConfirm={() => end.mutate({ path })}
      >
        <Text>
          It leaves the feed with the next reading. Applications that still come for it are taken and matched to it.
        </Text>
      </ConfirmDialog>
    </>
  )
}
