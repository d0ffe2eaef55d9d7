import type { FastifyReply } from 'fastify'
import { type Page, type PagePolicy, privacyHeaders, renderPage } from './page.ts'

export function sendPage(reply: FastifyReply, page: Page, policy: PagePolicy = {}): FastifyReply {
  const { status, headers, body } = renderPage(page, policy)
  return reply.code(status).headers(headers).send(body)
}

/** Sends the browser elsewhere by GET. A header's text is written byte by byte, so the URL's own bytes are handed over. */
export function sendOn(reply: FastifyReply, url: string): FastifyReply {
  return reply
    .code(303)
    .headers({ ...privacyHeaders, location: Buffer.from(url, 'utf8').toString('latin1') })
    .send()
}
