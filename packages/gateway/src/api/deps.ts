import type { IdSource } from '../model/ids.ts'
import type { Instant } from '../model/instant.ts'
import type { Operators } from '../model/operator.ts'
import type { Platform } from '../model/platform.ts'
import type { PlatformApi } from '../model/platform-api.ts'
import type { StatsNow } from '../model/stats.ts'
import type { DocumentReader, MessageWorkbench } from '../model/workbench.ts'
import type { SecretBox } from '../secrets/secret-box.ts'
import type { Store } from '../store/interface.ts'

/** What `/v1` is given; main.ts wires it. */
export interface ApiDeps {
  store: Store
  now(): Instant
  ids: IdSource
  /** So many random bytes. */
  random(size: number): Uint8Array
  secretBox: SecretBox
  platforms: Record<Platform, PlatformApi>
  /** What platforms reach us by, without a slash at its end. */
  publicUrl: string
  /** The instance admin's key as `hashToken` makes it: the configured one's, or that of the one made at first start. */
  adminKeyHash: string
  /** The tenant that the instance admin acts for unless the header `Gangway-Tenant` names another. */
  firstTenant: string
  operators: Operators
  workbench: MessageWorkbench
  documents: DocumentReader
  webhooks: WebhookRules
  stats: StatsNow
}

/** What sending webhooks asks of an endpoint. */
export interface WebhookRules {
  /** Why no webhook could be sent to this URL, as far as its text tells; null where nothing is against it. */
  urlFault(url: string): string | null
  /** A new secret to sign with: `whsec_…`. */
  newSecret(): string
}
