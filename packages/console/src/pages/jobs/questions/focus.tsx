import { flushSync } from 'react-dom'

/**
 * Makes a change, and focuses what has this id then. All before the next key is handled, so that what somebody types on
 * without a pause arrives there.
 */
export function changeAndFocus(id: string, change?: () => void): void {
  if (change) flushSync(change)
  document.getElementById(id)?.focus()
}
