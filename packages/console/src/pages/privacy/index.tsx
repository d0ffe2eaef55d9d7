import type { Area } from '../../areas.tsx'

export const area: Area = {
  label: 'Privacy',
  to: '/privacy',
  order: 90,
  key: 'p',
  routes: [
    { path: '/privacy', load: () => import('./privacy-page.tsx').then((file) => file.PrivacyPage) },
    { path: '/privacy/people/$id', load: () => import('./person-page.tsx').then((file) => file.PersonPage) },
    { path: '/privacy/e-mail', load: () => import('./email-page.tsx').then((file) => file.EmailPage) },
    { path: '/privacy/$id', load: () => import('./receipt-page.tsx').then((file) => file.ReceiptPage) },
  ],
  records: { era: (id) => `/privacy/${id}` },
  commands: [{ label: 'Erase a person', to: '/privacy', scope: 'admin' }],
}
