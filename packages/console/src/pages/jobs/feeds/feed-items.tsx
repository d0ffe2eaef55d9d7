import { ButtonLink, EmptyState, PageLink } from '@gangway/ui'
import { useList } from '../../../api/queries.tsx'
import { RecordList } from '../../../components/record-list.tsx'
import { Section } from '../../../components/section.tsx'
import { May } from '../../../session.tsx'
import { employmentTypeNames, type Job } from '../words.tsx'
import { Posted, type Report } from './item-faults.tsx'

/** The items of a feed, in what of them applicants would see. */
export function FeedItems({ report: { connectionId, data, isComplete } }: { report: Report }) {
  const list = useList('/v1/jobs', { connectionId, status: 'open' })
  const posted = new Map(data.map(({ jobId, wouldPost }) => [jobId, wouldPost]))
  return (
    <Section title="As Snagajob reads it">
      <RecordList
        list={list}
        label="Items"
        rowKey={({ id }) => id}
        columns={[
          { title: 'Title', cell: ({ id, title }) => <PageLink to={`/jobs/${id}`}>{title}</PageLink> },
          { title: 'Posting', cell: ({ remoteId }) => remoteId },
          { title: 'Brand', cell: ({ brand }) => brand },
          { title: 'Employment', cell: employmentOf },
          { title: 'Wage', cell: ({ wage }) => wage ?? '–' },
          { title: 'Place', cell: placeOf },
          { title: 'Applying', cell: ({ easyApply, url }) => (easyApply ? 'Easy Apply' : url) },
          {
            title: 'Snagajob',
            // Of what is not in an incomplete report nothing is known.
            cell: ({ id }) =>
              posted.has(id) || isComplete ? <Posted wouldPost={posted.get(id) ?? true} /> : 'not checked',
          },
        ]}
        empty={
          <EmptyState
            title="The feed is empty"
            actions={
              <May scope="write">
                <ButtonLink to="/jobs/new">New job</ButtonLink>
                <ButtonLink to={`/jobs/import?connectionId=${connectionId}`} variant="default">
                  Import jobs
                </ButtonLink>
              </May>
            }
          >
            An open job of this account stands in its feed from the moment it is here.
          </EmptyState>
        }
      />
    </Section>
  )
}

/** Without any said, Snagajob takes it for both. */
const employmentOf = ({ employmentTypes }: Job) =>
  employmentTypes?.map((type) => employmentTypeNames[type]).join(', ') ?? 'Full time, part time'

const placeOf = ({ locationName, address: { line1, city, region, postalCode } }: Job) =>
  [locationName, line1, city, `${region} ${postalCode ?? ''}`.trim()].filter(Boolean).join(', ')
