import type { Area } from '../../areas.tsx'

export const area: Area = {
  label: 'Jobs',
  to: '/jobs',
  order: 60,
  key: 'j',
  routes: [
    { path: '/jobs', load: () => import('./list-page.tsx').then((file) => file.JobsPage) },
    {
      path: '/jobs/new',
      load: () => import('./new-job-page.tsx').then((file) => file.NewJobPage),
      scope: 'write',
    },
    {
      path: '/jobs/import',
      load: () => import('./import/import-page.tsx').then((file) => file.ImportPage),
      scope: 'write',
    },
    { path: '/jobs/feeds', load: () => import('./feeds/feeds-page.tsx').then((file) => file.FeedsPage) },
    { path: '/jobs/feeds/$id', load: () => import('./feeds/feed-page.tsx').then((file) => file.FeedPage) },
    { path: '/jobs/clicks', load: () => import('./clicks/clicks-page.tsx').then((file) => file.ClicksPage) },
    {
      path: '/jobs/campaigns',
      load: () => import('./campaigns/campaigns-page.tsx').then((file) => file.CampaignsPage),
    },
    {
      path: '/jobs/campaigns/new',
      load: () => import('./campaigns/new-campaign-page.tsx').then((file) => file.NewCampaignPage),
      scope: 'write',
    },
    {
      path: '/jobs/campaigns/$id',
      load: () => import('./campaigns/campaign-page.tsx').then((file) => file.CampaignPage),
    },
    { path: '/jobs/$id', load: () => import('./job-page.tsx').then((file) => file.JobPage) },
    {
      path: '/jobs/$id/questions',
      load: () => import('./questions/questions-page.tsx').then((file) => file.QuestionsPage),
    },
  ],
  records: { job: (id) => `/jobs/${id}`, cmp: (id) => `/jobs/campaigns/${id}` },
  commands: [
    { label: 'New job', to: '/jobs/new', scope: 'write' },
    { label: 'Import jobs', to: '/jobs/import', scope: 'write' },
    { label: 'New campaign', to: '/jobs/campaigns/new', scope: 'write' },
    { label: 'Campaigns', to: '/jobs/campaigns' },
    { label: 'Clicks on jobs', to: '/jobs/clicks' },
    { label: 'Feeds of jobs, and what is wrong in them', to: '/jobs/feeds' },
  ],
}
