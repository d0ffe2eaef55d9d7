import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { type TestContext } from 'node:test'

const launcher = join(import.meta.dirname, 'with-node.mjs')

function folderWith(t: TestContext, files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'gangway-launcher-'))
  t.after(() => rmSync(folder, { recursive: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

test('with a new Node the script runs in the same process, with its own arguments', (t) => {
  const folder = folderWith(t, {
    'script.ts': `const [, script, ...args]: string[] = process.argv; console.log(process.pid, script, args.join()); process.exitCode = 3`,
  })
  const { pid, stdout, status } = spawnSync(process.execPath, [launcher, 'script.ts', 'a', 'b c'], {
    cwd: folder,
    encoding: 'utf8',
  })
  assert.equal(stdout, `${pid} ${join(realpathSync(folder), 'script.ts')} a,b c\n`)
  assert.equal(status, 3)
})

/** What a copy of the launcher gives that believes to run on Node 20, in a repository with these files. */
function onOldNode(t: TestContext, files: Record<string, string>, script: string) {
  const folder = folderWith(t, {
    'old.mjs': `Object.defineProperty(process.versions, 'node', { value: '20.20.2' })`,
    'package.json': JSON.stringify({ optionalDependencies: { 'node-other': '26.0.0', 'node-here': '26.0.0' } }),
    'script.ts': script,
    ...files,
  })
  mkdirSync(join(folder, 'scripts'))
  copyFileSync(launcher, join(folder, 'scripts', 'with-node.mjs'))
  if (files['node_modules/node-here/package.json']) {
    symlinkSync(process.execPath, join(folder, 'node_modules/node-here/node'))
  }
  return spawnSync(process.execPath, ['--import', './old.mjs', 'scripts/with-node.mjs', 'script.ts', 'a'], {
    cwd: folder,
    encoding: 'utf8',
  })
}

const packaged = { 'node_modules/node-here/package.json': JSON.stringify({ bin: { node: 'node' } }) }

test('with an old Node the script runs on the Node that npm installed, and its end is ours', (t) => {
  const script = `console.log(process.ppid, process.versions.node, process.argv[2]); process.exitCode = 3`
  const { pid, stdout, status } = onOldNode(t, packaged, script)
  assert.equal(stdout, `${pid} ${process.versions.node} a\n`)
  assert.equal(status, 3)
  assert.equal(onOldNode(t, packaged, `process.kill(process.pid, 'SIGTERM')`).signal, 'SIGTERM')
})

test('with an old Node and no other, it says what is missing', (t) => {
  const { stderr, status } = onOldNode(t, {}, '')
  assert.match(stderr, /Gangway needs Node 24 or later/)
  assert.equal(status, 1)
})
