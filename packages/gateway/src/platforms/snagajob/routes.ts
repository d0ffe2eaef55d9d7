import type { FastifyInstance } from 'fastify'
import type { PlatformDeps } from '../interface.ts'
import { mountReception } from '../mount-reception.ts'
import { wrongMethod } from './answers.ts'
import { applicationReception } from './reception.ts'

/** Mounts what Snagajob calls. */
export function mountRoutes(app: FastifyInstance, { receive }: PlatformDeps): void {
  mountReception(app, '/snagajob/:urlToken/applications', applicationReception, receive, wrongMethod)
}
