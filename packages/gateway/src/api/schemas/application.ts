import Type, { type Static } from 'typebox'
import { applicationStatuses, documentKinds, flags } from '../../model/application.ts'
import { scanStatuses, textReasons, textStatuses } from '../../model/document.ts'
import { reportStatuses } from '../../model/report.ts'
import { type Describes, Id, impersonal, personal, Timestamp, versioned } from '../../model/schemas.ts'
import type { ApplicationRecord } from '../../store/records/application.ts'
import type { DocumentRecord } from '../../store/records/document.ts'
import { PlatformName } from './partnership.ts'

/** Schemas of applications, candidates and documents (model section 2). */

const text = Type.Optional(Type.String())
const personalText = Type.Optional(Type.String(personal))
const partialDate = (description: string) =>
  Type.Optional(Type.String({ description: `${description}: \`YYYY\`, \`YYYY-MM\` or \`YYYY-MM-DD\`.` }))

/** What is said of a person. */
export const snapshot = {
  fullName: personalText,
  firstName: personalText,
  lastName: personalText,
  emails: Type.Optional(Type.Array(Type.String(), personal)),
  phones: Type.Optional(Type.Array(Type.Object({ type: Type.String(), number: Type.String(personal) }))),
  address: Type.Optional(
    Type.Object(
      {
        line1: text,
        line2: text,
        city: text,
        region: text,
        postalCode: text,
        country: text,
        latitude: Type.Optional(Type.Number()),
        longitude: Type.Optional(Type.Number()),
      },
      personal,
    ),
  ),
  locale: text,
}

const Choice = Type.Object({ value: Type.String(), label: text })

const documentMembers = {
  id: Id('doc'),
  kind: Type.Enum([...documentKinds]),
  filename: personalText,
  sourceValue: Type.Optional(Type.String({ description: "The platform's own word for the kind." })),
  contentType: Type.String({ description: 'What the bytes are.' }),
  declaredContentType: Type.Optional(Type.String({ description: 'What the platform said they were.' })),
  size: Type.Integer({ description: 'In bytes.' }),
  sha256: Type.String(),
}

export const Document = Type.Object(
  {
    ...documentMembers,
    applicationId: Id('app'),
    text: Type.Object(
      {
        status: Type.Enum([...textStatuses]),
        reason: Type.Optional(Type.Enum([...textReasons], { description: 'Why there is none.' })),
        characters: Type.Optional(Type.Integer({ description: 'Of the text that is kept, in UTF-16 units.' })),
        truncated: Type.Optional(Type.Boolean({ description: 'Whether the document holds more than is kept.' })),
      },
      { description: 'What became of reading its text. `unsupported`: of a type that text is not read from.' },
    ),
    scan: Type.Object(
      {
        status: Type.Enum([...scanStatuses]),
        signature: Type.Optional(Type.String({ description: 'What the scanner found.' })),
        detail: Type.Optional(Type.String({ description: 'Why it is still pending, in words.' })),
        scannedAt: Type.Optional(Timestamp),
      },
      { description: 'What the virus scanner said. `skipped`: there was none when the document came.' },
    ),
    ...versioned,
  },
  { $id: 'Document', description: 'A file that came with an application.' },
)

export const ApplicationStatusName = Type.Enum([...applicationStatuses])
export const FlagName = Type.Enum([...flags])

const reportMembers = {
  id: Type.String({ description: 'The platform call that tells it.' }),
  kind: Type.Literal('processing_report'),
  outcome: Type.Enum(['imported', 'import_failed']),
  status: Type.Enum([...reportStatuses], {
    description:
      '`presumed`: after a try with unknown outcome its one-time address said that it was used. `refused`: a person must look at it.',
  }),
  host: Type.String({ description: 'Where it is sent; the rest of the address is a secret.' }),
  at: Timestamp,
}

const application = {
  id: Id('app'),
  connectionId: Id('con'),
  platform: PlatformName,
  remoteId: text,
  messageId: Id('msg'),
  jobId: Type.Optional(Id('job')),
  remoteJobId: text,
  status: ApplicationStatusName,
  flags: Type.Array(FlagName, { description: 'What is odd about it.' }),
  candidate: Type.Object(
    { id: Id('cnd'), ...snapshot },
    { description: 'The person as this application told of them.' },
  ),
  employment: Type.Optional(
    Type.Array(
      Type.Object({
        employer: text,
        title: text,
        startedOn: partialDate('When it began'),
        endedOn: partialDate('When it ended'),
        current: Type.Optional(Type.Boolean()),
      }),
      personal,
    ),
  ),
  answers: Type.Optional(
    Type.Array(
      Type.Object({
        questionId: text,
        question: text,
        type: text,
        sourceValue: text,
        required: Type.Optional(Type.Boolean()),
        options: Type.Optional(Type.Array(Choice)),
        selected: Type.Optional(Type.Array(Choice, personal)),
        text: personalText,
      }),
    ),
  ),
  qualifications: Type.Optional(
    Type.Array(
      Type.Object({
        name: text,
        question: text,
        passed: Type.Optional(Type.Boolean(personal)),
        option: Type.Optional(Type.Integer(personal)),
        required: Type.Optional(Type.Boolean()),
      }),
    ),
  ),
  workAuthorization: Type.Optional(
    Type.Record(Type.String(), Type.Boolean(), { ...personal, description: 'By country.' }),
  ),
  skills: Type.Optional(
    Type.Array(Type.Object({ name: Type.String(), experience: Type.Optional(Type.Number()) }), personal),
  ),
  documents: Type.Array(Type.Object(documentMembers)),
  device: Type.Optional(Type.Object({ ipAddress: text, userAgent: text }, personal)),
  source: Type.Optional(
    Type.Object({ id: text, name: text, subsource: text, candidateId: personalText, hubSourceId: text }),
  ),
  context: Type.Optional(
    Type.Object(
      {},
      { ...personal, additionalProperties: true, description: 'What the platform handed on, as it came.' },
    ),
  ),
  hub: Type.Optional(
    Type.Object({
      transactionId: text,
      clientId: text,
      schemaVersion: Type.Optional(Type.Union([Type.Number(), Type.String()], impersonal)),
    }),
  ),
  reports: Type.Optional(
    Type.Array(Type.Object(reportMembers), { description: 'What the platform is told of the import.' }),
  ),
  receivedAt: Timestamp,
  ...versioned,
}

export const Application = Type.Object(application, { $id: 'Application' })

export const ChangedApplication = Type.Object(
  {
    ...application,
    reports: Type.Optional(
      Type.Array(
        Type.Object({
          kind: Type.String({ description: 'What the platform is told by.' }),
          status: Type.Enum([...reportStatuses, 'skipped']),
          id: Type.Optional(Type.String({ description: 'The platform call that tells it.' })),
          host: text,
          outcome: Type.Optional(Type.String({ description: "The platform's own word." })),
          note: Type.Optional(Type.String({ description: 'Why it is not told.' })),
          at: Timestamp,
        }),
        { description: 'What the platform is told, or why it is not.' },
      ),
    ),
  },
  { $id: 'ChangedApplication', description: 'An application whose status was set.' },
)

export const ApplicationChange = Type.Object({
  status: ApplicationStatusName,
  message: Type.Optional(Type.String({ maxLength: 2000, description: 'A word for the platform, where it takes one.' })),
  at: Type.Optional(Type.String({ format: 'date-time', description: 'When it came about; now, where not given.' })),
})

type _Checks = [
  Describes<Static<typeof Application>, ApplicationRecord>,
  Describes<Static<typeof Document>, DocumentRecord>,
]
