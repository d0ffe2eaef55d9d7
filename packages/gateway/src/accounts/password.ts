import { scrypt, timingSafeEqual } from 'node:crypto'

/*
 * Passwords are kept as `scrypt$<N>$<r>$<p>$<salt>$<key>`, salt and key in base64url. The cost is one of those that the
 * OWASP password storage cheat sheet calls equal: 32 MiB and three passes for each.
 */
const cost = { N: 2 ** 15, r: 8, p: 3 }
const saltBytes = 16
const keyBytes = 32
/** At the same time; others wait, so that a flood of tries takes up neither memory nor every thread. */
const concurrency = 2

/** Characters. Long enough to hold against guessing; no rules on what is in it. */
export const passwordLength = { least: 12, most: 200 } as const

/** What is wrong with a password that somebody wants to have; undefined where nothing is. */
export function passwordFault(password: string, email: string): 'short' | 'long' | 'own_address' | undefined {
  const length = [...password].length
  if (length < passwordLength.least) return 'short'
  if (length > passwordLength.most) return 'long'
  return password.toLowerCase() === email.toLowerCase() ? 'own_address' : undefined
}

/** The same in words, to follow the name of a field. */
export function passwordProblem(password: string, email: string): string | undefined {
  const fault = passwordFault(password, email)
  return fault && passwordFaults[fault]
}

const passwordFaults = {
  short: `needs ${passwordLength.least} characters or more`,
  long: `takes ${passwordLength.most} characters at most`,
  own_address: 'must not be the e-mail address',
} as const

export async function hashPassword(password: string, randomBytes: (size: number) => Uint8Array): Promise<string> {
  const salt = Buffer.from(randomBytes(saltBytes))
  const key = await derive(password, salt, cost, keyBytes)
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/** Whether it is the password. For nobody's (null) it takes as long as for somebody's and is not. */
export async function passwordFits(password: string, kept: string | null): Promise<boolean> {
  const parsed = /^scrypt\$(\d+)\$(\d+)\$(\d+)\$([\w-]+)\$([\w-]+)$/.exec(kept ?? '')
  if (!parsed) {
    await derive(password, Buffer.alloc(saltBytes), cost, keyBytes)
    return false
  }
  const [, N, r, p, salt, key] = parsed as unknown as [string, string, string, string, string, string]
  const expected = Buffer.from(key, 'base64url')
  const found = await derive(
    password,
    Buffer.from(salt, 'base64url'),
    { N: Number(N), r: Number(r), p: Number(p) },
    expected.length,
  )
  return timingSafeEqual(found, expected)
}

let running = 0
const waiting: (() => void)[] = []

async function derive(password: string, salt: Buffer, { N, r, p }: typeof cost, length: number): Promise<Buffer> {
  if (running >= concurrency) await new Promise<void>((resolve) => waiting.push(resolve))
  else running++
  try {
    return await new Promise((resolve, reject) => {
      // One password however the keyboard wrote its accents.
      const text = password.normalize('NFKC')
      scrypt(text, salt, length, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
        error ? reject(error) : resolve(key),
      )
    })
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}
