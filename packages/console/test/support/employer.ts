import type { Api } from '../../../../scripts/demo/api.ts'
import type { Json } from './console.ts'

const ownCredentials = { apiSecret: 'a secret that Snagajob has given', partner: 'PP-1' }

/** An employer on Snagajob, called Blue Heron Diner. Where nothing is said of Snagajob's address, nobody is there: an upload stays on its way. */
export async function makeEmployer(v1: Api, apiBaseUrl = 'http://127.0.0.1:9', credentials: object = ownCredentials) {
  const registration = await v1<Json>('POST', '/registrations', {
    platform: 'snagajob',
    name: 'Our partnership with Snagajob',
    credentials,
    settings: { apiBaseUrl },
  })
  const connection = await v1<Json>('POST', '/connections', {
    registrationId: registration.id,
    name: 'Blue Heron Diner',
    remoteId: 'acct-heron',
    credentials: {},
    settings: {},
  })
  return { registration, connection }
}
