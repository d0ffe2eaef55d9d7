/**
 * What is wrong with an address that came from outside, or null: https, and plain http only to a loopback address and
 * only where the sandbox is told so (contract snagajob 1.4 rule 4).
 */
export function outboundUrlFault(address: string, allowLoopbackHttp: boolean): string | null {
  if (!URL.canParse(address)) return 'is not an address'
  const url = new URL(address)
  if (url.username !== '' || url.password !== '') return 'holds a user name or password'
  if (url.protocol === 'https:') return null
  if (url.protocol !== 'http:') return 'must be an https address'
  if (!isLoopback(url.hostname)) return 'must be an https address; http is for loopback addresses only'
  return allowLoopbackHttp ? null : 'must be an https address; http on loopback is switched off'
}

/** Whether a host name can only mean this machine. */
export function isLoopback(hostname: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\]|::1)$/.test(hostname)
}
