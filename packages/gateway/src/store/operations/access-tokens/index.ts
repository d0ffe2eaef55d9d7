export { findAccessToken } from './find-access-token.ts'
export { issueAccessToken } from './issue-access-token.ts'
export { revokeAccessTokens } from './revoke-access-tokens.ts'
