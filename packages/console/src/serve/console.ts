import { join } from 'node:path'
import { createPageAnswers, type Log, preparePages } from '@gangway/ui/pages-build'
import type { FastifyPluginAsync } from 'fastify'

/** The console's pages, for a gateway to serve at `/console`. */
export interface Console {
  /** Looks for a build of these sources, and makes one where there is none, in a process of lower priority. */
  start(): void
  /** Adds `/console` and everything below it, and leads there whoever asks for nothing by name. A request starts what `start` does, where that was not called. */
  routes: FastifyPluginAsync
  /** Ends a build that is under way. */
  stop(): Promise<void>
}

const packages = join(import.meta.dirname, '..', '..', '..')
const folder = join(packages, 'console')
const base = '/console/'

/** Reads nothing and builds nothing before it is started or asked for a page. */
export function createConsole(log: Log): Console {
  const sources = {
    root: join(folder, 'src'),
    base,
    files: [
      { folder, patterns: ['src/**/*', 'package.json'] },
      { folder: join(packages, 'client'), patterns: ['src/**/*.ts', 'package.json'] },
      { folder: join(packages, 'wire'), patterns: ['src/**/*.ts', 'package.json'] },
    ],
    packages: [
      ...[
        '@mantine/core',
        '@tanstack/react-query',
        '@tanstack/react-router',
        'mammoth',
        'pdfjs-dist',
        'react',
        'react-dom',
      ],
      'vite',
    ],
  }
  const pages = preparePages(sources, join(folder, 'dist'), log)
  const answers = createPageAnswers(pages, { policy: ["frame-src 'self' blob:"] })
  return {
    start: () => pages.start(),
    stop: () => pages.stop(),
    routes: async (app) => {
      app.get('/', (_request, reply) => reply.redirect('/console'))
      app.get('/console', (_request, reply) => {
        pages.start()
        return answers.page(reply)
      })
      app.get<{ Params: { '*': string } }>('/console/*', (request, reply) => {
        pages.start()
        const path = `/${request.params['*']}`
        const sent = answers.file(path, request, reply)
        if (sent) return sent
        if (!path.startsWith('/assets/')) return answers.page(reply)
        return reply.code(404).type('text/plain').send('There is no such file in this version of the console.')
      })
    },
  }
}
