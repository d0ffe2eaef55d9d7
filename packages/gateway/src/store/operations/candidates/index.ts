export { findCandidate } from './find-candidate.ts'
export { listCandidates } from './list-candidates.ts'
