import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { followableUrl } from './actions.ts'
import { readCandidateDetails, writeCandidateDetails } from './candidates.ts'
import { memberDetailsUrl, readHiringTeam, readUser, writeHiringTeam } from './hiring-team.ts'
import { readJobDetails, writeJobDetails } from './jobs.ts'

const base = 'https://api.smartrecruiters.com'

test('a candidate keeps what fits and loses the rest', () => {
  assert.deepEqual(
    readCandidateDetails({
      id: 'c-1',
      firstName: 'Mira',
      lastName: null,
      email: '',
      phoneNumber: 8285550142,
      location: { city: 'Asheville', lat: '35.6', lng: -82.5, extra: 1 },
      web: {},
      tags: ['a', 7, null],
      education: [{ institution: 'X', current: 'true', startDate: 2019 }, 'odd'],
      primaryAssignment: { job: { id: 'j-1' }, status: 'SOMETHING_NEW', actions: { sourceDetails: { method: 'GET' } } },
      actions: { consent: { url: `${base}/c`, method: 'GET' } },
      averageRating: 4,
    }),
    {
      id: 'c-1',
      firstName: 'Mira',
      phoneNumber: '8285550142',
      location: { city: 'Asheville', lat: 35.6, lng: -82.5 },
      tags: ['a', '7'],
      education: [{ institution: 'X', current: true, startDate: '2019' }],
      primaryAssignment: { job: { id: 'j-1' }, status: 'SOMETHING_NEW' },
      actions: { consent: { url: `${base}/c`, method: 'GET' } },
    },
  )
  for (const value of [null, [], {}, { id: '' }, { id: {} }, JSON.parse('{"__proto__":{"id":"x"}}')]) {
    assert.equal(readCandidateDetails(value), undefined)
  }
})

test('a candidate that the sandbox writes is read back whole', () => {
  const written = writeCandidateDetails(
    {
      id: 'c-1',
      firstName: 'Mira',
      primaryAssignment: { job: { id: 'j-1', title: 'Cashier' }, status: 'NEW' },
      secondaryAssignments: [{ status: 'LEAD' }],
    },
    base,
  )
  assert.equal(written.actions?.attachments?.url, `${base}/candidates/c-1/attachments`)
  assert.equal(written.primaryAssignment?.job?.actions?.details?.url, `${base}/jobs/j-1`)
  assert.deepEqual(readCandidateDetails(written), written)
})

test('a job reads coordinates as text or number, and a company if there is one (row 27)', () => {
  const location = { city: 'Berlin', longitude: '13.4', latitude: 52.5, remote: true }
  assert.deepEqual(readJobDetails({ id: 'j-1', location }), {
    id: 'j-1',
    location: { city: 'Berlin', longitude: 13.4, latitude: 52.5, remote: true },
  })
  assert.deepEqual(readJobDetails({ id: 'j-1', company: { name: 'Acme', id: 3 } })?.company, { id: '3', name: 'Acme' })
  assert.deepEqual(readJobDetails({ id: 'j-1', company: 'Acme' })?.company, { name: 'Acme' })
  assert.equal('company' in readJobDetails({ id: 'j-1' })!, false)
  assert.equal(readJobDetails({ title: 'x' }), undefined)
})

test('a job that the sandbox writes is read back whole', () => {
  const job = { id: 'j-1', title: 'Cashier', location: { city: 'Berlin', longitude: 13.4, latitude: 52.5 } }
  const written = writeJobDetails(job, base)
  assert.equal((written.location as { longitude?: unknown }).longitude, '13.4')
  assert.deepEqual(readJobDetails(written), { ...job, actions: written.actions })
})

test('a hiring team has ids, roles and links, never names', () => {
  const written = writeHiringTeam(
    [
      { id: 'u/1', role: 'RECRUITER' },
      { id: 'u2', role: 'Buddy' },
    ],
    base,
  )
  assert.deepEqual(written.content[0], {
    id: 'u/1',
    role: 'RECRUITER',
    actions: { details: { url: `${base}/users/u%2F1`, method: 'GET' } },
  })
  assert.deepEqual(readHiringTeam(written), written)
  assert.deepEqual(readHiringTeam({ content: [{ role: 'x' }, { id: 1, firstName: 'A' }] }), {
    totalFound: 1,
    content: [{ id: '1' }],
  })
  assert.deepEqual(readHiringTeam({ totalFound: 0, content: [] }), { totalFound: 0, content: [] })
  for (const value of [null, [], {}, { content: {} }]) assert.equal(readHiringTeam(value), undefined)
})

test('a token follows no link away from the configured API', () => {
  const member = (url: string, method?: string) => ({
    id: 'u',
    actions: { details: method ? { url, method } : { url } },
  })
  assert.equal(memberDetailsUrl(member(`${base}/users/u`, 'get'), base), `${base}/users/u`)
  assert.equal(memberDetailsUrl(member(`${base}/users/u`), base), `${base}/users/u`)
  for (const url of [
    'https://evil.example/users/u',
    `http://api.smartrecruiters.com/users/u`,
    '/users/u',
    `${base}.evil/u`,
  ]) {
    assert.equal(memberDetailsUrl(member(url), base), undefined, url)
  }
  assert.equal(memberDetailsUrl(member(`${base}/users/u`, 'DELETE'), base), undefined)
  assert.equal(followableUrl(undefined, base), undefined)
})

test('a user is read as far as there is one', () => {
  assert.deepEqual(readUser({ id: 'u', email: 'r@example.org', role: {} }), { id: 'u', email: 'r@example.org' })
  assert.equal(readUser({ other: 1 }), undefined)
})

test('hostile details never throw and stay bounded', () => {
  const depth = 50_000
  const deep = JSON.parse(`${'{"actions":'.repeat(depth)}1${'}'.repeat(depth)}`)
  for (const read of [readCandidateDetails, readJobDetails, readHiringTeam, readUser]) {
    assert.equal(read(deep), undefined)
    fc.assert(
      fc.property(fc.anything(), (value) => {
        read(value)
        read({ id: 'x', content: [value], location: value, education: value, jobAd: value, actions: value })
      }),
    )
  }
  assert.equal(readCandidateDetails({ id: 'c', tags: Array(5000).fill('x') })?.tags?.length, 1000)
})
