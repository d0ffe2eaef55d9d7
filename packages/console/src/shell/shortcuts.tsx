import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { areas } from '../areas.tsx'
import { useMay } from '../session.tsx'

/** Milliseconds within which the second key of `g a` must follow. */
const sequenceMs = 1500

/** What the keyboard does on every page, in words; areas have `g` and their own key besides. */
export const shortcuts = [
  { keys: ['Ctrl', 'K'], does: 'Go to a page or a record, by name or id' },
  { keys: ['/'], does: 'Search in the list that is shown' },
  { keys: ['?'], does: 'Show these shortcuts' },
] as const

/** Listens to the keyboard wherever nothing is being typed. */
export function useShortcuts({ openPalette, openHelp }: { openPalette: () => void; openHelp: () => void }): void {
  const navigate = useNavigate()
  const may = useMay()
  const began = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        openPalette()
        return
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const second = event.timeStamp - began.current < sequenceMs
      began.current = Number.NEGATIVE_INFINITY
      const area = second && areas.find(({ key, scope }) => key === event.key && (!scope || may(scope)))
      if (area) void navigate({ to: area.to })
      else if (event.key === 'g') began.current = event.timeStamp
      else if (event.key === '?') openHelp()
      else if (event.key === '/') {
        const search = document.querySelector<HTMLInputElement>('main [type=search]')
        if (!search) return
        event.preventDefault()
        search.focus()
        search.select()
      }
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [navigate, may, openPalette, openHelp])
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.closest('[role=dialog]')) return true
  return target.matches('input:not([type=checkbox], [type=radio], [type=button]), textarea, select')
}
