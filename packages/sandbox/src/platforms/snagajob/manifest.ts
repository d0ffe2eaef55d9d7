import type { SandboxPlatform } from '../../platform.ts'
import { api } from './api/index.ts'
import { clickFolder } from './click-files.ts'
import type { Deps } from './deps.ts'
import { faultDefinitions } from './faults.ts'
import { openFeeds } from './feeds/feeds.ts'
import { openDeliveries } from './outbound/deliver.ts'
import { schema } from './schema.ts'
import { seed } from './seed.ts'
import { servers } from './servers/index.ts'

/** Snagajob, as its contract describes it. */
export const snagajob: SandboxPlatform = {
  id: 'snagajob',
  name: 'Snagajob',
  schema,
  faults: faultDefinitions,
  secretHeaders: ['x-saj-apikey'],
  mount: (context) => {
    const deps: Deps = { ...context, feeds: openFeeds(context), deliveries: openDeliveries(context) }
    return {
      apiBasePath: '/api',
      servers: (app) => servers(app, deps),
      api: (app) => api(app, deps),
      seed: (input) => seed(deps, input, (partnerId) => clickFolder(deps, partnerId)),
      start: () => {
        // what was being read when the process ended
        context.store.run(
          `UPDATE snagajob_uploads SET state = 'failed', outcome = 'interrupted' WHERE state = 'reading'`,
        )
        context.store.run(`UPDATE snagajob_feeds SET state = 'failed' WHERE state = 'reading'`)
        deps.feeds.start()
        deps.deliveries.start()
      },
    }
  },
}
