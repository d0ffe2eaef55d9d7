import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

const name = 'gangway-place'

/** Keeps, in this tab, where somebody was who goes to sign in elsewhere. */
export function rememberPlace(): void {
  sessionStorage.setItem(name, location.pathname + location.search)
}

/** Leads back there, once, when they come back to the start. */
export function useRememberedPlace(): void {
  const router = useRouter()
  useEffect(() => {
    const place = sessionStorage.getItem(name)
    sessionStorage.removeItem(name)
    if (place?.startsWith('/console/') && location.pathname === '/console') router.history.replace(place)
  }, [router])
}
