import type { Area } from '../../areas.tsx'

export const area: Area = {
  label: 'Assessments',
  to: '/assessments',
  order: 50,
  key: 's',
  routes: [
    { path: '/assessments', load: () => import('./board-page.tsx').then((file) => file.BoardPage) },
    { path: '/assessments/orders/$id', load: () => import('./order-page.tsx').then((file) => file.OrderPage) },
    { path: '/assessments/packages', load: () => import('./packages-page.tsx').then((file) => file.PackagesPage) },
    {
      path: '/assessments/packages/new',
      load: () => import('./new-package-page.tsx').then((file) => file.NewPackagePage),
      scope: 'write',
    },
    { path: '/assessments/packages/$id', load: () => import('./package-page.tsx').then((file) => file.PackagePage) },
  ],
  records: { ord: (id) => `/assessments/orders/${id}`, pkg: (id) => `/assessments/packages/${id}` },
  commands: [
    { label: 'Assessment packages', to: '/assessments/packages' },
    { label: 'New assessment package', to: '/assessments/packages/new', scope: 'write' },
  ],
}
