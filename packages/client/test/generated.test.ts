import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { generateClientTypes, generatedPath } from '../../../scripts/client-types.ts'

test('the types are those of the document that the API serves: else run `npm run generate`', async () => {
  assert.equal(readFileSync(generatedPath, 'utf8'), await generateClientTypes())
})
