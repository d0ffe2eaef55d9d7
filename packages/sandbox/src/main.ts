import { ConfigError, readConfig } from './config.ts'
import type { Log } from './platform.ts'
import { startSandbox } from './sandbox.ts'

/** A line of JSON per fact, as the gateway writes them. */
function createLog(): Log {
  const line = (level: string) => (fields: object, message: string) => {
    const time = new Date().toISOString()
    process.stdout.write(`${JSON.stringify({ level, time, part: 'sandbox', ...fields, msg: message })}\n`)
  }
  return { info: line('info'), warn: line('warn'), error: line('error') }
}

try {
  const { port, dataDir } = readConfig(process.env, process.send === undefined)
  const sandbox = await startSandbox({ port, dataDir, log: createLog() })
  const stop = () => {
    setTimeout(() => process.exit(1), 5000).unref()
    sandbox.stop().then(() => process.exit(0))
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  // Beside a gateway: it learns the address this way, and does not leave us behind.
  if (process.send) {
    process.once('disconnect', stop)
    process.send({ type: 'listening', origin: sandbox.origin })
  } else {
    process.stdout.write(`\nThe platforms are played at ${sandbox.origin}\n\n`)
  }
} catch (error) {
  const { code, message, stack } = error as NodeJS.ErrnoException
  const expected = error instanceof ConfigError || code !== undefined
  process.stderr.write(`The sandbox cannot start. ${expected ? message : stack}\n`)
  process.exit(1)
}
