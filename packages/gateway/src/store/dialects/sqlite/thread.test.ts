import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { setImmediate as nextTurn } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { startThread } from './start-thread.ts'

/** A thread of the store in a folder of its own; `commits` counts the answers that came, which are one for each transaction. */
async function scene(t: TestContext, mode: 'writer' | 'reader') {
  const folder = mkdtempSync(join(tmpdir(), 'gangway-thread-'))
  const path = join(folder, 'gangway.db')
  const seen = { commits: 0 }
  const count = () => void seen.commits++
  const writer = await startThread({ path, mode: 'writer' }, mode === 'writer' ? count : () => {})
  const thread = mode === 'writer' ? writer : await startThread({ path, mode }, count)
  t.after(async () => {
    await thread.close()
    if (thread !== writer) await writer.close()
    rmSync(folder, { recursive: true })
  })
  return { path, seen, thread }
}

const settle = (name: string) => ({ name: 'settleSetting' as const, args: { name, value: 'x' } })

test('calls that come while a transaction runs share the next one', async (t) => {
  const { path, seen, thread } = await scene(t, 'writer')
  const other = new Sqlite(path)
  other.exec('begin immediate')
  const calls = [thread.call(settle('first'))]
  for (const name of ['second', 'third', 'fourth']) {
    await nextTurn()
    calls.push(thread.call(settle(name)))
  }
  await nextTurn()
  other.exec('commit')
  other.close()
  await Promise.all(calls)
  assert.ok(seen.commits <= 2, `${seen.commits} transactions for four calls`)
})

test('of calls that share a transaction a bad one fails alone, and the others are done once', async (t) => {
  const { path, seen, thread } = await scene(t, 'writer')
  const create = (id: string, name: string | null) =>
    thread.call({ name: 'createTenant', tenant: 'ten_acting', args: { id, name, now: 1 } })
  const other = new Sqlite(path)
  other.exec('begin immediate')
  const first = create('ten_1', 'One')
  await nextTurn()
  const sharing = [create('ten_2', 'Two'), create('ten_3', null), create('ten_4', 'Four')]
  await nextTurn()
  other.exec('commit')
  const outcomes = await Promise.allSettled([first, ...sharing])
  assert.deepEqual(
    outcomes.map(({ status }) => status),
    ['fulfilled', 'fulfilled', 'rejected', 'fulfilled'],
  )
  assert.ok(seen.commits <= 2, `${seen.commits} transactions for four calls`)
  assert.deepEqual(other.prepare('select id from tenant order by id').pluck().all(), ['ten_1', 'ten_2', 'ten_4'])
  other.close()
})

test('a quick read is answered before a later one has ended', async (t) => {
  const { seen, thread } = await scene(t, 'reader')
  await Promise.all([1, 2, 3].map(() => thread.call({ name: 'listTenants', args: { limit: 1 } })))
  assert.equal(seen.commits, 3)
})
