import { createHmac, randomBytes } from 'node:crypto'
import { type Api, createApi } from '../../../../scripts/demo/api.ts'
import { type GatewayProcess, startGatewayProcess } from '../../../../scripts/demo/gateway-process.ts'
import type { Home } from '../support/stores.ts'

/** Gateways in processes of their own, on one home, that an employer's applications come in by. */
export interface Employer {
  start(): Promise<GatewayProcess>
  api(gateway: GatewayProcess): Api
  /** Makes the employer's connection; once, at any of the gateways. */
  connect(gateway: GatewayProcess): Promise<void>
  /** Sends an application as Snagajob does. Answers the status; undefined where there was no answer. */
  send(gateway: GatewayProcess, application: object): Promise<number | undefined>
}

export function createEmployer(home: Home): Employer {
  const adminKey = randomBytes(32).toString('base64url')
  const settings: Record<string, string> = {
    GANGWAY_DATA_DIR: home.dataDir,
    GANGWAY_ADMIN_KEY: adminKey,
    GANGWAY_SECRET_KEY: randomBytes(32).toString('base64'),
    GANGWAY_ALLOW_PRIVATE_URLS: 'on',
    GANGWAY_SANDBOX: 'off',
    ...(home.databaseUrl && { DATABASE_URL: home.databaseUrl }),
  }
  const secret = randomBytes(24).toString('base64url')
  let path = ''
  const api = ({ origin }: GatewayProcess) => createApi(origin, adminKey)
  return {
    start: () => startGatewayProcess(settings),
    api,
    async connect(gateway) {
      const registration = await api(gateway)<{ id: string }>('POST', '/registrations', {
        platform: 'snagajob',
        name: 'Snagajob',
        credentials: { apiSecret: secret },
        settings: { apiBaseUrl: 'https://snagajob.example/api' },
      })
      const connection = await api(gateway)<{ urls: { applications: string } }>('POST', '/connections', {
        registrationId: registration.id,
        name: 'Employer',
        remoteId: 'acct',
        credentials: {},
        settings: {},
      })
      path = new URL(connection.urls.applications).pathname
    },
    async send(gateway, application) {
      const body = JSON.stringify(application)
      const date = new Date().toUTCString()
      const signature = createHmac('sha1', secret).update(`${body};${date}`).digest('base64')
      const headers = { 'x-saj-date': date, 'x-saj-signature': signature, 'content-type': 'application/json' }
      const response = await fetch(gateway.origin + path, { method: 'POST', headers, body }).catch(() => undefined)
      return response?.status
    },
  }
}
