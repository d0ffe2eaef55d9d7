/** Counts the time that a platform waits for us; that in which it sends its body is its own. */
export interface Patience {
  begin(): void
  end(): void
}

/** `over` is called where so many milliseconds passed between a beginning and its end. */
export function createPatience(ms: number, over: () => void): Patience {
  let timer: NodeJS.Timeout | undefined
  return {
    begin() {
      timer = setTimeout(over, ms)
    },
    end: () => clearTimeout(timer),
  }
}
