import type { Urls } from '../../model/index.ts'

/** The aggregate feed of all connections, where the registration has one. */
export function registrationUrls(publicUrl: string, urlToken: string, settings?: Record<string, unknown>): Urls {
  return settings?.aggregate === true ? { feed: `${publicUrl}/snagajob/${urlToken}/feed` } : {}
}

/** `questions` and `clicks` are URI templates: `{jobId}` is the job's `remoteId` (model section 5). */
export function connectionUrls(publicUrl: string, urlToken: string, registrationUrls: Urls): Urls {
  const base = `${publicUrl}/snagajob/${urlToken}`
  return {
    ...registrationUrls,
    applications: `${base}/applications`,
    questions: `${base}/questions/{jobId}`,
    feed: `${base}/feed`,
    clicks: `${base}/clicks/{jobId}`,
  }
}
