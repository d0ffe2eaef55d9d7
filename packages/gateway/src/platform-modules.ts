import type { SettingsDefaults } from './intake/directory.ts'
import { type Platform, platforms } from './model/index.ts'
import { withSettingsDefaults } from './model/settings-defaults.ts'
import type { ItemKind } from './outbox/interface.ts'
import { createPlatforms } from './platforms/index.ts'
import type { PlatformDeps, PlatformModule } from './platforms/interface.ts'

/** The platforms, whole. Others are given this before it is filled, and ask it for a platform only after. */
export function createPlatformModules() {
  const modules: Partial<Record<Platform, PlatformModule>> = {}
  const of = (name: Platform): PlatformModule => modules[name]!
  const all = () => platforms.map(of)
  const byName = <T>(pick: (name: Platform) => T) =>
    Object.fromEntries(platforms.map((name) => [name, pick(name)])) as Record<Platform, T>
  return {
    of,
    all,
    fill(deps: PlatformDeps): void {
      for (const name of platforms) modules[name] = createPlatforms[name](deps)
    },
    /** What each one's settings are where nothing else is said. */
    defaults: byName(
      (name): SettingsDefaults => ({
        registration: (settings) => withSettingsDefaults(of(name).api.registration.settings, settings),
        connection: (settings) => withSettingsDefaults(of(name).api.connection.settings, settings),
      }),
    ),
    apis: () => byName((name) => of(name).api),
    outboundKinds: (): Record<string, ItemKind> => Object.assign({}, ...all().map((module) => module.outboundKinds)),
    /** Whose an outbound kind is; undefined where it is no platform's. */
    platformOfKind: (kind: string): Platform | undefined =>
      platforms.find((name) => Object.hasOwn(of(name).outboundKinds ?? {}, kind)),
  }
}

export type PlatformModules = ReturnType<typeof createPlatformModules>
