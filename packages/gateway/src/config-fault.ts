import ipaddr from 'ipaddr.js'

/** A setting that Gangway cannot start with. The message names it, says what is wrong and what it takes; never its value if that is a secret. */
export class ConfigError extends Error {
  constructor(name: string, fault: string) {
    super(`${name}: ${fault}`)
    this.name = 'ConfigError'
  }
}

/** Whether traffic to this host stays on the machine. */
export function isLoopbackHost(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '')
  if (name === 'localhost') return true
  return ipaddr.isValid(name) && ipaddr.process(name).range() === 'loopback'
}
