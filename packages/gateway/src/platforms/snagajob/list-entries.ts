import type { Item, Path, TracingReader } from '../tracing-reader.ts'

/** No application comes with more of anything; a bound on what a hostile one makes of our records. */
const maxEntries = 1000

/** The entries of a list as contract U10 reads it, array or one object. Those beyond a bound stay in the message. */
export function listEntries(read: TracingReader, path: Path): Item[] {
  const entries = read.items(path)
  if (entries.length <= maxEntries) return entries
  read.mark(path, null, 'dropped', `entries after the first ${maxEntries} stay in the message`)
  return entries.slice(0, maxEntries)
}
