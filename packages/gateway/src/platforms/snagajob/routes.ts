import type { FastifyInstance } from 'fastify'
import type { PlatformDeps } from '../interface.ts'
import { mountReception } from '../mount-reception.ts'
import { wrongMethod } from './answers.ts'
import { mountClicks } from './clicks/mount-clicks.ts'
import { mountFeed } from './feed/mount-feed.ts'
import { mountQuestions } from './mount-questions.ts'
import { applicationReception } from './reception.ts'

/** Mounts what Snagajob calls. */
export function mountRoutes(app: FastifyInstance, deps: PlatformDeps): void {
  mountReception(app, '/snagajob/:urlToken/applications', applicationReception, deps.receive, wrongMethod)
  mountFeed(app, deps)
  mountQuestions(app, deps)
  mountClicks(app, deps)
}
