export { findAccessToken } from './find-access-token.ts'
export { issueAccessToken } from './issue-access-token.ts'
