import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** The sandbox as a process of its own: nothing that happens in it can stop the gateway. */
export interface SandboxProcess {
  /** Resolves with where it listens; rejects with what it said where it cannot start. */
  listening: Promise<string>
  stop(): Promise<void>
}

export function startSandboxProcess(options: {
  port: number
  dataDir: string
  /** A line that it wrote. */
  heard(line: string): void
}): SandboxProcess {
  const main = fileURLToPath(import.meta.resolve('@gangway/sandbox/main'))
  const child: ChildProcess = fork(main, [], {
    env: { ...process.env, GANGWAY_SANDBOX_PORT: String(options.port), GANGWAY_DATA_DIR: options.dataDir },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  for (const stream of [child.stdout!, child.stderr!]) createInterface({ input: stream }).on('line', options.heard)
  const exited = once(child, 'exit')
  const listening = new Promise<string>((resolve, reject) => {
    child.once('message', (message) => resolve((message as { origin: string }).origin))
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`The sandbox ended with code ${code}`)))
  })
  return {
    listening,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      await exited
    },
  }
}
