import type { PlatformPages } from '../../../pages/platform-pages.tsx'
import { FaultsPage } from './faults-page.tsx'

export const pages: PlatformPages = {
  id: 'snagajob',
  name: 'Snagajob',
  summary:
    'Read a job feed, apply with a real form, and watch applications, dispositions and clicks go back and forth.',
  navigation: [
    { label: 'Overview', to: '/snagajob' },
    { label: 'Fault dial', to: '/snagajob/faults' },
  ],
  routes: { '/snagajob': FaultsPage, '/snagajob/faults': FaultsPage },
}
