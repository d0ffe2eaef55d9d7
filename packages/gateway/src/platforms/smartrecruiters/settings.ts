import {
  assessmentTypes,
  attachmentLimits,
  ConfigurationFieldSchema,
  consentDisplayModes,
  wireGenerations,
} from '@gangway/wire/smartrecruiters'
import Type, { type Static } from 'typebox'

/*
 * What a registration and a connection of SmartRecruiters are told (model section 5). What the contract leaves open has
 * our safest reading as its default, which is not the platform's rule.
 */

const ClientCredentials = (id: string, secret: string) =>
  Type.Object({
    clientId: Type.String({ minLength: 1, maxLength: 1000, description: id }),
    clientSecret: Type.String({ minLength: 1, maxLength: 1000, description: secret }),
  })

export const RegistrationCredentials = ClientCredentials(
  'The partner-level client id that SmartRecruiters sent (contract 1.1, M).',
  'Its secret.',
)

export type RegistrationCredentials = Static<typeof RegistrationCredentials>

export const ConnectionCredentials = ClientCredentials(
  'The client id that SmartRecruiters gave us for this company (contract 1.1, C-SR).',
  'Its secret.',
)

const baseUrl = (of: string, description: string) =>
  Type.String({ default: of, pattern: '^https?://[^/?#@\\s]+(/[^?#\\s]*)?$', maxLength: 500, description })

const Origins = (description: string) =>
  Type.Array(Type.String({ pattern: '^https?://[^/?#@\\s]+/?$', maxLength: 500 }), {
    default: [],
    maxItems: 100,
    description,
  })

/** The most that `attachmentMaxBytes` may be. */
export const maxAttachmentBytes = 100 * 1024 * 1024

export const RegistrationSettings = Type.Object({
  apiBaseUrl: baseUrl(
    'https://api.smartrecruiters.com',
    'Where the platform is called. An order whose callback has another origin is refused.',
  ),
  tokenUrl: baseUrl(
    'https://api.smartrecruiters.com/identity/oauth/token',
    'Where tokens are fetched; the guide of 2020 prints another host than the reference.',
  ),
  consentDisplayMode: Type.Enum([...consentDisplayModes], {
    default: 'POPUP',
    description: 'How the platform opens the consent page.',
  }),
  supportedAssessmentTypes: Type.Array(Type.Enum([...assessmentTypes]), {
    default: [...assessmentTypes],
    minItems: 1,
    maxItems: assessmentTypes.length,
    uniqueItems: true,
    description: 'The types that are offered.',
  }),
  fields: Type.Array(ConfigurationFieldSchema, {
    default: [],
    maxItems: 5,
    description: 'Job attributes to ask for; each `id` names a query parameter and a member of `fields` of orders.',
  }),
  inline: Type.Boolean({ default: true, description: 'Whether the URL for inline orders is told to the platform.' }),
  frameOrigins: Origins('Origins that may show the consent page in a frame.'),
  redirectOrigins: Origins(
    'Origins that a candidate, or the browser that gave consent, may be sent back to. Empty: any https origin for candidates, none after consent.',
  ),
  invitations: Type.Record(
    Type.String({ pattern: '^[A-Za-z]{2,3}([_-][A-Za-z0-9]{2,8})*$' }),
    Type.Object({
      subject: Type.String({ minLength: 1, maxLength: 500 }),
      text: Type.String({ minLength: 1, maxLength: 50_000 }),
      html: Type.Optional(Type.String({ minLength: 1, maxLength: 200_000 })),
    }),
    {
      default: {},
      description:
        'Mails that invite the candidates of orders that are no inline ones, by language; none is sent where there is none. `{firstName}`, `{lastName}`, `{package}`, `{company}` and `{link}` stand for what they say. Needs GANGWAY_SMTP_URL.',
    },
  ),
  invitationLanguage: Type.String({
    default: 'en',
    maxLength: 35,
    description: 'The invitation for a candidate whose language has none.',
  }),
  attachmentPartName: Type.String({
    default: 'file',
    pattern: '^[A-Za-z0-9._-]{1,64}$',
    description: 'The multipart name of an uploaded attachment, which is not documented.',
  }),
  attachmentMaxBytes: Type.Integer({
    default: attachmentLimits.maxBytes,
    minimum: 1,
    maximum: maxAttachmentBytes,
    description: "Largest file that is uploaded, in bytes; the platform's own limit is not published.",
  }),
  attachmentMediaTypes: Type.Array(Type.String({ pattern: '^[a-z0-9.+-]+/[a-z0-9.+-]+$', maxLength: 200 }), {
    default: [...attachmentLimits.mediaTypes],
    maxItems: 100,
    description: 'Types of files that are uploaded; which ones the platform takes is not published.',
  }),
  wireGeneration: Type.Enum([...wireGenerations], {
    default: 'current',
    description: 'Whose names we write: the reference (`current`) or the guide of 2020 (`seed`). Both are read.',
  }),
  disableNeedsToken: Type.Boolean({
    default: true,
    description:
      "Whether the notification that a company disabled the integration must bring a token of that company's; that the platform sends one is not documented.",
  }),
  manualOrderAnswer: Type.Enum(['empty', 'url'], {
    default: 'empty',
    description: 'What the 202 to an order by hand holds: nothing, or `url`, our link for the candidate.',
  }),
  emptyPackageList: Type.Enum(['204', 'array'], {
    default: '204',
    description: 'What is answered when there is no package to show: 204 without a body, or 200 with an empty array.',
  }),
})
export type RegistrationSettings = Static<typeof RegistrationSettings>

export const ConnectionSettings = Type.Object({})
