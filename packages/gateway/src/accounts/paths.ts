/** Below the root of the public URL. */
export const accountPaths = {
  invitations: '/invitations',
  account: '/account',
  /** Where the provider of identities sends browsers back to. */
  callback: '/sign-in/callback',
} as const

/** The path of the public URL, without a slash at its end: links of our pages begin with it. */
export function basePath(publicUrl: string): string {
  return new URL(publicUrl).pathname.replace(/\/+$/, '')
}
