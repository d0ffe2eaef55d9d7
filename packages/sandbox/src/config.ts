import { join, resolve } from 'node:path'

export type Config = { port: number; dataDir: string }

/** What is wrong with the environment, as a sentence that names the variable. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

/**
 * Settings of the sandbox as a process: `GANGWAY_SANDBOX_PORT` (0 is any free port, as is the default beside a gateway;
 * alone it is 8090, so that bookmarks last) and `GANGWAY_DATA_DIR` (`./data`), in which it has a folder of its own.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>, alone: boolean): Config {
  const port = environment.GANGWAY_SANDBOX_PORT || (alone ? '8090' : '0')
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new ConfigError('GANGWAY_SANDBOX_PORT must be a port number, 0 to 65535')
  }
  return { port: Number(port), dataDir: join(resolve(environment.GANGWAY_DATA_DIR || 'data'), 'sandbox') }
}
