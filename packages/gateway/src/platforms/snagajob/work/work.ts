import type { Work } from '../../../store/when-asked.ts'
import type { PlatformDeps } from '../../interface.ts'
import { createClickFolders } from './click-folders.ts'
import { createUploadSchedule } from './upload-schedule.ts'

/** What the platform does by itself. */
export function createWork(deps: PlatformDeps): Work {
  const all = [...createUploadSchedule(deps), createClickFolders(deps)]
  return {
    start() {
      for (const one of all) one.start()
    },
    async stop() {
      await Promise.all(all.map((one) => one.stop()))
    },
  }
}
