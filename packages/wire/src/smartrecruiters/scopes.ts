/** The scope of the partner-level credential for configuration and integration (contract 7.1). */
export const partnerScope = 'partner_configuration_manage'

/** What the text of the integration call names instead; taken as the same (contract 8, row 12). */
export const partnerScopeAlias = 'client_credentials_write'

/** What we ask for at a customer's account, and what each is used for. */
export const customerScopes = {
  candidates_read: 'Reads the candidate of an order.',
  jobs_read: 'Reads the job of an order and its hiring team.',
  assessment_result_manage: 'Writes results and uploads attachments.',
  users_read: 'Reads names and e-mail addresses of the hiring team.',
} as const
export type CustomerScope = keyof typeof customerScopes

/** What the platform may do with the credential we issue: both names of the order scope are granted (row 12). */
export const issuedScopes = ['packages_view', 'orders_modify', 'orders_manage'] as const

/** Whether a token with these scopes may do what `wanted` stands for, the contract's double names taken as one. */
export function hasScope(granted: readonly string[], wanted: string): boolean {
  return granted.some((scope) => canonical(scope) === canonical(wanted))
}

function canonical(scope: string): string {
  if (scope === partnerScopeAlias) return partnerScope
  return scope === 'orders_manage' ? 'orders_modify' : scope
}
