export { dropBlobBytes } from './drop-blob-bytes.ts'
export { keepBlobBytes } from './keep-blob-bytes.ts'
export { readBlobBytes } from './read-blob-bytes.ts'
export { wantBlob } from './want-blob.ts'
