import type { TestContext } from 'node:test'
import type { Page } from 'playwright-core'
import { startBrowser } from '../../../../scripts/chromium.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox.ts'
import { silentLog, temporaryFolder, until } from './sandbox.ts'

/** A sandbox with its pages in a folder that goes with the test, and a browser to open them with. */
export async function sandboxInBrowser(
  t: TestContext,
): Promise<{ sandbox: Sandbox; page: Page; complaints: string[] }> {
  const sandbox = await startSandbox({ dataDir: temporaryFolder(t), log: silentLog })
  t.after(() => sandbox.stop())
  return { sandbox, ...(await browserOn(t, sandbox)) }
}

/** A browser for the pages of a sandbox that runs already. */
export async function browserOn(t: TestContext, sandbox: Sandbox): Promise<{ page: Page; complaints: string[] }> {
  const [browser] = await Promise.all([startBrowser(), pagesReady(sandbox)])
  t.after(() => browser.close())
  const page = await browser.newPage()
  return { page, complaints: complaintsOf(page) }
}

/** Waits until the pages are built, which happens once per version of their sources. */
async function pagesReady({ origin }: Sandbox): Promise<void> {
  await until(async () => {
    const answer = (await (await fetch(`${origin}/api/sandbox`)).json()) as {
      pages: { state: string; message?: string }
    }
    if (answer.pages.state === 'failed') throw new Error(answer.pages.message)
    return answer.pages.state === 'ready'
  })
}

/** What the page's own scripts complain about. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    // an answer of 422 is told on the console too
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text())
  })
  return complaints
}
