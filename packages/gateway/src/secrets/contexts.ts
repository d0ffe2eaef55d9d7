/** What a sealed secret belongs to: part of its seal, so that it opens nowhere else. */
export const sealingContext = (kind: 'registration' | 'connection' | 'endpoint', tenant: string, id: string): string =>
  `${tenant}/${kind}/${id}`
