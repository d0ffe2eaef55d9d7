import { join, resolve } from 'node:path'

export type Config = { port: number; dataDir: string }

/** What is wrong with the environment, as a sentence that names the variable. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

/**
 * Settings of `npm run sandbox`: `GANGWAY_SANDBOX_PORT` (8090; 0 is any free port) and `GANGWAY_DATA_DIR` (`./data`),
 * in which the sandbox has a folder of its own.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const port = environment.GANGWAY_SANDBOX_PORT || '8090'
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new ConfigError('GANGWAY_SANDBOX_PORT must be a port number, 0 to 65535')
  }
  return { port: Number(port), dataDir: join(resolve(environment.GANGWAY_DATA_DIR || 'data'), 'sandbox') }
}
