import type { SandboxPlatform } from '../../platform.ts'
import { faultDefinitions } from './faults.ts'

/** Snagajob, as contracts/snagajob.md describes it. */
export const snagajob: SandboxPlatform = {
  id: 'snagajob',
  name: 'Snagajob',
  schema: [],
  faults: faultDefinitions,
  secretHeaders: ['x-saj-apikey'],
  mount: () => ({
    apiBasePath: '/api',
    servers: () => {},
    api: () => {},
    seed: () => ({}),
  }),
}
