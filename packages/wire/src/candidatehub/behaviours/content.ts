import { type Behaviour, kept, single } from './plan.ts'

/** Odd but authentic content: kept, shown and flagged, never refused (contract 1.4, 1.6, 6). */
export const contentBehaviours: Behaviour[] = [
  {
    id: 'context_absent',
    title: 'No context',
    expects: kept('Kept without a job and without a source.'),
    build: single({ withoutContext: true }),
  },
  {
    id: 'job_unknown',
    title: 'A job reference that nobody knows',
    expects: kept('Kept as an unmatched job: refusing would lose an applicant.'),
    build: single({}, (input, context) => {
      input.context = { ...input.context, job_id: `UNKNOWN-${context.uniqueId()}`.slice(0, 20) }
    }),
  },
  {
    id: 'unknown_keys',
    title: 'Unknown keys at every level',
    expects: kept('Kept with them: the candidate is not a fixed schema.'),
    build: single({ unknownKeys: true, taggedCv: 'plain', parsedCv: 'json' }),
  },
  {
    id: 'schema_version_2',
    title: 'hub_schema_version 2',
    expects: kept('Kept and flagged; only 1 has ever been shown.'),
    build: single({ schemaVersion: 2 }),
  },
  {
    id: 'name_only',
    title: 'A name in one piece and nothing else that may be absent',
    expects: kept('Kept; first and last name are a guess out of the whole, which stays.'),
    build: single({}, (input) => {
      input.candidate = { name: input.candidate.name, email: input.candidate.email }
    }),
  },
  {
    id: 'fields_empty',
    title: 'Empty text in every optional field',
    expects: kept('An empty text is no value.'),
    build: single({ unsetFields: 'empty_text' }, (input) => {
      input.candidate = { name: input.candidate.name, email: input.candidate.email }
    }),
  },
  {
    id: 'fields_null',
    title: 'Null in every optional field',
    expects: kept('A null is no value.'),
    build: single({ unsetFields: 'null' }, (input) => {
      input.candidate = { name: input.candidate.name, email: input.candidate.email }
    }),
  },
  {
    id: 'coordinates_garbage',
    title: 'Coordinates that are none',
    expects: kept('The pair is dropped, the candidate kept.'),
    build: single({}, (input) => {
      Object.assign(input.candidate, { location_latitude: '54,486789', location_longitude: 'west of here' })
    }),
  },
  {
    id: 'date_before_1970',
    title: 'A date before 1970',
    expects: kept('The day is kept as written, 1944-08-08.'),
    build: single({}, (input) => {
      Object.assign(input.candidate, { current_job_startdate: '1944-08-08T00:00:00' })
    }),
  },
  {
    id: 'date_malformed',
    title: 'Dates that are none',
    expects: kept('The dates are left out, the employment kept.'),
    build: single({}, (input) => {
      Object.assign(input.candidate, {
        current_job_startdate: '2019-02-30T00:00:00',
        current_job_enddate: 'last spring',
      })
    }),
  },
  {
    id: 'names_non_ascii',
    title: 'Names beyond ASCII',
    expects: kept('Every character comes through.'),
    build: single({}, (input) => {
      Object.assign(input.candidate, { name: 'Zoë Ångström 李', first_name: 'Zoë', last_name: 'Ångström 李' })
    }),
  },
]
