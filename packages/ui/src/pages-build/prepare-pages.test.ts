import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { type Pages, preparePages } from './prepare-pages.ts'

const silent = { info: () => {}, error: () => {} }

/** Pages with one script, which says `greeting`. */
async function pagesThatSay(t: TestContext, greeting: string) {
  const root = await mkdtemp(join(tmpdir(), 'gangway-pages-'))
  t.after(() => rm(root, { recursive: true }))
  await writeFile(join(root, 'index.html'), '<!doctype html><script type="module" src="./main.ts"></script>')
  await writeFile(join(root, 'main.ts'), `document.title = ${JSON.stringify(greeting)}`)
  const files = [{ folder: root, patterns: ['*.ts', '*.html'] }]
  return { root, base: '/greeting/', files, packages: [] }
}

async function settled(pages: Pages): Promise<Pages> {
  pages.start()
  while (pages.state().state === 'building') await wait(20)
  return pages
}

/** What the script of the pages is. */
function scriptOf(pages: Pages): string {
  const html = String(Buffer.from(pages.file('/index.html')?.bytes ?? []))
  const path = /\/greeting(\/assets\/[^"]+\.js)/.exec(html)?.[1] ?? ''
  return String(Buffer.from(pages.file(path)?.bytes ?? []))
}

test('several that build the same pages at once all have them, and one build stays', async (t) => {
  const sources = await pagesThatSay(t, 'Good morning')
  const builds = join(sources.root, 'builds')
  const all = await Promise.all([1, 2, 3].map(() => settled(preparePages(sources, builds, silent))))
  for (const pages of all) {
    assert.deepEqual(pages.state(), { state: 'ready' })
    assert.match(scriptOf(pages), /Good morning/)
  }
  assert.equal((await readdir(builds)).length, 1)
})

test('pages of other sources take the place of those before, which whoever serves them keeps', async (t) => {
  const [morning, evening] = [await pagesThatSay(t, 'Good morning'), await pagesThatSay(t, 'Good evening')]
  const builds = join(morning.root, 'builds')
  const before = await settled(preparePages(morning, builds, silent))
  const after = await settled(preparePages(evening, builds, silent))
  assert.match(scriptOf(after), /Good evening/)
  assert.match(scriptOf(before), /Good morning/)
  assert.equal((await readdir(builds)).length, 1)
})

test('pages that cannot be built say why, and leave nothing behind', async (t) => {
  const sources = await pagesThatSay(t, 'Good night')
  await writeFile(join(sources.root, 'main.ts'), "import './missing.ts'")
  const builds = join(sources.root, 'builds')
  const { state } = await settled(preparePages(sources, builds, silent))
  assert.match(JSON.stringify(state()), /"failed".*missing\.ts/)
  assert.deepEqual(await readdir(builds), [])
})
