import type { SandboxPlatform } from '../../platform.ts'
import { api } from './api/index.ts'
import { openRuns } from './conformance/runs.ts'
import type { LiveDeps } from './deps.ts'
import { faultDefinitions } from './faults.ts'
import { openDeliveries } from './outbound/deliver.ts'
import { schema } from './schema.ts'
import { seed } from './seed.ts'
import { servers } from './servers/index.ts'

/** CandidateHub, as its contract describes it. */
export const candidateHub: SandboxPlatform = {
  id: 'candidatehub',
  name: 'CandidateHub',
  schema,
  faults: faultDefinitions,
  secretHeaders: ['authorization'],
  mount: (context) => {
    const deps: LiveDeps = { ...context, deliveries: openDeliveries(context), runs: openRuns(context) }
    return {
      apiBasePath: '',
      servers: (app) => servers(app, deps),
      api: (app) => api(app, deps),
      seed: (input) => seed(deps, input),
      start: () => {
        deps.deliveries.start()
        deps.runs.resume()
      },
      stop: () => deps.runs.stop(),
    }
  },
}
