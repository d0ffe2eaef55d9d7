import { readCoordinates, readDate, readNames } from '@gangway/wire/candidatehub'
import type { CandidateSnapshot, Employment } from '../../model/index.ts'
import type { TracingReader } from '../tracing-reader.ts'
import { withAnyValue, withValues } from '../with-values.ts'

const trim = { trim: true }

/** What an own member of `candidate` leaves open is filled from the parsed résumé (contract 1.5). */
type Fill = (own: string | undefined, key: string, to: string) => string | undefined

/** The candidate's snapshot; `parsed` reads the parsed résumé, or nothing where there is none. */
export function mapPerson(read: TracingReader, parsed: TracingReader): CandidateSnapshot {
  const fill: Fill = (own, key, to) => {
    if (own === undefined) return parsed.text([key], to, trim)
    parsed.mark([key], null, 'dropped', "the candidate's own member counts")
    return own
  }
  const own = (key: string, to: string) => read.text(['candidate', key], to, trim)
  const email = fill(own('email', 'candidate.emails[0]'), 'email', 'candidate.emails[0]')
  const phones = mapPhones(read)
  return withValues({
    ...mapNames(read, fill),
    emails: email === undefined ? undefined : [email],
    phones: phones.length > 0 ? phones : undefined,
    address: withAnyValue({
      line1: fill(own('location_address', 'candidate.address.line1'), 'street', 'candidate.address.line1'),
      city: fill(own('location_city', 'candidate.address.city'), 'town', 'candidate.address.city'),
      region: fill(own('location_county', 'candidate.address.region'), 'county', 'candidate.address.region'),
      country: fill(own('location_country', 'candidate.address.country'), 'country', 'candidate.address.country'),
      postalCode: fill(
        own('location_postcode', 'candidate.address.postalCode'),
        'post_code',
        'candidate.address.postalCode',
      ),
      ...mapCoordinates(read),
    }),
    locale: parsed.text(['locale'], 'candidate.locale', trim),
  })
}

/** `name` is the only guaranteed one; what is missing of first and last name is split off it (contract 1.4). */
function mapNames(read: TracingReader, fill: Fill): Pick<CandidateSnapshot, 'fullName' | 'firstName' | 'lastName'> {
  const at = (key: string, to: string) => read.text(['candidate', key], to, trim)
  const name = at('name', 'candidate.fullName')
  const firstName = fill(at('first_name', 'candidate.firstName'), 'first_name', 'candidate.firstName')
  const lastName = fill(at('last_name', 'candidate.lastName'), 'last_name', 'candidate.lastName')
  const { split, ...names } = readNames({ name, first_name: firstName, last_name: lastName })
  if (split) {
    const coerced = typeof read.raw(['candidate', 'name']) !== 'string' || read.raw(['candidate', 'name']) !== name
    const note = 'what is missing of first and last name was split off it'
    read.mark(['candidate', 'name'], 'candidate.fullName', coerced ? 'coerced' : 'kept', note)
  }
  return names
}

const telephones = [
  ['contact_telephone', 'primary'],
  ['mobile_telephone', 'mobile'],
] as const

function mapPhones(read: TracingReader): { type: string; number: string }[] {
  const phones: { type: string; number: string }[] = []
  for (const [key, type] of telephones) {
    const number = read.text(['candidate', key], `candidate.phones[${phones.length}].number`, trim)
    if (number !== undefined) phones.push({ type, number })
  }
  return phones
}

/** Both or none (contract 1.4). */
function mapCoordinates(read: TracingReader): { latitude?: number; longitude?: number } {
  const latitude = ['candidate', 'location_latitude']
  const longitude = ['candidate', 'location_longitude']
  const { value, outcome, note } = readCoordinates(read.raw(latitude), read.raw(longitude))
  for (const path of [latitude, longitude]) {
    const to = `candidate.address.${path === latitude ? 'latitude' : 'longitude'}`
    if (outcome === 'absent') read.mark(path, null, 'dropped', 'no value')
    else read.mark(path, outcome === 'dropped' ? null : to, outcome, note)
  }
  return value ?? {}
}

/** The one job that the hub tells of, current where it has begun and no end is told. */
export function mapEmployment(read: TracingReader): Employment | undefined {
  const title = read.text(['candidate', 'current_job_title'], 'employment[0].title', trim)
  const employer = read.text(['candidate', 'current_job_employer'], 'employment[0].employer', trim)
  const start = ['candidate', 'current_job_startdate']
  const end = ['candidate', 'current_job_enddate']
  const startedOn = read.parsed(start, 'employment[0].startedOn', readDate)
  const endedOn = read.parsed(end, 'employment[0].endedOn', readDate)
  const employment = withAnyValue({ employer, title, startedOn, endedOn })
  const endTold = readDate(read.raw(end)).outcome !== 'absent'
  return employment && !endTold ? { ...employment, current: true } : employment
}
