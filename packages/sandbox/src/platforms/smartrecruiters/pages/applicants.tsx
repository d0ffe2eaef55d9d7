import { ButtonLink, DataTable, EmptyState, PageLink, ProblemAlert, Time, Wait } from '@gangway/ui'
import { Button, Group, NumberInput, Select, Stack, Text, VisuallyHidden } from '@mantine/core'
import { useDebouncedValue, useSessionStorage } from '@mantine/hooks'
import type { ApplicationSummary, Step } from '../api-types.ts'
import { ResultStatusBadge, resultStatusLabel, stageLabel } from './badges.tsx'
import { stepChoices, useMove } from './move-candidate.tsx'
import { useHiringProcess } from './queries.tsx'
import { useApplications, useOrderedPackages } from './recruiting-queries.tsx'
import { ScoreText } from './result-parts.tsx'

/** `package`: partner id and package id with a blank between. */
type Filter = { package: string; status: string; minScore: string; maxScore: string }

const noFilter: Filter = { package: '', status: '', minScore: '', maxScore: '' }

const statuses = ['PENDING', 'IN_PROGRESS', 'COMPLETED', 'REJECTED', 'EXPIRED'] as const

/** Who applied, for one job or for all, filtered by package, its status and its score; each can be moved on. */
export function Applicants({ jobId }: { jobId?: string }) {
  const [filter, setFilter] = useSessionStorage<Filter>({
    key: `smartrecruiters-applicants-${jobId ?? 'all'}`,
    defaultValue: noFilter,
    getInitialValueInEffect: false,
  })
  const [settled] = useDebouncedValue(filter, 250)
  const applications = useApplications({ ...(jobId && { jobId }), ...filterQuery(settled) })
  const steps = useHiringProcess()
  const move = useMove()
  const filtered = Object.values(filter).some((value) => value !== '')
  return (
    <Stack>
      <FilterBar filter={filter} onChange={setFilter} />
      <ProblemAlert problem={move.error} />
      <Wait query={applications}>
        {({ data }) => (
          <>
            <VisuallyHidden role="status">
              {data.length === 1 ? 'One applicant' : `${data.length} applicants`}
            </VisuallyHidden>
            {data.length > 0 ? (
              <ApplicantTable
                rows={data}
                withJob={jobId === undefined}
                steps={steps.data?.data ?? []}
                onMove={(applicationId, stepId) => move.mutate({ applicationId, stepId })}
              />
            ) : (
              <Nobody filtered={filtered} jobId={jobId} reset={() => setFilter(noFilter)} />
            )}
          </>
        )}
      </Wait>
    </Stack>
  )
}

function filterQuery({ package: chosen, ...rest }: Filter): Record<string, string> {
  const cut = chosen.indexOf(' ')
  const order: Record<string, string> =
    cut > 0 ? { partnerId: chosen.slice(0, cut), packageId: chosen.slice(cut + 1) } : {}
  return { ...order, ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== '')) }
}

function Nobody({ filtered, jobId, reset }: { filtered: boolean; jobId: string | undefined; reset: () => void }) {
  if (filtered) {
    return (
      <EmptyState title="Nobody fits" actions={<Button onClick={reset}>Show everybody</Button>}>
        A score counts once the partner has sent one. Widen the scores, or choose another package.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title="Nobody has applied yet"
      actions={
        <ButtonLink to={jobId ? `/smartrecruiters/careers/${encodeURIComponent(jobId)}` : '/smartrecruiters/careers'}>
          Apply on the careers site
        </ButtonLink>
      }
    >
      Be an applicant yourself: an invented one will do.
    </EmptyState>
  )
}

function FilterBar({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) {
  const ordered = useOrderedPackages().data?.data ?? []
  if (ordered.length === 0) return null
  const partners = [...new Map(ordered.map(({ partnerId, partnerName }) => [partnerId, partnerName]))]
  const score = (key: 'minScore' | 'maxScore', label: string) => (
    <NumberInput
      label={label}
      value={filter[key]}
      onChange={(value) => onChange({ ...filter, [key]: String(value) })}
      min={0}
      max={100}
      clampBehavior="strict"
      allowDecimal={false}
      suffix=" %"
      w={130}
    />
  )
  return (
    <Group align="flex-end" gap="sm" role="search" aria-label="Filter applicants">
      <Select
        label="Assessment package"
        data={[
          { value: '', label: 'All applicants' },
          ...partners.map(([id, name]) => ({
            group: name,
            items: ordered
              .filter(({ partnerId }) => partnerId === id)
              .map(({ packageId, packageName }) => ({ value: `${id} ${packageId}`, label: packageName })),
          })),
        ]}
        value={filter.package}
        onChange={(value) => onChange({ ...filter, package: value ?? '' })}
        allowDeselect={false}
        w={{ base: '100%', xs: 280 }}
      />
      <Select
        label="Status"
        data={[
          { value: '', label: 'Any' },
          ...statuses.map((status) => ({ value: status, label: resultStatusLabel(status) })),
        ]}
        value={filter.status}
        onChange={(value) => onChange({ ...filter, status: value ?? '' })}
        allowDeselect={false}
        w={150}
      />
      {score('minScore', 'Score from')}
      {score('maxScore', 'Score up to')}
      <Button
        variant="default"
        onClick={() => onChange(noFilter)}
        disabled={Object.values(filter).every((value) => value === '')}
      >
        Show everybody
      </Button>
    </Group>
  )
}

type ApplicantTableProps = {
  rows: readonly ApplicationSummary[]
  withJob: boolean
  steps: readonly Step[]
  onMove: (applicationId: string, stepId: number) => void
}

function ApplicantTable({ rows, withJob, steps, onMove }: ApplicantTableProps) {
  return (
    <DataTable
      label="Applicants"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          title: 'Applicant',
          cell: ({ candidateId, name, email }) => (
            <>
              <PageLink to={`/smartrecruiters/candidates/${candidateId}`}>{name}</PageLink>
              <Text size="sm" c="dimmed">
                {email}
              </Text>
            </>
          ),
        },
        ...(withJob
          ? [
              {
                title: 'Job',
                cell: ({ jobId, jobTitle }: ApplicationSummary) => (
                  <PageLink to={`/smartrecruiters/jobs/${jobId}`}>{jobTitle}</PageLink>
                ),
              },
            ]
          : []),
        { title: 'Applied', cell: ({ appliedAt }) => <Time at={appliedAt} /> },
        {
          title: 'Step',
          cell: ({ id, name, step }) => (
            <Select
              aria-label={`Step of ${name}`}
              data={stepChoices(steps)}
              value={String(step.id)}
              onChange={(chosen) => chosen && Number(chosen) !== step.id && onMove(id, Number(chosen))}
              allowDeselect={false}
              size="xs"
              miw={150}
              description={
                stageLabel(step.stage).toLowerCase() === step.name.toLowerCase() ? undefined : stageLabel(step.stage)
              }
              inputWrapperOrder={['input', 'description']}
            />
          ),
        },
        {
          title: 'Assessments',
          cell: ({ orders }) =>
            orders.length === 0 ? (
              '–'
            ) : (
              <Stack gap="xs">
                {orders.map(({ orderId, packageName, partnerName, delivery, status, score }) => (
                  <div key={orderId}>
                    <Text size="sm" title={partnerName}>
                      {packageName}
                    </Text>
                    <Group gap="xs">
                      {delivery === 'failed' ? (
                        <Text size="sm">Not ordered</Text>
                      ) : (
                        <ResultStatusBadge status={status} />
                      )}
                      {score && (
                        <Text size="sm" component="div">
                          <ScoreText score={score} />
                        </Text>
                      )}
                    </Group>
                  </div>
                ))}
              </Stack>
            ),
        },
      ]}
    />
  )
}
