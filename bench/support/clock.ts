/** Between `performance.now()` of this process and the machine's own monotonic clock. Microseconds. */
const offset = (() => {
  const [seconds, nanoseconds] = process.hrtime()
  return seconds * 1e6 + nanoseconds / 1e3 - performance.now() * 1e3
})()

/** Microseconds on a clock that all processes of the machine share, and that no correction of the time ever turns back. */
export const clockUs = (): number => Math.round(performance.now() * 1e3 + offset)
