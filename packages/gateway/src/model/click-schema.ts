import Type from 'typebox'
import { clickSources } from './click.ts'
import { Id, personal, Timestamp, versioned } from './schemas.ts'

const text = Type.Optional(Type.String())

/** A click, as `/v1` and events have it. */
export const Click = Type.Object(
  {
    id: Id('clk'),
    registrationId: Id('reg'),
    connectionId: Type.Optional(Id('con')),
    jobId: Type.Optional(Id('job')),
    remoteJobId: text,
    remoteId: Type.Optional(Type.String({ description: "The platform's id of the click." })),
    source: Type.Enum([...clickSources]),
    clickedAt: Type.Optional(Timestamp),
    timestamp: Type.Optional(Type.String({ description: 'The time as it came.' })),
    cost: Type.Optional(Type.String({ description: 'As sent; its unit is not documented.' })),
    ipAddress: Type.Optional(Type.String(personal)),
    userAgent: Type.Optional(Type.String(personal)),
    remoteCampaignId: text,
    url: text,
    warnings: Type.Optional(Type.Array(Type.String(), { description: 'What was odd about it.' })),
    receivedAt: Timestamp,
    ...versioned,
  },
  { $id: 'Click', description: 'A click on a posting, told by a call or in a file.' },
)
