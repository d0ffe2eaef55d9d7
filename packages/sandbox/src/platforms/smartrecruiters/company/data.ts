import type { CandidateDetails, JobDetails } from '@gangway/wire/smartrecruiters'
import type { JobAttribute, Stage, User } from '../api-types.ts'

/** What a partner's field can be bound to. */
export const jobAttributes: JobAttribute[] = [
  { id: 'department', name: 'Department' },
  { id: 'brand', name: 'Brand' },
  { id: 'seniority', name: 'Seniority' },
  { id: 'cost-centre', name: 'Cost centre' },
  { id: 'reference', name: 'Reference number' },
]

export const users: User[] = [
  {
    id: '5f1a6e2b9c3d4e5f60718293',
    firstName: 'Nadia',
    lastName: 'Okafor',
    email: 'nadia.okafor@harbour.example',
    title: 'Recruiter',
  },
  {
    id: '5f1a6e2b9c3d4e5f60718294',
    firstName: 'Tomás',
    lastName: 'Vidal',
    email: 'tomas.vidal@harbour.example',
    title: 'Hiring manager',
  },
  {
    id: '5f1a6e2b9c3d4e5f60718295',
    firstName: 'Ingrid',
    lastName: 'Halvorsen',
    email: 'ingrid.halvorsen@harbour.example',
    title: 'Administrator',
  },
]

/** A job as it is kept; `attributes` are what fields are bound to, `team` names users. */
export type JobDoc = {
  details: JobDetails
  attributes: Record<string, string>
  team: { userId: string; role: string }[]
}

const companyDescription = {
  title: 'Harbour Foods',
  text: '<p>Harbour Foods cooks, packs and ships fresh meals for 400 shops along the coast.</p>',
}

const team = (...members: [number, string][]) => members.map(([at, role]) => ({ userId: users[at]!.id, role }))

const newYork = {
  country: 'United States',
  countryCode: 'us',
  region: 'New York',
  regionCode: 'NY',
  city: 'Brooklyn',
  address: '12 Pier Street',
  postalCode: '11231',
  remote: false,
  manual: false,
}

export const jobs: JobDoc[] = [
  {
    details: {
      id: '0b8f6f0e-3f0c-4b6a-9d51-6a0c5b1f7a01',
      title: 'Data Analyst',
      refNumber: 'HF-1001',
      department: { id: 'd-1', label: 'Supply', description: 'Plans what is cooked and shipped' },
      location: { ...newYork, longitude: -74.01, latitude: 40.68 },
      status: 'INTERVIEW',
      postingStatus: 'PUBLIC',
      industry: { id: 'food', label: 'Food production' },
      function: { id: 'analyst', label: 'Analysis' },
      typeOfEmployment: { id: 'permanent', label: 'Full-time' },
      experienceLevel: { id: 'associate', label: 'Associate' },
      template: false,
      creator: { id: users[0]!.id, firstName: users[0]!.firstName, lastName: users[0]!.lastName },
      jobAd: {
        language: { code: 'en', label: 'English', labelNative: 'English' },
        sections: {
          companyDescription,
          jobDescription: {
            title: 'What you do',
            text: '<p>You find out how much soup Brooklyn eats on a rainy Tuesday, and we cook it.</p>',
          },
          qualifications: { title: 'What you bring', text: '<ul><li>SQL</li><li>Curiosity</li></ul>' },
        },
      },
    },
    attributes: {
      department: 'Supply',
      brand: 'Harbour',
      seniority: 'Associate',
      'cost-centre': '4100',
      reference: 'HF-1001',
    },
    team: team([0, 'RECRUITER'], [1, 'HIRING_MANAGER']),
  },
  {
    details: {
      id: '0b8f6f0e-3f0c-4b6a-9d51-6a0c5b1f7a02',
      title: 'Shift Supervisor',
      refNumber: 'HF-1002',
      department: { id: 'd-2', label: 'Kitchen', description: 'Cooks' },
      location: newYork,
      status: 'SOURCING',
      postingStatus: 'PUBLIC',
      industry: { id: 'food', label: 'Food production' },
      function: { id: 'production', label: 'Production' },
      typeOfEmployment: { id: 'permanent', label: 'Full-time' },
      experienceLevel: { id: 'mid_senior_level', label: 'Mid-Senior Level' },
      template: false,
      creator: { id: users[0]!.id, firstName: users[0]!.firstName, lastName: users[0]!.lastName },
      jobAd: {
        language: { code: 'en', label: 'English', labelNative: 'English' },
        sections: {
          companyDescription,
          jobDescription: { title: 'What you do', text: '<p>You lead the early shift in our Brooklyn kitchen.</p>' },
        },
      },
    },
    attributes: {
      department: 'Kitchen',
      brand: 'Harbour',
      seniority: 'Senior',
      'cost-centre': '4200',
      reference: 'HF-1002',
    },
    team: team([0, 'RECRUITER'], [1, 'HIRING_MANAGER'], [2, 'Kitchen sponsor']),
  },
  {
    details: {
      id: '0b8f6f0e-3f0c-4b6a-9d51-6a0c5b1f7a03',
      title: 'Customer Care Agent',
      refNumber: 'HF-1003',
      department: { id: 'd-3', label: 'Care', description: 'Answers customers' },
      location: { country: 'Ireland', countryCode: 'ie', city: 'Cork', remote: true, manual: false },
      status: 'SOURCING',
      postingStatus: 'PUBLIC',
      industry: { id: 'food', label: 'Food production' },
      function: { id: 'customer_service', label: 'Customer service' },
      typeOfEmployment: { id: 'part_time', label: 'Part-time' },
      experienceLevel: { id: 'entry_level', label: 'Entry Level' },
      template: false,
      jobAd: {
        language: { code: 'en', label: 'English', labelNative: 'English' },
        sections: {
          companyDescription,
          jobDescription: { title: 'What you do', text: '<p>You help people whose soup did not arrive.</p>' },
        },
      },
    },
    attributes: { department: 'Care', brand: 'Harbour', seniority: 'Junior', reference: 'HF-1003' },
    team: team([0, 'RECRUITER']),
  },
]

export const steps: { name: string; stage: Stage; fixed: boolean }[] = [
  { name: 'Application', stage: 'APPLICATION', fixed: true },
  { name: 'New', stage: 'NEW', fixed: true },
  { name: 'In review', stage: 'IN_REVIEW', fixed: true },
  { name: 'Assessment', stage: 'IN_REVIEW', fixed: false },
  { name: 'Interview', stage: 'INTERVIEW', fixed: true },
  { name: 'Offered', stage: 'OFFERED', fixed: true },
  { name: 'Hired', stage: 'HIRED', fixed: true },
]

/** A candidate to begin with: `job` and `step` are places in the lists above. */
export type CandidateSeed = {
  id: string
  applicationId: string
  job: number
  step: number
  language: string
  details: Omit<CandidateDetails, 'id'>
  resume: { filename: string; text: string }
}

const person = (
  at: number,
  [firstName, lastName]: [string, string],
  place: { job: number; step: number; language: string },
  details: Omit<CandidateDetails, 'id'>,
): CandidateSeed => ({
  id: `7c2d9a54-81b3-4c0e-8f6d-2e9b1a0c3f${String(at).padStart(2, '0')}`,
  applicationId: `3e5a1c90-6b7d-4f28-a1c3-9d0e8b7f6a${String(at).padStart(2, '0')}`,
  ...place,
  details: {
    internal: false,
    firstName,
    lastName,
    email: `${firstName}.${lastName}@mail.example`.toLowerCase(),
    ...details,
  },
  resume: {
    filename: `${firstName}-${lastName}.txt`.toLowerCase(),
    text: `${firstName} ${lastName}\n\n${(details.experience ?? [])
      .map(({ title, company, startDate, endDate }) => `${title}, ${company} (${startDate} to ${endDate ?? 'today'})`)
      .join('\n')}\n`,
  },
})

export const candidates: CandidateSeed[] = [
  person(
    1,
    ['Amara', 'Silva'],
    { job: 0, step: 2, language: 'en' },
    {
      phoneNumber: '+1 718 555 0142',
      location: { country: 'United States', countryCode: 'US', region: 'New York', regionCode: 'NY', city: 'New York' },
      web: { linkedin: 'https://www.linkedin.example/in/amara-silva' },
      tags: ['sql', 'referral'],
      education: [
        {
          institution: 'Hudson College',
          degree: 'BSc',
          major: 'Statistics',
          current: false,
          startDate: '2014-09',
          endDate: '2018-06',
        },
      ],
      experience: [
        {
          title: 'Junior Analyst',
          company: 'Pelican Freight',
          current: true,
          startDate: '2018-09',
          location: 'New York',
          description: 'Forecasts for three ports.',
        },
      ],
    },
  ),
  person(
    2,
    ['Jonas', 'Lindqvist'],
    { job: 0, step: 1, language: 'sv' },
    {
      phoneNumber: '+46 70 555 01 77',
      location: { country: 'Sweden', countryCode: 'SE', city: 'Göteborg' },
      education: [
        {
          institution: 'Chalmers',
          degree: 'MSc',
          major: 'Mathematics',
          current: false,
          startDate: '2012',
          endDate: '2017',
        },
      ],
      experience: [
        { title: 'Data Engineer', company: 'Kust AB', current: true, startDate: '2017-08', location: 'Göteborg' },
      ],
    },
  ),
  person(
    3,
    ['Priya', 'Raman'],
    { job: 1, step: 1, language: 'en' },
    {
      phoneNumber: '+1 347 555 0118',
      location: { country: 'United States', countryCode: 'US', region: 'New York', regionCode: 'NY', city: 'Queens' },
      experience: [
        {
          title: 'Line Lead',
          company: 'Corner Bakery',
          current: false,
          startDate: '2019',
          endDate: '2023',
          location: 'Queens',
        },
        { title: 'Sous Chef', company: 'Blue Heron Diner', current: true, startDate: '2023-02', location: 'Brooklyn' },
      ],
    },
  ),
  person(
    4,
    ['Sean', 'Byrne'],
    { job: 2, step: 4, language: 'en' },
    {
      phoneNumber: '+353 21 555 0133',
      location: { country: 'Ireland', countryCode: 'IE', city: 'Cork' },
      education: [
        {
          institution: 'Lee College',
          degree: 'Diploma',
          major: 'Tourism',
          current: false,
          startDate: '2020',
          endDate: '2022',
        },
      ],
      experience: [
        { title: 'Receptionist', company: 'Quay Hotel', current: true, startDate: '2022-07', location: 'Cork' },
      ],
    },
  ),
]
