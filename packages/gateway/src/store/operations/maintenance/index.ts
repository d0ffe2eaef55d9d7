export { claimUnwantedBlobs } from './claim-unwanted-blobs.ts'
export { pruneExpired } from './prune-expired.ts'
export { pruneRefusals } from './prune-refusals.ts'
export { removeBlobRows } from './remove-blob-rows.ts'
