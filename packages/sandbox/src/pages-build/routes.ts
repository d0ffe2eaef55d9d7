import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Pages } from './start-pages.ts'

/** Scripts and styles are ours alone; Mantine writes styles into the page. Frames show what a platform would frame. */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  'frame-src http: https:',
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Whatever no server and no API took: the pages, or for a program a plain 404. */
export function pagesRoutes(app: FastifyInstance, pages: Pages | null): void {
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0]!
    const reads = request.method === 'GET' || request.method === 'HEAD'
    const file = reads ? pages?.file(path) : null
    if (file) {
      const forever = path.startsWith('/assets/')
      reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache')
      return reply.type(file.type).header('x-content-type-options', 'nosniff').send(file.bytes)
    }
    const wantsPage = request.headers.accept?.includes('text/html') && !path.startsWith('/api/')
    if (!pages || !reads || !wantsPage) {
      return reply.code(404).send({ error: { code: 'not_found', message: 'There is nothing at this address.' } })
    }
    return sendPage(reply, pages)
  })
}

function sendPage(reply: FastifyReply, pages: Pages): FastifyReply {
  reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-cache')
    .header('content-security-policy', contentPolicy)
  const index = pages.file('/index.html')
  if (index) return reply.send(index.bytes)
  const state = pages.state()
  if (state.state === 'failed') return reply.code(500).send(waitingPage('The pages could not be built', state.message))
  reply.code(503).header('retry-after', '2').header('refresh', '2')
  return reply.send(
    waitingPage('The pages are being built', 'This happens once after an update. They appear here by themselves.'),
  )
}

function waitingPage(title: string, text: string): string {
  const escaped = text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:40rem;
margin:15vh auto;padding:0 1rem}pre{white-space:pre-wrap}</style><h1>${title}</h1><pre>${escaped}</pre></html>`
}
