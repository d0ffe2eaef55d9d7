import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { promisify } from 'node:util'
import pg from 'pg'
import { environment, root } from '../checks.ts'
import { startPostgres } from '../postgres.ts'
import { PageShell } from './page-shell.ts'
import { type Page, readBlocks, readPages } from './pages.ts'

/** Commands that install or run everything: that their scripts exist is all that is looked at. */
const recursive = ['npm ci && npm start', 'npm ci && npm test']
const demo = 'npm run demo'
/** The PostgreSQL that the pages speak of. */
const exampleDatabase = 'postgres://gangway:secret@db.example:5432/gangway'

const pages = readPages()
const isShell = ({ info }: { info: string }) => /^sh\b/.test(info)

for (const page of pages.filter(({ blocks }) => blocks.some(isShell))) {
  test(`the commands of ${page.path} run`, { timeout: 300_000 }, (t) => runPage(page, t))
}

async function runPage({ text, blocks }: Page, t: test.TestContext): Promise<void> {
  const substitutes: [string, string][] = text.includes(exampleDatabase)
    ? [[exampleDatabase, await createDatabase(t)]]
    : []
  const shell = await PageShell.open(substitutes)
  t.after(() => shell.close())
  for (const block of blocks.filter(isShell)) {
    if (recursive.includes(block.code) || block.code === demo) continue
    if (block.info === 'sh start') {
      await shell.start(block)
      continue
    }
    assert.equal(block.info, 'sh', `line ${block.line}`)
    const printed = await shell.run(block)
    for (const expected of block.prints) {
      assert.ok(printed.includes(expected), `The block in line ${block.line} should print ${expected}:\n${printed}`)
    }
  }
}

/** Hooks run in the order they were given: the page's gateway is stopped before. */
async function createDatabase(t: test.TestContext): Promise<string> {
  const server = await startPostgres()
  const name = `gangway_page_${randomBytes(8).toString('hex')}`
  const administer = async (statement: string) => {
    const client = new pg.Client({ connectionString: server.url })
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  await administer(`create database ${name}`)
  t.after(async () => {
    await administer(`drop database ${name} with (force)`)
    await server.stop()
  })
  const url = new URL(server.url)
  url.pathname = `/${name}`
  return url.href
}

test('what the pages call by npm exists', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object }
  const code = pages.flatMap(({ blocks }) => blocks.filter(isShell).map((block) => block.code)).join('\n')
  const called = [...code.matchAll(/\bnpm (?:run )?(start|test|demo|[a-z-]+)\b/g)].map((match) => match[1]!)
  assert.ok(called.includes('start') && called.includes('demo'))
  const missing = called.filter((name) => name !== 'ci' && !Object.hasOwn(scripts, name))
  assert.deepEqual(missing, [])
})

test('npm run demo ends well', async () => {
  assert.ok(pages[0]!.blocks.some(({ code }) => code === demo))
  const { stdout } = await promisify(execFile)('npm', ['run', 'demo'], { cwd: root, env: environment })
  assert.match(stdout, /given back {3}completed, 4 of 4/)
  assert.match(stdout, /\n3 of 3 messages arrived/)
})

test('a command that fails, and one that prints something else, fail their page', async (t) => {
  const page = (code: string) => ({
    path: 'x.md',
    text: '',
    blocks: readBlocks(`\`\`\`sh\n${code}\n\`\`\`\n<!-- prints two -->\n`),
  })
  await assert.rejects(runPage(page('echo two\nfalse'), t), /ended with code 1/)
  await assert.rejects(runPage(page('echo one'), t), /should print two/)
  await assert.rejects(runPage(page('false | cat; echo two'), t), /ended with code 1/)
  await runPage(page('one=two\necho $one'), t)
})
