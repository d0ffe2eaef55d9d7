/** Kinds of records that own a secret. */
export type SecretOwner = 'registration' | 'connection' | 'endpoint' | 'callout' | 'api_key' | 'account' | 'session'

/** What a sealed secret belongs to: part of its seal, so that it opens nowhere else. */
export const sealingContext = (kind: SecretOwner, tenant: string, id: string): string => `${tenant}/${kind}/${id}`
