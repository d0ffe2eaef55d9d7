import type { Area } from '../../areas.tsx'

export const area: Area = {
  label: 'Jobs',
  to: '/jobs',
  order: 60,
  key: 'j',
  routes: [
    { path: '/jobs', load: () => import('./list-page.tsx').then((file) => file.JobsPage) },
    { path: '/jobs/new', load: () => import('./new-job-page.tsx').then((file) => file.NewJobPage) },
    { path: '/jobs/import', load: () => import('./import/import-page.tsx').then((file) => file.ImportPage) },
    { path: '/jobs/feeds', load: () => import('./feeds/feeds-page.tsx').then((file) => file.FeedsPage) },
    { path: '/jobs/feeds/$id', load: () => import('./feeds/feed-page.tsx').then((file) => file.FeedPage) },
    { path: '/jobs/$id', load: () => import('./job-page.tsx').then((file) => file.JobPage) },
    {
      path: '/jobs/$id/questions',
      load: () => import('./questions/questions-page.tsx').then((file) => file.QuestionsPage),
    },
  ],
  records: { job: (id) => `/jobs/${id}` },
  commands: [
    { label: 'New job', to: '/jobs/new', scope: 'write' },
    { label: 'Import jobs', to: '/jobs/import', scope: 'write' },
    { label: 'Feeds of jobs, and what is wrong in them', to: '/jobs/feeds' },
  ],
}
