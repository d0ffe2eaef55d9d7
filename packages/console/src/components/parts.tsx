import './parts.css'
import { Link } from '@tanstack/react-router'

type PartsProps = { label: string; parts: readonly { to: string; label: string }[] }

/** The way between the main pages of one area. */
export function Parts({ label, parts }: PartsProps) {
  return (
    <nav aria-label={label} className="parts">
      {parts.map(({ to, label }) => (
        <Link key={to} to={to} className="part" activeOptions={{ exact: true, includeSearch: false }}>
          {label}
        </Link>
      ))}
    </nav>
  )
}
