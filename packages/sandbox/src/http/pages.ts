import { join } from 'node:path'
import { createPageAnswers, type Pages, preparePages } from '@gangway/ui/pages-build'
import type { FastifyInstance } from 'fastify'
import type { Log } from '../platform.ts'

const folder = join(import.meta.dirname, '..', '..')

/** The pages, once they are started and built. */
export function sandboxPages(log: Log): Pages {
  const sources = {
    root: join(folder, 'src', 'pages'),
    base: '/',
    files: [
      { folder, patterns: ['src/pages/**/*', 'src/platforms/*/pages/**/*', 'package.json'] },
      { folder: join(folder, '..', 'wire'), patterns: ['src/**/*.ts'] },
    ],
    packages: ['@mantine/core', '@tanstack/react-query', '@tanstack/react-router', 'react', 'react-dom', 'vite'],
  }
  return preparePages(sources, join(folder, 'dist'), log)
}

/** Whatever no server and no API took: the pages, or for a program a plain 404. */
export function pagesRoutes(app: FastifyInstance, pages: Pages | null): void {
  // Frames show what a platform would frame.
  const answers = pages && createPageAnswers(pages, { policy: ['frame-src http: https:'], inlineStyles: true })
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0]!
    const reads = request.method === 'GET' || request.method === 'HEAD'
    const sent = reads ? answers?.file(path, request, reply) : null
    if (sent) return sent
    const wantsPage = request.headers.accept?.includes('text/html') && !path.startsWith('/api/')
    if (answers && reads && wantsPage) return answers.page(reply)
    return reply.code(404).send({ error: { code: 'not_found', message: 'There is nothing at this address.' } })
  })
}
