import { useEffect, useRef, useState } from 'react'
import { useChange } from '../../../pages/api.tsx'
import type { App, ConsentStart } from '../api-types.ts'
import { api } from './queries.tsx'

const width = 600
const screenHeightShare = 0.45

/**
 * Records the administrator's consent and opens the partner's page: a window of 600 pixels and 45 % of the screen's
 * height, or this very page (contract 1.2, step 5). The window is closed as soon as the partner is connected (step 7).
 */
export function useConsent({ partnerId, displayMode, status }: App) {
  const opened = useRef<Window | null>(null)
  const [blocked, setBlocked] = useState<string | null>(null)
  const [wasOpened, setWasOpened] = useState(false)
  const consent = useChange<void, ConsentStart>(() => ({
    method: 'POST',
    path: `${api}/apps/${partnerId}/consent`,
    body: displayMode === 'REDIRECT' ? { returnUrl: window.location.href } : {},
  }))
  useEffect(() => {
    if (status !== 'active') return
    opened.current?.close()
    opened.current = null
    setBlocked(null)
    setWasOpened(false)
  }, [status])

  const start = () => {
    setBlocked(null)
    opened.current?.close()
    // before anything is awaited: later on, a browser takes it for a pop-up that nobody asked for
    const popUp = displayMode === 'REDIRECT' ? null : window.open('', '_blank', features())
    consent.mutate(undefined, {
      onSuccess: ({ url, displayMode }) => {
        if (displayMode === 'REDIRECT') return window.location.assign(url)
        if (!popUp) return setBlocked(url)
        popUp.location.href = url
        opened.current = popUp
        setWasOpened(true)
      },
      onError: () => popUp?.close(),
    })
  }
  return { start, starting: consent.isPending, problem: consent.error, blocked, opened: wasOpened }
}

/** In the middle of the screen. */
function features(): string {
  const { availWidth, availHeight, height: screenHeight } = window.screen
  const height = Math.round(screenHeight * screenHeightShare)
  const left = Math.max(0, Math.round((availWidth - width) / 2))
  const top = Math.max(0, Math.round((availHeight - height) / 2))
  return `popup,width=${width},height=${height},left=${left},top=${top}`
}
