import { lazy, Suspense, useState } from 'react'
import { AccountButton } from './account-button.tsx'

const AccountMenu = lazy(() => import('./account-menu.tsx').then((file) => ({ default: file.AccountMenu })))

/** Who is signed in; pressed, a menu. The menu is loaded when it is first wanted: the first view does without. */
export function Account({ openHelp }: { openHelp: () => void }) {
  const [wanted, setWanted] = useState(false)
  if (!wanted) return <AccountButton onClick={() => setWanted(true)} aria-haspopup="menu" aria-expanded={false} />
  return (
    <Suspense fallback={<AccountButton aria-haspopup="menu" aria-expanded={false} />}>
      <AccountMenu openHelp={openHelp} />
    </Suspense>
  )
}
