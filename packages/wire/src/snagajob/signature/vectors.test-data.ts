import { createHmac } from 'node:crypto'
import { type Hmac, utf8 } from '../../text/index.ts'

/** The injected HMAC as a server gives it. */
export const hmac: Hmac = (hash, key, parts) => {
  const digest = createHmac(hash, key)
  for (const part of parts) digest.update(part)
  return digest.digest()
}

/** The secret of every vector in contract 5. */
export const secret = 'your api secret key'

/** Contract 5.1, published. */
export const application = {
  body: utf8('{"firstName":"John", "lastName":"Doe", "fullName":"John Doe", "email":"john.doe@example.com"}'),
  date: 'Thu, 13 Jan 2022 17:21:07 GMT',
  dateMs: Date.UTC(2022, 0, 13, 17, 21, 7),
  signature: 'AIAvMLdPqjbNocJ4UHZpg3Axxzk=',
}

/** Contract 5.2, published. */
export const call = {
  verb: 'POST',
  path: '/v1/public-api/validate-authorization',
  query: '',
  body: new Uint8Array(),
  date: 'Mon, 31 Oct 2022 20:23:10 GMT',
  dateMs: Date.UTC(2022, 9, 31, 20, 23, 10),
  signature: '5hY9zBIziUhrAqfEIfSsQB4HddU=',
}
