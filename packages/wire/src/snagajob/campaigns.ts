import Type from 'typebox'
import Value from 'typebox/value'
import { isObject } from './json.ts'

/** The public path was not recovered (N6); this is assumed by analogy with the others, and is a setting. */
export const ASSUMED_CAMPAIGNS_PATH = '/v1/campaigns'

const orNull = <Schema extends Type.TSchema>(schema: Schema, description: string) =>
  Type.Optional(Type.Union([schema, Type.Null()], { description }))
const date = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$' })
const amount = Type.Number({ minimum: 0 })

/** The body that creates a campaign (contract 6.5). Further members are let through: not all of them are known. */
export const CampaignBody = Type.Object({
  name: Type.String({ minLength: 1, description: 'need not be unique; always sent (U15)' }),
  startDate: orNull(date, 'null: starts at once'),
  endDate: orNull(date, 'null: runs until paused or the budget is spent; a monthly one goes on with a fresh budget'),
  autoBidLevel: orNull(Type.Union([Type.Literal('accelerated'), Type.Literal('standard')]), 'default: accelerated'),
  cpc: orNull(amount, 'target cost per apply click; null: dynamic'),
  maxCpc: orNull(amount, 'ceiling for dynamic pricing; newer edition only'),
  budget: orNull(amount, 'refills each calendar month when period is 1'),
  paidCpaGoal: orNull(amount, 'target cost per application; the older name, the newer one is not known'),
  period: orNull(Type.Literal(1), 'null: one-time; 1: monthly; others are reserved'),
  targeting: orNull(
    Type.Object({
      cities: Type.Optional(Type.Array(Type.Object({ name: Type.String(), stateProvCode: Type.String() }))),
      requisitionIds: Type.Optional(Type.Array(Type.String())),
    }),
    'blank: all postings of the account; further criteria exist that are not known (N6)',
  ),
})
export type CampaignBody = Type.Static<typeof CampaignBody>

/** `pointer` is a JSON Pointer into the body. */
export type CampaignFault = { pointer: string; message: string }

/** What keeps a body from being sent as a campaign. */
export function campaignFaults(value: unknown): CampaignFault[] {
  return Value.Errors(CampaignBody, value).map(({ instancePath, message }) => ({ pointer: instancePath, message }))
}

/** A moment in epoch milliseconds as a campaign's date: `yyyy-MM-ddThh:mm:ssZ`, read as 24 hours and UTC. */
export function campaignDate(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z')
}

export type CampaignReading =
  | { ok: true; campaign: CampaignBody; warnings: CampaignFault[] }
  | { ok: false; faults: CampaignFault[] }

/**
 * Reads a body as a server that plays Snagajob: `autoBidLevel` in any case, a missing name as the newer edition allows,
 * with a warning (U15).
 */
export function readCampaign(value: unknown): CampaignReading {
  if (!isObject(value)) {
    return { ok: false, faults: [{ pointer: '', message: 'must be an object' }] }
  }
  const body: Record<string, unknown> = { ...value }
  const warnings: CampaignFault[] = []
  if (body.name === undefined || body.name === null || body.name === '') {
    warnings.push({ pointer: '/name', message: 'is missing, which only the newer edition allows (U15)' })
    body.name = 'unnamed'
  }
  if (typeof body.autoBidLevel === 'string') body.autoBidLevel = body.autoBidLevel.toLowerCase()
  const faults = campaignFaults(body)
  return faults.length > 0 ? { ok: false, faults } : { ok: true, campaign: body as CampaignBody, warnings }
}

/** Whether a campaign's targeting takes in a posting: criteria are AND-ed, `requisitionIds` OR-ed with the rest. */
export function isTargeted(
  targeting: CampaignBody['targeting'],
  posting: { requisitionId: string; city: string; state: string },
): boolean {
  const { cities = [], requisitionIds = [] } = targeting ?? {}
  if (cities.length === 0 && requisitionIds.length === 0) return true
  const fold = (text: string) => text.trim().toLowerCase()
  const inCity = cities.some(
    ({ name, stateProvCode }) => fold(name) === fold(posting.city) && fold(stateProvCode) === fold(posting.state),
  )
  return inCity || requisitionIds.includes(posting.requisitionId)
}
