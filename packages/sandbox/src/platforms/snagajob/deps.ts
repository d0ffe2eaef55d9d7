import type { PlatformContext } from '../../platform.ts'
import type { Feeds } from './feeds/feeds.ts'
import type { Deliveries } from './outbound/deliver.ts'

/** What Snagajob's parts share: what the platform is given, and its parts that have a life of their own. */
export type Deps = PlatformContext & { feeds: Feeds; deliveries: Deliveries }
