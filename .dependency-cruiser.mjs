/**
 * Which room may import which (docs: the table of rooms in the design). Arrows run downwards only. Checked by
 * `npm run check` and by `npm test`; held to its word by scripts/import-rules.test.ts.
 */

const gateway = 'packages/gateway/src'
const ours = '^(packages|scripts|bench|examples)/'
/** Tests, and what is for tests only: `name.test.ts`, `name.test-data.ts` beside the code, and packages' test/ folders. */
const tests = '(\\.test[.-][^/]*$|^packages/[^/]+/test/)'

/** What the rooms between intake and the platforms show of themselves: the files at their top, never what is below. */
const interfaces = `${gateway}/(accounts|intake|outbox|store)/[^/]+$`

/** A room's folder, and what it may import besides itself. Paths are regular expressions, from the root. */
const rooms = [
  { name: 'wire', path: 'packages/wire', mayImport: [] },
  { name: 'model', path: `${gateway}/model`, mayImport: [] },
  { name: 'secrets', path: `${gateway}/secrets`, mayImport: [] },
  { name: 'store', path: `${gateway}/store`, mayImport: [`${gateway}/model/`] },
  { name: 'intake', path: `${gateway}/intake`, mayImport: [`${gateway}/(model|secrets|store)/`] },
  {
    name: 'documents',
    path: `${gateway}/documents`,
    mayImport: [`${gateway}/(model|store)/`, 'packages/wire/src/text/'],
  },
  { name: 'stats', path: `${gateway}/stats`, mayImport: [`${gateway}/(model|store)/`] },
  { name: 'outbox', path: `${gateway}/outbox`, mayImport: [`${gateway}/(model|secrets|store)/`] },
  { name: 'pages', path: `${gateway}/pages`, mayImport: [`${gateway}/intake/[^/]+$`] },
  {
    name: 'accounts',
    path: `${gateway}/accounts`,
    mayImport: [`${gateway}/(model|secrets|store|pages)/`, `${gateway}/outbox/[^/]+$`],
  },
  { name: 'api', path: `${gateway}/api`, mayImport: [`${gateway}/(model|secrets|store)/`] },
  {
    name: 'sandbox-beside',
    path: `${gateway}/sandbox`,
    mayImport: [`${gateway}/(model|secrets|store)/`, `${gateway}/log\\.ts$`, 'packages/sandbox/'],
  },
  { name: 'sandbox', path: 'packages/sandbox', mayImport: ['packages/(ui|wire)/'] },
  { name: 'console', path: 'packages/console', mayImport: ['packages/(client|ui|wire)/'] },
  { name: 'ui', path: 'packages/ui', mayImport: [] },
  { name: 'client', path: 'packages/client', mayImport: [] },
  { name: 'examples', path: 'examples', mayImport: ['packages/client/'] },
]

const roomRules = rooms.map(({ name, path, mayImport }) => ({
  name: `room-${name}`,
  comment: `${path} may import of ours: ${['itself', ...mayImport].join(', ')}`,
  severity: 'error',
  from: { path: `^${path}/`, pathNot: tests },
  to: { path: ours, pathNot: [`^${path}/`, ...mayImport.map((allowed) => `^${allowed}`)] },
}))

const gatewayRooms = 'model|sandbox|secrets|store|pages|accounts|intake|documents|outbox|stats|platforms|api'

export default {
  forbidden: [
    ...roomRules,
    {
      name: 'room-platform',
      comment: 'A platform may import wire, model, the interfaces of intake, outbox and store, and no other platform',
      severity: 'error',
      from: { path: `^${gateway}/platforms/([^/]+)/`, pathNot: tests },
      to: {
        path: ours,
        pathNot: [
          `^${gateway}/platforms/$1/`,
          `^${gateway}/platforms/[^/]+$`,
          '^packages/wire/',
          `^${gateway}/(model|secrets|pages)/`,
          `^${interfaces}`,
        ],
      },
    },
    {
      name: 'room-platforms',
      comment: 'What stands beside the platforms lists and describes them, and may import what they may',
      severity: 'error',
      from: { path: `^${gateway}/platforms/[^/]+$`, pathNot: tests },
      to: {
        path: ours,
        pathNot: [`^${gateway}/platforms/`, '^packages/wire/', `^${gateway}/(model|secrets|pages)/`, `^${interfaces}`],
      },
    },
    {
      name: 'room-unknown',
      comment: 'A folder of the gateway that is no room yet: say above what it may import',
      severity: 'error',
      from: { path: `^${gateway}/([^/]+)/`, pathNot: [tests, `^${gateway}/(${gatewayRooms})/`] },
      to: { path: ours, pathNot: `^${gateway}/$1/` },
    },
    {
      name: 'store-dialects-are-private',
      comment: 'One interface, two homes for the data: only the store, and what wires it, know which one it is',
      severity: 'error',
      from: { path: '^(packages|examples)/', pathNot: [tests, `^${gateway}/store/`, `^${gateway}/[^/]+$`] },
      to: { path: `^${gateway}/store/dialects/` },
    },
    {
      name: 'wire-does-no-io',
      comment: 'wire is pure: bytes and values in, bytes and values out',
      severity: 'error',
      from: { path: '^packages/wire/', pathNot: tests },
      to: {
        dependencyTypes: ['core'],
        path: '^(node:)?(fs|net|tls|http2?|https|dgram|dns|child_process|cluster|worker_threads|timers|sqlite)(/|$)',
      },
    },
    {
      name: 'no-test-in-code',
      comment: 'What runs in production does not import tests or scripts',
      severity: 'error',
      from: { path: '^(packages|examples)/', pathNot: tests },
      to: { path: [tests, '^scripts/'] },
    },
    {
      name: 'packages-by-name',
      comment: 'One package reaches another through its name and its exports, never through a path',
      severity: 'error',
      from: { path: '^packages/([^/]+)/', pathNot: tests },
      to: {
        path: '^packages/',
        pathNot: '^packages/$1/',
        dependencyTypes: ['local'],
        dependencyTypesNot: ['aliased-workspace'],
      },
    },
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one, or lack a third below both. Imports of types make no circle',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-undeclared-package',
      comment: "What is imported stands in the package's own package.json; for tests and scripts, the root's will do",
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-dev-package-in-code',
      comment: 'What runs in production is a dependency, not a development dependency; types alone may come from those',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'], pathNot: '^node_modules/@types/' },
    },
    {
      name: 'no-unresolvable',
      comment: 'Imports lead somewhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|generated)/' },
    // Imports of types count: a room that needs another's types depends on it.
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
