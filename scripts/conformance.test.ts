import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import test, { type TestContext } from 'node:test'
import { root } from './checks.ts'

/** A receiver that refuses what is unsigned, believes every signature, and never reports. */
async function startReceiver(t: TestContext): Promise<string> {
  const server = createServer(async (request, response) => {
    const { authentication } = JSON.parse(await text(request))
    response.writeHead(authentication ? 200 : 401, { 'content-type': 'application/json' })
    response.end(authentication ? '{"success":1}' : '{"success":0,"error":"unsigned"}')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/import`
}

async function run(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['scripts/conformance.ts', ...args], {
    cwd: root,
    env: { ...process.env, ...env },
  })
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { stdout, stderr, code }
}

test('the kit runs from the command line, and its end says whether a case failed', async (t) => {
  const url = await startReceiver(t)
  const known = ['--url', url, '--api-key', 'k', '--client', 'c', '--report-wait', '0']
  const secret = { CONFORMANCE_SECRET: 'of-the-test' }
  const some = await run(
    [...known, '--case', 'authentication_omitted', '--case', 'signature_wrong', '--look-for'],
    secret,
  )
  assert.equal(some.code, 1, some.stderr)
  assert.match(some.stdout, /^2 cases .* against http/)
  assert.match(some.stdout, /\n {2}pass +authentication_omitted +No authentication\n/)
  assert.match(some.stdout, /\n {2}FAIL +signature_wrong .*\n +Accepted with 200, and it should have been refused\./)
  assert.match(some.stdout, /Look for: No application in the receiver, hub_candidate_id C-/)
  assert.match(some.stdout, /\n1 passed, 1 failed, 0 with advice\n$/)
  assert.equal(some.stdout.includes('of-the-test'), false)
  const good = await run([...known, '--secret', 'of-the-test', '--case', 'names_non_ascii'])
  assert.deepEqual([good.code, /1 passed, 0 failed, 0 with advice/.test(good.stdout)], [0, true])
})

test('what cannot be run is said', async () => {
  const missing = await run(['--url', 'http://127.0.0.1:9/'])
  assert.deepEqual(
    [missing.code, missing.stderr.startsWith('--url, --api-key, --client and --secret are needed')],
    [2, true],
  )
  const listed = await run(['--list'])
  assert.deepEqual([listed.code, listed.stdout.trim().split('\n').length], [0, 42])
})
