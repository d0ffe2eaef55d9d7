import { setFlagsFromString } from 'node:v8'

// Read by libuv when it starts its pool, at the first use: documents are written and names looked up there, and four
// threads would make them wait for one another.
process.env.UV_THREADPOOL_SIZE ??= '16'
// Percent. Left to itself V8 lets a heap grow to several times what is in it before it collects: a feed of a million jobs
// then takes 150 MiB more. In intake no difference could be measured.
setFlagsFromString('--heap-growing-percent=30')
// Bodies lie outside of V8's heap. Left to itself V8 goes through the whole heap for every 64 MB of them, several times a
// second when bodies of 1 MB come in; so it does where they grow in proportion to what is there.
setFlagsFromString('--external-memory-accounted-in-global-limit')

const [{ readConfig }, { startGateway }, { createLog }] = await Promise.all([
  import('./config.ts'),
  import('./gateway.ts'),
  import('./log.ts'),
])

const log = createLog(process.env.NODE_ENV === 'test' ? 'warn' : 'info')

/** After this a stop that hangs is cut off: whatever was acknowledged is in the store. */
const stopWithinMs = 10_000

try {
  const config = readConfig(process.env)
  const starting = startGateway(config, log)
  const stop = (signal: string) => {
    log.info({ signal }, 'asked to stop')
    setTimeout(() => {
      log.error('stopping took too long and is cut off: what was in hand is taken up at the next start')
      process.exit(1)
    }, stopWithinMs).unref()
    starting
      .then((gateway) => gateway.stop())
      .then(
        () => process.exit(0),
        (error) => {
          log.error({ error }, 'stopping failed')
          process.exit(1)
        },
      )
  }
  // Before it has started: who reads that it listens may ask it to stop at once.
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  const gateway = await starting
  gateway.startConsole()
  // Before the sandbox, which may first have its pages to build: the key is shown this once.
  if (gateway.madeAdminKey) {
    process.stdout.write(
      `\nThe API key with all rights, shown this once:\n\n    ${gateway.madeAdminKey}\n\n` +
        `Try it:  curl -H "Authorization: Bearer <key>" ${gateway.adminOrigin}/v1/registrations\n` +
        `The API reference is at ${gateway.adminOrigin}/docs\n\n`,
    )
  }
  if (gateway.firstOperatorUrl) {
    process.stdout.write(
      `\nNobody signs in to the console yet. Whoever opens this link first becomes its admin:\n\n    ${gateway.firstOperatorUrl}\n\n`,
    )
  }
  if (config.sandboxPort !== undefined) {
    const origin = await gateway.startSandbox(config.sandboxPort).origin
    if (origin) process.stdout.write(`\nThe sandbox plays the hiring platforms: ${origin}\n`)
  }
} catch (error) {
  // What keeps Gangway from starting is said in a sentence; only what nobody expected needs a stack.
  const expected = ['ConfigError', 'SecretKeysError', 'DocumentsSettingError', 'DataFolderError', 'NewerSchemaError']
  const { name, message, stack, code } = error as Error & { code?: string }
  process.stderr.write(`Gangway cannot start. ${expected.includes(name) || code ? message : stack}\n`)
  process.exit(1)
}
