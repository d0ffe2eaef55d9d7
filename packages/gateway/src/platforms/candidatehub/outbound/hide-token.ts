import { type HttpOutcome, mask } from '../../../outbox/interface.ts'

/**
 * The outcome of a call to a one-time address, for keeping: wherever an answer repeats what is secret of the address, its
 * last path segment and its query (contract 4.3), a mask stands for it.
 */
export function hideToken(outcome: HttpOutcome, href: string): HttpOutcome {
  const secrets = secretsOf(href)
  const hide = (text: string) => secrets.reduce((shown, secret) => shown.replaceAll(secret, mask), text)
  if (outcome.kind !== 'response') return { ...outcome, message: hide(outcome.message) }
  return {
    ...outcome,
    headers: outcome.headers.map(([name, value]) => [name, hide(value)]),
    // Byte for byte, whatever the body's encoding: the secret is ASCII, and its decoded form is looked for in UTF-8.
    body: Buffer.from(hide(Buffer.from(outcome.body).toString('latin1')), 'latin1'),
  }
}

/** The longest first, so that no part of one is left. */
function secretsOf(href: string): string[] {
  const url = new URL(href)
  const segment = url.pathname.split('/').findLast((part) => part !== '') ?? ''
  const query = url.search.slice(1)
  const written = [segment, decoded(segment), query, decoded(query), ...url.searchParams.values()]
  const bytes = written.map((text) => Buffer.from(text).toString('latin1'))
  return [...new Set([...written, ...bytes])].filter((text) => text !== '').sort((a, b) => b.length - a.length)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
