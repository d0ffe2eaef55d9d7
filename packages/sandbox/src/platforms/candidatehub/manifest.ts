import type { SandboxPlatform } from '../../platform.ts'
import { api } from './api/index.ts'
import { faultDefinitions } from './faults.ts'
import { schema } from './schema.ts'

/** CandidateHub, as its contract describes it. */
export const candidateHub: SandboxPlatform = {
  id: 'candidatehub',
  name: 'CandidateHub',
  schema,
  faults: faultDefinitions,
  secretHeaders: ['authorization'],
  mount: (deps) => ({
    apiBasePath: '',
    servers: () => {},
    api: (app) => api(app, deps),
    seed: () => ({}),
  }),
}
