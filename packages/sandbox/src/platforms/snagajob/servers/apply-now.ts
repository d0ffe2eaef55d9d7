import { redirectUrl } from '@gangway/wire/snagajob'
import type { FastifyInstance } from 'fastify'
import { randomUuid } from '../../../random.ts'
import type { Deps } from '../deps.ts'
import { findPosting } from '../feeds/postings.ts'
import { recordClick } from '../outbound/clicks.ts'

/**
 * What the "Apply Now" button leads to: counts a click, tells it to the posting's TrackingUrl, and redirects a posting
 * without Easy Apply to its `URL` with the click parameters in their published shape (contract 6.1, 6.3).
 */
export function applyNow(app: FastifyInstance, deps: Deps): void {
  app.get<{ Params: { id: string } }>('/snagajob/apply-now/:id', async (request, reply) => {
    request.record.purpose = 'Apply Now'
    const posting = findPosting(deps.store, Number(request.params.id))
    if (posting?.fate !== 'posted') {
      return reply.code(404).type('text/plain; charset=utf-8').send('This job is not posted any more.')
    }
    const clickId = randomUuid(deps.random)
    const ids = {
      applyLeadId: clickId,
      applyIntentEventId: randomUuid(deps.random),
      clickId,
      postingId: String(posting.id),
    }
    const redirect = posting.easyApply ? null : ascii(redirectUrl(posting.fields.URL ?? '', ids))
    recordClick(deps, posting, { eventId: clickId, redirect, userAgent: request.headers['user-agent'] ?? '' })
    return reply.redirect(redirect ?? `/snagajob/jobs/${posting.id}/apply`, 302)
  })
}

/** An address as a header can carry it; what is ASCII already stays as it is, the stray `?&` too. */
function ascii(address: string): string {
  return address.replace(/[^\x21-\x7e]+/gu, encodeURIComponent)
}
