import type { Area } from '../../areas.tsx'

export const area: Area = {
  label: 'Administration',
  to: '/administration',
  order: 100,
  key: 'd',
  scope: 'admin',
  routes: [
    { path: '/administration', load: () => import('./operators-page.tsx').then((file) => file.OperatorsPage) },
    {
      path: '/administration/operators/$id',
      load: () => import('./operator-page.tsx').then((file) => file.OperatorPage),
    },
    { path: '/administration/api-keys', load: () => import('./api-keys-page.tsx').then((file) => file.ApiKeysPage) },
    { path: '/administration/sessions', load: () => import('./sessions-page.tsx').then((file) => file.SessionsPage) },
    { path: '/administration/audit', load: () => import('./audit-page.tsx').then((file) => file.AuditPage) },
    { path: '/account', load: () => import('./account-page.tsx').then((file) => file.AccountPage) },
  ],
  records: {
    usr: (id) => `/administration/operators/${id}`,
    key: (id) => `/administration/audit?actorId=${id}`,
  },
  commands: [
    { label: 'Invite an operator', to: '/administration?invite=yes', scope: 'admin' },
    { label: 'API keys', to: '/administration/api-keys', scope: 'admin' },
    { label: 'Audit log', to: '/administration/audit', scope: 'admin' },
    { label: 'Who is signed in', to: '/administration/sessions', scope: 'admin' },
    { label: 'Your account: password, codes, where you are signed in', to: '/account' },
  ],
}
