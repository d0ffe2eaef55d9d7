import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { noncePlaceholder } from './nonce.ts'
import type { Pages } from './prepare-pages.ts'

/** Answers from a build of pages. */
export interface PageAnswers {
  /** Sends the file that the build has at this path (from the build's own root, such as `/icon.svg`); null: no such. */
  file(path: string, request: FastifyRequest, reply: FastifyReply): FastifyReply | null
  /** Sends the page that finds out by itself which address it has; or says that it is still being built. */
  page(reply: FastifyReply): FastifyReply
}

export interface PageAnswersOptions {
  /** Directives of the content security policy besides those for scripts, styles and what is our own. */
  policy?: readonly string[]
  /** Allows any style within the page: for frames that show foreign HTML, which inherit the policy of the page. */
  inlineStyles?: boolean
}

export function createPageAnswers(
  pages: Pages,
  { policy = [], inlineStyles = false }: PageAnswersOptions = {},
): PageAnswers {
  return {
    file(path, request, reply) {
      const file = path === '/index.html' ? null : pages.file(path)
      if (!file) return null
      // The name of whatever lies there says what is in it.
      const cache = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
      reply.type(file.type).header('cache-control', cache).header('x-content-type-options', 'nosniff')
      if (!file.gzip) return reply.send(file.bytes)
      reply.header('vary', 'accept-encoding')
      if (!acceptsGzip(request.headers['accept-encoding'])) return reply.send(file.bytes)
      return reply.header('content-encoding', 'gzip').send(file.gzip)
    },
    page(reply) {
      const nonce = randomBytes(16).toString('base64')
      reply
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-store')
        .header('content-security-policy', contentPolicy(inlineStyles ? "'unsafe-inline'" : `'nonce-${nonce}'`, policy))
        .header('x-content-type-options', 'nosniff')
        .header('referrer-policy', 'same-origin')
      const index = pages.file('/index.html')
      if (index) return reply.send(Buffer.from(index.bytes).toString('utf8').replaceAll(noncePlaceholder, nonce))
      const state = pages.state()
      if (state.state === 'failed') {
        return reply
          .code(500)
          .send(waitingPage('The pages could not be built', `<pre>${escaped(state.message)}</pre>`, nonce))
      }
      reply.code(503).header('retry-after', '2').header('refresh', '2')
      const text = '<p>This happens once after an update, and takes seconds. They appear here by themselves.</p>'
      return reply.send(waitingPage('The pages are being built', text, nonce))
    },
  }
}

/** Scripts are ours alone; so are styles, and those that the component library writes into the page with the nonce. */
function contentPolicy(styles: string, policy: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${styles}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...policy,
  ].join('; ')
}

function acceptsGzip(header: string | string[] | undefined): boolean {
  return /(^|[\s,])gzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(String(header ?? ''))
}

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** `text` is HTML. */
function waitingPage(title: string, text: string, nonce: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style nonce="${nonce}">:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;
max-width:40rem;margin:15vh auto;padding:0 1rem}pre{white-space:pre-wrap}</style><h1>${title}</h1>${text}
</html>`
}
