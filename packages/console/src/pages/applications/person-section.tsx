import { PageLink } from '@gangway/ui'
import { PersonFacts } from '../../components/person.tsx'
import { Section } from '../../components/section.tsx'
import type { Application } from './words.tsx'

/** The person of an application, as it told of them. */
export function PersonSection({ application: { candidate } }: { application: Application }) {
  const { id, ...person } = candidate
  return (
    <Section
      title="Person"
      actions={
        <PageLink to={`/candidates/${id}`} size="sm">
          Their other applications
        </PageLink>
      }
    >
      <PersonFacts person={person} />
    </Section>
  )
}
