import { randomBytes } from 'node:crypto'
import type { TestContext } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { startBrowser } from '../../../../scripts/chromium.ts'
import { createApi } from '../../../../scripts/demo/api.ts'
import { startGatewayProcess } from '../../../../scripts/demo/gateway-process.ts'
import { startReceiver } from '../../../../scripts/demo/receiver.ts'
import type { Home } from './stores.ts'

/** As `npm start` on an empty folder: the gateway, the sandbox beside it, and somebody's system that takes webhooks. */
export async function startWhole(t: TestContext, home: Home) {
  const adminKey = randomBytes(32).toString('base64url')
  const receiver = await startReceiver()
  t.after(() => receiver.stop())
  const gateway = await startGatewayProcess({
    GANGWAY_DATA_DIR: home.dataDir,
    GANGWAY_ADMIN_KEY: adminKey,
    GANGWAY_SECRET_KEY: randomBytes(32).toString('base64'),
    // The receiver listens on this machine.
    GANGWAY_ALLOW_PRIVATE_URLS: 'on',
    ...(home.databaseUrl && { DATABASE_URL: home.databaseUrl }),
  })
  t.after(() => gateway.stop())
  const v1 = createApi(gateway.origin, adminKey)
  const endpoint = await v1<{ secret: string }>('POST', '/endpoints', { url: receiver.url })
  receiver.trust(endpoint.secret)
  const [, sandbox] = await gateway.wrote(/"sandbox":"(http:[^"]+)"/)
  const bytesOf = async (path: string) => {
    const response = await fetch(`${gateway.origin}/v1${path}`, { headers: { authorization: `Bearer ${adminKey}` } })
    return Buffer.from(await response.arrayBuffer())
  }
  return { v1, bytesOf, receiver, sandbox: sandbox!, origin: gateway.origin, adminKey }
}

/** A browser's page on the sandbox, once its pages are built; `complaints` is what its own scripts complain of. */
export async function openSandbox(t: TestContext, sandbox: string): Promise<{ page: Page; complaints: string[] }> {
  const [browser] = await Promise.all([startBrowser(), pagesReady(sandbox)])
  t.after(() => browser.close())
  const page = await browser.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`)
  })
  return { page, complaints }
}

/** Waits until the pages are built, which happens once per version of their sources. */
async function pagesReady(sandbox: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`${sandbox}/api/sandbox`)
    const { pages } = (await answer.json()) as { pages: { state: string; message?: string } }
    if (pages.state === 'failed') throw new Error(pages.message)
    if (pages.state === 'ready') return
    await wait(50)
  }
}
