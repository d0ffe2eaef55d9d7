import {
  checkReportTemplate,
  DEFAULT_REPORT_HOSTS,
  DEFAULT_REPORT_METHOD,
  DEFAULT_REPORT_TEMPLATE,
  DEFAULT_WINDOW_SECONDS,
  HUB_BASE_URL,
  parseAllowedHost,
  REPORT_METHODS,
} from '@gangway/wire/candidatehub'
import Type from 'typebox'
import { inHeader } from '../../model/schemas.ts'

/*
 * What a registration and a connection of CandidateHub are told (model section 5). The contract leaves open what most
 * of these settings decide: their defaults are our safest readings, not the platform's rules.
 */

const secret = (description: string) => Type.String({ minLength: 1, maxLength: 1000, description })

export const RegistrationCredentials = Type.Object({
  apiKey: secret('The API key that Veritone Hire issued. It may be one key for all clients (contract 3.2).'),
  sendIn: Type.Optional(
    Type.Object(
      {
        sourceId: inHeader(secret('The source id, sent as `X-CHUB-SOURCE`.')),
        secret: secret('Signs what is sent in.'),
      },
      { description: 'To send candidates into the hub as a job board (contract 5.1).' },
    ),
  ),
  prepopulation: Type.Optional(
    Type.Object(
      {
        destinationId: inHeader(secret('The destination id, sent as `X-PREPOP-DESTINATION`.')),
        token: secret('The private token that signs requests.'),
      },
      { description: 'To fetch prepopulation data as a career site (contract 5.3).' },
    ),
  ),
  board: Type.Optional(
    Type.Object(
      { username: secret('User name.'), password: secret('Password.') },
      { description: 'Basic authentication for pushing prepopulation data as a job board (contract 5.2).' },
    ),
  ),
})

export const RegistrationSettings = Type.Object({
  apiBaseUrl: Type.String({
    default: HUB_BASE_URL,
    pattern: '^https?://[^/?#@\\s]+(/[^?#\\s]*)?$',
    maxLength: 500,
    description: 'Where the hub is called.',
  }),
})

export const ConnectionCredentials = Type.Object({
  secret: secret("The client's secret. Its characters are the key, without any decoding (contract 3.1)."),
})

const ReportHost = Type.Refine(
  Type.String({ maxLength: 300 }),
  (entry) => parseAllowedHost(entry) !== null,
  () => 'must be a host or host:port',
)

const ReportTemplate = Type.Refine(
  Type.Record(Type.String(), Type.Unknown(), {
    default: DEFAULT_REPORT_TEMPLATE,
    description:
      'The body of a processing report: a JSON object whose texts may hold placeholders such as {{success}}.',
  }),
  (template) => checkReportTemplate(template).ok,
  (template) => {
    const checked = checkReportTemplate(template)
    return checked.ok ? '' : checked.faults.join('; ')
  },
)

export const ConnectionSettings = Type.Object({
  signatureWindowSeconds: Type.Integer({
    default: DEFAULT_WINDOW_SECONDS,
    minimum: 1,
    maximum: 31_536_000,
    description: 'How far the signed time may lie from now, either way. No window is documented for imports.',
  }),
  signatureWindowMode: Type.Enum(['enforce', 'log'], {
    default: 'enforce',
    description: '`log` accepts a time outside the window and says so on the message.',
  }),
  allowUnsigned: Type.Boolean({
    default: false,
    description: 'Accepts imports without `authentication`: whoever knows the URL can then deliver candidates.',
  }),
  reportHosts: Type.Array(ReportHost, {
    default: [...DEFAULT_REPORT_HOSTS],
    maxItems: 50,
    description: 'Hosts that a processing report may be sent to; an entry without a port allows any.',
  }),
  report: Type.Enum(['on_outcome', 'on_projected', 'off'], {
    default: 'on_outcome',
    description:
      'When the processing report is sent: with the first status you set, once the record is made, or never.',
  }),
  reportAfterMinutes: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 525_600,
      description: 'Reports an import as successful when no status was set for so long.',
    }),
  ),
  reportMethod: Type.Enum([...REPORT_METHODS], {
    default: DEFAULT_REPORT_METHOD,
    description: 'The method of a processing report, which is not documented.',
  }),
  reportTemplate: ReportTemplate,
})

export type RegistrationCredentials = Type.Static<typeof RegistrationCredentials>
export type RegistrationSettings = Type.Static<typeof RegistrationSettings>
export type ConnectionCredentials = Type.Static<typeof ConnectionCredentials>
export type ConnectionSettings = Type.Static<typeof ConnectionSettings>
