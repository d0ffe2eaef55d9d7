import { createRootRoute, createRoute, createRouter, type RouteComponent } from '@tanstack/react-router'
import { ExchangePage } from './exchange-page.tsx'
import { HomePage } from './home-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { allPlatformPages } from './platform-pages.tsx'
import { Shell } from './shell.tsx'
import { TrafficPage } from './traffic-page.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage })

const components: Record<string, RouteComponent> = {
  '/': HomePage,
  '/traffic': TrafficPage,
  '/traffic/$exchangeId': ExchangePage,
  ...Object.assign({}, ...allPlatformPages.map(({ routes }) => routes)),
}

const routes = Object.entries(components).map(([path, component]) =>
  createRoute({ getParentRoute: () => root, path, component }),
)

export const router = createRouter({ routeTree: root.addChildren(routes), scrollRestoration: true })
