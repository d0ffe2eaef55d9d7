import assert from 'node:assert/strict'
import { test } from 'node:test'
import Value from 'typebox/value'
import { ContractSettings, defaultContractSettings } from './settings.ts'

const properties = Object.entries(
  ContractSettings.properties as Record<string, { default?: unknown; description?: string }>,
)

test('the defaults in the schema are those in force', () => {
  assert.deepEqual(Value.Errors(ContractSettings, defaultContractSettings), [])
  const described = properties.map(([name, { default: value }]) => [name, value])
  assert.deepEqual(Object.fromEntries(described), defaultContractSettings)
})

test('each setting may be left out, and says which open item it is for', () => {
  assert.deepEqual(Value.Errors(ContractSettings, {}), [])
  for (const [name, { description }] of properties) {
    assert.match(description ?? '', /\((U|N)\d+\)$/, name)
  }
})
