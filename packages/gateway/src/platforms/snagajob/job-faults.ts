import { type FeedElement, type FeedItem, type ItemFault, validateItem } from '@gangway/wire/snagajob'
import type { FeedConnection, JobContent, ProblemDetail } from '../../model/index.ts'
import { type ItemContext, itemMaker, itemOptions } from './feed/feed-items.ts'

/** Where a posting's element comes from in the record of a job. */
const pointers: Partial<Record<FeedElement, string>> = {
  Brand: '/brand',
  Job_Title: '/title',
  Employment_Type: '/employmentTypes',
  Wage: '/wage',
  Location_Name: '/locationName',
  Address_Line_1: '/address/line1',
  City: '/address/city',
  State: '/address/region',
  Zip: '/address/postalCode',
  Job_Description: '/description',
  Primary_Industry: '/primaryIndustry',
  URL: '/url',
  External_Posting_ID: '/remoteId',
  Location_Number: '/locationNumber',
  // A posting without any target; those that we make ourselves have no other fault.
  PostUrl: '/url',
  TrackingUrl: '/trackClicks',
}

/** What Snagajob has against a job, by the element of its posting and the member of our record. */
export interface JobFault {
  element: string
  /** JSON Pointer into the record. */
  pointer: string
  /** `error`: the item is not posted. `warning`: it is, and something is lost. */
  severity: ItemFault['severity']
  code: string
  detail: string
}

/** What is against posting an item (contract 1.4). */
export function itemFaults(item: FeedItem, options: ReturnType<typeof itemOptions>): JobFault[] {
  // Our own addresses are plain http only on a loopback address, for trying out.
  return validateItem(item, { ...options, allowLoopbackHttp: true }).map(({ field, severity, code, message }) => ({
    element: field,
    pointer: pointers[field as FeedElement] ?? '',
    severity,
    code,
    detail: message,
  }))
}

/** Whatever is named: what is against a job does not depend on whose it is. */
const anyConnection: FeedConnection = { id: '', name: 'x', remoteId: 'x', urlToken: 'x' }
const anyContext: ItemContext = {
  publicUrl: 'https://gangway.example',
  settings: { aggregateElements: {}, campaignElements: {} } as ItemContext['settings'],
  apiSecret: 'x',
  isAggregate: false,
}
const makeItem = itemMaker(anyContext, anyConnection)
const options = itemOptions(anyContext)

/** Why a job as it is given cannot be posted; none where it can. */
export function jobFaults(remoteId: string, content: JobContent): ProblemDetail[] {
  return itemFaults(makeItem({ remoteId, hasQuestions: 0 }, content), options)
    .filter(({ severity }) => severity === 'error')
    .map(({ pointer, detail }) => ({ pointer, detail }))
}
