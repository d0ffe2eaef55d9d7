import type { PlatformPages } from '../../../pages/platform-pages.tsx'
import { ApplicationPage } from './application-page.tsx'
import { ApplicationsPage } from './applications-page.tsx'
import { ApplyPage } from './apply-page.tsx'
import { CampaignsPage } from './campaigns-page.tsx'
import { ClicksPage } from './clicks-page.tsx'
import { DispositionsPage } from './dispositions-page.tsx'
import { FaultsPage } from './faults-page.tsx'
import { FilesPage } from './files-page.tsx'
import { JobPage } from './job-page.tsx'
import { JobsPage } from './jobs-page.tsx'
import { OverviewPage } from './overview-page.tsx'
import { PartnerPage } from './partner-page.tsx'
import { PartnersPage } from './partners-page.tsx'
import { WorkerPage } from './worker-page.tsx'
import { WorkersPage } from './workers-page.tsx'

export const pages: PlatformPages = {
  id: 'snagajob',
  name: 'Snagajob',
  summary:
    'Read a job feed, apply with a real form, and watch applications, dispositions and clicks go back and forth.',
  navigation: [
    { label: 'Overview', to: '/snagajob' },
    { label: 'Jobs', to: '/snagajob/jobs' },
    { label: 'Applications', to: '/snagajob/applications' },
    { label: 'Dispositions', to: '/snagajob/dispositions' },
    { label: 'Clicks and conversions', to: '/snagajob/clicks' },
    { label: 'Campaigns', to: '/snagajob/campaigns' },
    { label: 'Feeds and files', to: '/snagajob/files' },
    { label: 'Workers', to: '/snagajob/workers' },
    { label: 'Partners', to: '/snagajob/partners' },
    { label: 'Fault dial', to: '/snagajob/faults' },
  ],
  routes: {
    '/snagajob': OverviewPage,
    '/snagajob/jobs': JobsPage,
    '/snagajob/jobs/$jobId': JobPage,
    '/snagajob/jobs/$jobId/apply': ApplyPage,
    '/snagajob/applications': ApplicationsPage,
    '/snagajob/applications/$applicationId': ApplicationPage,
    '/snagajob/dispositions': DispositionsPage,
    '/snagajob/clicks': ClicksPage,
    '/snagajob/campaigns': CampaignsPage,
    '/snagajob/files': FilesPage,
    '/snagajob/workers': WorkersPage,
    '/snagajob/workers/$workerId': WorkerPage,
    '/snagajob/partners': PartnersPage,
    '/snagajob/partners/$partnerId': PartnerPage,
    '/snagajob/faults': FaultsPage,
  },
}
