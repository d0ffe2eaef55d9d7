import { ButtonLink, EmptyState, Page, PageLink, Time } from '@gangway/ui'
import { Alert, Group, Stack, Text } from '@mantine/core'
import { type Filters, text, useFilters } from '../../api/filters.tsx'
import { useList } from '../../api/queries.tsx'
import { SearchInput } from '../../components/filter-inputs.tsx'
import { PeopleList } from '../../components/people-list.tsx'
import { RecordList } from '../../components/record-list.tsx'
import { Section } from '../../components/section.tsx'
import { Status } from '../../components/words.tsx'
import { useMay } from '../../session.tsx'
import { type Erasure, isEmail } from './words.tsx'

const filters: Filters<{ q: string }> = { q: text }

export function PrivacyPage() {
  const may = useMay()
  return (
    <Page
      title="Privacy"
      about="Find a person, see everything that is held of them, hand it out, or erase it. What was erased is on record here without the person."
    >
      <Stack>
        {may('read') ? (
          <Find />
        ) : (
          <Alert color="blue" title="You see people redacted">
            So you cannot look for one. Receipts hold no person, and are here for you.
          </Alert>
        )}
        <Receipts />
      </Stack>
    </Page>
  )
}

function Find() {
  const [{ q }, change] = useFilters(filters)
  const may = useMay()
  return (
    <Section title="Find a person">
      <Stack role="search" aria-label="People">
        <Group>
          <SearchInput
            label="Name or e-mail"
            placeholder="such as mira okafor, or mira.okafor@example.org"
            value={q}
            onChange={(words) => change({ q: words })}
          />
        </Group>
        {q === undefined ? (
          <Text size="sm" c="dimmed">
            Each connection knows people by itself, so one person may be found several times. With a whole e-mail
            address you can see, and erase, whoever has it at any connection.
          </Text>
        ) : (
          <>
            {isEmail(q) && (
              <Alert color="blue" title={`Whoever has the e-mail ${q}`}>
                <PageLink to={`/privacy/e-mail?${new URLSearchParams({ email: q })}`}>
                  {may('admin') ? 'See or erase them' : 'See them'} at every connection, assessment orders included
                </PageLink>
              </Alert>
            )}
            <PeopleList
              sought={{ q }}
              to={(id) => `/privacy/people/${id}`}
              empty={
                <EmptyState title="Nobody who applied is like that">
                  All words must be found, the last one as the beginning of a word. People of assessment orders, and of
                  messages that were refused, are found by their whole e-mail address.
                </EmptyState>
              }
            />
          </>
        )}
      </Stack>
    </Section>
  )
}

function Receipts() {
  const list = useList('/v1/erasures')
  return (
    <Section title="Receipts">
      <RecordList
        list={list}
        label="Receipts"
        rowKey={({ id }) => id}
        columns={[
          {
            title: 'Asked for',
            cell: ({ id, requestedAt }) => (
              <PageLink to={`/privacy/${id}`}>
                <Time at={requestedAt} />
              </PageLink>
            ),
          },
          { title: 'State', cell: ({ status }) => <Status value={status} /> },
          { title: 'Erased', cell: ({ erased }) => sumText(erased) },
          { title: 'Receipt', cell: ({ id }) => id },
        ]}
        empty={
          <EmptyState
            title="Nobody was erased yet"
            actions={<ButtonLink to="/candidates">To the candidates</ButtonLink>}
          >
            Find a person, and see everything that is held of them: there is a way to erase it below.
          </EmptyState>
        }
      />
    </Section>
  )
}

function sumText({ candidates, applications, orders }: Erasure['erased']): string {
  const parts = [
    [candidates, 'candidate', 'candidates'],
    [applications, 'application', 'applications'],
    [orders, 'order', 'orders'],
  ] as const
  const given = parts.filter(([count]) => count > 0).map(([count, one, more]) => `${count} ${count === 1 ? one : more}`)
  return given.join(', ') || 'nobody was found'
}
