import type { ComponentProps } from 'react'
import type { Schema } from '../api/types.tsx'
import { Facts } from './facts.tsx'

/** What is said of a person: by an application, or by the newest of a candidate's. */
export type Person = Omit<Schema<'Application'>['candidate'], 'id'>

/** What a person is called, whatever is known. */
export const personName = ({ fullName, firstName, lastName, emails }: Person): string =>
  fullName ?? ([firstName, lastName].filter(Boolean).join(' ') || (emails?.[0] ?? 'Without a name'))

/** What is known of a person, and `more` that stands below it. */
export function PersonFacts({ person, more = [] }: { person: Person; more?: ComponentProps<typeof Facts>['facts'] }) {
  const { fullName, firstName, lastName, emails, phones = [], address, locale } = person
  const split = [firstName, lastName].filter(Boolean).join(' ')
  const numbers = phones.map(({ type, number }) => (phones.length > 1 ? `${number} (${type})` : number))
  return (
    <Facts
      facts={[
        ['Name', fullName],
        ['First and last', split !== fullName && split],
        ['E-mail', emails?.join(', ')],
        ['Telephone', numbers.join(', ')],
        ['Address', address && <Address address={address} />],
        ['Language', locale],
        ...more,
      ]}
    />
  )
}

function Address({ address }: { address: NonNullable<Person['address']> }) {
  const { line1, line2, city, region, postalCode, country } = address
  const lines = [line1, line2, [city, region, postalCode].filter(Boolean).join(', '), country].filter(Boolean)
  return lines.map((line, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of one address
    <div key={at}>{line}</div>
  ))
}
