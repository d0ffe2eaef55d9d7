/**
 * `npm run screenshots`: pictures of the console's main pages for README and docs, into docs/images. Runs a gateway on an
 * empty folder, sends it messages of all platforms, signs a browser in, and takes each page as a desk shows it.
 */
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startBrowser } from '../chromium.ts'
import { createApi } from '../demo/api.ts'
import { startGatewayProcess } from '../demo/gateway-process.ts'
import { startReceiver } from '../demo/receiver.ts'
import { type Seeded, seed } from './seed.ts'

/** Each picture's name, and the page that it shows. */
const pictures: [name: string, path: (seeded: Seeded) => string][] = [
  ['overview', () => '/overview'],
  ['applications', () => '/applications'],
  ['application', ({ applicationId }) => `/applications/${applicationId}`],
  ['trace', ({ refusedId }) => `/messages/${refusedId}`],
  ['assessments', () => '/assessments'],
  ['order', ({ orderId }) => `/assessments/orders/${orderId}`],
  ['questions', ({ jobId }) => `/jobs/${jobId}/questions`],
  ['connection', ({ connectionId }) => `/connections/${connectionId}`],
  ['webhooks', () => '/webhooks'],
]

const folder = join(import.meta.dirname, '../../docs/images')
const dataDir = mkdtempSync(join(tmpdir(), 'gangway-screenshots-'))
const adminKey = randomBytes(32).toString('base64url')
const receiver = await startReceiver()
const gateway = await startGatewayProcess({
  GANGWAY_DATA_DIR: dataDir,
  GANGWAY_ADMIN_KEY: adminKey,
  // The receiver listens on this machine.
  GANGWAY_ALLOW_PRIVATE_URLS: 'on',
  GANGWAY_SANDBOX: 'off',
})
const browser = await startBrowser()
try {
  const api = createApi(gateway.origin, adminKey)
  const { secret } = await api<{ secret: string }>('POST', '/endpoints', { url: receiver.url })
  receiver.trust(secret)
  const seeded = await seed(api)
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' })
  await signIn((await gateway.wrote(/\/console\/welcome#([\w.~%-]+)/))[1]!)
  mkdirSync(folder, { recursive: true })
  for (const [name, path] of pictures) {
    await page.goto(`${gateway.origin}/console${path(seeded)}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
    await page.screenshot({ path: join(folder, `${name}.png`) })
    console.log(`docs/images/${name}.png`)
  }

  /** Opens the first operator's link, as somebody would who has just installed Gangway. */
  async function signIn(token: string): Promise<void> {
    const welcome = `${gateway.origin}/console/welcome#${token}`
    // The pages are built once for these sources; meanwhile a page says so and loads itself again.
    await page.goto(welcome)
    await page.getByLabel('E-mail').fill('ada@example.org')
    await page.getByLabel('Name').fill('Ada Byron')
    await page.getByLabel('Password').first().fill(randomBytes(12).toString('hex'))
    await page.getByRole('button', { name: 'Begin' }).click()
    await page.getByRole('button', { name: 'Account of Ada Byron' }).waitFor()
  }
} finally {
  await browser.close()
  await gateway.stop()
  receiver.stop()
  rmSync(dataDir, { recursive: true, force: true })
}
