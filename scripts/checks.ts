import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import type { Outcome } from './run-test-files.ts'

export const root = join(import.meta.dirname, '..')

const programs = join(root, 'node_modules', '.bin')

/** Our own environment, where `node` is the Node that runs this, and the development dependencies are at hand. */
export const environment = {
  ...process.env,
  PATH: [dirname(process.execPath), programs, process.env.PATH].join(delimiter),
}

/** What is checked of the tree as a whole, without running it. None of these writes anything. */
export const checks = [
  { name: 'types', command: ['tsc', '--noEmit', '--project', '.'] },
  ...['ui', 'sandbox', 'console'].map((name) => ({
    name: `types of the pages of ${name}`,
    command: ['tsc', '--noEmit', '--project', `packages/${name}`],
  })),
  { name: 'format and lint', command: ['biome', 'check', '--error-on-warnings'] },
  {
    name: 'imports',
    command: [
      'depcruise',
      ...['packages', 'scripts', 'bench', 'examples'].filter((path) => existsSync(join(root, path))),
    ],
  },
]

/** Runs one of the checks, at the root. */
export async function runCheck({ name, command }: (typeof checks)[number]): Promise<Outcome> {
  const started = performance.now()
  const [program = '', ...args] = command
  const child = spawn(process.execPath, [join(programs, program), ...args], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text
    })
  }
  const passed = await new Promise<boolean>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve(code === 0))
  })
  return {
    name,
    passed: passed ? 1 : 0,
    failures: passed ? [] : [{ where: name, error: command.join(' ') }],
    skips: [],
    output,
    milliseconds: performance.now() - started,
  }
}
