export { keepBlobBytes } from './keep-blob-bytes.ts'
export { readBlobBytes } from './read-blob-bytes.ts'
export { wantBlobs } from './want-blobs.ts'
