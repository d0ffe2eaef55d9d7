import type { FastifyInstance } from 'fastify'
import type { Urls } from '../../model/index.ts'
import type { PlatformDeps } from '../interface.ts'
import { mountReception } from '../mount-reception.ts'
import { wrongMethod } from './answers.ts'
import { importReception } from './reception.ts'

/** Mounts what the hub calls: one URL, of a connection or of a whole registration. */
export function mountRoutes(app: FastifyInstance, { receive }: PlatformDeps): void {
  mountReception(app, '/candidatehub/:urlToken/import', importReception, receive, wrongMethod)
}

/** Our URLs as people register them with Veritone Hire; the same whether a registration's or a connection's. */
export function importUrls(publicUrl: string, urlToken: string): Urls {
  return { import: `${publicUrl}/candidatehub/${urlToken}/import` }
}
