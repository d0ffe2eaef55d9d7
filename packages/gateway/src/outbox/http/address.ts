import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/**
 * Where an IP address leads: `public` is the open internet, `private` this machine or its neighbourhood (loopback,
 * RFC 1918, shared carrier space, unique local), `never` is what no request of ours may be sent to, whatever is
 * configured: link-local (cloud machines answer there with their own credentials), multicast, broadcast, unspecified,
 * documentation, reserved and translated ranges.
 */
export type AddressReach = 'public' | 'private' | 'never'

const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3')
const NAT64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96')

/** Classifies one address as a resolver or a URL gives it (IPv6 without brackets). Text that is no address is `never`. */
export function addressReach(text: string): AddressReach {
  switch (isIP(text)) {
    case 4:
      return reachOfV4(ipaddr.IPv4.parse(text))
    case 6:
      return reachOfV6(ipaddr.IPv6.parse(withoutDots(text)))
    default:
      return 'never'
  }
}

/** Whether a request may go to the address; `allowPrivate` adds the private ones and nothing else. */
export function isAddressAllowed(text: string, allowPrivate: boolean): boolean {
  const reach = addressReach(text)
  return reach === 'public' || (reach === 'private' && allowPrivate)
}

/** Rewrites an IPv4 tail as two groups: the library reads `::a.b.c.d` as `::ffff:a.b.c.d`, which is another address. */
function withoutDots(text: string): string {
  return text.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)/, (_, a, b, c, d) => {
    return `${(Number(a) * 256 + Number(b)).toString(16)}:${(Number(c) * 256 + Number(d)).toString(16)}`
  })
}

function reachOfV4(address: ipaddr.IPv4): AddressReach {
  switch (address.range()) {
    case 'unicast':
      return 'public'
    case 'loopback':
    case 'private':
    case 'carrierGradeNat':
      return 'private'
    default:
      return 'never'
  }
}

function reachOfV6(address: ipaddr.IPv6): AddressReach {
  switch (address.range()) {
    case 'unicast':
      // The library calls everything unlisted unicast, the deprecated IPv4-compatible ::a.b.c.d among it.
      return address.match(GLOBAL_UNICAST) ? 'public' : 'never'
    case 'loopback':
    case 'uniqueLocal':
      return 'private'
    case 'ipv4Mapped':
      return reachOfV4(address.toIPv4Address())
    case 'rfc6052':
      // DNS64 answers so for every IPv4-only host of an IPv6-only network, so what counts is the address inside.
      return address.match(NAT64) ? reachOfV4(new ipaddr.IPv4(address.toByteArray().slice(12))) : 'never'
    default:
      return 'never'
  }
}
