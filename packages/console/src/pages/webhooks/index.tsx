import type { Area } from '../../areas.tsx'

export const area: Area = {
  label: 'Webhooks',
  to: '/webhooks',
  order: 80,
  key: 'w',
  routes: [
    { path: '/webhooks', load: () => import('./endpoints-page.tsx').then((file) => file.EndpointsPage) },
    {
      path: '/webhooks/endpoints/new',
      load: () => import('./new-endpoint-page.tsx').then((file) => file.NewEndpointPage),
    },
    { path: '/webhooks/endpoints/$id', load: () => import('./endpoint-page.tsx').then((file) => file.EndpointPage) },
    { path: '/webhooks/deliveries', load: () => import('./deliveries-page.tsx').then((file) => file.DeliveriesPage) },
    { path: '/webhooks/deliveries/$id', load: () => import('./delivery-page.tsx').then((file) => file.DeliveryPage) },
    {
      path: '/webhooks/dead-letters',
      load: () => import('./dead-letters-page.tsx').then((file) => file.DeadLettersPage),
    },
    { path: '/webhooks/events', load: () => import('./events-page.tsx').then((file) => file.EventsPage) },
    { path: '/webhooks/events/$id', load: () => import('./event-page.tsx').then((file) => file.EventPage) },
    { path: '/webhooks/platform-calls', load: () => import('./calls-page.tsx').then((file) => file.CallsPage) },
    { path: '/webhooks/platform-calls/$id', load: () => import('./call-page.tsx').then((file) => file.CallPage) },
    { path: '/webhooks/replay', load: () => import('./replay-page.tsx').then((file) => file.ReplayPage) },
    { path: '/webhooks/verify', load: () => import('./verify-page.tsx').then((file) => file.VerifyPage) },
  ],
  records: {
    end: (id) => `/webhooks/endpoints/${id}`,
    dlv: (id) => `/webhooks/deliveries/${id}`,
    evt: (id) => `/webhooks/events/${id}`,
    cal: (id) => `/webhooks/platform-calls/${id}`,
  },
  commands: [
    { label: 'New endpoint', to: '/webhooks/endpoints/new', scope: 'write' },
    { label: 'Deliveries', to: '/webhooks/deliveries' },
    { label: 'Dead letters', to: '/webhooks/dead-letters' },
    { label: 'Events', to: '/webhooks/events' },
    { label: 'Calls to platforms', to: '/webhooks/platform-calls' },
    { label: 'Send events of a time again', to: '/webhooks/replay', scope: 'write' },
    { label: 'Verify a webhook request', to: '/webhooks/verify', scope: 'read' },
  ],
}
