import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { type TestContext } from 'node:test'
import { type Outcome, report, summary } from './run-test-files.ts'

/**
 * What running a test file with this content gives. It runs from a process of its own, because node:test runs no files
 * from within a file of tests.
 */
function outcomeOf(t: TestContext, content: string, limits = { testTimeout: 60_000, silence: 60_000 }): Outcome {
  const folder = mkdtempSync(join(tmpdir(), 'gangway-runner-'))
  t.after(() => rmSync(folder, { recursive: true }))
  writeFileSync(
    join(folder, 'helper.mjs'),
    `import test from 'node:test'\nexport const registered = () => test('by a helper', () => { throw new Error('no') })`,
  )
  writeFileSync(join(folder, 'fixture.test.mjs'), `import test, { describe } from 'node:test'\n${content}`)
  writeFileSync(
    join(folder, 'run.mjs'),
    `import { runTestFile } from ${JSON.stringify(new URL('./run-test-files.ts', import.meta.url).href)}
     const outcome = await runTestFile(process.cwd() + '/fixture.test.mjs', ${JSON.stringify(limits)})
     console.log(JSON.stringify(outcome))`,
  )
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  const { stdout, stderr } = spawnSync(process.execPath, ['run.mjs'], { cwd: folder, env, encoding: 'utf8' })
  assert.equal(stderr, '')
  return JSON.parse(stdout)
}

const where = (outcome: Outcome) => outcome.failures.map((failure) => failure.where)

test('each test counts once, and a suite or parent not for itself', (t) => {
  const outcome = outcomeOf(
    t,
    `test('one', () => {})
     describe('suite', () => { test('two', () => {}); test('three', () => { throw new Error('wrong') }) })
     test('parent', async (t) => { await t.test('four', () => { console.log('said') ; throw new Error('bad') }) })`,
  )
  assert.equal(outcome.name, 'fixture.test.mjs')
  assert.equal(outcome.passed, 2)
  assert.deepEqual(where(outcome), ['fixture.test.mjs:3 three', 'fixture.test.mjs:4 four'])
  assert.match(outcome.failures[0]?.error ?? '', /^Error: wrong/)
  assert.match(report(outcome), /FAIL fixture.test.mjs: 2 passed, 2 failed.*Error: bad.*said/s)
  assert.match(summary([outcome, outcome]), /\n4 passed, 4 failed$/)
})

test('a test that a helper registered is told of under the file that asked for it', (t) => {
  const outcome = outcomeOf(t, `import { registered } from './helper.mjs'\nregistered()`)
  assert.deepEqual(where(outcome), ['fixture.test.mjs by a helper'])
})

test('a skipped or unfinished test is told of, and is no failure', (t) => {
  const outcome = outcomeOf(
    t,
    `test('ran', () => {})
     test('left out', { skip: 'no such machine' }, () => {})
     test('later', { todo: true }, () => { throw new Error('not yet') })`,
  )
  assert.equal(outcome.passed, 1)
  assert.deepEqual(outcome.failures, [])
  assert.equal(
    summary([outcome]),
    'SKIPPED fixture.test.mjs:3 left out (no such machine)\nSKIPPED fixture.test.mjs:4 later\n1 passed, 0 failed, 2 skipped',
  )
})

test('a file that cannot be loaded fails, with what it wrote', (t) => {
  const outcome = outcomeOf(t, `throw new Error('at load')`)
  assert.deepEqual(where(outcome), ['fixture.test.mjs'])
  assert.match(outcome.output, /at load/)
})

test('a file whose process exits with an error fails, even if its tests passed', (t) => {
  const outcome = outcomeOf(t, `test('fine', () => {}); process.on('exit', () => { process.exitCode = 3 })`)
  assert.equal(outcome.passed, 1)
  assert.deepEqual(where(outcome), ['fixture.test.mjs'])
})

test('a file without tests fails', (t) => {
  assert.deepEqual(where(outcomeOf(t, '')), ['fixture.test.mjs'])
  assert.deepEqual(where(outcomeOf(t, `describe('nothing', () => {})`)), ['fixture.test.mjs'])
})

test('a test that hangs fails, and a process that does not end is ended', (t) => {
  const content = `test('hangs', () => new Promise(() => setInterval(() => {}, 1000)))`
  const outcome = outcomeOf(t, content, { testTimeout: 100, silence: 5000 })
  assert.deepEqual(where(outcome), ['fixture.test.mjs:2 hangs', 'fixture.test.mjs'])
})
