/**
 * A moment in the reader's own zone, with the exact one on hovering. `at`: epoch milliseconds, or RFC 3339 as the APIs
 * write it.
 */
export function Time({ at }: { at: number | string }) {
  const date = new Date(at)
  const today = date.toDateString() === new Date().toDateString()
  const text = today
    ? date.toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' })
    : date.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <time dateTime={date.toISOString()} title={date.toISOString()} style={today ? { whiteSpace: 'nowrap' } : undefined}>
      {text}
    </time>
  )
}

/** A size in bytes, in words. */
export function bytesText(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
