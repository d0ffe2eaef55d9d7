import ipaddr from 'ipaddr.js'

/** A setting that Gangway cannot start with. The message names it, says what is wrong and what it takes; never its value if that is a secret. */
export class ConfigError extends Error {
  constructor(name: string, fault: string) {
    super(`${name}: ${fault}`)
    this.name = 'ConfigError'
  }
}

/** For a call whose fault is that of a setting: what the system or a database says of not being reached becomes a `ConfigError`. */
export function blame(setting: string): (error: unknown) => never {
  return (error) => {
    const { code, message } = error as { code?: unknown; message?: string }
    // Of PostgreSQL's classes of errors: connection, authorization, no such database, starting or stopping; and what `pg`
    // says without a code.
    if (
      /^(E[A-Z]+|08...|28...|3D...|57P..)$/.test(String(code)) ||
      /^(timeout expired|Connection terminated)/.test(message ?? '')
    )
      throw new ConfigError(setting, message ?? String(code))
    throw error
  }
}

/** Whether traffic to this host stays on the machine. */
export function isLoopbackHost(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '')
  if (name === 'localhost') return true
  return ipaddr.isValid(name) && ipaddr.process(name).range() === 'loopback'
}
