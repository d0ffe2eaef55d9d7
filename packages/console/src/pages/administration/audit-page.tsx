import { EmptyState, PageLink, Time } from '@gangway/ui'
import { Select, Text } from '@mantine/core'
import { useApiDocument } from '../../api/document.tsx'
import { type Filters, instant, text, useFilters } from '../../api/filters.tsx'
import { useList } from '../../api/queries.tsx'
import type { Schema } from '../../api/types.tsx'
import { FilterBar, NothingFound } from '../../components/filter-bar.tsx'
import { SearchInput } from '../../components/filter-inputs.tsx'
import { MomentInput } from '../../components/moment-input.tsx'
import { RecordLink } from '../../components/record-link.tsx'
import { RecordList } from '../../components/record-list.tsx'
import { Status } from '../../components/words.tsx'
import { AdministrationPage } from './administration-page.tsx'

type AuditEntry = Schema<'AuditEntry'>
type AuditFilters = { actorId: string; action: string; targetId: string; after: string; before: string }

const filters: Filters<AuditFilters> = { actorId: text, action: text, targetId: text, after: instant, before: instant }

/** What each kind of actor is called that has no name of its own. */
const actorNames: Record<AuditEntry['actor']['type'], string> = {
  operator: 'an operator',
  api_key: 'an API key',
  instance_admin: 'the instance’s admin key',
  anonymous: 'somebody not signed in',
}

export function AuditPage() {
  const [filter, change, clear] = useFilters(filters)
  const list = useList('/v1/audit-entries', filter)
  return (
    <AdministrationPage
      title="Audit log"
      about="Who did what: every change, and every try to sign in. It holds no one’s data, and is kept for two years."
    >
      <FilterBar label="Audit log" clear={clear}>
        <SearchInput
          label="By"
          placeholder="id of an operator or key"
          value={filter.actorId}
          onChange={(actorId) => change({ actorId })}
        />
        <ActionInput value={filter.action} onChange={(action) => change({ action })} />
        <SearchInput
          label="Done to"
          placeholder="id of a record"
          value={filter.targetId}
          onChange={(targetId) => change({ targetId })}
        />
        <MomentInput label="After" value={filter.after} onChange={(after) => change({ after })} />
        <MomentInput label="Before" value={filter.before} onChange={(before) => change({ before })} />
      </FilterBar>
      <RecordList
        list={list}
        label="Audit log"
        rowKey={({ id }) => id}
        columns={[
          { title: 'When', cell: ({ at }) => <Time at={at} /> },
          { title: 'Who', cell: ({ actor }) => <Actor actor={actor} /> },
          { title: 'What', cell: ({ action }) => deedText(action) },
          { title: 'To', cell: ({ target }) => <Target target={target} /> },
          { title: 'Outcome', cell: ({ outcome }) => <Outcome outcome={outcome} /> },
          { title: 'More', cell: ({ detail, address }) => <More detail={detail} address={address} /> },
        ]}
        empty={
          clear ? (
            <NothingFound title="Nothing like that is on record" clear={clear} />
          ) : (
            <EmptyState title="Nothing is on record">What somebody changes from now on appears here.</EmptyState>
          )
        }
      />
    </AdministrationPage>
  )
}

/** `createApiKey` becomes "create API key". */
const deedText = (action: string): string =>
  action
    .replaceAll(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
    .replace('api key', 'API key')

function ActionInput({
  value,
  onChange,
}: {
  value: string | undefined
  onChange: (value: string | undefined) => void
}) {
  const { data } = useApiDocument()
  const names = Object.values(data?.paths ?? {}).flatMap((methods) =>
    Object.entries(methods).flatMap(([method, { operationId }]) =>
      method === 'get' || operationId === undefined ? [] : [operationId],
    ),
  )
  const known = value === undefined || names.includes(value) ? names : [...names, value]
  return (
    <Select
      label="What"
      placeholder="any"
      value={value ?? null}
      data={known.sort().map((name) => ({ value: name, label: deedText(name) }))}
      onChange={(chosen) => onChange(chosen ?? undefined)}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Any deed' }}
      nothingFoundMessage="Nothing is called that"
      style={{ flex: '1 1 11rem' }}
    />
  )
}

function Actor({ actor: { type, id, name } }: { actor: AuditEntry['actor'] }) {
  if (!id) return actorNames[type]
  return <PageLink to={`/administration/audit?actorId=${id}`}>{name ?? `${actorNames[type]}, ${id}`}</PageLink>
}

function Target({ target }: { target: AuditEntry['target'] }) {
  if (!target) return '–'
  // A customer's account: its ids look like operators'.
  if (target.type === 'account') return <PageLink to="/connections/accounts">{target.id}</PageLink>
  return <RecordLink id={target.id} />
}

function Outcome({ outcome }: { outcome: string }) {
  return <Status value={outcome} color={outcome.startsWith('2') ? 'teal' : 'red'} />
}

function More({ detail, address }: { detail: string | undefined; address: string | undefined }) {
  if (!detail && !address) return '–'
  return (
    <>
      {detail}
      {address && (
        <Text size="xs" c="dimmed">
          from {address}
        </Text>
      )}
    </>
  )
}
