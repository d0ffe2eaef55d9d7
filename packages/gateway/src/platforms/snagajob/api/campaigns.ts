import { CampaignBody, campaignDate } from '@gangway/wire/snagajob'
import Type from 'typebox'
import { type DefineRoute, invalidBody } from '../../../model/index.ts'
import { bodyInstant, InstantText } from '../../../model/instants.ts'
import { listOf, pageParameters, presentPage, readPage } from '../../../model/list.ts'
import { Id } from '../../../model/schemas.ts'
import { presentCampaign } from '../../../store/records.ts'
import type { PlatformDeps } from '../../interface.ts'
import { findConnection, requireActive } from './find-ours.ts'
import { Campaign } from './schemas.ts'

const tag = 'Snagajob'
const unverified =
  'Unverified: the path that campaigns are sent to is assumed (`campaignsPath` of the registration), because the documentation that could be read does not name it.'

const { targeting, startDate: _, endDate: __, autoBidLevel: ___, ...members } = CampaignBody.properties

const bidLevels = ['accelerated', 'standard']
const moment = (description: string) => Type.Optional(Type.Union([InstantText, Type.Null()], { description }))

/** As the platform takes it (contract 6.5), with the employer's connection; further members, which are not all known, go through. */
const NewCampaign = Type.Object(
  {
    connectionId: Id('con'),
    ...members,
    autoBidLevel: Type.Optional(
      Type.Union([Type.String(), Type.Null()], {
        description: `${bidLevels.map((level) => `\`${level}\``).join(' or ')}, in any letter case. Absent or null: the first.`,
      }),
    ),
    startDate: moment('Absent or null: at once.'),
    endDate: moment('Absent or null: until it is paused or its budget is spent.'),
    targeting: Type.Optional(
      Type.Union([Type.Object(targeting.anyOf[0].properties, { additionalProperties: true }), Type.Null()], {
        description: 'Absent or null: all postings of the account.',
      }),
    ),
  },
  { additionalProperties: true },
)

/** Sponsorship (contract 6.5). */
export function campaigns(route: DefineRoute, deps: PlatformDeps): void {
  const { store, now } = deps

  route({
    method: 'POST',
    path: '/campaigns',
    name: 'createCampaign',
    tag,
    summary: 'Give Snagajob a sponsorship campaign',
    description: unverified,
    scope: 'write',
    body: NewCampaign,
    problems: ['invalid_state'],
    answer: { status: 201, description: 'The campaign, which is on its way.', schema: Campaign },
    async handler({ tenant, body, idempotency }) {
      const { connectionId, startDate, endDate, autoBidLevel, ...campaign } = body
      const { registration, connection } = await findConnection(deps, tenant, connectionId)
      requireActive(registration, 'registration')
      requireActive(connection, 'connection')
      const content = {
        ...campaign,
        ...(autoBidLevel !== undefined && { autoBidLevel: bidLevelOf(autoBidLevel) }),
        ...dated('startDate', startDate),
        ...dated('endDate', endDate),
      }
      const args = {
        registrationId: registration.id,
        connectionId,
        name: campaign.name,
        content: JSON.stringify(content),
        now: now(),
      }
      return presentCampaign(await store.createCampaign(tenant, args, idempotency))
    },
  })

  route({
    method: 'GET',
    path: '/campaigns',
    name: 'listCampaigns',
    tag,
    summary: 'List campaigns',
    description: 'Those that were made here. What became of them at Snagajob is not asked for.',
    scope: 'read_redacted',
    query: Type.Object({ ...pageParameters, connectionId: Type.Optional(Id('con')) }),
    answer: { status: 200, description: 'Campaigns, newest first.', schema: listOf(Campaign) },
    async handler({ tenant, query }) {
      const { connectionId } = query
      const rows = await store.listCampaigns(tenant, { page: readPage('campaigns', tenant, query), connectionId })
      return presentPage('campaigns', tenant, rows, presentCampaign)
    },
  })

  route({
    method: 'GET',
    path: '/campaigns/:id',
    name: 'readCampaign',
    tag,
    summary: 'Read a campaign',
    scope: 'read_redacted',
    answer: { status: 200, description: 'The campaign.', schema: Campaign },
    handler: async ({ tenant, params }) => presentCampaign(await store.findCampaign(tenant, { id: params.id! })),
  })
}

/** The editions of the documentation write the levels differently; in small letters they are the older one's. */
function bidLevelOf(text: string | null): string | null {
  const level = text?.toLowerCase() ?? null
  if (level !== null && !bidLevels.includes(level)) {
    throw invalidBody('/autoBidLevel', `must be ${bidLevels.join(' or ')}`)
  }
  return level
}

/** A date as the platform writes it; null says something else than nothing, and is sent. */
function dated(name: string, text: string | null | undefined): Record<string, string | null> {
  if (text === undefined) return {}
  return { [name]: text === null ? null : campaignDate(bodyInstant(`/${name}`, text)) }
}
