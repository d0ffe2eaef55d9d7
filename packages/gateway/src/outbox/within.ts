/** Waits for something, but no longer than so many milliseconds. */
export async function within(ms: number, waitedFor: Promise<void> | undefined): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms)
  })
  await Promise.race([waitedFor, tooLong])
  clearTimeout(timer)
}
