const name = 'gangway-place'

// Read at once, before a page takes the address over.
let problem = new URLSearchParams(location.search).get('problem')

/** Why the provider of identities signed nobody in, once: the address that it sends back to says so. */
export function takeProviderProblem(): string | null {
  const told = problem
  problem = null
  return told
}

/** Keeps, in this tab, where somebody was who goes to sign in elsewhere. */
export function rememberPlace(): void {
  sessionStorage.setItem(name, location.pathname.replace(/^\/console/, '') + location.search)
}

/** Where that was, once: they come back to the start. */
export function takeRememberedPlace(): { to: string; search: Record<string, string> } | null {
  const place = sessionStorage.getItem(name)
  sessionStorage.removeItem(name)
  if (!place || place === '/') return null
  const { pathname, searchParams } = new URL(place, location.origin)
  return { to: pathname, search: Object.fromEntries(searchParams) }
}
