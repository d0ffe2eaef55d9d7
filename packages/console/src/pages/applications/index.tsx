import type { Area } from '../../areas.tsx'

export const area: Area = {
  label: 'Applications',
  to: '/applications',
  order: 20,
  key: 'a',
  routes: [
    { path: '/applications', load: () => import('./list-page.tsx').then((file) => file.ApplicationsPage) },
    { path: '/applications/$id', load: () => import('./application-page.tsx').then((file) => file.ApplicationPage) },
  ],
  records: { app: (id) => `/applications/${id}` },
  commands: [{ label: 'Applications whose job is not known', to: '/applications?flag=job_unmatched' }],
}
