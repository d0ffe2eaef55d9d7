export { findPackageByRemoteId } from './find-package-by-remote-id.ts'
export { listOfferedPackages } from './list-offered-packages.ts'
