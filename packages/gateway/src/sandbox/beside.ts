import type { Logger } from '../log.ts'
import { startSandboxProcess } from './process.ts'
import { type SeedDeps, seedSandbox } from './seed.ts'

export interface SandboxBeside {
  /** Where its pages are, once it listens; null where it could not start. */
  origin: Promise<string | null>
  stop(): Promise<void>
}

/** Starts the sandbox beside the gateway and makes the two known to each other. Its failure is logged, and no more. */
export function startSandboxBeside(
  options: { port: number; dataDir: string; log: Logger; allowOrigin(origin: string): void } & SeedDeps,
): SandboxBeside {
  const { log } = options
  const child = startSandboxProcess({
    port: options.port,
    dataDir: options.dataDir,
    heard: (line) => log.debug({ line }, 'the sandbox says'),
  })
  const origin = child.listening.then(
    async (listening) => {
      options.allowOrigin(listening)
      await seedSandbox(listening, options).catch((error) => log.warn({ error }, 'the sandbox could not be seeded'))
      log.info({ sandbox: listening }, 'the sandbox plays the platforms')
      return listening
    },
    (error) => {
      log.warn({ error }, 'the sandbox could not start; the gateway does without')
      return null
    },
  )
  return {
    origin,
    async stop() {
      await child.stop()
      await origin
    },
  }
}
