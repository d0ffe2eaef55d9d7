import { useEffect, useState } from 'react'

const hour = 3_600_000

const dayBefore = () => new Date(Math.floor(Date.now() / hour) * hour - 24 * hour).toISOString()

/** A day ago, from the last full hour on, so that the same question is asked for an hour. RFC 3339. */
export function useLastDay(): string {
  const [since, setSince] = useState(dayBefore)
  useEffect(() => {
    const timer = setInterval(() => setSince(dayBefore()), 60_000)
    return () => clearInterval(timer)
  }, [])
  return since
}
