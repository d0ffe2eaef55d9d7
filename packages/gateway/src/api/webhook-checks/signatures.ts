import type { Finding } from './headers.ts'

/** One signature of the header `webhook-signature`, as it stands there. */
export interface GivenSignature {
  version: string | null
  text: string
  /** What it says, read as leniently as can be; null where it is no bytes at all. */
  bytes: Buffer | null
  writtenAs: 'base64' | 'base64url' | 'hexadecimal' | null
}

export interface ReadSignatures {
  signatures: GivenSignature[]
  finding: Finding
}

const digestBytes = 32
const mostSignatures = 20

/** Reads `webhook-signature`: `v1,` and base64, several separated by blanks while a secret is being rotated. */
export function readSignatures(header: string): ReadSignatures {
  const fault = (detail: string): Finding => ({ check: 'signature-format', ok: false, detail })
  const signatures = split(header).slice(0, mostSignatures).map(readOne)
  const [first] = signatures
  if (!first) return { signatures, finding: fault('The header holds no signature.') }
  const usable = signatures.filter(({ version, writtenAs }) => version === 'v1' && writtenAs === 'base64')
  const finding = (): Finding => {
    if (/[,;]\s*v1,/.test(header)) {
      return fault(
        'Several signatures are separated by commas. Gangway separates them by a blank: the header was put together anew.',
      )
    }
    if (usable.length > 0) {
      const several =
        usable.length > 1
          ? `${usable.length} signatures, as while a secret is being rotated: one of them must match`
          : 'One signature'
      return { check: 'signature-format', ok: true, detail: `${several}, \`v1,\` and base64.` }
    }
    if (first.writtenAs === 'hexadecimal') {
      return fault('The signature is written in hexadecimal. Standard Webhooks writes it in base64, behind `v1,`.')
    }
    if (first.version === null)
      return fault('The signature lacks its version: it begins with `v1,`. Take the header as it came.')
    if (first.version === 'v1a')
      return fault('This is an asymmetric signature (`v1a`). Gangway signs with a secret, as `v1`.')
    if (first.version !== 'v1')
      return fault(`The version ${JSON.stringify(first.version)} is not one that Gangway signs with: that is \`v1\`.`)
    if (first.writtenAs === 'base64url') {
      return fault(
        'The signature is written in the base64 of URLs (`-` and `_`). Standard Webhooks uses the usual one (`+` and `/`).',
      )
    }
    if (first.bytes)
      return fault(
        `The signature has ${first.bytes.length} bytes; HMAC-SHA256 has ${digestBytes}: it was cut off, or is another kind.`,
      )
    return fault('Behind `v1,` stands no base64.')
  }
  return { signatures, finding: finding() }
}

function split(header: string): string[] {
  return header
    .replace(/[,;]\s*(?=v\d+a?,)/g, ' ')
    .split(/\s+/)
    .filter((part) => part !== '')
}

function readOne(part: string): GivenSignature {
  const [, version = null, text = part] = /^(v\d+a?)[,=:](.*)$/s.exec(part) ?? []
  return { version, text, ...bytesOf(text) }
}

function bytesOf(text: string): Pick<GivenSignature, 'bytes' | 'writtenAs'> {
  const bare = text.replace(/^(sha256=|["'])/, '').replace(/["']$/, '')
  if (/^[0-9a-fA-F]{64}$/.test(bare)) return { bytes: Buffer.from(bare, 'hex'), writtenAs: 'hexadecimal' }
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(bare)) return { bytes: null, writtenAs: null }
  const bytes = Buffer.from(bare, 'base64')
  if (bytes.length !== digestBytes) return { bytes, writtenAs: null }
  return { bytes, writtenAs: text === bytes.toString('base64') ? 'base64' : /[-_]/.test(bare) ? 'base64url' : 'base64' }
}
