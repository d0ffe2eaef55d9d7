import type { Body, Operation } from '../../../api/types.tsx'

/** A campaign as its form holds it; what is empty is left out of what is sent. */
export type CampaignDraft = {
  connectionId: string | undefined
  name: string
  startDate: string | undefined
  endDate: string | undefined
  budget: number | string
  isMonthly: boolean
  autoBidLevel: string | null
  cpc: number | string
  maxCpc: number | string
  paidCpaGoal: number | string
  requisitionIds: string[]
  /** Each as `city, state`. */
  cities: string[]
}

export const emptyCampaign: CampaignDraft = {
  ...{ connectionId: undefined, name: '', startDate: undefined, endDate: undefined },
  ...{ budget: '', isMonthly: true, autoBidLevel: null, cpc: '', maxCpc: '', paidCpaGoal: '' },
  ...{ requisitionIds: [], cities: [] },
}

export const bidLevels = ['accelerated', 'standard'] as const

const cityPattern = /^(.*[^\s,])\s*,\s*([a-z]{2})$/i

/** Those cities that do not say their state. */
export const unreadableCities = ({ cities }: CampaignDraft): string[] =>
  cities.filter((city) => !cityPattern.test(city))

const amount = (given: number | string) => (given === '' ? undefined : Number(given))

/** The body of `POST /v1/campaigns`. */
export function campaignBody(draft: CampaignDraft): Body<Operation<'/v1/campaigns', 'post'>> {
  const { connectionId = '', name, startDate, endDate, autoBidLevel, requisitionIds } = draft
  const cities = draft.cities.flatMap((city) => {
    const [, cityName, state] = cityPattern.exec(city) ?? []
    return cityName && state ? [{ name: cityName, stateProvCode: state.toUpperCase() }] : []
  })
  const targeting = { ...(cities.length > 0 && { cities }), ...(requisitionIds.length > 0 && { requisitionIds }) }
  return {
    ...{ connectionId, name, startDate, endDate, autoBidLevel: autoBidLevel ?? undefined },
    ...{ budget: amount(draft.budget), period: draft.isMonthly ? 1 : undefined },
    ...{ cpc: amount(draft.cpc), maxCpc: amount(draft.maxCpc), paidCpaGoal: amount(draft.paidCpaGoal) },
    targeting: Object.keys(targeting).length > 0 ? targeting : undefined,
  }
}
