import type { Area } from '../../areas.tsx'

export const area: Area = {
  label: 'Candidates',
  to: '/candidates',
  order: 30,
  key: 'c',
  routes: [
    { path: '/candidates', load: () => import('./list-page.tsx').then((file) => file.CandidatesPage) },
    { path: '/candidates/matches', load: () => import('./matches-page.tsx').then((file) => file.MatchesPage) },
    { path: '/candidates/$id', load: () => import('./candidate-page.tsx').then((file) => file.CandidatePage) },
  ],
  records: { cnd: (id) => `/candidates/${id}` },
  commands: [{ label: 'Candidates who may be the same person', to: '/candidates/matches' }],
}
