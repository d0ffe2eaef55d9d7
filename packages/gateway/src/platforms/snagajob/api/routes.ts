import type { DefineRoute } from '../../../model/index.ts'
import type { PlatformDeps } from '../../interface.ts'
import { campaigns } from './campaigns.ts'
import { clickCompletions } from './click-completions.ts'
import { clicks } from './clicks.ts'
import { dispositions } from './dispositions.ts'
import { feedReport } from './feed-report.ts'
import { feedUploads } from './feed-uploads.ts'
import { jobImport } from './job-import.ts'
import { jobs } from './jobs.ts'
import { screening } from './screening.ts'

/** Adds what this platform has of its own to `/v1`. */
export function addRoutes(route: DefineRoute, deps: PlatformDeps): void {
  jobs(route, deps)
  jobImport(route, deps)
  screening(route, deps)
  feedReport(route, deps)
  feedUploads(route, deps)
  dispositions(route, deps)
  clicks(route, deps)
  clickCompletions(route, deps)
  campaigns(route, deps)
}
