import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import test from 'node:test'

const root = join(import.meta.dirname, '..')

/** A repository in small: each file's path, and what it holds. */
type Files = Record<string, string>

/**
 * What the import rules say of a repository made of `files`, in a folder of its own, as "rule: from > to" in order.
 * Folders under node_modules/@gangway are linked to packages/, as npm does with workspaces.
 */
function violations(files: Files): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'gangway-imports-'))
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), content)
    }
    mkdirSync(join(folder, 'node_modules', '@gangway'), { recursive: true })
    symlinkSync('../../packages/wire', join(folder, 'node_modules', '@gangway', 'wire'))
    const cruise = join(root, 'node_modules', '.bin', 'depcruise')
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [cruise, '--config', join(root, '.dependency-cruiser.mjs'), '--output-type', 'json', 'packages', 'examples'],
      { cwd: folder, encoding: 'utf8' },
    )
    assert.equal(stderr, '')
    const { summary } = JSON.parse(stdout) as {
      summary: { violations: { rule: { name: string }; from: string; to: string }[] }
    }
    return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} > ${to}`).sort()
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const manifest = (name: string, dependencies: Record<string, string> = {}, rest: object = {}) =>
  JSON.stringify({ name, version: '1.0.0', type: 'module', dependencies, ...rest })

/** A file that imports each of the given modules. */
const imports = (...modules: string[]) =>
  `${modules.map((name) => `import '${name}'`).join('\n')}\nexport const x = 1\n`

/** One file in every room, importing nothing, and packages from outside. */
const rooms: Files = {
  'package.json': manifest(
    'workspace',
    {},
    { workspaces: ['packages/wire'], devDependencies: { 'for-tests': '1.0.0', declared: '1.0.0' } },
  ),
  'packages/wire/package.json': manifest('@gangway/wire', {}, { exports: { './snagajob': './src/snagajob/index.ts' } }),
  'packages/wire/src/snagajob/index.ts': imports(),
  'packages/gateway/package.json': manifest('@gangway/gateway', { '@gangway/wire': '1.0.0', declared: '1.0.0' }),
  'packages/gateway/src/main.ts': imports(),
  'packages/gateway/src/model/candidate.ts': imports(),
  'packages/gateway/src/store/interface.ts': imports(),
  'packages/gateway/src/store/dialects/sqlite/lease.ts': imports(),
  'packages/gateway/src/intake/interface.ts': imports(),
  'packages/gateway/src/intake/receive/commit.ts': imports(),
  'packages/gateway/src/outbox/interface.ts': imports(),
  'packages/gateway/src/api/candidates.ts': imports(),
  'packages/gateway/src/platforms/index.ts': imports(),
  'packages/gateway/src/platforms/snagajob/manifest.ts': imports(),
  'packages/gateway/src/platforms/candidatehub/manifest.ts': imports(),
  'packages/sandbox/src/main.ts': imports(),
  'packages/client/src/index.ts': imports(),
  'packages/ui/src/index.tsx': imports(),
  'packages/console/src/main.tsx': imports(),
  'examples/ats.ts': imports(),
  'node_modules/declared/package.json': manifest('declared'),
  'node_modules/declared/index.js': '',
  'node_modules/hoisted/package.json': manifest('hoisted'),
  'node_modules/hoisted/index.js': '',
  'node_modules/for-tests/package.json': manifest('for-tests'),
  'node_modules/for-tests/index.js': '',
}

test('what the rooms may import passes', () => {
  const found = violations({
    ...rooms,
    'packages/gateway/src/main.ts': imports(
      './store/dialects/sqlite/lease.ts',
      './platforms/index.ts',
      './api/candidates.ts',
      '@gangway/wire/snagajob',
    ),
    'packages/gateway/src/store/interface.ts': imports('../model/candidate.ts', './dialects/sqlite/lease.ts'),
    'packages/gateway/src/intake/interface.ts': imports('../store/interface.ts', './receive/commit.ts', 'node:fs'),
    'packages/gateway/src/outbox/interface.ts': imports('../store/interface.ts', 'declared'),
    'packages/gateway/src/api/candidates.ts': imports('../store/interface.ts', '../model/candidate.ts'),
    'packages/gateway/src/platforms/index.ts': imports('./snagajob/manifest.ts', './candidatehub/manifest.ts'),
    'packages/gateway/src/platforms/snagajob/manifest.ts': imports(
      '@gangway/wire/snagajob',
      './mapping.ts',
      '../../model/candidate.ts',
      '../../store/interface.ts',
      '../../intake/interface.ts',
      '../../outbox/interface.ts',
    ),
    'packages/gateway/src/platforms/snagajob/mapping.ts': `import type { x } from './manifest.ts'\nexport type X = typeof x`,
    'packages/wire/src/snagajob/index.test.ts': imports('node:fs', 'for-tests', '../../../gateway/src/main.ts'),
    'packages/wire/src/snagajob/index.test-data.ts': imports('for-tests'),
    'packages/gateway/test/support/server.ts': imports('../../src/store/dialects/sqlite/lease.ts', 'for-tests'),
  })
  assert.deepEqual(found, [])
})

test('what they may not import is caught', () => {
  const found = violations({
    ...rooms,
    'packages/wire/src/snagajob/index.ts': imports('../../../gateway/src/model/candidate.ts', 'node:fs/promises'),
    'packages/gateway/src/model/candidate.ts': imports('@gangway/wire/snagajob'),
    'packages/gateway/src/store/interface.ts': `import type { x } from '../outbox/interface.ts'\nexport type X = typeof x`,
    'packages/gateway/src/intake/interface.ts': imports('../outbox/interface.ts'),
    'packages/gateway/src/outbox/interface.ts': imports('../store/dialects/sqlite/lease.ts', 'hoisted', 'for-tests'),
    'packages/gateway/src/api/candidates.ts': imports('../intake/interface.ts', '../main.ts', './missing.ts'),
    'packages/gateway/src/elsewhere/consent.ts': imports('../api/candidates.ts'),
    'packages/gateway/src/platforms/index.ts': imports('../api/candidates.ts'),
    'packages/gateway/src/platforms/snagajob/manifest.ts': imports(
      '../candidatehub/manifest.ts',
      '../../store/dialects/sqlite/lease.ts',
      '../../intake/receive/commit.ts',
      './mapping.ts',
      './manifest.test.ts',
    ),
    'packages/gateway/src/platforms/snagajob/mapping.ts': imports('./manifest.ts'),
    'packages/gateway/src/platforms/snagajob/manifest.test.ts': imports(),
    'packages/sandbox/src/main.ts': imports('../../gateway/src/model/candidate.ts'),
    'packages/client/src/index.ts': imports('@gangway/wire/snagajob'),
    'packages/ui/src/index.tsx': imports('@gangway/wire/snagajob'),
    'packages/console/src/main.tsx': imports('../../sandbox/src/main.ts'),
    'examples/ats.ts': imports('@gangway/wire/snagajob'),
  })
  const store = 'packages/gateway/src/store'
  const wire = 'packages/wire/src/snagajob/index.ts'
  const snagajob = 'packages/gateway/src/platforms/snagajob'
  assert.deepEqual(
    found,
    [
      `room-wire: ${wire} > packages/gateway/src/model/candidate.ts`,
      `packages-by-name: ${wire} > packages/gateway/src/model/candidate.ts`,
      `wire-does-no-io: ${wire} > fs/promises`,
      `room-model: packages/gateway/src/model/candidate.ts > ${wire}`,
      `no-circular: packages/gateway/src/model/candidate.ts > ${wire}`,
      `room-store: ${store}/interface.ts > packages/gateway/src/outbox/interface.ts`,
      'room-intake: packages/gateway/src/intake/interface.ts > packages/gateway/src/outbox/interface.ts',
      `store-dialects-are-private: packages/gateway/src/outbox/interface.ts > ${store}/dialects/sqlite/lease.ts`,
      'no-undeclared-package: packages/gateway/src/outbox/interface.ts > node_modules/hoisted/index.js',
      'no-dev-package-in-code: packages/gateway/src/outbox/interface.ts > node_modules/for-tests/index.js',
      'room-api: packages/gateway/src/api/candidates.ts > packages/gateway/src/intake/interface.ts',
      'room-api: packages/gateway/src/api/candidates.ts > packages/gateway/src/main.ts',
      'no-unresolvable: packages/gateway/src/api/candidates.ts > ./missing.ts',
      'room-unknown: packages/gateway/src/elsewhere/consent.ts > packages/gateway/src/api/candidates.ts',
      'room-platforms: packages/gateway/src/platforms/index.ts > packages/gateway/src/api/candidates.ts',
      `room-platform: ${snagajob}/manifest.ts > packages/gateway/src/platforms/candidatehub/manifest.ts`,
      `room-platform: ${snagajob}/manifest.ts > ${store}/dialects/sqlite/lease.ts`,
      `store-dialects-are-private: ${snagajob}/manifest.ts > ${store}/dialects/sqlite/lease.ts`,
      `room-platform: ${snagajob}/manifest.ts > packages/gateway/src/intake/receive/commit.ts`,
      `no-circular: ${snagajob}/manifest.ts > ${snagajob}/mapping.ts`,
      `no-test-in-code: ${snagajob}/manifest.ts > ${snagajob}/manifest.test.ts`,
      'room-sandbox: packages/sandbox/src/main.ts > packages/gateway/src/model/candidate.ts',
      'packages-by-name: packages/sandbox/src/main.ts > packages/gateway/src/model/candidate.ts',
      `room-client: packages/client/src/index.ts > ${wire}`,
      `room-ui: packages/ui/src/index.tsx > ${wire}`,
      'room-console: packages/console/src/main.tsx > packages/sandbox/src/main.ts',
      'packages-by-name: packages/console/src/main.tsx > packages/sandbox/src/main.ts',
      `room-examples: examples/ats.ts > ${wire}`,
    ].sort(),
  )
})
