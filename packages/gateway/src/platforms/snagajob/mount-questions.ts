import { hash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { PlatformDeps } from '../interface.ts'
import { isCopyFresh, validatorHeaders } from './conditional.ts'
import { mountReading, notModified } from './mount-reading.ts'

/** Serves the questions of a job to whoever has its URL (contract 3.6): always an array, without any key. */
export function mountQuestions(app: FastifyInstance, deps: PlatformDeps): void {
  // Not one segment: a job's id may hold a slash, and whatever stands before us may have decoded it.
  mountReading(app, deps, '/snagajob/:urlToken/questions/*', 'questions', async (request, { connection }) => {
    const remoteId = (request.params as { '*': string })['*']
    // PostgreSQL takes no U+0000, and no job has one in its id.
    if (!connection || remoteId.includes('\0')) return null
    const found = await deps.store.findPublishedQuestions(connection.tenant, { connectionId: connection.id, remoteId })
    if (!found) return null
    const validators = { etag: `"${hash('sha256', found.questions, 'base64url').slice(0, 22)}"` }
    const headers = { ...validatorHeaders(validators), 'cache-control': 'no-cache' }
    if (isCopyFresh(request.headers, validators)) return notModified(headers)
    return { status: 200, headers: { 'content-type': 'application/json', ...headers }, body: found.questions }
  })
}
