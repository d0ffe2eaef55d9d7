import type { ComposeInput } from './api-types.ts'

/** Somebody nobody is: names made up, telephone numbers and a domain that are kept for fiction and examples. */
export const inventedCandidate: ComposeInput = {
  candidate: {
    name: 'Mara Quill',
    first_name: 'Mara',
    last_name: 'Quill',
    email: 'mara.quill@example.org',
    contact_telephone: '01632 960 101',
    mobile_telephone: '07700 900 102',
    location_address: '7 Harbour Row',
    location_city: 'Whitby',
    location_county: 'North Yorkshire',
    location_country: 'England',
    location_postcode: 'YO22 4AA',
    location_latitude: '54.486789',
    location_longitude: '-0.613456',
    current_job_title: 'Warehouse team leader',
    current_job_employer: 'Gull & Sons',
    current_job_startdate: '2019-02-04T00:00:00',
  },
  documents: [],
  context: {
    job_id: 'WH-1042',
    candidate_source_id: 'OB',
    candidate_source_name: 'Orchard Board',
    subsource: 'alert-mail',
    supplementary: { candidate_status: 'ranked', rank: 'SUITABLE', rank_time: 0, screened: 0, locale: 'en' },
  },
  skills: [
    { name: 'forklift operation', experience: 2 },
    { name: 'inventory planning', experience: 6 },
  ],
}
