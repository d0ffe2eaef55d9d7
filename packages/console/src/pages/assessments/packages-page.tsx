import { ButtonLink, EmptyState, Page, PageLink, Time } from '@gangway/ui'
import { type Filters, oneOf, useFilters } from '../../api/filters.tsx'
import { useList } from '../../api/queries.tsx'
import { FilterBar, NothingFound } from '../../components/filter-bar.tsx'
import { ChoiceInput } from '../../components/filter-inputs.tsx'
import { RecordList } from '../../components/record-list.tsx'
import { Status } from '../../components/words.tsx'
import { May } from '../../session.tsx'
import { type Package, type PackageType, typeNames, types } from './words.tsx'

type PackageFilters = { status: Package['status']; type: PackageType }

const packageStatuses = ['active', 'retired'] as const
const filters: Filters<PackageFilters> = { status: oneOf(packageStatuses), type: oneOf(types) }

export function PackagesPage() {
  const [filter, change, clear] = useFilters(filters)
  const list = useList('/v1/assessment-packages', filter)
  const offer = (
    <May scope="write">
      <ButtonLink to="/assessments/packages/new">New package</ButtonLink>
    </May>
  )
  return (
    <Page
      title="Assessment packages"
      about="What recruiters are shown and may order."
      back={{ to: '/assessments', label: 'Assessments' }}
      actions={offer}
    >
      <FilterBar label="Packages" clear={clear}>
        <ChoiceInput
          label="Status"
          value={filter.status}
          values={packageStatuses}
          onChange={(status) => change({ status })}
        />
        <ChoiceInput
          label="Type"
          value={filter.type}
          values={types}
          name={(type) => typeNames[type]}
          onChange={(type) => change({ type })}
        />
      </FilterBar>
      <RecordList
        list={list}
        label="Assessment packages"
        rowKey={({ id }) => id}
        columns={[
          { title: 'Name', cell: ({ id, name }) => <PageLink to={`/assessments/packages/${id}`}>{name}</PageLink> },
          { title: 'Type', cell: ({ type }) => typeNames[type] },
          { title: 'Assessments', cell: ({ assessments }) => assessments.length },
          {
            title: 'Offered to',
            cell: ({ connectionIds }) =>
              connectionIds
                ? `${connectionIds.length} ${connectionIds.length === 1 ? 'company' : 'companies'}`
                : 'everybody',
          },
          { title: 'Status', cell: ({ status }) => <Status value={status} /> },
          { title: 'Changed', cell: ({ updatedAt }) => <Time at={updatedAt} /> },
        ]}
        empty={
          clear ? (
            <NothingFound title="No package is like that" clear={clear} />
          ) : (
            <EmptyState title="You offer no package yet" actions={offer}>
              A package is what a recruiter picks: a name, a description, and the assessments in it. Where your product
              answers a callout for packages instead, none need be kept here.
            </EmptyState>
          )
        }
      />
    </Page>
  )
}
