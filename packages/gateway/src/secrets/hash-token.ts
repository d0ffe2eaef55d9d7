import { hash, timingSafeEqual } from 'node:crypto'

/** The SHA-256, in lower-case hex, under which a token or API key is kept; only for texts with 128 random bits or more. */
export function hashToken(token: string): string {
  return hash('sha256', token)
}

/** Whether a token has this hash, compared in constant time. Whatever is not such a hash matches no token. */
export function tokenHasHash(token: string, expectedHash: string): boolean {
  return constantTimeEqual(hashToken(token), expectedHash)
}

/** Whether two texts are the same, in a time that tells of their lengths at most. */
export function constantTimeEqual(a: string, b: string): boolean {
  const left = Buffer.from(a, 'utf8')
  const right = Buffer.from(b, 'utf8')
  return left.length === right.length && timingSafeEqual(left, right)
}
