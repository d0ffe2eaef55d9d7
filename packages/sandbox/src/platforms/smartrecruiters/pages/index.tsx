import type { PlatformPages } from '../../../pages/platform-pages.tsx'
import { AppPage } from './app-page.tsx'
import { AppsPage } from './apps-page.tsx'
import { FaultsPage } from './faults-page.tsx'
import { HiringProcessPage } from './hiring-process-page.tsx'
import { OverviewPage } from './overview-page.tsx'
import { PartnerPage } from './partner-page.tsx'
import { PartnersPage } from './partners-page.tsx'

export const pages: PlatformPages = {
  id: 'smartrecruiters',
  name: 'SmartRecruiters',
  summary:
    'Let an assessment company in, connect it in its own pop-up, order packages by hand or by the hiring process, and see scores and reports on the profile.',
  navigation: [
    { label: 'Overview', to: '/smartrecruiters' },
    { label: 'Hiring process', to: '/smartrecruiters/hiring-process' },
    { label: 'Apps & Integrations', to: '/smartrecruiters/apps' },
    { label: 'Partner operations', to: '/smartrecruiters/partners' },
    { label: 'Fault dial', to: '/smartrecruiters/faults' },
  ],
  routes: {
    '/smartrecruiters': OverviewPage,
    '/smartrecruiters/hiring-process': HiringProcessPage,
    '/smartrecruiters/apps': AppsPage,
    '/smartrecruiters/apps/$partnerId': AppPage,
    '/smartrecruiters/partners': PartnersPage,
    '/smartrecruiters/partners/$partnerId': PartnerPage,
    '/smartrecruiters/faults': FaultsPage,
  },
}
