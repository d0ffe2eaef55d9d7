/**
 * `node scripts/with-node.mjs <script> [argument ...]` runs a script of ours with Node 24 or later, whichever Node this
 * is. The install brings a new Node as a package; npm 11 puts it into node_modules/.bin, where npm scripts find it by
 * themselves, and then the script runs right here. npm 10 takes that link away again together with the packages for
 * other platforms, so there it is started from the package. JavaScript, because an older Node reads no TypeScript.
 */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import module from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = join(import.meta.dirname, '..')

/** The path of the Node that was installed as a package for this platform. */
function installedNode() {
  const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  for (const name of Object.keys(optionalDependencies).filter((name) => name.startsWith('node-'))) {
    const folder = join(root, 'node_modules', name)
    if (!existsSync(join(folder, 'package.json'))) continue
    return join(folder, JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).bin.node)
  }
  throw new Error(`Gangway needs Node 24 or later; this is ${process.version}, and npm installed none beside it`)
}

// What Node makes of our sources is kept for the next start, of tests too: it is half of the work of starting.
process.env.NODE_COMPILE_CACHE ??= join(root, 'node_modules', '.cache', 'node')

if (Number(process.versions.node.split('.')[0]) >= 24) {
  module.enableCompileCache(process.env.NODE_COMPILE_CACHE)
  const script = resolve(process.argv[2])
  process.argv.splice(1, 2, script)
  await import(pathToFileURL(script).href)
} else {
  // What `npm start` says of memory holds for the other Node as well.
  const limits = process.execArgv.filter((option) => option.startsWith('--max-'))
  const child = spawn(installedNode(), [...limits, ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => {
    if (signal) process.removeAllListeners(signal).kill(process.pid, signal)
    else process.exit(code ?? 1)
  })
}
