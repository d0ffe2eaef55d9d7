import type { PlatformPages } from '../../../pages/platform-pages.tsx'
import { AppPage } from './app-page.tsx'
import { ApplicantsPage } from './applicants-page.tsx'
import { ApplyingPage, ReturnedPage } from './applying-page.tsx'
import { AppsPage } from './apps-page.tsx'
import { CandidatePage } from './candidate-page.tsx'
import { CareersPage } from './careers-page.tsx'
import { FaultsPage } from './faults-page.tsx'
import { HiringProcessPage } from './hiring-process-page.tsx'
import { JobPage } from './job-page.tsx'
import { JobsPage } from './jobs-page.tsx'
import { NotificationsPage } from './notifications-page.tsx'
import { OrderPage } from './order-page.tsx'
import { OverviewPage } from './overview-page.tsx'
import { PartnerPage } from './partner-page.tsx'
import { PartnersPage } from './partners-page.tsx'
import { PostingPage } from './posting-page.tsx'

export const pages: PlatformPages = {
  id: 'smartrecruiters',
  name: 'SmartRecruiters',
  summary:
    'Let an assessment company in, connect it in its own pop-up, order packages by hand or by the hiring process, and see scores and reports on the profile.',
  navigation: [
    { label: 'Overview', to: '/smartrecruiters' },
    { label: 'Jobs', to: '/smartrecruiters/jobs' },
    { label: 'Applicants', to: '/smartrecruiters/applicants' },
    { label: 'Notifications', to: '/smartrecruiters/notifications' },
    { label: 'Careers site', to: '/smartrecruiters/careers' },
    { label: 'Hiring process', to: '/smartrecruiters/hiring-process' },
    { label: 'Apps & Integrations', to: '/smartrecruiters/apps' },
    { label: 'Partner operations', to: '/smartrecruiters/partners' },
    { label: 'Fault dial', to: '/smartrecruiters/faults' },
  ],
  routes: {
    '/smartrecruiters': OverviewPage,
    '/smartrecruiters/jobs': JobsPage,
    '/smartrecruiters/jobs/$jobId': JobPage,
    '/smartrecruiters/applicants': ApplicantsPage,
    '/smartrecruiters/candidates/$candidateId': CandidatePage,
    '/smartrecruiters/orders/$orderId': OrderPage,
    '/smartrecruiters/notifications': NotificationsPage,
    '/smartrecruiters/careers': CareersPage,
    '/smartrecruiters/careers/$jobId': PostingPage,
    '/smartrecruiters/applying/$applyingId': ApplyingPage,
    '/smartrecruiters/applying/$applyingId/returned/$orderId': ReturnedPage,
    '/smartrecruiters/hiring-process': HiringProcessPage,
    '/smartrecruiters/apps': AppsPage,
    '/smartrecruiters/apps/$partnerId': AppPage,
    '/smartrecruiters/partners': PartnersPage,
    '/smartrecruiters/partners/$partnerId': PartnerPage,
    '/smartrecruiters/faults': FaultsPage,
  },
}
