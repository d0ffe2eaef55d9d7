import Type from 'typebox'
import { ASSUMED_CAMPAIGNS_PATH } from './campaigns.ts'
import { verifiedDispositionStatuses } from './dispositions.ts'

/** Where calls to Snagajob go. */
export const API_BASE_URL = 'https://developers.snagajob.com/api'

const elementMap = (description: string) =>
  Type.Record(Type.String({ minLength: 1, maxLength: 100 }), Type.String({ maxLength: 100 }), {
    default: {},
    description,
  })

/**
 * Everything about the wire that the documentation leaves open and that an installation may have to change; each says
 * which unclear (U) or not recovered (N) item of the contract it belongs to. All may be left out.
 */
export const ContractSettings = Type.Partial(
  Type.Object({
    aggregateElements: elementMap(
      'From names of ours to the elements of an aggregate feed that name the employer (N2)',
    ),
    campaignElements: elementMap('From names of ours to the elements that name a campaign (N3)'),
    campaignsPath: Type.String({
      pattern: '^/',
      default: ASSUMED_CAMPAIGNS_PATH,
      description: 'Path of the sponsorship API after the API base; unverified (N6)',
    }),
    clickTimeOffsetSeconds: Type.Integer({
      minimum: -86_400,
      maximum: 86_400,
      default: 0,
      description: 'Added to the times of clicks, should they turn out to be in Eastern time (U8)',
    }),
    dispositionStatuses: Type.Array(Type.String({ minLength: 1, maxLength: 100 }), {
      default: [...verifiedDispositionStatuses],
      description: 'Statuses that may be sent; others than NEW and CONTACTED exist and were not recovered (N5)',
    }),
    sendApiKey: Type.Boolean({
      default: true,
      description: 'Sends the API key, where one is set, beside the signature (U4)',
    }),
    signedPath: Type.Union([Type.Literal('without_base_path'), Type.Literal('with_base_path')], {
      default: 'without_base_path',
      description: 'Whether the path that is signed has the base path, /api, before it (U1)',
    }),
    urlBesidePostUrl: Type.Boolean({
      default: false,
      description: 'Writes URL beside PostUrl in Easy Apply postings (U6)',
    }),
  }),
)
export type ContractSettings = Type.Static<typeof ContractSettings>

/** The settings in force where nothing is set. */
export const defaultContractSettings: Required<ContractSettings> = {
  aggregateElements: {},
  campaignElements: {},
  campaignsPath: ASSUMED_CAMPAIGNS_PATH,
  clickTimeOffsetSeconds: 0,
  dispositionStatuses: [...verifiedDispositionStatuses],
  sendApiKey: true,
  signedPath: 'without_base_path',
  urlBesidePostUrl: false,
}
