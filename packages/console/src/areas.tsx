import type { RouteComponent } from '@tanstack/react-router'
import type { Scope } from './session.tsx'

/**
 * A page: its path (parameters as `$name`), its component, which is loaded when it is first opened, and the scope without
 * which there is nothing to see on it.
 */
export type PageRoute = { path: string; load: () => Promise<RouteComponent>; scope?: Scope }

/** What an area's `pages/<area>/index.tsx` exports as `area`. */
export type Area = {
  /** In the navigation. */
  label: string
  /** Its first page, without parameters. */
  to: string
  /** Its place in the navigation: the lower, the higher up. */
  order: number
  /** Pressed after `g`, goes there. */
  key: string
  /** Who is offered it at all; everybody without. */
  scope?: Scope
  routes: readonly PageRoute[]
  /** Where a record is shown, by the prefix of its id: what the command palette does with a pasted id. */
  records?: Readonly<Record<string, (id: string) => string>>
  /** What else the command palette offers. `to` may have search parameters. */
  commands?: readonly { label: string; to: string; scope?: Scope }[]
}

const found = import.meta.glob<{ area: Area }>('./pages/*/index.tsx', { eager: true })

/** Every area, in the order of the navigation. */
export const areas: readonly Area[] = Object.values(found)
  .map(({ area }) => area)
  .sort((a, b) => a.order - b.order)

/** Where the record with this id is shown; undefined: nowhere. */
export function placeOf(id: string): string | undefined {
  const prefix = id.slice(0, id.indexOf('_'))
  for (const { records } of areas) {
    const place = records && Object.hasOwn(records, prefix) ? records[prefix] : undefined
    if (place) return place(id)
  }
  return undefined
}
