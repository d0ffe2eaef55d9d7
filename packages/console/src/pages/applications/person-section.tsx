import { PageLink } from '@gangway/ui'
import { Facts } from '../../components/facts.tsx'
import { Section } from '../../components/section.tsx'
import type { Application } from './words.tsx'

type Person = Omit<Application['candidate'], 'id'>

/** What is known of a person. */
export function PersonFacts({
  person: { fullName, firstName, lastName, emails, phones, address, locale },
}: {
  person: Person
}) {
  const split = [firstName, lastName].filter(Boolean).join(' ')
  return (
    <Facts
      facts={[
        ['Name', fullName],
        ['First and last', split !== fullName && split],
        ['E-mail', emails?.join(', ')],
        [
          'Telephone',
          phones?.map(({ type, number }) => (phones.length > 1 ? `${number} (${type})` : number)).join(', '),
        ],
        ['Address', address && addressText(address)],
        ['Language', locale],
      ]}
    />
  )
}

function addressText({ line1, line2, city, region, postalCode, country }: NonNullable<Person['address']>): string {
  const town = [city, region, postalCode].filter(Boolean).join(', ')
  return [line1, line2, town, country].filter(Boolean).join('\n')
}

/** The person of an application, as it told of them. */
export function PersonSection({ application: { candidate } }: { application: Application }) {
  const { id, ...person } = candidate
  return (
    <Section title="Person" actions={<PageLink to={`/candidates/${id}`}>Their other applications</PageLink>}>
      <PersonFacts person={person} />
    </Section>
  )
}
