import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'

type Entry = { integrity?: string; resolved?: string; link?: boolean }

const lock = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package-lock.json'), 'utf8'))
const installed = Object.entries(lock.packages as Record<string, Entry>).filter(
  ([path, entry]) => path.includes('node_modules/') && !entry.link,
)

test('every package in the lock file has its checksum', () => {
  assert.ok(installed.length > 0)
  assert.deepEqual(
    installed.filter(([, entry]) => !entry.integrity).map(([path]) => path),
    [],
  )
})

test('no package in the lock file is tied to the address of one registry', () => {
  assert.deepEqual(
    installed.filter(([, entry]) => entry.resolved).map(([path]) => path),
    [],
  )
})
