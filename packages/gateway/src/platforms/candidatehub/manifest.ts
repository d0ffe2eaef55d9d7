import type { PlatformProjection } from '../../intake/interface.ts'
import type { PlatformApi } from '../../model/index.ts'
import type { CreatePlatform } from '../interface.ts'
import { maskBody, sameContent } from './body.ts'
import { mapImport } from './mapping.ts'
import { importReception } from './reception.ts'
import { importUrls, mountRoutes } from './routes.ts'
import { ConnectionCredentials, ConnectionSettings, RegistrationCredentials, RegistrationSettings } from './settings.ts'

const api: PlatformApi = {
  registration: { credentials: RegistrationCredentials, settings: RegistrationSettings },
  connection: { credentials: ConnectionCredentials, settings: ConnectionSettings },
  registrationUrls: importUrls,
  connectionUrls: importUrls,
  issuesCredentials: false,
}

const projection: PlatformProjection = {
  project: ({ body }) => mapImport(body),
  sameContent,
  maskBody,
  reception: () => importReception,
}

/** CandidateHub, whole. */
export const createPlatform: CreatePlatform = (deps) => ({
  platform: 'candidatehub',
  api,
  projection,
  routes: (app) => mountRoutes(app, deps),
})
