import { Outline, PageLink, ProblemAlert, Time, WireText } from '@gangway/ui'
import { List, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { get } from '../../api/queries.tsx'
import type { Schema } from '../../api/types.tsx'
import { RetryCall } from '../../components/outbox/retry.tsx'
import { inWords, platformName, Status } from '../../components/words.tsx'
import type { Application } from './words.tsx'

type Call = Schema<'PlatformCall'>
type Report = NonNullable<Application['reports']>[number]
type Disposition = Schema<'Disposition'>

/** What the platform was told of an application, and what it said. */
export function Told({ application }: { application: Application }) {
  return application.platform === 'snagajob' ? (
    <ToldSnagajob application={application} />
  ) : (
    <ToldByReport application={application} />
  )
}

const standsSo: Record<Report['status'], string> = {
  pending: 'It is on its way.',
  delivered: 'It took it.',
  presumed:
    'No answer came to the first try, and then its one-time address said that it was used: it has it, most likely.',
  refused: 'It refused it. Its address takes one report, so a person has to look at it.',
  failed: 'It could not be told, however often it was tried.',
}

/** A report to an address that came with the message. */
function ToldByReport({ application: { id, reports = [], platform } }: { application: Application }) {
  const calls = useQuery(get('/v1/platform-calls', { query: { recordId: id, limit: 50 } }, { live: true }))
  if (calls.error && !calls.data) return <ProblemAlert problem={calls.error} />
  const known = calls.data?.data ?? []
  const others = known.filter((call) => !reports.some((report) => report.id === call.id))
  if (reports.length === 0 && others.length === 0) {
    if (platform !== 'candidatehub') return <Nothing>{platformName(platform)} is not told of statuses.</Nothing>
    return (
      <Nothing>
        {platformName(platform)} has not been told anything. It is told once how the import ended, as the connection's
        settings say: mostly with the first status other than “received”.
      </Nothing>
    )
  }
  return (
    <List listStyleType="none" spacing="sm">
      {reports.map((report) => (
        <List.Item key={report.id}>
          <ReportOf report={report} call={known.find(({ id: own }) => own === report.id)} />
        </List.Item>
      ))}
      {others.map((call) => (
        <List.Item key={call.id}>
          <Entry
            title={`${inWords(call.kind)}, not decided yet`}
            status={call.status}
            at={call.createdAt}
            place={`/webhooks/platform-calls/${call.id}`}
          >
            <Answer call={call} />
          </Entry>
        </List.Item>
      ))}
    </List>
  )
}

function ReportOf({ report, call }: { report: Report; call: Call | undefined }) {
  const { outcome, host, status, at, id } = report
  const title = outcome === 'imported' ? 'Imported' : 'Import failed'
  return (
    <Entry title={`“${title}”, told to ${host}`} status={status} at={at} place={`/webhooks/platform-calls/${id}`}>
      <Text size="sm">{standsSo[status]}</Text>
      {call && <Answer call={call} />}
      {call && status === 'failed' && <RetryCall call={call} />}
    </Entry>
  )
}

/** What was said to the last try. */
function Answer({ call: { attempts, nextAttemptAt } }: { call: Call }) {
  const last = attempts.at(-1)
  return (
    <>
      {last && (
        <Text size="sm" c="dimmed">
          {attempts.length === 1 ? 'One try' : `${attempts.length} tries`}, the last one{' '}
          {last.response ? `answered with ${last.response.status}` : (last.error ?? 'under way')}.
        </Text>
      )}
      {last?.response?.body && (
        <details>
          <summary>What it said</summary>
          <WireText text={last.response.body} />
        </details>
      )}
      {nextAttemptAt && (
        <Text size="sm" c="dimmed">
          The next try is at <Time at={nextAttemptAt} />.
        </Text>
      )}
    </>
  )
}

const stateSays: Record<Disposition['state'], string> = {
  skipped: 'Snagajob is not told.',
  waiting: 'It goes with the next upload, at most an hour from now.',
  pending: 'The upload that holds it is on its way.',
  delivered: 'Snagajob took the upload that holds it.',
  failed: 'The upload that holds it failed. Send it again from the page of its registration.',
}

const skipReasons: Record<string, string> = {
  unmapped: 'The registration’s table of dispositions has no word for this status.',
  missing_id: 'It came without an id, so there is nothing that Snagajob could know it by.',
}

/** Dispositions, uploaded many at once. */
function ToldSnagajob({ application: { id, connectionId } }: { application: Application }) {
  const connection = useQuery({ ...get('/v1/connections/{id}', { path: { id: connectionId } }), staleTime: 60_000 })
  const registrationId = connection.data?.registrationId
  const dispositions = useQuery({
    ...get(
      '/v1/registrations/{id}/dispositions',
      { path: { id: registrationId ?? '' }, query: { applicationId: id, limit: 50 } },
      { live: true },
    ),
    enabled: registrationId !== undefined,
  })
  const told = dispositions.data?.data
  if (!told) {
    const problem = connection.error ?? dispositions.error
    return problem ? <ProblemAlert problem={problem} /> : <Outline />
  }
  if (told.length === 0) {
    return <Nothing>Snagajob has not been told anything: its table of dispositions has no word for “received”.</Nothing>
  }
  return (
    <List listStyleType="none" spacing="sm">
      {told.map(({ applicationStatus, disposition, state, reason, at }) => (
        <List.Item key={at + applicationStatus}>
          <Entry
            title={disposition ? `“${disposition}”, for ${inWords(applicationStatus)}` : inWords(applicationStatus)}
            status={state}
            at={at}
            place={`/connections/registrations/${registrationId}`}
          >
            <Text size="sm">
              {stateSays[state]} {reason && (skipReasons[reason] ?? reason)}
            </Text>
          </Entry>
        </List.Item>
      ))}
    </List>
  )
}

type EntryProps = { title: string; status: string; at: string; place: string; children?: ReactNode }

function Entry({ title, status, at, place, children }: EntryProps) {
  return (
    <>
      <PageLink to={place} className="breakable" fw={600}>
        {title}
      </PageLink>{' '}
      <Status value={status} />
      <Text size="sm" c="dimmed">
        <Time at={at} />
      </Text>
      {children}
    </>
  )
}

function Nothing({ children }: { children: ReactNode }) {
  return (
    <Text size="sm" c="dimmed">
      {children}
    </Text>
  )
}
