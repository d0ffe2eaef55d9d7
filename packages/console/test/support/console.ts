import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { startBrowser } from '../../../../scripts/chromium.ts'
import { type Api, createApi } from '../../../../scripts/demo/api.ts'
import { candidatehubJourney, smartrecruitersJourney, snagajobJourney } from '../../../../scripts/demo/traffic.ts'
import { readConfig } from '../../../gateway/src/config.ts'
import { startGateway } from '../../../gateway/src/gateway.ts'
import { createLog } from '../../../gateway/src/log.ts'
import { accessibilityFaults, faultsInSight } from '../../../gateway/test/support/accessibility.ts'
import type { Home } from '../../../gateway/test/support/stores.ts'

// biome-ignore lint/suspicious/noExplicitAny: answers of the API, as a test takes them
export type Json = any

export type Role = 'admin' | 'operator' | 'viewer' | 'viewer_redacted'

/** What each operator of a test signs in with. */
export const password = 'correct horse battery staple'

export interface TestConsole {
  /** Where the gateway is; the console is at `/console` below it. */
  origin: string
  /** `/v1`, with all rights. */
  v1: Api
  /** A browser's page, not signed in. */
  page: Page
  /** What the page's own scripts complain of, a policy that forbids something included. */
  complaints: string[]
  /** The link to the first operator's welcome page. */
  welcomeUrl: string
  /** Makes an operator of this role and signs the browser in. */
  signIn(role?: Role): Promise<void>
  /** Opens a path below `/console`, and waits until it stands. */
  open(path: string): Promise<void>
}

/** A gateway on an empty home and a browser, the console's pages built. */
export async function openConsole(
  t: TestContext,
  home: Home,
  settings: Record<string, string> = {},
): Promise<TestConsole> {
  const adminKey = randomBytes(32).toString('base64url')
  const config = readConfig({
    PORT: '0',
    HOST: '127.0.0.1',
    GANGWAY_DATA_DIR: home.dataDir,
    GANGWAY_ADMIN_KEY: adminKey,
    GANGWAY_SECRET_KEY: randomBytes(32).toString('base64'),
    GANGWAY_ALLOW_PRIVATE_URLS: 'on',
    ...(home.databaseUrl && { DATABASE_URL: home.databaseUrl }),
    ...settings,
  })
  const gateway = await startGateway(config, createLog('silent'))
  t.after(() => gateway.stop())
  const { CONSOLE_FROM_SOURCES } = process.env
  const origin = await (CONSOLE_FROM_SOURCES ? fromSources(t, gateway.adminOrigin) : pagesBuilt(gateway.adminOrigin))
  const browser = await startBrowser()
  t.after(() => browser.close())
  const page = await browser.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    // an answer of 401 or 422 is told on the console too
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text())
  })
  const v1 = createApi(origin, adminKey)
  const enter = async (path: string, body: object) => {
    const response = await fetch(`${origin}/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (response.status !== 201) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
    return response.headers.getSetCookie()
  }
  let invited = 0
  return {
    origin,
    v1,
    page,
    complaints,
    welcomeUrl: gateway.firstOperatorUrl!,
    async signIn(role = 'admin') {
      const email = `${role}-${++invited}@example.org`
      const { invitationUrl } = await v1<Json>('POST', '/operators', { email, name: `Ada (${role})`, role })
      const token = decodeURIComponent(new URL(invitationUrl).hash.slice(1))
      const cookies = await enter('/operators/accept', { token, password })
      await page.context().clearCookies()
      await page.context().addCookies(
        cookies.map((cookie) => {
          const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!
          return { name: name!, value: value!, url: origin }
        }),
      )
    },
    async open(path) {
      await page.goto(`${origin}/console${path}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
    },
  }
}

/** Waits until the pages are built, which happens once per version of their sources; answers where they are. */
export async function pagesBuilt(origin: string): Promise<string> {
  for (;;) {
    const answer = await fetch(`${origin}/console`)
    const text = await answer.text()
    if (answer.status === 200) return origin
    if (answer.status === 500) throw new Error(text.replace(/<[^>]+>/g, ''))
    await wait(50)
  }
}

/** Serves the pages from their sources, where what is unfinished elsewhere is in nobody's way; no policy holds there. */
async function fromSources(t: TestContext, gateway: string): Promise<string> {
  const develop = join(import.meta.dirname, '../../../ui/src/pages-build/develop.ts')
  const sources = join(import.meta.dirname, '../../src')
  const child = spawn(process.execPath, [develop, sources, '/console/', gateway, '/v1', '/docs'], {
    env: { ...process.env, PORT: '0', WATCH: 'off', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  t.after(() => child.kill())
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('The pages are not served from their sources')))
    child.stdout.on('data', (chunk: Buffer) => {
      const [, origin] = /(http:\/\/127\.0\.0\.1:\d+)/.exec(chunk.toString()) ?? []
      if (origin) resolve(origin)
    })
  })
}

/** What `seedMessages` has made. */
export interface Seeded {
  applications: { snagajob: Json; candidatehub: Json }
  order: Json
  /** A message of Snagajob that was refused, since its signature is wrong. */
  refused: Json
}

/** A message of each platform, taken in and projected, and one that was refused. */
export async function seedMessages(v1: Api): Promise<Seeded> {
  const journeys = [snagajobJourney(), candidatehubJourney(), smartrecruitersJourney()]
  for (const journey of journeys) {
    await journey.setUp(v1)
    const { url, headers, body } = await journey.request()
    const response = await fetch(url, { method: 'POST', headers, body })
    if (!response.ok) throw new Error(`${journey.platform} was answered ${response.status}: ${await response.text()}`)
  }
  const { url, headers, body } = await journeys[0]!.request()
  await fetch(url, { method: 'POST', headers, body: body.replace('Okafor', 'Oakfor') })
  const found = async (path: string): Promise<Json> => {
    for (;;) {
      const { data } = await v1<Json>('GET', path)
      if (data.length > 0) return data[0]
      await wait(20)
    }
  }
  return {
    applications: {
      snagajob: await found('/applications?platform=snagajob'),
      candidatehub: await found('/applications?platform=candidatehub'),
    },
    order: await found('/assessment-orders'),
    refused: await found('/messages?verdict=rejected'),
  }
}

/** A telephone and a desk, by day and by night. */
const looks = [
  [400, 'light'],
  [400, 'dark'],
  [1280, 'dark'],
  [1280, 'light'],
] as const

/**
 * What is seriously in anybody's way on these pages (paths below `/console`), light and dark, on a telephone of 400
 * pixels and a desk's 1280.
 */
export async function faultsForReaders({ page, origin }: TestConsole, paths: readonly string[]): Promise<string[]> {
  const faults: string[] = []
  for (const path of paths) {
    let opened = false
    for (const [width, colorScheme] of looks) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const found = opened ? faultsInSight(page) : accessibilityFaults(page, `${origin}/console${path}`)
      for (const fault of await found) faults.push(`${path}, ${width} px, ${colorScheme}: ${fault}`)
      opened = true
    }
  }
  return faults
}
