import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import test from 'node:test'
import { problemsMarkdown } from '../../packages/gateway/src/api/problems-page.ts'
import { readConfig } from '../../packages/gateway/src/config.ts'
import { createMetrics } from '../../packages/gateway/src/metrics.ts'
import { eventTypes } from '../../packages/gateway/src/model/event.ts'
import { withSettingsDefaults } from '../../packages/gateway/src/model/settings-defaults.ts'
import { webhookWaitsMs } from '../../packages/gateway/src/outbox/schedule.ts'
import * as candidatehub from '../../packages/gateway/src/platforms/candidatehub/settings.ts'
import * as smartrecruiters from '../../packages/gateway/src/platforms/smartrecruiters/settings.ts'
import * as snagajob from '../../packages/gateway/src/platforms/snagajob/settings.ts'
import { root } from '../checks.ts'
import { codeIn, readPages, readTable } from './pages.ts'

const pages = readPages()
const pageAt = (path: string) => {
  const page = pages.find((each) => each.path === path)
  assert.ok(page, `${path} is missing`)
  return page
}

/** A page's text without its blocks, where brackets mean other things. */
const prose = (text: string) => text.replace(/^```[\s\S]*?^```$/gm, '')

/** The anchors of a page's headings, as GitHub makes them. */
function anchorsOf(text: string): string[] {
  const headings = [...prose(text).matchAll(/^#+ (.+)$/gm)].map((match) => match[1]!)
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

for (const { path, text } of pages) {
  test(`the links of ${path} lead somewhere`, () => {
    for (const [, target] of prose(text).matchAll(/\[[^\]]+\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(target!)) continue
      const [file, anchor] = target!.split('#')
      const linked = file ? normalize(join(dirname(path), file)) : path
      assert.ok(existsSync(join(root, linked)), `${target} is no file`)
      if (anchor === undefined) continue
      assert.ok(anchorsOf(readFileSync(join(root, linked), 'utf8')).includes(anchor), `${target} is no heading`)
    }
  })
}

test('every page of docs/ is in the table of README.md', () => {
  const listed = [...pageAt('README.md').text.matchAll(/\]\((docs\/[^)#]+\.md)/g)].map((match) => match[1]!)
  const there = pages.map(({ path }) => path).filter((path) => path.startsWith('docs/'))
  assert.deepEqual([...new Set(listed)].sort(), there)
})

const settings = readTable(pageAt('docs/settings.md').text, '## Variables').map(([name, , byDefault]) => ({
  name: codeIn(name!)[0]!,
  byDefault: byDefault!,
}))

test('the settings of the page are those that are read', () => {
  const read = new Set<string>()
  readConfig(
    new Proxy({} as Record<string, string>, {
      get: (_env, name) => void (typeof name === 'string' && read.add(name)),
    }),
  )
  assert.deepEqual(settings.map(({ name }) => name).sort(), [...read].sort())
})

test('setting a variable to the default that the page tells changes nothing', () => {
  const told = settings.filter(({ byDefault }) => byDefault.startsWith('`'))
  assert.ok(told.length > 5)
  for (const { name, byDefault } of told) {
    assert.deepEqual(readConfig({ [name]: codeIn(byDefault)[0]! }), readConfig({}), name)
  }
})

test('the error codes of the page are those of the registry', () => {
  assert.equal(pageAt('docs/errors.md').text, problemsMarkdown())
})

test('the event types of the page are those that there are', () => {
  const told = readTable(pageAt('docs/webhooks.md').text, '## Types of events').map(([type]) => codeIn(type!)[0])
  assert.deepEqual(told, [...eventTypes])
})

test('the waits of webhooks are those of the page', () => {
  const [, told] = /counted from the one before: ([^;]+?), each drawn/.exec(
    pageAt('docs/webhooks.md').text.replaceAll('\n', ' '),
  )!
  const units = { s: 1000, min: 60_000, h: 3_600_000 }
  const waits = told!.split(', ').map((wait) => {
    const [amount, unit] = wait.split(' ')
    return Number(amount) * units[unit as keyof typeof units]
  })
  assert.deepEqual(waits, [...webhookWaitsMs])
})

test('the metrics of the page are those that are measured', async () => {
  const metrics = createMetrics({
    backlog: async () => ({ count: 0, oldestSeconds: 0 }),
    outbox: async () => [],
    bodyBytes: () => 0,
    documents: async () => ({ count: 0, oldestSeconds: 0 }),
    scannerIsUp: () => null,
  })
  const measured = [...(await metrics.text()).matchAll(/^# TYPE (gangway_\w+)/gm)].map((match) => match[1])
  const told = readTable(pageAt('docs/operating.md').text, '## Metrics').map(([name]) => codeIn(name!)[0])
  assert.deepEqual([...told].sort(), measured.sort())
})

const registrationTable = '## Settings of a registration'
const tables = [
  { path: 'docs/smartrecruiters.md', heading: registrationTable, schema: smartrecruiters.RegistrationSettings },
  { path: 'docs/snagajob.md', heading: registrationTable, schema: snagajob.RegistrationSettings },
  { path: 'docs/candidatehub.md', heading: registrationTable, schema: candidatehub.RegistrationSettings },
  { path: 'docs/candidatehub.md', heading: '## Settings of a connection', schema: candidatehub.ConnectionSettings },
]

for (const { path, heading, schema } of tables) {
  test(`"${heading.slice(3)}" in ${path} names the settings that there are, with their defaults`, () => {
    const { text, blocks } = pageAt(path)
    const rows = readTable(text, heading)
    const names = Object.keys((schema as { properties: object }).properties)
    assert.deepEqual(rows.map(([name]) => codeIn(name!)[0]).sort(), names.sort())
    const told = rows.map(([cell, byDefault]) => {
      const name = codeIn(cell!)[0]!
      const block = blocks.find(({ info }) => info === `json default of ${name}`)
      const value = byDefault === '–' ? undefined : JSON.parse(block ? block.code : codeIn(byDefault!)[0]!)
      return [name, value] as const
    })
    const given = Object.fromEntries(told.filter(([, value]) => value !== undefined))
    assert.deepEqual(given, withSettingsDefaults(schema as never, {}))
  })
}

test('no page speaks of the machine that it was written on', () => {
  for (const { path, text } of pages) {
    assert.doesNotMatch(text, /\/(work|root|home)\/|registry\.|\bcontract \d/, path)
  }
})
