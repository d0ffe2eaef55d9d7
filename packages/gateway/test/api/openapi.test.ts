import assert from 'node:assert/strict'
import { Validator } from '@seriousme/openapi-schema-validator'
import { problemKinds } from '../../src/model/problems.ts'
import { onSqlite } from '../support/stores.ts'
import { startApi } from './support/api-server.ts'

interface Operation {
  operationId: string
  parameters?: { name: string }[]
  responses: Record<string, unknown>
  'x-scope': string
}

/** Whether it asks for no key. */
const isOpen = (operation: Operation) => operation['x-scope'] === 'anyone'

/** The document's operations, with a name for messages. */
const operationsOf = (paths: Record<string, Record<string, Operation>>) =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, method, operation })),
  )

// The document and the pages come from the routes alone; the store has no part in them.

onSqlite('the OpenAPI document is valid, and needs no key', async (t, home) => {
  const { call } = await startApi(t, home)
  const { status, body } = await call('GET', '/v1/openapi.json', { key: null })
  assert.equal(status, 200)
  assert.equal(body.openapi, '3.1.0')
  const result = await new Validator().validate(structuredClone(body))
  assert.deepEqual(result, { valid: true })
  // The validator knows the document's own shape; of the schemas in it, lists with a schema for each place are looked at here.
  assert.doesNotMatch(JSON.stringify(body), /"items":\[|"additionalItems"/)
  const { headers } = body.components.schemas.Message.properties
  assert.deepEqual(headers.items.prefixItems, [{ type: 'string' }, { type: 'string' }])
  for (const [, name] of JSON.stringify(body).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)) {
    assert.ok(body.components.schemas[name!], `${name} is among the components`)
  }
})

onSqlite('the OpenAPI document comes in gzip to whoever takes that alone', async (t, home) => {
  const { url } = await startApi(t, home)
  const ask = async (encodings: string) => {
    const answer = await fetch(`${url}/v1/openapi.json`, { headers: { 'accept-encoding': encodings } })
    const { openapi } = (await answer.json()) as { openapi: string }
    return [answer.headers.get('content-encoding'), openapi]
  }
  assert.deepEqual(await ask('br, gzip;q=0.5'), ['gzip', '3.1.0'])
  assert.deepEqual(await ask('gzip;q=0, deflate'), [null, '3.1.0'])
  assert.deepEqual(await ask('identity'), [null, '3.1.0'])
})

onSqlite('every route is documented, by a name of its own', async (t, home) => {
  const api = await startApi(t, home)
  const { body } = await api.call('GET', '/v1/openapi.json')
  const names = new Set<string>()
  for (const { method, url } of api.routes) {
    const path = url.replace(/:(\w+)/g, '{$1}')
    const operation = body.paths[path]?.[method.toLowerCase()]
    assert.ok(operation, `${method} ${path}`)
    assert.match(operation.operationId, /^[a-z][A-Za-z]+$/)
    assert.ok(!names.has(operation.operationId), operation.operationId)
    names.add(operation.operationId)
    assert.ok(operation.summary, path)
    assert.ok(operation.tags.length === 1, path)
    const session = method === 'GET' ? { session: [] } : { session: [], csrf: [] }
    assert.deepEqual(operation.security, isOpen(operation) ? [] : [{ apiKey: [] }, session])
  }
  assert.ok(names.size > 45)
})

onSqlite(
  'a POST takes an Idempotency-Key, a list takes limit and cursor, and all say what can go wrong',
  async (t, home) => {
    const { call } = await startApi(t, home)
    const { body } = await call('GET', '/v1/openapi.json')
    const known = new Set(Object.keys(problemKinds))
    for (const { name, method, operation } of operationsOf(body.paths)) {
      const parameters = new Set(operation.parameters?.map((each) => each.name))
      // Signing in does not: what it answers is of use once.
      assert.equal(parameters.has('Idempotency-Key'), method === 'post' && !isOpen(operation), name)
      const answers = JSON.stringify(operation.responses)
      if (answers.includes('nextCursor')) assert.ok(parameters.has('limit') && parameters.has('cursor'), name)
      const codes = [...answers.matchAll(/"code":\{"enum":(\[[^\]]*\])/g)].flatMap(([, list]) => JSON.parse(list!))
      assert.equal(codes.includes('unauthenticated'), !isOpen(operation), name)
      assert.equal(codes.includes('csrf_failed'), method !== 'get', name)
      for (const code of codes) {
        assert.ok(known.has(code), code)
        assert.ok(String(problemKinds[code as keyof typeof problemKinds].status) in operation.responses, name)
      }
    }
  },
)

onSqlite('the reference page asks nothing of another origin', async (t, home) => {
  const { call } = await startApi(t, home)
  for (const path of ['/docs', '/docs/', '/docs/errors']) {
    const page = await call('GET', path, { key: null })
    assert.equal(page.status, 200)
    assert.match(page.headers.get('content-type') ?? '', /^text\/html/)
    const policy = page.headers.get('content-security-policy') ?? ''
    assert.match(policy, /default-src 'none'/)
    assert.doesNotMatch(policy, /unsafe|https?:|\*/)
    assert.doesNotMatch(page.text, /<style|<script>|\son\w+=|\sstyle=/)
    for (const [, target] of page.text.matchAll(/\s(?:src|href)="([^"]+)"/g)) {
      const url = new URL(target!, `http://localhost${path}`)
      assert.equal(url.origin, 'http://localhost')
      assert.equal((await call('GET', url.pathname, { key: null })).status, 200, url.pathname)
    }
  }
  const missing = await call('GET', '/docs/static/missing.js', { key: null })
  assert.equal(missing.status, 404)
})

onSqlite('each code of the registry has its place on the page of errors', async (t, home) => {
  const { call } = await startApi(t, home)
  const { text } = await call('GET', '/docs/errors', { key: null })
  for (const code of Object.keys(problemKinds)) assert.match(text, new RegExp(`id="${code}"`))
})
