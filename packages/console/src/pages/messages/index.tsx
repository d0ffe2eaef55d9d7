import type { Area } from '../../areas.tsx'

export const area: Area = {
  label: 'Messages',
  to: '/messages',
  order: 40,
  key: 'm',
  routes: [
    { path: '/messages', load: () => import('./list-page.tsx').then((file) => file.MessagesPage) },
    { path: '/messages/$id', load: () => import('./message-page.tsx').then((file) => file.MessagePage) },
  ],
  records: { msg: (id) => `/messages/${id}` },
  commands: [
    { label: 'Refused messages', to: '/messages?verdict=rejected' },
    { label: 'Messages that could not be mapped', to: '/messages?projection=failed' },
  ],
}
