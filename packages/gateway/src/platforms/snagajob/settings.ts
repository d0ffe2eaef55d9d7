import { API_BASE_URL, ContractSettings, elementMapFaults } from '@gangway/wire/snagajob'
import Type from 'typebox'
import { applicationStatuses } from '../../model/index.ts'
import { inHeader } from '../../model/schemas.ts'

/*
 * What a registration and a connection of Snagajob are told (model section 5). What Snagajob's documentation leaves
 * open, or what of it could not be recovered, is a setting; its default is our safest reading, not the platform's rule.
 */

const secret = (description: string) => Type.String({ minLength: 1, maxLength: 1000, description })

export const RegistrationCredentials = Type.Object({
  apiSecret: secret('The API secret. Its characters are the key of signatures, without any decoding (contract 5).'),
  inboundSecret: Type.Optional(
    secret('The secret that applications are signed with, should it be another one than `apiSecret` (contract U3).'),
  ),
  apiKey: Type.Optional(inHeader(secret('The API key, sent beside the signature (contract U4).'))),
  partner: Type.Optional(
    inHeader(
      secret('The partner key that Snagajob gave us, sent as `X-SAJ-Partner`. An employer on its own has none.'),
    ),
  ),
})

export const ConnectionCredentials = Type.Object({})

/** An employer's account: `X-SAJ-PartnerAccount`, or `X-SAJ-Account` where there is no partner (contract 2.1). */
export const Account = inHeader(
  Type.String({
    minLength: 1,
    maxLength: 200,
    description:
      "The employer's account, sent as `X-SAJ-PartnerAccount`, or as `X-SAJ-Account` where there is no partner.",
  }),
)

/** Only the two default rows are verified: other dispositions exist, and what they are called is not known (contract N5). */
const Dispositions = Type.Object(
  Object.fromEntries(
    applicationStatuses.map((status) => [status, Type.Optional(Type.String({ minLength: 1, maxLength: 100 }))]),
  ),
  {
    default: { received: 'NEW', contacted: 'CONTACTED' },
    description:
      "From an application's status to the disposition that is sent for it. A status that has none is skipped, and that is said.",
  },
)

// Which statuses may be sent is what the table of dispositions says.
const {
  aggregateElements: _,
  campaignElements: __,
  dispositionStatuses: ___,
  ...otherContractSettings
} = ContractSettings.properties

/**
 * Elements of the feed that Snagajob names to its partners and that its pages, as far as they could be read, do not: from
 * the element to what stands in it (contract N2, N3).
 */
const elementSources = (description: string) =>
  Type.Refine(
    Type.Record(
      Type.String({ minLength: 1, maxLength: 100 }),
      Type.String({
        pattern: '^(connection\\.remoteId|connection\\.name|job\\.campaignRemoteId|=[\\s\\S]{1,1000})$',
        description: '`connection.remoteId`, `connection.name`, `job.campaignRemoteId`, or `=` and a text.',
      }),
      { default: {}, description },
    ),
    (elements) => elementFaults(elements) === '',
    (elements) => elementFaults(elements),
  )

function elementFaults(elements: Record<string, string>): string {
  const named = Object.fromEntries(Object.keys(elements).map((element) => [element, element]))
  return elementMapFaults({ aggregateElements: named })
    .map(({ pointer, message }) => `${pointer.replace(/^\/[^/]+\//, '')} ${message}`)
    .join('; ')
}

const Settings = Type.Object({
  apiBaseUrl: Type.String({
    default: API_BASE_URL,
    pattern: '^https?://[^/?#@\\s]+(/[^?#\\s]*)?$',
    maxLength: 500,
    description: 'Where Snagajob is called.',
  }),
  aggregate: Type.Boolean({
    default: false,
    description: 'One feed for all connections of this registration, uploaded in one piece.',
  }),
  aggregateElements: elementSources(
    'Elements that an aggregate feed has besides, to say which employer an item belongs to, with what stands in each (contract N2).',
  ),
  campaignElements: elementSources(
    'Elements that name the campaign of an item, with what stands in each (contract N3).',
  ),
  ...otherContractSettings,
  dispositions: Dispositions,
  dispositionUploadMinutes: Type.Integer({
    minimum: 0,
    maximum: 1380,
    default: 60,
    description:
      'Least minutes between two uploads of dispositions. Snagajob allows one an hour (contract 6.2), so less counts only where `apiBaseUrl` is not theirs, such as a sandbox.',
  }),
  feedUploadEveryHours: Type.Integer({
    minimum: 0,
    maximum: 168,
    default: 0,
    description:
      'How often feeds are uploaded by themselves: one for each connection, or the aggregate one. 0: only when asked.',
  }),
  clickFolder: Type.String({
    default: '',
    pattern: '^([A-Za-z0-9][A-Za-z0-9_-]{0,99})?$',
    description:
      'A folder that click files are put into, as by an sFTP server (contract 6.4): its name in `click-files/<tenant id>/` of the data folder. Empty: none.',
  }),
})

/** An item would have an element of both tables twice. */
function namedTwice({ aggregateElements, campaignElements }: Type.Static<typeof Settings>): string[] {
  return Object.keys(aggregateElements).filter((element) => Object.hasOwn(campaignElements, element))
}

export const RegistrationSettings = Type.Refine(
  Settings,
  (settings) => namedTwice(settings).length === 0,
  (settings) => `${namedTwice(settings).join(', ')} stands in aggregateElements and in campaignElements`,
)

export const ConnectionSettings = Type.Object({})

export type RegistrationCredentials = Type.Static<typeof RegistrationCredentials>
export type RegistrationSettings = Type.Static<typeof RegistrationSettings>
