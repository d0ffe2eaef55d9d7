import type { RouteComponent } from '@tanstack/react-router'

/** What a platform's `pages/index.tsx` exports as `pages`. */
export type PlatformPages = {
  id: string
  name: string
  /** One sentence for the home page: what can be done here. */
  summary: string
  /** The platform's part of the navigation, in order. `to` is a path without parameters. */
  navigation: readonly { label: string; to: string }[]
  /** A component for each path, parameters as `$name`. The first is the platform's own first page. */
  routes: Readonly<Record<string, RouteComponent>>
}

const found = import.meta.glob<{ pages: PlatformPages }>('../platforms/*/pages/index.tsx', { eager: true })

/** Every platform that has pages, by name. */
export const allPlatformPages: readonly PlatformPages[] = Object.values(found)
  .map(({ pages }) => pages)
  .sort((a, b) => a.name.localeCompare(b.name))
