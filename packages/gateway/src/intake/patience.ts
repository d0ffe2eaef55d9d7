/** Counts the time that a platform waits for us; that in which it sends its body is its own. */
export interface Patience {
  begin(): void
  end(): void
}

/** `over` is called where beginnings and their ends are so many milliseconds apart, in all. */
export function createPatience(ms: number, over: () => void): Patience {
  let left = ms
  let since = 0
  let timer: NodeJS.Timeout | undefined
  return {
    begin() {
      since = performance.now()
      timer = setTimeout(over, left)
    },
    end() {
      left -= performance.now() - since
      clearTimeout(timer)
    },
  }
}
