export { findPackageByRemoteId } from './find-package-by-remote-id.ts'
