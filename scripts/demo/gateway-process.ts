import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** A gateway in a process of its own, as `npm start` runs it. */
export interface GatewayProcess {
  origin: string
  process: ChildProcess
  /** All it has written so far. */
  output(): string
  /** Waits until it has written what matches. Rejects where it ends before. */
  wrote(pattern: RegExp): Promise<RegExpExecArray>
  /** Asks it to stop, and waits until it has. */
  stop(): Promise<void>
}

/** Starts one with these settings, on any free port, and waits until it listens. Rejects with what it said otherwise. */
export async function startGatewayProcess(settings: Record<string, string>): Promise<GatewayProcess> {
  const main = fileURLToPath(new URL('../../packages/gateway/src/main.ts', import.meta.url))
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const wrote = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(said)
        if (!found) return
        child.off('said', look)
        resolve(found)
      }
      child.on('said', look)
      child.once('exit', (code) => reject(new Error(`The gateway ended with code ${code}:\n${said}`)))
      look()
    })
  const hear = (chunk: Buffer) => {
    said += chunk.toString()
    child.emit('said')
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const origin = (await wrote(/"origin":"(http:[^"]+)"/))[1]!
  return {
    origin,
    process: child,
    output: () => said,
    wrote,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const exited = once(child, 'exit')
      child.kill('SIGTERM')
      await exited
    },
  }
}
