import axe from 'axe-core'
import type { Page } from 'playwright-core'

/**
 * What is seriously in the way of somebody who uses a page, and whether it lies outside of the screen at its sides.
 * `open`: clicks what hides a part of the page.
 */
export async function accessibilityFaults(
  page: Page,
  address: string,
  open?: (page: Page) => Promise<void>,
): Promise<string[]> {
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  // What is folded up loads only when it is opened.
  await page.locator('[aria-busy=true]').filter({ visible: true }).first().waitFor({ state: 'detached' })
  await open?.(page)
  return faultsInSight(page)
}

/** The same of what a page shows just now. */
export async function faultsInSight(page: Page): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source)
  // What still fades or slides has other colours than what comes of it, so it is brought to its end at once: waiting for
  // it can last for ever where the browser draws nothing. What never ends (a spinner) goes on.
  await page.evaluate(`document.getAnimations()
    .filter(({ effect }) => effect && effect.getComputedTiming().endTime !== Infinity)
    .forEach((animation) => animation.finish())`)
  const { violations } = (await page.evaluate("axe.run({ resultTypes: ['violations'] })")) as axe.AxeResults
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  const told = serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  const isWide = (await page.evaluate('document.documentElement.scrollWidth > innerWidth')) as boolean
  return isWide ? [...told, 'scrolls sideways'] : told
}
