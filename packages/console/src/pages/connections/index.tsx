import type { Area } from '../../areas.tsx'

export const area: Area = {
  label: 'Connections',
  to: '/connections',
  order: 70,
  key: 'n',
  routes: [
    { path: '/connections', load: () => import('./list-page.tsx').then((file) => file.ConnectionsPage) },
    { path: '/connections/set-up', load: () => import('./platforms-page.tsx').then((file) => file.PlatformsPage) },
    { path: '/connections/set-up/$platform', load: () => import('./set-up-page.tsx').then((file) => file.SetUpPage) },
    {
      path: '/connections/registrations/$id',
      load: () => import('./registration-page.tsx').then((file) => file.RegistrationPage),
    },
    { path: '/connections/accounts', load: () => import('./accounts-page.tsx').then((file) => file.AccountsPage) },
    { path: '/connections/$id', load: () => import('./connection-page.tsx').then((file) => file.ConnectionPage) },
  ],
  records: { con: (id) => `/connections/${id}`, reg: (id) => `/connections/registrations/${id}` },
  commands: [
    { label: 'Set up a connection', to: '/connections/set-up', scope: 'write' },
    { label: 'Customers’ people', to: '/connections/accounts' },
  ],
}
