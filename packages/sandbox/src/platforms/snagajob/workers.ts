import { invalid } from '../../http/problem.ts'
import type { Store } from '../../store/open-store.ts'
import type { Worker, WorkerProfile } from './api-types.ts'

/** Somebody nobody is: names made up, a telephone number and an address that are kept for fiction and examples. */
export const inventedWorker: WorkerProfile = {
  firstName: 'Mira',
  lastName: 'Okafor',
  emailAddress: 'mira.okafor@example.org',
  phoneNumber: '8285550142',
  address: { line1: '9 Larch Ct', line2: '', city: 'Asheville', stateProvCode: 'NC', postalCode: '28801' },
  employment: [
    { employerName: 'Ridge Market', jobTitle: 'Cashier', start: '2022-02', end: null },
    { employerName: 'Pine Camp', jobTitle: 'Counselor', start: '2021-06', end: '2021-09' },
  ],
  isAuthorizedToWorkInUs: true,
  qualifications: [
    { name: 'q-basic-bgcheck', displayText: 'Background check', isPass: true, required: false },
    { name: 'q-basic-dob', displayText: '16 years or older', isPass: true, required: true, option: 2 },
  ],
}

type Row = { id: number; profile: string }

const workerOf = ({ id, profile }: Row): Worker => ({ id, profile: JSON.parse(profile) })

/** Workers, the one who applied or was changed last first. */
export function listWorkers(store: Store): Worker[] {
  return store.all<Row>('SELECT id, profile FROM snagajob_workers ORDER BY used_at DESC, id DESC').map(workerOf)
}

export function findWorker(store: Store, id: number): Worker | null {
  const row = store.get<Row>('SELECT id, profile FROM snagajob_workers WHERE id = ?', id)
  return row ? workerOf(row) : null
}

/** Keeps a worker's profile; `id` null makes a new one. Throws a `Problem` that names what cannot be taken. */
export function saveWorker(store: Store, id: number | null, input: unknown, nowMs: number): Worker {
  const profile = JSON.stringify(readProfile(input))
  if (id === null) {
    const sql = 'INSERT INTO snagajob_workers (profile, used_at) VALUES (?, ?)'
    return findWorker(store, store.run(sql, profile, nowMs).lastInsertRowid)!
  }
  store.run('UPDATE snagajob_workers SET profile = ?, used_at = ? WHERE id = ?', profile, nowMs, id)
  return findWorker(store, id)!
}

/** Puts a worker first in the list. */
export function noteWorkerUsed(store: Store, id: number, nowMs: number): void {
  store.run('UPDATE snagajob_workers SET used_at = ? WHERE id = ?', nowMs, id)
}

type Faults = { pointer: string; message: string }[]

/** What Snagajob asks of a profile is not documented: required here is what an application always holds (contract 4.1). */
function readProfile(input: unknown): WorkerProfile {
  const faults: Faults = []
  const source = objectOf(input)
  const text = (from: Record<string, unknown>, key: string, pointer: string, required = false, pattern?: RegExp) => {
    const value = from[key] ?? ''
    if (typeof value !== 'string' || value.length > 500) faults.push({ pointer, message: 'must be a text' })
    else if (required && value.trim() === '') faults.push({ pointer, message: 'is required' })
    else if (value !== '' && pattern && !pattern.test(value))
      faults.push({ pointer, message: 'is not in the right form' })
    else return value.trim()
    return ''
  }
  const address = objectOf(source.address)
  const authorized = source.isAuthorizedToWorkInUs ?? null
  if (authorized !== null && typeof authorized !== 'boolean') {
    faults.push({ pointer: '/isAuthorizedToWorkInUs', message: 'must be yes, no or not said' })
  }
  const month = /^\d{4}-(0[1-9]|1[0-2])$/
  const profile: WorkerProfile = {
    firstName: text(source, 'firstName', '/firstName', true),
    lastName: text(source, 'lastName', '/lastName', true),
    emailAddress: text(source, 'emailAddress', '/emailAddress', true, /^[^@\s]+@[^@\s]+$/),
    phoneNumber: text(source, 'phoneNumber', '/phoneNumber', true, /^\d{10}$/),
    address: {
      line1: text(address, 'line1', '/address/line1'),
      line2: text(address, 'line2', '/address/line2'),
      city: text(address, 'city', '/address/city'),
      stateProvCode: text(address, 'stateProvCode', '/address/stateProvCode', false, /^[A-Z]{2}$/),
      postalCode: text(address, 'postalCode', '/address/postalCode', true, /^\d{5}$/),
    },
    employment: listOf(source.employment).map((entry, i) => ({
      employerName: text(entry, 'employerName', `/employment/${i}/employerName`, true),
      jobTitle: text(entry, 'jobTitle', `/employment/${i}/jobTitle`),
      start: text(entry, 'start', `/employment/${i}/start`, true, month),
      end: entry.end === null || entry.end === '' ? null : text(entry, 'end', `/employment/${i}/end`, false, month),
    })),
    isAuthorizedToWorkInUs: authorized as boolean | null,
    qualifications: listOf(source.qualifications).map((entry, i) => ({
      name: text(entry, 'name', `/qualifications/${i}/name`, true),
      displayText: text(entry, 'displayText', `/qualifications/${i}/displayText`, true),
      isPass: entry.isPass === true,
      required: entry.required === true,
      ...(Number.isSafeInteger(entry.option) && { option: entry.option as number }),
    })),
  }
  if (faults.length > 0) throw invalid(faults, 'The profile is not complete.')
  return profile
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}

function listOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.slice(0, 50).map(objectOf) : []
}
