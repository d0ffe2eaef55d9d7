import { type FeedFields, type FeedItem, type FeedOptions, writeEmploymentTypes } from '@gangway/wire/snagajob'
import type { FeedConnection, FeedJob, JobContent } from '../../../model/index.ts'
import { clickUrls } from '../click-signature.ts'
import type { RegistrationSettings } from '../settings.ts'
import { connectionUrls } from '../urls.ts'

/** What all items of a feed share. */
export interface ItemContext {
  /** GANGWAY_PUBLIC_URL, without a slash at its end. */
  publicUrl: string
  settings: RegistrationSettings
  apiSecret: string
  /** Whether the feed holds the jobs of several employers. */
  isAggregate: boolean
}

/** How the items are to be written: which elements there are beyond those that Snagajob's pages name. */
export function itemOptions({ settings, isAggregate }: ItemContext): FeedOptions {
  const named = (elements: Record<string, string>) =>
    Object.fromEntries(Object.keys(elements).map((element) => [element, element]))
  return {
    aggregateElements: isAggregate ? named(settings.aggregateElements) : {},
    campaignElements: named(settings.campaignElements),
    urlBesidePostUrl: settings.urlBesidePostUrl ?? false,
  }
}

/** Makes the items of one connection's jobs. */
export function itemMaker(
  context: ItemContext,
  connection: FeedConnection,
): (job: Pick<FeedJob, 'remoteId' | 'hasQuestions'>, content: JobContent) => FeedItem {
  const { settings, isAggregate } = context
  const urls = connectionUrls(context.publicUrl, connection.urlToken, {})
  const questionsBase = urls.questions!.slice(0, -'{jobId}'.length)
  const clickUrl = clickUrls(context.publicUrl, connection.urlToken, context.apiSecret)
  return ({ remoteId, hasQuestions }, content) => {
    const { address } = content
    const fields: FeedFields = {
      Brand: content.brand,
      Job_Title: content.title,
      City: address.city,
      State: address.region,
      Job_Description: content.description,
      External_Posting_ID: remoteId,
    }
    if (content.employmentTypes) fields.Employment_Type = writeEmploymentTypes(content.employmentTypes)
    if (content.wage !== undefined) fields.Wage = content.wage
    if (content.locationName !== undefined) fields.Location_Name = content.locationName
    if (address.line1 !== undefined) fields.Address_Line_1 = address.line1
    if (address.postalCode !== undefined) fields.Zip = address.postalCode
    if (content.primaryIndustry !== undefined) fields.Primary_Industry = content.primaryIndustry
    if (content.url !== undefined) fields.URL = content.url
    if (content.locationNumber !== undefined) fields.Location_Number = content.locationNumber
    if (content.easyApply) {
      fields.PostUrl = urls.applications!
      if (hasQuestions) fields.ScreeningQuestionsUrl = questionsBase + encodeURIComponent(remoteId)
    }
    if (content.trackClicks) fields.TrackingUrl = clickUrl(remoteId)
    return {
      fields,
      ...(isAggregate && { aggregate: valuesOf(settings.aggregateElements, connection, content) }),
      campaign: valuesOf(settings.campaignElements, connection, content),
    }
  }
}

function valuesOf(
  elements: Record<string, string>,
  connection: FeedConnection,
  content: JobContent,
): Record<string, string> {
  const sources: Record<string, string | undefined> = {
    'connection.remoteId': connection.remoteId,
    'connection.name': connection.name,
    'job.campaignRemoteId': content.campaignRemoteId,
  }
  const values: Record<string, string> = {}
  for (const [element, source] of Object.entries(elements)) {
    const value = source.startsWith('=') ? source.slice(1) : sources[source]
    if (value !== undefined) values[element] = value
  }
  return values
}
