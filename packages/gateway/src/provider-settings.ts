import { ConfigError, isLoopbackHost } from './config-fault.ts'
import { type Role, roles } from './model/operator.ts'

/** A provider of identities (OpenID Connect). */
export interface ProviderSettings {
  /** As it names itself in its tokens, without a slash at its end that it does not write itself. */
  issuer: string
  clientId: string
  clientSecret: string
  /** Space-separated. */
  scopes: string
}

export interface IdentityProvider extends ProviderSettings {
  /** The claim that holds which customer a person belongs to. */
  externalRefClaim: string
}

export interface OperatorProviderSettings extends ProviderSettings {
  /** What the button says that leads there. */
  name: string
  /** The claim that holds an operator's role or groups; undefined: who was invited comes in, with the role given then. */
  roleClaim: string | undefined
  /** What of it stands for which role; empty: the roles' own names. */
  roleValues: { value: string; role: Role }[]
}

type ReadText = (name: string) => string | undefined

/** Where customers' people sign in; undefined where no provider is set. */
export function readIdentityProvider(text: ReadText, warnings: string[]): IdentityProvider | undefined {
  const own = ['EXTERNAL_REF_CLAIM']
  const provider = readProvider('GANGWAY_OIDC', own, text, warnings)
  const externalRefClaim = text('GANGWAY_OIDC_EXTERNAL_REF_CLAIM') ?? 'external_ref'
  return provider && { ...provider, externalRefClaim }
}

/** Where operators sign in; undefined where no provider is set. */
export function readOperatorProvider(text: ReadText, warnings: string[]): OperatorProviderSettings | undefined {
  const prefix = 'GANGWAY_OPERATOR_OIDC'
  const provider = readProvider(prefix, ['NAME', 'ROLE_CLAIM', 'ROLES'], text, warnings)
  if (!provider) return undefined
  const roleClaim = text(`${prefix}_ROLE_CLAIM`)
  const roleValues = readRoleValues(`${prefix}_ROLES`, text(`${prefix}_ROLES`))
  if (roleValues.length > 0 && roleClaim === undefined) {
    throw new ConfigError(`${prefix}_ROLES`, `means nothing without ${prefix}_ROLE_CLAIM`)
  }
  return { ...provider, name: text(`${prefix}_NAME`) ?? new URL(provider.issuer).host, roleClaim, roleValues }
}

function readRoleValues(name: string, value: string | undefined): OperatorProviderSettings['roleValues'] {
  const parts = (value ?? '').split(',').map((part) => part.trim())
  return parts.filter(Boolean).map((part) => {
    const [, role, of] = /^(\w+)\s*=\s*(.+)$/.exec(part) ?? []
    const known = roles.find((each) => each === role)
    if (!known) throw new ConfigError(name, `takes role=value, comma-separated, with the roles ${roles.join(', ')}`)
    return { value: of!, role: known }
  })
}

/** Settings whose names begin with `prefix`; `own` are those besides which every provider has. */
function readProvider(prefix: string, own: string[], text: ReadText, warnings: string[]): ProviderSettings | undefined {
  const issuerName = `${prefix}_ISSUER`
  const issuer = text(issuerName)
  const others = ['CLIENT_ID', 'CLIENT_SECRET', 'SCOPES', ...own].map((name) => `${prefix}_${name}`)
  if (issuer === undefined) {
    const alone = others.find((name) => text(name) !== undefined)
    if (alone) throw new ConfigError(alone, `means nothing without ${issuerName}`)
    return undefined
  }
  const url = URL.parse(issuer)
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username || url.password) {
    throw new ConfigError(issuerName, 'takes the https URL by which the provider of identities names itself')
  }
  if (url.protocol === 'http:') {
    if (!isLoopbackHost(url.hostname)) {
      throw new ConfigError(issuerName, 'must be https, unless it names this machine itself (loopback)')
    }
    warnings.push(`${issuerName} is plain http on loopback: good for trying out only`)
  }
  const required = (name: string) => {
    const value = text(name)
    if (value === undefined) throw new ConfigError(name, `is required with ${issuerName}`)
    return value
  }
  const scopes = text(`${prefix}_SCOPES`) ?? 'openid email profile'
  if (!scopes.split(/\s+/).includes('openid')) {
    throw new ConfigError(`${prefix}_SCOPES`, 'must have openid among them')
  }
  return {
    issuer,
    clientId: required(`${prefix}_CLIENT_ID`),
    clientSecret: required(`${prefix}_CLIENT_SECRET`),
    scopes,
  }
}
