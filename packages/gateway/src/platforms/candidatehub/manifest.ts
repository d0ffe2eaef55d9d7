import type { PlatformProjection } from '../../intake/interface.ts'
import type { PlatformApi } from '../../model/index.ts'
import type { CreatePlatform } from '../interface.ts'
import { apiRoutes } from './api/routes.ts'
import { maskBody, sameContent } from './body.ts'
import { mapImport } from './mapping.ts'
import { createReportEffects, reportKind } from './outbound/report-effects.ts'
import { createReportKind } from './outbound/report-kind.ts'
import { createSendInKind, sendInKind } from './outbound/send-in-kind.ts'
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

/** CandidateHub, whole. */
export const createPlatform: CreatePlatform = (deps) => {
  const effects = createReportEffects(deps)
  const projection: PlatformProjection = {
    async project(message, { traced }) {
      const reports = await effects.ofImport(message)
      return { ...mapImport(message.body, traced), ...(reports && { effects: reports }) }
    },
    sameContent,
    effectsOfRepeat: effects.ofImport,
    maskBody,
    reception: () => importReception,
  }
  return {
    platform: 'candidatehub',
    api: { ...api, statusEffects: effects.ofStatus, routes: (route) => apiRoutes(route, deps) },
    projection,
    routes: (app) => mountRoutes(app, deps),
    outboundKinds: { [reportKind]: createReportKind(deps), [sendInKind]: createSendInKind(deps) },
  }
}
