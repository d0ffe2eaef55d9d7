import type { FastifyInstance } from 'fastify'
import type { LiveDeps } from '../deps.ts'
import { prepopulationServer } from './prepopulation.ts'
import { reportServer } from './report.ts'
import { sendInServer } from './send-in.ts'

/** CandidateHub's servers: `/report/{token}`, `/candidate`, and prepopulation below `/candidates`. */
export function servers(app: FastifyInstance, deps: LiveDeps): void {
  reportServer(app, deps)
  sendInServer(app, deps)
  prepopulationServer(app, deps)
}
