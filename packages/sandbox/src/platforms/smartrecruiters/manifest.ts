import type { SandboxPlatform } from '../../platform.ts'
import { api } from './api/index.ts'
import { settleCompany } from './company/company.ts'
import { faultDefinitions } from './faults.ts'
import { schema } from './schema.ts'
import { seed } from './seed.ts'
import { servers } from './servers/index.ts'

/** SmartRecruiters' Assessment API, as its contract describes it, with one customer. */
export const smartRecruiters: SandboxPlatform = {
  id: 'smartrecruiters',
  name: 'SmartRecruiters',
  schema,
  faults: faultDefinitions,
  secretHeaders: ['authorization'],
  mount: (deps) => {
    settleCompany(deps)
    return {
      apiBasePath: '',
      servers: (app) => servers(app, deps),
      api: (app) => api(app, deps),
      seed: (input) => seed(deps, input),
    }
  },
}
