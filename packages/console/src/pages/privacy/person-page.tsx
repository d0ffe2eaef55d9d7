import { EmptyState, Page, PageLink, Time, Wait } from '@gangway/ui'
import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { ConnectionLink } from '../../components/connection-input.tsx'
import { PersonFacts, personName } from '../../components/person.tsx'
import { Section } from '../../components/section.tsx'
import { May, useMay } from '../../session.tsx'
import { EraseSection } from './erase-section.tsx'
import { exportAddress, exportOf, type PersonExport } from './export.tsx'
import { HeldSection } from './held-section.tsx'

export function PersonPage() {
  const { id = '' } = useParams({ strict: false })
  const may = useMay()
  if (!may('read')) {
    return (
      <Page title="Everything held" back={{ to: '/privacy', label: 'Privacy' }}>
        <EmptyState title="You see people redacted">
          What is held of one person is shown to those who see people.
        </EmptyState>
      </Page>
    )
  }
  return <Held key={id} id={id} />
}

function Held({ id }: { id: string }) {
  const held = useQuery(exportOf(id))
  return (
    <Page
      title={held.data ? `Everything held of ${personName(held.data.candidate)}` : 'Everything held'}
      back={{ to: '/privacy', label: 'Privacy' }}
    >
      <Wait query={held}>{(found) => <Whole held={found} />}</Wait>
    </Page>
  )
}

function Whole({ held }: { held: PersonExport }) {
  const { candidate, omitted } = held
  const { id } = candidate
  return (
    <Stack>
      <Section
        title="Person"
        actions={
          <PageLink to={`/candidates/${id}`} size="sm">
            Candidate
          </PageLink>
        }
      >
        <PersonFacts
          person={candidate}
          more={[['Connection', <ConnectionLink key="connection" id={candidate.connectionId} />]]}
        />
      </Section>
      <HeldSection held={held} />
      {omitted.length > 0 && (
        <Alert color="orange" title="Not all bytes are handed out">
          {omitted.length === 1 ? 'One file or message is' : `${omitted.length} files and messages are`} left out of the
          export, since a virus was found in it, or a scanner has yet to look at it. The export names each, with why.
          Erasing takes them all the same.
        </Alert>
      )}
      <Section title="Hand it out">
        <Stack gap="sm">
          <Text size="sm">
            Everything above in one file, as a person may ask for it. The ZIP has the documents beside it. As of{' '}
            <Time at={held.exportedAt} />.
          </Text>
          <Group>
            <Button component="a" variant="default" href={exportAddress(id, 'json')} download={`${id}.json`}>
              Save as JSON
            </Button>
            <Button component="a" variant="default" href={exportAddress(id, 'zip')} download={`${id}.zip`}>
              Save as ZIP, with the files
            </Button>
          </Group>
        </Stack>
      </Section>
      <May scope="admin">
        <EraseSection who={{ candidateId: id }} name={personName(candidate)} word={candidate.emails?.[0]} />
      </May>
    </Stack>
  )
}
