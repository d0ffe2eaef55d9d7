import assert from 'node:assert/strict'
import test from 'node:test'
import { readConfig } from './config.ts'

const key = Buffer.alloc(32, 7).toString('base64')

test('without any setting it listens on loopback, with its data in ./data', () => {
  const config = readConfig({})
  assert.equal(config.host, '127.0.0.1')
  assert.equal(config.port, 8080)
  assert.match(config.dataDir, /\/data$/)
  assert.deepEqual(config.documents, { kind: 'file', dir: `${config.dataDir}/documents` })
  assert.equal(config.maxBody, 32 * 1024 * 1024)
  assert.equal(config.bodyMemory, 128 * 1024 * 1024)
  assert.equal(config.maxBacklog, 250_000)
  assert.deepEqual(config.warnings, [])
})

test('with a database, documents lie in it', () => {
  const config = readConfig({ DATABASE_URL: 'postgres://u:p@db.example/gangway', GANGWAY_SECRET_KEY: key })
  assert.deepEqual(config.documents, { kind: 'db' })
})

for (const [name, value, fault] of [
  ['PORT', 'http', /^PORT: takes a port/],
  ['PORT', '70000', /^PORT/],
  ['GANGWAY_ADMIN_KEY', 'too-short', /^GANGWAY_ADMIN_KEY: needs 32 characters/],
  ['GANGWAY_SECRET_KEY', 'c2hvcnQ=', /^GANGWAY_SECRET_KEY/],
  ['GANGWAY_PUBLIC_URL', 'http://gangway.example', /^GANGWAY_PUBLIC_URL: must be https/],
  ['GANGWAY_PUBLIC_URL', 'ftp://gangway.example', /^GANGWAY_PUBLIC_URL/],
  ['GANGWAY_PUBLIC_URL', 'https://u:p@gangway.example', /^GANGWAY_PUBLIC_URL: takes no user/],
  ['GANGWAY_ALLOW_PRIVATE_URLS', 'maybe', /^GANGWAY_ALLOW_PRIVATE_URLS: takes on or off/],
  ['GANGWAY_MAX_BODY', '32 apples', /^GANGWAY_MAX_BODY: takes a number of bytes/],
  ['GANGWAY_MAX_BACKLOG', '0', /^GANGWAY_MAX_BACKLOG/],
  ['GANGWAY_DATABASE_TIMEOUT', '86401', /^GANGWAY_DATABASE_TIMEOUT: takes seconds/],
  ['GANGWAY_DOCUMENTS', 'ftp://x', /^GANGWAY_DOCUMENTS/],
  ['GANGWAY_TRUSTED_PROXIES', '10.0.0.0/8,nowhere', /^GANGWAY_TRUSTED_PROXIES: nowhere/],
  ['DATABASE_URL', 'mysql://db', /^DATABASE_URL/],
] as const) {
  test(`${name}=${value} is a fault that names the setting`, () => {
    assert.throws(() => readConfig({ GANGWAY_SECRET_KEY: key, [name]: value }), { message: fault })
  })
}

test('a fault of a secret never shows it', () => {
  assert.throws(
    () => readConfig({ GANGWAY_ADMIN_KEY: 'tops3cret' }),
    (error: Error) => !error.message.includes('tops3cret'),
  )
})

test('the secret key is required with a database of its own, and in production', () => {
  assert.throws(() => readConfig({ DATABASE_URL: 'postgres://db/x' }), { message: /^GANGWAY_SECRET_KEY: is required/ })
  assert.throws(() => readConfig({ NODE_ENV: 'production' }), { message: /^GANGWAY_SECRET_KEY: is required/ })
})

test('http on loopback is used as it is, with a warning; https loses its last slash', () => {
  const local = readConfig({ GANGWAY_PUBLIC_URL: 'http://127.0.0.1:9000/' })
  assert.equal(local.publicUrl, 'http://127.0.0.1:9000')
  assert.equal(local.warnings.length, 1)
  assert.equal(readConfig({ GANGWAY_PUBLIC_URL: 'https://g.example/in/' }).publicUrl, 'https://g.example/in')
})

test('switches take the usual words, sizes their units, and a misspelt setting is warned of', () => {
  for (const [text, value] of [
    ['on', true],
    ['TRUE', true],
    ['1', true],
    ['off', false],
    ['false', false],
    ['0', false],
  ] as const) {
    assert.equal(readConfig({ GANGWAY_ALLOW_PRIVATE_URLS: text }).allowPrivateUrls, value)
  }
  assert.equal(readConfig({ GANGWAY_MAX_BODY: '2MiB' }).maxBody, 2 * 1024 * 1024)
  assert.equal(readConfig({ GANGWAY_MAX_BODY: '1000' }).maxBody, 1000)
  assert.match(readConfig({ GANGWAY_DATADIR: 'x' }).warnings[0]!, /GANGWAY_DATADIR/)
})

test('a provider of identities is named whole, over https, and with openid among its scopes', () => {
  const provider = {
    GANGWAY_OIDC_ISSUER: 'https://id.example/realms/customers',
    GANGWAY_OIDC_CLIENT_ID: 'gangway',
    GANGWAY_OIDC_CLIENT_SECRET: 'tops3cret',
  }
  assert.equal(readConfig({}).identityProvider, undefined)
  assert.deepEqual(readConfig(provider).identityProvider, {
    issuer: 'https://id.example/realms/customers',
    clientId: 'gangway',
    clientSecret: 'tops3cret',
    externalRefClaim: 'external_ref',
    scopes: 'openid email profile',
  })
  const local = readConfig({ ...provider, GANGWAY_OIDC_ISSUER: 'http://localhost:9000' })
  assert.match(local.warnings[0]!, /GANGWAY_OIDC_ISSUER is plain http/)
  for (const [change, fault] of [
    [{ GANGWAY_OIDC_ISSUER: '' }, /^GANGWAY_OIDC_CLIENT_ID: means nothing without GANGWAY_OIDC_ISSUER/],
    [{ GANGWAY_OIDC_ISSUER: 'http://id.example' }, /^GANGWAY_OIDC_ISSUER: must be https/],
    [{ GANGWAY_OIDC_ISSUER: 'https://id.example/?x=1' }, /^GANGWAY_OIDC_ISSUER: takes/],
    [{ GANGWAY_OIDC_ISSUER: 'id.example' }, /^GANGWAY_OIDC_ISSUER: takes/],
    [{ GANGWAY_OIDC_CLIENT_ID: '' }, /^GANGWAY_OIDC_CLIENT_ID: is required/],
    [{ GANGWAY_OIDC_CLIENT_SECRET: '' }, /^GANGWAY_OIDC_CLIENT_SECRET: is required/],
    [{ GANGWAY_OIDC_SCOPES: 'email' }, /^GANGWAY_OIDC_SCOPES: must have openid/],
  ] as const) {
    assert.throws(() => readConfig({ ...provider, ...change }), { message: fault })
  }
})

test('operators may have a provider of their own, whose groups stand for roles', () => {
  const provider = {
    GANGWAY_OPERATOR_OIDC_ISSUER: 'https://id.example/realms/staff',
    GANGWAY_OPERATOR_OIDC_CLIENT_ID: 'console',
    GANGWAY_OPERATOR_OIDC_CLIENT_SECRET: 'tops3cret',
  }
  assert.deepEqual([readConfig({}).operatorProvider, readConfig({}).operatorPasswords], [undefined, true])
  const groups = {
    ...provider,
    GANGWAY_OPERATOR_OIDC_ROLE_CLAIM: 'groups',
    GANGWAY_OPERATOR_OIDC_ROLES: 'admin=/admins, viewer = cn=staff ,admin=others,',
    GANGWAY_OPERATOR_PASSWORDS: 'off',
  }
  const read = readConfig(groups)
  assert.deepEqual([read.operatorPasswords, read.identityProvider], [false, undefined])
  assert.deepEqual(read.operatorProvider, {
    issuer: 'https://id.example/realms/staff',
    clientId: 'console',
    clientSecret: 'tops3cret',
    scopes: 'openid email profile',
    name: 'id.example',
    roleClaim: 'groups',
    roleValues: [
      { value: '/admins', role: 'admin' },
      { value: 'cn=staff', role: 'viewer' },
      { value: 'others', role: 'admin' },
    ],
  })
  assert.deepEqual(readConfig(provider).operatorProvider!.roleValues, [])
  for (const [change, fault] of [
    [
      { GANGWAY_OPERATOR_OIDC_ISSUER: '', GANGWAY_OPERATOR_PASSWORDS: '' },
      /_CLIENT_ID: means nothing without GANGWAY_OPERATOR/,
    ],
    [{ GANGWAY_OPERATOR_OIDC_ROLES: 'boss=x' }, /^GANGWAY_OPERATOR_OIDC_ROLES: takes role=value/],
    [{ GANGWAY_OPERATOR_OIDC_ROLES: 'admin=' }, /^GANGWAY_OPERATOR_OIDC_ROLES: takes role=value/],
    [{ GANGWAY_OPERATOR_OIDC_ROLE_CLAIM: '' }, /^GANGWAY_OPERATOR_OIDC_ROLES: means nothing without/],
  ] as const) {
    assert.throws(() => readConfig({ ...groups, ...change }), { message: fault })
  }
  assert.throws(() => readConfig({ GANGWAY_OPERATOR_PASSWORDS: 'off' }), { message: /nobody could sign in/ })
})

test('the console has a URL of its own where one is set', () => {
  assert.equal(readConfig({}).consoleUrl, undefined)
  assert.equal(readConfig({ GANGWAY_CONSOLE_URL: 'https://in.example/' }).consoleUrl, 'https://in.example')
  for (const wrong of ['in.example', 'http://in.example', 'https://in.example/?x', 'https://a:b@in.example']) {
    assert.throws(() => readConfig({ GANGWAY_CONSOLE_URL: wrong }), { message: /^GANGWAY_CONSOLE_URL: / })
  }
})
