import { join, resolve } from 'node:path'
import ipaddr from 'ipaddr.js'
import { ConfigError, isLoopbackHost } from './config-fault.ts'
import { type ClamdAddress, parseClamdAddress } from './documents/clamd-address.ts'
import type { MailSettings } from './outbox/mail.ts'
import {
  type IdentityProvider,
  type OperatorProviderSettings,
  readIdentityProvider,
  readOperatorProvider,
} from './provider-settings.ts'
import { parseSecretKeys } from './secrets/secret-keys.ts'
import { type DocumentsSetting, parseDocumentsSetting } from './store/blobs/documents-setting.ts'
import { defaultDatabaseTimeout } from './store/open.ts'

export { ConfigError, isLoopbackHost }

/** Every setting, checked. Model section 7 says what each means. */
export interface Config {
  port: number
  host: string
  /** Undefined: from host and port, once it is known where we listen. */
  publicUrl: string | undefined
  /** What people reach the console by; undefined: the public URL, or where the admin port listens if there is one. */
  consoleUrl: string | undefined
  /** Undefined: on the same port as the platforms' URLs. */
  adminPort: number | undefined
  trustedProxies: string[]
  dataDir: string
  databaseUrl: string | undefined
  /** How long a statement of PostgreSQL may take. Seconds. */
  databaseTimeout: number
  documents: DocumentsSetting
  adminKey: string | undefined
  /** Newest first. Undefined: the one in the data folder, made at the first start. */
  secretKeys: Uint8Array[] | undefined
  allowPrivateUrls: boolean
  /** Where customers' people sign in; undefined: with accounts that Gangway keeps. */
  identityProvider: IdentityProvider | undefined
  /** Where operators sign in, besides with passwords or instead; undefined: with passwords alone. */
  operatorProvider: OperatorProviderSettings | undefined
  /** Whether operators sign in with passwords that Gangway keeps. */
  operatorPasswords: boolean
  maxBody: number
  bodyMemory: number
  maxBacklog: number
  /** The virus scanner; undefined where none is set. */
  clamd: ClamdAddress | undefined
  /** Where mail goes out; undefined where none does. */
  mail: MailSettings | undefined
  production: boolean
  /** The sandbox beside the gateway: its port, 0 for any free one; undefined where there is none. */
  sandboxPort: number | undefined
  /** What is odd but no fault, in words. */
  warnings: string[]
}

/** Reads the settings of the environment. Throws `ConfigError` (or the like of keys and documents) at the first fault. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const warnings: string[] = []
  // A variable that is set to nothing is not set.
  const text = (name: string) => env[name]?.trim() || undefined
  const production = text('NODE_ENV') === 'production'
  const host = text('HOST') ?? '127.0.0.1'
  const dataDir = resolve(text('GANGWAY_DATA_DIR') ?? './data')
  const databaseUrl = text('DATABASE_URL')
  const secretKey = text('GANGWAY_SECRET_KEY')
  if (!secretKey && databaseUrl) {
    throw new ConfigError('GANGWAY_SECRET_KEY', 'is required with DATABASE_URL: the base64 of 32 random bytes')
  }
  if (!secretKey && production) {
    throw new ConfigError('GANGWAY_SECRET_KEY', 'is required in production: the base64 of 32 random bytes')
  }
  const adminKey = text('GANGWAY_ADMIN_KEY')
  if (adminKey !== undefined && adminKey.length < 32) {
    throw new ConfigError('GANGWAY_ADMIN_KEY', 'needs 32 characters or more')
  }
  // Only for trying out: on a machine's own address, and not in production.
  const wantsSandbox =
    (readSwitch('GANGWAY_SANDBOX', text('GANGWAY_SANDBOX')) ?? true) && isLoopbackHost(host) && !production
  const operatorProvider = readOperatorProvider(text, warnings)
  const operatorPasswords = readSwitch('GANGWAY_OPERATOR_PASSWORDS', text('GANGWAY_OPERATOR_PASSWORDS')) ?? true
  if (!operatorPasswords && !operatorProvider) {
    throw new ConfigError(
      'GANGWAY_OPERATOR_PASSWORDS',
      'is off, and without GANGWAY_OPERATOR_OIDC_ISSUER nobody could sign in',
    )
  }
  for (const name of Object.keys(env)) {
    if (name.startsWith('GANGWAY_') && !known.has(name)) warnings.push(`${name} is not a setting of Gangway`)
  }
  return {
    port: readPort('PORT', text('PORT')) ?? 8080,
    host,
    publicUrl: readOwnUrl('GANGWAY_PUBLIC_URL', text('GANGWAY_PUBLIC_URL'), warnings),
    consoleUrl: readOwnUrl('GANGWAY_CONSOLE_URL', text('GANGWAY_CONSOLE_URL'), warnings),
    adminPort: readPort('GANGWAY_ADMIN_PORT', text('GANGWAY_ADMIN_PORT')),
    trustedProxies: readProxies(text('GANGWAY_TRUSTED_PROXIES')),
    dataDir,
    databaseUrl: readDatabaseUrl(databaseUrl),
    databaseTimeout:
      readSeconds('GANGWAY_DATABASE_TIMEOUT', text('GANGWAY_DATABASE_TIMEOUT')) ?? defaultDatabaseTimeout,
    documents: parseDocumentsSetting(text('GANGWAY_DOCUMENTS') ?? (databaseUrl ? 'db:' : 'file:'), dataDir),
    adminKey,
    secretKeys: secretKey === undefined ? undefined : parseSecretKeys(secretKey),
    allowPrivateUrls: readSwitch('GANGWAY_ALLOW_PRIVATE_URLS', text('GANGWAY_ALLOW_PRIVATE_URLS')) ?? false,
    identityProvider: readIdentityProvider(text, warnings),
    operatorProvider,
    operatorPasswords,
    maxBody: readBytes('GANGWAY_MAX_BODY', text('GANGWAY_MAX_BODY')) ?? 32 * mebibyte,
    bodyMemory: readBytes('GANGWAY_BODY_MEMORY', text('GANGWAY_BODY_MEMORY')) ?? 128 * mebibyte,
    maxBacklog: readCount('GANGWAY_MAX_BACKLOG', text('GANGWAY_MAX_BACKLOG')) ?? 250_000,
    clamd: readClamd(text('GANGWAY_CLAMD')),
    mail: readMail(text('GANGWAY_SMTP_URL'), text('GANGWAY_SMTP_FROM')),
    production,
    sandboxPort: wantsSandbox ? (readPort('GANGWAY_SANDBOX_PORT', text('GANGWAY_SANDBOX_PORT')) ?? 0) : undefined,
    warnings,
  }
}

/** Where the secret key lies that the first start makes, if none is given. */
export const secretKeyFile = (dataDir: string): string => join(dataDir, 'secret.key')

const known = new Set([
  'GANGWAY_PUBLIC_URL',
  'GANGWAY_CONSOLE_URL',
  'GANGWAY_ADMIN_PORT',
  'GANGWAY_TRUSTED_PROXIES',
  'GANGWAY_DATA_DIR',
  'GANGWAY_DATABASE_TIMEOUT',
  'GANGWAY_DOCUMENTS',
  'GANGWAY_ADMIN_KEY',
  'GANGWAY_SECRET_KEY',
  'GANGWAY_ALLOW_PRIVATE_URLS',
  'GANGWAY_OIDC_ISSUER',
  'GANGWAY_OIDC_CLIENT_ID',
  'GANGWAY_OIDC_CLIENT_SECRET',
  'GANGWAY_OIDC_EXTERNAL_REF_CLAIM',
  'GANGWAY_OIDC_SCOPES',
  'GANGWAY_OPERATOR_OIDC_ISSUER',
  'GANGWAY_OPERATOR_OIDC_CLIENT_ID',
  'GANGWAY_OPERATOR_OIDC_CLIENT_SECRET',
  'GANGWAY_OPERATOR_OIDC_NAME',
  'GANGWAY_OPERATOR_OIDC_ROLE_CLAIM',
  'GANGWAY_OPERATOR_OIDC_ROLES',
  'GANGWAY_OPERATOR_OIDC_SCOPES',
  'GANGWAY_OPERATOR_PASSWORDS',
  'GANGWAY_MAX_BODY',
  'GANGWAY_BODY_MEMORY',
  'GANGWAY_MAX_BACKLOG',
  'GANGWAY_CLAMD',
  'GANGWAY_SMTP_URL',
  'GANGWAY_SMTP_FROM',
  'GANGWAY_SANDBOX',
  'GANGWAY_SANDBOX_PORT',
])

const mebibyte = 1024 * 1024

function readPort(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  const port = Number(value)
  if (!/^\d{1,5}$/.test(value) || port > 65_535)
    throw new ConfigError(name, 'takes a port from 0 (any free one) to 65535')
  return port
}

function readSwitch(name: string, value: string | undefined): boolean | undefined {
  if (value === undefined) return undefined
  if (['on', 'true', '1'].includes(value.toLowerCase())) return true
  if (['off', 'false', '0'].includes(value.toLowerCase())) return false
  throw new ConfigError(name, 'takes on or off')
}

const units: Record<string, number> = { '': 1, B: 1, KIB: 1024, MIB: mebibyte, GIB: 1024 * mebibyte }

function readBytes(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  const [, amount, unit] = /^(\d{1,12})\s*([KMG]?i?B)?$/i.exec(value) ?? []
  const factor = units[(unit ?? '').toUpperCase()]
  if (amount === undefined || factor === undefined || Number(amount) === 0) {
    throw new ConfigError(name, 'takes a number of bytes, such as 33554432 or 32MiB')
  }
  return Number(amount) * factor
}

function readCount(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  if (!/^[1-9]\d{0,11}$/.test(value)) throw new ConfigError(name, 'takes a whole number above 0')
  return Number(value)
}

function readSeconds(name: string, value: string | undefined): number | undefined {
  const seconds = readCount(name, value)
  if (seconds !== undefined && seconds > 86_400) throw new ConfigError(name, 'takes seconds from 1 to 86400, a day')
  return seconds
}

function readClamd(value: string | undefined): ClamdAddress | undefined {
  if (value === undefined) return undefined
  const address = parseClamdAddress(value)
  if (!address) throw new ConfigError('GANGWAY_CLAMD', 'takes unix:/path/of/the/socket or tcp://host:port')
  return address
}

function readMail(value: string | undefined, from: string | undefined): MailSettings | undefined {
  if (value === undefined) return undefined
  const url = URL.parse(value)
  // The value holds a password: it is not told.
  if (!url || !/^smtps?:$/.test(url.protocol) || url.hostname === '') {
    throw new ConfigError('GANGWAY_SMTP_URL', 'takes smtp://user:password@host:587 or smtps://user:password@host:465')
  }
  if (!from?.includes('@')) {
    throw new ConfigError('GANGWAY_SMTP_FROM', 'is required with GANGWAY_SMTP_URL: the address that mail comes from')
  }
  return { url, from }
}

function readDatabaseUrl(value: string | undefined): string | undefined {
  if (value !== undefined && !/^postgres(ql)?:\/\//.test(value)) {
    throw new ConfigError('DATABASE_URL', 'takes a PostgreSQL URL: postgres://user:password@host:5432/database')
  }
  return value
}

/** What others reach us by, without a slash at its end. */
function readOwnUrl(name: string, value: string | undefined, warnings: string[]): string | undefined {
  if (value === undefined) return undefined
  const url = URL.parse(value)
  const fault = (what: string) => new ConfigError(name, what)
  const who = name === 'GANGWAY_PUBLIC_URL' ? 'platforms reach Gangway' : 'people reach the console'
  if (!url || !/^https?:$/.test(url.protocol)) throw fault(`takes the https URL that ${who} by`)
  if (url.username || url.password || url.search || url.hash) throw fault('takes no user, query or fragment')
  if (url.protocol === 'http:') {
    if (!isLoopbackHost(url.hostname)) throw fault('must be https, unless it names this machine itself (loopback)')
    if (name === 'GANGWAY_PUBLIC_URL') {
      warnings.push('GANGWAY_PUBLIC_URL is plain http on loopback: good for trying out, no platform can reach it')
    }
  }
  return url.href.replace(/\/+$/, '')
}

function readProxies(value: string | undefined): string[] {
  const proxies = (value ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
  for (const proxy of proxies) {
    if (!ipaddr.isValid(proxy) && !ipaddr.isValidCIDR(proxy)) {
      throw new ConfigError('GANGWAY_TRUSTED_PROXIES', `${proxy} is no address or network such as 10.0.0.0/8`)
    }
  }
  return proxies
}
