/** How a reference was found: as it is but for blanks around it, or only with letter case set aside. */
export type JobReferenceMatch<T> = { job: T; how: 'exact' | 'case_folded' }

/**
 * Finds the job that a delivered reference means, by comparing after trimming and then, as a fallback, regardless of
 * letter case (contract 1.6). A fallback that fits several jobs finds none: a wrong job is worse than an unmatched one.
 * `referenceOf` gives a job's own reference.
 */
export function matchJobReference<T>(
  reference: string,
  jobs: Iterable<T>,
  referenceOf: (job: T) => string,
): JobReferenceMatch<T> | null {
  const wanted = reference.trim()
  if (wanted === '') return null
  const folded: T[] = []
  for (const job of jobs) {
    const own = referenceOf(job).trim()
    if (own === wanted) return { job, how: 'exact' }
    if (foldJobReference(own) === foldJobReference(wanted)) folded.push(job)
  }
  return folded.length === 1 ? { job: folded[0]!, how: 'case_folded' } : null
}

/** The reference with blanks around it and letter case set aside: what a lookup's index is made of. */
export function foldJobReference(reference: string): string {
  return reference.trim().toLowerCase()
}
