import { StdUriTemplate } from '@std-uritemplate/std-uritemplate'

/** The variables of a package's `candidateUrlTemplate` (model section 3). */
const variables = ['orderId', 'token', 'language', 'email', 'returnUrl']

/** Values that would move a URL to another host, if the template let them. */
const probes = ['', 'x', '@evil.example', '.evil.example', '/\\evil.example', ':1']

/** What cannot stand outside of an expression (RFC 6570, section 2.1); "'" may, by its erratum. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are meant
const notLiteral = /[\x00-\x20\x7f"<>\\^`|]|%(?![0-9a-f]{2})/i

/** What is wrong with a template; null where nothing is: an RFC 6570 template of our variables, its host beyond their reach. */
export function templateFault(template: string): string | null {
  for (const [, names] of template.matchAll(/\{[+#./;?&]?([^{}]*)\}/g)) {
    const unknown = names!.split(',').find((name) => !variables.includes(name.replace(/(\*|:\d{1,4})$/, '')))
    if (unknown !== undefined) return `knows no variable ${unknown}; there are ${variables.join(', ')}`
  }
  const [wrong] = notLiteral.exec(template.replaceAll(/\{[^{}]*\}/g, '')) ?? []
  if (wrong !== undefined) return `holds ${JSON.stringify(wrong)}, which has to be written as %XX`
  const origins = new Set<string>()
  try {
    for (const probe of probes) {
      const url = new URL(StdUriTemplate.expand(template, Object.fromEntries(variables.map((name) => [name, probe]))))
      if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'must lead to an https or http URL'
      if (url.username !== '' || url.password !== '') return 'must not carry a user name or password'
      origins.add(url.origin)
    }
  } catch {
    return 'is no URI template (RFC 6570) of an absolute URL'
  }
  return origins.size === 1 ? null : 'must not let a variable decide the host'
}
