import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { searchFormat } from './api/filters.tsx'
import { areas, type PageRoute } from './areas.tsx'
import { ErrorPage } from './shell/error-page.tsx'
import { Gate } from './shell/gate.tsx'
import { NotFoundPage } from './shell/not-found-page.tsx'
import { only } from './shell/only.tsx'
import { takeRememberedPlace } from './sign-in/remembered-place.tsx'

const root = createRootRoute({ notFoundComponent: NotFoundPage })

/** Pages for people who are not signed in yet. */
const open: readonly PageRoute[] = [
  { path: '/welcome', load: () => import('./sign-in/welcome-page.tsx').then((file) => file.WelcomePage) },
  { path: '/invitation', load: () => import('./sign-in/invitation-page.tsx').then((file) => file.InvitationPage) },
]

const lazy = ({ path, load, scope }: PageRoute) => ({
  path,
  component: lazyRouteComponent(async () => {
    const page = await load()
    return { default: scope ? only(scope, page) : page }
  }),
})

const gate = createRoute({ getParentRoute: () => root, id: 'gate', component: Gate, notFoundComponent: NotFoundPage })

const start = createRoute({
  getParentRoute: () => gate,
  path: '/',
  beforeLoad: () => {
    throw redirect(takeRememberedPlace() ?? { to: areas[0]!.to })
  },
})

const pages = areas
  .flatMap(({ routes }) => routes)
  .map((page) => createRoute({ getParentRoute: () => gate, ...lazy(page) }))

/** Whatever else: told as not found, within the navigation. */
const rest = createRoute({ getParentRoute: () => gate, path: '$', component: NotFoundPage })

export const router = createRouter({
  basepath: '/console',
  routeTree: root.addChildren([
    ...open.map((page) => createRoute({ getParentRoute: () => root, ...lazy(page) })),
    gate.addChildren([start, ...pages, rest]),
  ]),
  defaultErrorComponent: ErrorPage,
  defaultPreload: 'intent',
  scrollRestoration: true,
  ...searchFormat,
})
