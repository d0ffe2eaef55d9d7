import Type from 'typebox'
import { personal, Timestamp } from '../../model/schemas.ts'
import { Application } from './application.ts'
import { Candidate } from './candidate.ts'

const Members = (description: string) => Type.Array(Type.Object({}, { additionalProperties: true }), { description })

/** What `GET /v1/candidates/{id}/export` answers. */
export const CandidateExport = Type.Object(
  {
    exportedAt: Timestamp,
    candidate: Candidate,
    mergedCandidates: Type.Array(Candidate, { description: 'Those that were merged into it.' }),
    applications: Type.Array(Application),
    documents: Members('As `/v1/documents/{id}`; `file` is where its bytes lie in the ZIP.'),
    orders: Members('Assessment orders, with what the platform said of candidate, job and hiring team.'),
    attachments: Members("Files of the orders' results; `file` is where the bytes lie in the ZIP."),
    messages: Members(
      'As `/v1/messages/{id}`, with `body`: its `text`, or `base64` of what is none; secrets are masked.',
    ),
    events: Members('Events with their deliveries.'),
    platformCalls: Members('Calls to platforms, with the payload where they have one.'),
    dispositions: Members('What Snagajob was to be told.'),
    clicks: Members('Clicks of the devices that the person applied with.'),
    omitted: Type.Array(
      Type.Object({
        type: Type.Enum(['document', 'message']),
        id: Type.String(),
        reason: Type.Enum(['document_infected', 'document_not_scanned']),
      }),
      { description: 'Whose bytes are left out, and why.' },
    ),
  },
  { $id: 'CandidateExport', ...personal },
)
