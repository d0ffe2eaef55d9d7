import { type Work, whenAsked } from '../../store/when-asked.ts'
import type { PlatformDeps } from '../interface.ts'
import { createStaleConsentWork } from './consent/stale.ts'
import { configurationKind } from './outbound/configuration.ts'

/** Finds what no notice told of: a registration that was disabled while the public URL changed. Milliseconds. */
const everyMs = 600_000

/** What is done by itself. */
export function createWork(deps: PlatformDeps): Work {
  const works = [createConfigurationWork(deps), createStaleConsentWork(deps)]
  return {
    start() {
      for (const work of works) work.start()
    },
    async stop() {
      await Promise.all(works.map((work) => work.stop()))
    },
  }
}

/** Tells the platform our URLs again where it knows them with another public URL than ours: at the start. */
function createConfigurationWork({ store, publicUrl, now, report }: PlatformDeps): Work {
  return whenAsked({
    store,
    topic: 'connections',
    everyMs,
    report,
    async run() {
      await store.schedulePartnerConfigurations({
        platform: 'smartrecruiters',
        publicUrl,
        kind: configurationKind,
        now: now(),
      })
    },
  })
}
