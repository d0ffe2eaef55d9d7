import type { Area } from '../../areas.tsx'

export const area: Area = {
  label: 'Overview',
  to: '/overview',
  order: 10,
  key: 'o',
  routes: [{ path: '/overview', load: () => import('./overview-page.tsx').then((file) => file.OverviewPage) }],
}
