import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

/** Every module that a file imports, directly or through files of this package; those from outside by their names. */
function reach(url: URL, outside = new Set<string>(), seen = new Set<string>()): Set<string> {
  if (seen.has(url.href)) return outside
  seen.add(url.href)
  for (const [, name] of readFileSync(url, 'utf8').matchAll(/(?:from|import) '([^']+)'/g)) {
    if (name?.startsWith('.')) reach(new URL(name, url), outside, seen)
    else if (name) outside.add(name)
  }
  return outside
}

test('a page can use the index: it reaches no Node module, and only packages that need none', () => {
  const found = reach(new URL('./index.ts', import.meta.url))
  assert.deepEqual([...found].sort(), ['saxes', 'typebox', 'typebox/value'])
})

test('reading CSV files stands apart, since its parser needs Node', async () => {
  assert.ok(reach(new URL('./csv-files.ts', import.meta.url)).has('csv-parse/stream'))
  const { readClickFile } = await import('@gangway/wire/snagajob/csv-files')
  const { readClickQuery } = await import('@gangway/wire/snagajob')
  assert.deepEqual([typeof readClickFile, typeof readClickQuery], ['function', 'function'])
})
