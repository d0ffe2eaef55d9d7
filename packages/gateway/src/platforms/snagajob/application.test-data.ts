import { signInbound } from '@gangway/wire/snagajob'
import type { ConnectionView, JudgeInput, RegistrationView } from '../../intake/interface.ts'
import { nodeHmac } from '../node-hmac.ts'

/** The vector of contract 5.1, published. */
export const vector = {
  secret: 'your api secret key',
  body: '{"firstName":"John", "lastName":"Doe", "fullName":"John Doe", "email":"john.doe@example.com"}',
  date: 'Thu, 13 Jan 2022 17:21:07 GMT',
  now: Date.UTC(2022, 0, 13, 17, 21, 7),
  signature: 'AIAvMLdPqjbNocJ4UHZpg3Axxzk=',
}

/** The sample of contract 4.2. */
export const sample = {
  id: 'app-7f3c21',
  applicantAddress: { line1: '9 Larch Ct', line2: '', city: 'Asheville', stateProvCode: 'NC', postalCode: '28801' },
  emailAddress: 'mira.okafor@example.org',
  employment: [
    { employerName: 'Ridge Market', endDate: null, jobTitle: 'Cashier', startDate: '2022-02-01T05:00:00Z' },
    {
      employerName: 'Pine Camp',
      endDate: '2021-09-01T04:00:00.00Z',
      jobTitle: 'Counselor',
      startDate: '2021-06-01T04:00:00Z',
    },
  ],
  firstName: 'Mira',
  lastName: 'Okafor',
  fullName: 'Mira Okafor',
  isAuthorizedToWorkInUs: true,
  phoneNumber: '8285550142',
  ipAddress: '203.0.113.9',
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64) ExampleBrowser/1.0',
  qualifications: [
    { displayText: 'Background check', isPass: true, name: 'q-basic-bgcheck', required: false },
    { displayText: '16 years or older', isPass: true, name: 'q-basic-dob', option: 2, required: true },
  ],
  requisitionId: 'HD-2002',
  resume: { contentType: 'text/plain', data: 'TWlyYSBPa2Fmb3IKQ2FzaGllcgo=' },
  questionsAndAnswers: [
    {
      question: {
        id: 'worked-here',
        question: 'Have you worked for us before?',
        type: 'select',
        required: true,
        options: [
          { value: '0', label: 'Yes' },
          { value: '1', label: 'No' },
        ],
      },
      answer: { selectedAnswers: [{ value: '0', label: 'Yes' }] },
    },
    {
      question: { id: 'worked-where', type: 'textarea', question: 'Which location?', required: true },
      answer: { answerText: 'Downtown' },
    },
    {
      question: {
        id: 'days',
        question: 'Which days can you work?',
        type: 'multiselect',
        required: true,
        options: [
          { value: 'sat', label: 'Saturday' },
          { value: 'sun', label: 'Sunday' },
        ],
      },
      answer: {
        selectedAnswers: [
          { value: 'sat', label: 'Saturday' },
          { value: 'sun', label: 'Sunday' },
        ],
      },
    },
  ],
}

export const registration: RegistrationView = {
  tenant: 'ten_1',
  id: 'reg_1',
  platform: 'snagajob',
  name: 'Snagajob',
  status: 'active',
  settings: {},
  credentials: { apiSecret: vector.secret },
  previousCredentials: null,
}

export const connection: ConnectionView = {
  tenant: 'ten_1',
  id: 'con_1',
  registrationId: 'reg_1',
  platform: 'snagajob',
  name: 'Blue Heron Diner',
  remoteId: 'acct-heron',
  externalRef: null,
  status: 'active',
  settings: {},
  credentials: {},
  previousCredentials: null,
  issuedClientId: null,
  issuedSecretHash: null,
}

/** What `judge` is given for a body with these headers; the vector's date and time. */
export function input(
  body: Uint8Array | string,
  headers: Record<string, string>,
  changes: Partial<JudgeInput> = {},
): JudgeInput {
  return {
    reached: { registration, connection },
    headers,
    body: Buffer.from(body as Uint8Array),
    now: vector.now,
    connectionByRemoteId: () => Promise.resolve(null),
    ...changes,
  }
}

/** The same, rightly signed. */
export function signed(body: Uint8Array | string, changes: Partial<JudgeInput> = {}, secret = vector.secret) {
  const bytes = Buffer.from(body as Uint8Array)
  const signature = signInbound(nodeHmac, secret, { body: bytes, date: vector.date })
  return input(bytes, { 'x-saj-date': vector.date, 'x-saj-signature': signature }, changes)
}
