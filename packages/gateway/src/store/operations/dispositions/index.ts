export { findDispositionWork } from './find-disposition-work.ts'
export { listDispositions } from './list-dispositions.ts'
export { planDispositionUploads } from './plan-disposition-uploads.ts'
export { readDispositionRows } from './read-disposition-rows.ts'
