import type { TSchema } from 'typebox'
import type { DefineRoute } from './api-route.ts'
import type { StatusChange, StatusEffects } from './status-effects.ts'

/** Named URLs of ours, as a registration or connection shows them in `urls`. */
export type Urls = Record<string, string>

/**
 * Credentials and settings that a platform needs at one level: schemas of objects, refined or not. Every setting has a
 * default; where no credentials are needed theirs is an object without members.
 */
export interface PlatformFields {
  credentials: TSchema
  settings: TSchema
}

/** What a registration is tried with: settings with their defaults, credentials opened. */
export interface OpenedRegistration {
  tenant: string
  id: string
  settings: Record<string, unknown>
  credentials: Record<string, unknown>
}

/** One thing that was tried with a registration's credentials. */
export interface RegistrationCheck {
  name: string
  ok: boolean
  detail: string
}

/** What `/v1` needs to know of a platform; each platform's manifest brings it. */
export interface PlatformApi {
  registration: PlatformFields
  connection: PlatformFields & {
    /** What the platform's id of a customer looks like, where that is known. */
    remoteId?: TSchema
  }
  /** `publicUrl` has no slash at its end; `urlToken` and `settings` (with their defaults) are the registration's own. */
  registrationUrls(publicUrl: string, urlToken: string, settings: Record<string, unknown>): Urls
  /** The registration's URLs among them, as the connection's where names meet. */
  connectionUrls(publicUrl: string, urlToken: string, registrationUrls: Urls): Urls
  /** Whether the platform logs in to us: then a connection made by hand shows `issuedCredentials` once. */
  issuesCredentials: boolean
  /** Tries the credentials. Answers what it found; never throws for what the platform does. */
  verifyRegistration?(registration: OpenedRegistration): Promise<RegistrationCheck[]>
  /** What follows at the platform from a status that the user's system sets, where the platform is told of such. */
  statusEffects?(change: StatusChange): Promise<StatusEffects>
  /** The platform's own resources of `/v1`. */
  routes?(route: DefineRoute): void
}
