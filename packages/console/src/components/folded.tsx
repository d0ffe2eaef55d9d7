import { type ReactNode, useState } from 'react'

/** Folded up, unless it is `opened` at first; what is in it is made, and asked for, when it is opened. */
export function Folded({ label, opened = false, children }: { label: string; opened?: boolean; children: ReactNode }) {
  const [open, setOpen] = useState(opened)
  return (
    <details className="folded" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{label}</summary>
      {open && children}
    </details>
  )
}
