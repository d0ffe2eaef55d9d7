import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { environment, root } from '../checks.ts'
import type { Block } from './pages.ts'

/** Ports that the pages speak of; each run has others, which are free. */
const ports = ['8080', '9090']

/** How long one block may take. Milliseconds. */
const blockWithinMs = 60_000

/**
 * Somebody who follows one page: a bash in a folder that looks like the repository, and the gateway that the page starts,
 * on the data folder `./data` of that folder.
 */
export class PageShell {
  readonly #home = mkdtempSync(join(tmpdir(), 'gangway-page-'))
  readonly #substitutes: [from: string, to: string][]
  readonly #shell: ChildProcess
  #gateway: ChildProcess | undefined
  #count = 0

  private constructor(substitutes: [from: string, to: string][]) {
    this.#substitutes = substitutes
    mkdirSync(this.#folder)
    for (const name of readdirSync(root)) {
      if (name !== 'data' && !name.startsWith('.')) symlinkSync(join(root, name), join(this.#folder, name))
    }
    this.#shell = spawn('bash', ['--noprofile', '--norc'], {
      cwd: this.#folder,
      env: environment,
      stdio: ['pipe', 'pipe', 'inherit'],
      detached: true,
    })
    this.#shell.stdin!.on('error', () => {})
    this.#shell.stdin!.write('set -e -o pipefail\n')
  }

  /** `substitutes`: texts of the page that stand for what is another in this run. */
  static async open(substitutes: [from: string, to: string][] = []): Promise<PageShell> {
    const free = await Promise.all(ports.map(async (port) => [port, await freePort()] as [string, string]))
    return new PageShell([...free, ...substitutes])
  }

  get #folder(): string {
    return join(this.#home, 'gangway')
  }

  /** Runs a block to its end. Answers what it printed; throws, with that, where it fails. */
  async run(block: Block): Promise<string> {
    const at = join(this.#home, `block-${++this.#count}`)
    writeFileSync(`${at}.sh`, `${this.#substitute(block.code)}\n`)
    const done = `done-${this.#count}`
    const outcome = await new Promise<string>((resolve, reject) => {
      const timer = setTimeout(() => finish('took too long'), blockWithinMs)
      const finish = (how: string) => {
        clearTimeout(timer)
        this.#shell.stdout!.off('data', hear)
        this.#shell.off('exit', ended)
        resolve(how)
      }
      let heard = ''
      const hear = (chunk: Buffer) => {
        heard += chunk
        if (heard.includes(done)) finish('')
      }
      const ended = (code: number) => finish(`ended with code ${code}`)
      if (this.#shell.exitCode !== null) return reject(new Error('The shell has ended'))
      this.#shell.stdout!.on('data', hear)
      this.#shell.once('exit', ended)
      this.#shell.stdin!.write(`. ${at}.sh > ${at}.out 2>&1 < /dev/null\necho ${done}\n`)
    })
    const printed = readFileSync(`${at}.out`, 'utf8')
    if (outcome) throw new Error(`The block in line ${block.line} ${outcome}:\n${block.code}\nIt printed:\n${printed}`)
    return printed
  }

  /** Starts the gateway, or the sandbox, as the block does, in place of the one before; waits until it listens. */
  async start(block: Block): Promise<void> {
    await this.#stopGateway()
    const child = spawn('bash', ['-c', this.#substitute(block.code)], {
      cwd: this.#folder,
      env: { ...environment, PORT: this.#substitute('8080'), GANGWAY_SANDBOX: 'off', GANGWAY_SANDBOX_PORT: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    })
    this.#gateway = child
    let said = ''
    await new Promise<void>((resolve, reject) => {
      const hear = (chunk: Buffer) => {
        said += chunk
        if (/Gangway is listening|The platforms are played at/.test(said)) resolve()
      }
      child.stdout.on('data', hear)
      child.stderr.on('data', hear)
      child.once('exit', (code) =>
        reject(new Error(`What the block in line ${block.line} starts ended with code ${code}:\n${said}`)),
      )
    })
  }

  async close(): Promise<void> {
    await this.#stopGateway()
    await endGroup(this.#shell)
    rmSync(this.#home, { recursive: true, force: true })
  }

  async #stopGateway(): Promise<void> {
    if (this.#gateway) await endGroup(this.#gateway)
    this.#gateway = undefined
  }

  #substitute(text: string): string {
    return this.#substitutes.reduce((done, [from, to]) => done.replaceAll(from, to), text)
  }
}

/** Ends a process that leads a group, and with it those that it has started. */
async function endGroup(child: ChildProcess): Promise<void> {
  const exited = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined
  try {
    process.kill(-child.pid!, 'SIGTERM')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
  await exited
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return String(port)
}
